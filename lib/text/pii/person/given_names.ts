/**
 * Frequent given names of the five languages' countries, written down from general knowledge; lower-case. Names that are
 * also common words, such as Mark, Will, Rose or Sol, are left out: they need a context.
 */
const NAMES = `
aaron abigail adam adrian agnes ahmed aisha alan albert alejandra alejandro alessandra alex alexander alexandra alexandre
alfred ali alice alicia alison allison amanda amelia amélie amy ana anastasia anders andrea andreas andrew andré andrés
andy angela ângela ángel ángela anita anja anna anne annette annika anthony antje antoine antonia antonio antônio antónio anton
ariana arnaud arthur artur asha ashley astrid audrey augusto aurélie axel
barbara bárbara beatrice beatriz béatrice ben benedikt benjamin benoît bernadette bernard bernd bernhard bettina beth bianca birgit
björn bob brandon brenda brian brigitte bruno bruna bryan
camila camille carl carla carlos carmen carol carolina caroline catarina catherine cecilia cécile célia céline charles
charlotte chantal chris christa christelle christiane christina christine christoph christophe christopher claire clara claude claudia
claudio cláudia cláudio claus clément concepción connor corinna cornelia cristian cristiano cristina cynthia
damien daniel daniela danielle danilo dave david debra deborah delphine denis denise dennis derek diana diego dieter dietmar
dirk dominik dominique donald donna dorothea doris douglas dylan
eduardo edward eleanor elena elias eliane elias elisa elisabeth elizabeth elise ella ellen elke emanuel emil emilia emilie emily émilie
emma emmanuel enrique eric erica erik erika esteban esther étienne ethan eugene eva evelyn
fabian fabien fabio fábio fabrice fabrício fatima fátima felicia felipe felix félix fernanda fernando ferdinand filipa filipe fiona
florence florian frances francesca francesco francis francisca francisco françois françoise frank franz franziska fred frederic
frédéric friedrich fritz
gabriel gabriela gabriele gabrielle gary geoffrey georg george georges gerald gerd gerhard gerard gérard gertrud gilles gisela
giovanni giulia giuseppe gloria gonzalo graham greg gregory guido guilherme guillaume guillermo gunther günter günther gustavo
guadalupe gérald
hannah hannes hans harald harry hassan heather heike heinrich heinz helen helena helene helga helmut hélène henri henrik
henrique henry herbert hermann hilde holger horst hubert hugo
ian ibrahim ignacio ingeborg ingo ingrid irene iris irina isaac isabel isabela isabell isabella isabelle ivan iván
jack jacob jacqueline jacques jaime jakob james jan jana jane janet janine jasmin jason javier jean jeanne jeff jeffrey
jennifer jenny jens jeremy jérôme jessica jesús jim joana joanna joão joachim jochen joe joel johann johanna johannes john
jonas jonathan jordi jorge jörg josé josef josefina joseph joséphine joshua juan juana juliana judith julia julian juliane julie
julien juliette julio júlia júlio justin jürgen jutta
kai karen karin karl karoline katarina kate katharina katherine kathleen kathrin kathy katja katrin kay keith kelly ken
kenneth kerstin kevin kim klaus konrad kristin kristina kurt kyle
larissa larry lars laura laure laurence laurent lauren léa leah lea leandro lena leon léon leonardo leonie leticia letícia lewis liam
lina linda lisa logan lorena lorenzo louis louise luc luca lucas lucia lucía lúcia lucie luis luís luisa luísa luiz luke lukas lydia
maja magali magdalena maite manfred manuel manuela marc marcel marcelo márcia márcio marco marcos margaret margarita margot
marguerite maria maría marianne mariana marie marina mario mário marion marisa markus marlene marta martha martin martín martina
martine mary mateo mateus matheus mathieu mathilde mathias matthew matthias matthieu maurice mauricio maurício max maxime
maximilian megan mehmet melanie mélanie melissa mercedes mia michael michaela michel michelle miguel mike milena miriam
mohamed mohammed mônica monica monika monique moritz mustafa muhammad murat
nadia nadine nancy natalia natália natalie nathalie nathan nelson neil nicholas nick nicola nicolas nicolás nicole nikolaus nils nina noah
noelia noémie nora norbert nuno
olaf oliver olivia olivier olga omar oscar óscar otto
pablo paloma pamela pascal patricia patrícia patrick patrik paul paula paulo pauline pedro penelope peter petra philip philipp
philippe pierre pilar priscila priya
rachel rafael rafaela raimund rainer ralf ralph ramón ramon raphael raquel raúl raul rebecca regina reinhard renata renate renato rené
ricardo richard rita robert roberta roberto robin rocío rodrigo roger roland rolf romain roman ronald rosa rosemary rosario
rüdiger ruben rubén rui rupert russell ruth ryan
sabine sabrina salvador sam samantha samuel sandra santiago sara sarah sascha scott sean sébastien sebastian sebastián sébastian sergio
sérgio sharon shirley silke silvia sílvia simon simone sofía sofia sonia sônia sonja sophia sophie stefan stefanie stella
stéphane stéphanie stephan stephanie stephen steve steven stuart susan susana susanne sven sylvia sylvie
tamara tânia tania tanja tatiana teresa theo theresa thérèse theodor thiago thierry thomas thorsten tiago tim timothy tina tobias
tom tomás tomas torsten tracy tyler
udo ulrich ulrike ursula uta ute uwe
valentin valentina valérie valeria vanessa vera verónica veronika veronique véronique víctor victor victoria vincent viktor vitor vítor virginie virginia volker
walter wanda waltraud wendy werner wilhelm william wolfgang wolfram

aidan alasdair alastair ailsa angus anya aoife archie arjun callum cameron cara ciara clive colin colm conor craig darren darragh deepak
declan deirdre derek desmond dev diarmuid dominic donal duncan eamon edith eileen elsie emer erin eoin ewan farah faye finn finlay fintan fraser freya
gareth gavin gemma geraint gillian gina glenn gordon grainne guy gwen hamish hilary holly howard huw imani imogen imran iqbal isla jasper
jill joanne joyce keira kelvin kieran kirsten kirsty kwame latoya leanne leila leroy leslie liz lorna lucinda lucy maeve maggie malcolm maureen
maya mei meera miles millie mitchell mohan moira molly naomi natasha nasreen neha niall niamh nigel nikhil noreen nuala olive owen oisin paige paddy
pauline pippa poppy priyanka rajesh rahul ravi reggie rhys ricky rohan ronan rory rosie roisin roy sadie sandeep sanjay saoirse seamus shane shauna
shaun siobhan sinead stacey stanley sunil suresh tabitha tamsin tariq tessa toby tracey trevor vikram vinod yasmin zac zainab zachary chloe bridget
esme keisha brendan caleb declan ingrid arthur amara amir anil anjali ayesha beatrix bella bernadette blake bradley brad brent bryony chad
bärbel burkhard carsten cem detlef eckhard edeltraud elif emre erich erwin eva-maria frauke friederike gerlinde gernot gregor gudrun hakan hannelore
hans-peter hartmut hedwig henning hendrik ilse irmgard isolde jannik jannis jochen karl-heinz karsten käthe knut lennart levin lothar ludwig lutz
marlies mareike marlene maren mathilda melike merle miriam nele nico niklas norman olaf ole oksana piotr ralph reiner rolf-dieter rosemarie roswitha
sigrid siegfried sönke sören susann svenja swantje tanja thilo till timo tjark torben traudel verena vivien waldemar wiebke wilfried wilhelmine yasemin
zeynep zora
adèle agathe alain alexis amandine anaïs anouk apolline armelle arlette axelle baptiste basile bertrand blandine brice céleste cédric chantal corentin
corinne cyril cyrille danièle didier édith élodie éloïse émile estelle éric fanny félicie flavie florent françois frédérique gaël gaëlle gaspard
geneviève georgette ghislaine grégory guy gwenaëlle honoré huguette inès jacky jean-claude jean-luc jean-marc jean-michel jean-paul jean-pierre jocelyne
josiane karim killian léo léonie liliane loïc lucienne ludovic maëlle maëva malika marie-claire marie-christine marguerite marion marius martial
maryse mathis mélissa micheline mireille muriel myriam nadège noël océane odile odette pascale patrice perrine pierrick quentin rachida raymond
régine rémi rémy roselyne sabrina salomé solange solène soraya sylvain thibault thibaut titouan valentine violette yannis yoann yohan youssef zinedine
adela adolfo agustín aitana aitor alfonso alfredo almudena álvaro amparo anabel arturo asunción begoña belén benito bernardo blanca borja candela carmelo
celia césar chema concha consuelo cristóbal darío débora dolores edurne elvira emilio encarna enriqueta ernesto estefanía eulalia eusebio
fermín fidel francisca gema germán gerardo gregorio héctor hernán inmaculada íñigo inés iker irene itziar iván jacinto javi jimena joaquín josefa
julián leire leopoldo lidia lucas luciana macarena magdalena maribel mariano maricarmen martín matías maximiliano mercè milagros miriam montse
montserrat nacho natividad nerea nieves noemí nuria ofelia olalla paco paola paqui patxi pepe purificación quique ramiro remedios rigoberto
roque rubén rufino sagrario saúl sebastiana soledad teodoro teresa trinidad unai vicente virtudes xabier yago yolanda zulema
adriana adriano alan alessandro alice aline almir amanda andreia anderson antônia aparecida arnaldo benedito bernardo breno caio camilo carina
cátia cecilia cesar cibele cícero clarice cleide conceição davi débora denilson diogo domingos edson elaine eliana elisângela elton evandro everton
fabiana fabiano fagner flávia flávio gilberto giovana gisele geovana heitor heloísa henriqueta hélio ingrid isadora ítalo ivone jaqueline jéssica
joaquim josiane jussara karina kátia lara lázaro leila leonor lígia lorena luana luciano luciana lurdes luzia maicon maitê manoel mara márcia
marcela marcelle marcos mariane marilene marisa marlon matilde mauro mayara milena miguel moisés murilo nádia neide nelson neusa nilton odete otávio
osvaldo patrícia rafaela raimundo rebeca regiane reinaldo renan rogério romeu ronaldo rosana rosângela roseli samara samuel saulo sebastião
sérgio silvana simão solange sueli talita tarcísio tatiane telma tereza thaís thales ulisses valter vânia vagner vanda vasco vicente vinícius
wagner walmir washington wellington wesley yara
abby abdul abdullah ada adele agatha ahmad aileen aled alfie alistair amalia amit amrita angelica annabel anthea anwar
arabella archibald asif aubrey avery aziz barnaby barry basil bashir bertha bethany betty beverley bonnie boris
bradford brandi brendon bronwen bruce bryn byron candice carly cary cassandra cathal cecil cedric celina chandra
cheryl christie cindy clarissa clifford clint cody colleen cory courtney cyrus damian damon daphne daria darius
darlene darryl davina debbie delia derrick desiree dexter diane dina dolly doreen dorothy doug duane dwayne eddie
edgar edmund edna edwin elijah elliot elliott elwyn emmett enid ernest ernie errol ethel eunice evan ezra fatoumata
fergus fletcher floyd frankie freddie freda gail garry gaynor geraldine gilbert gladys glenda glynn godfrey greta
gwendolyn hamza harold harriet harrison harvey hattie hector heidi henrietta herman hilda hollie horace humphrey
hussain ike ina irma irving irwin isaiah ivor jaclyn jamal jamie janelle janette janice jared jarvis jaya jayne jed
jeffery jemima jenna jeremiah jerome jerry jess jesse jessie joan joanie jocelyn jodie joey johnny jonah jonathon
josephine josie jude judy kareem katie kathryn kaye kayla keeley kerry khalid kieron kitty krishna kristen kristy
lamar lana latisha lavinia leela leigh leona leonard leopold lesley lester lila lilian lillian lindsay lindsey lionel
lloyd lois lora loretta lorraine lottie louie lowri lucille luther lyle lynda lynette lynn lynne mabel mable madeleine
madge mahmoud mallory mandy marcia marcus margery marjorie marsha marvin matilda maud mavis maxine mervyn meryl
mildred minnie mitch mohammad monty morag morris muhammed murray myles myra myrtle nabil nadeem nanette naveed neal
nell nellie nesta nettie neville ngozi norma norris obadiah olwen omari ophelia orla osman pam parveen patty peggy
phil philippa phoebe phyllis polly quincy rakesh ramesh randall randy rashid reece reuben rhian rhiannon rhoda rhona
richie robbie rodney rolando ronnie rosalind rosamund rosanna rowena roxanne rudy rufus sade saeed sajid saleem sally
salma sameer sami sanjeev saskia saul selina serena seth seymour shabana shahid shannon sheila shelley sheridan sherry
shirin shreya sian sidney sienna silas simeon sinclair sofie sophy stefani stewart sue sukhdev sullivan susie suzanne
suzie sybil syed sylvester tahir talia tanisha tara tasha ted terence thea thelma theodore tilly tricia trish trisha
trudy tunde tyrone uma usha usman valerie vaughn vernon vicki vicky vijay viola vivian wallace warren waseem wayne
wendell wilbur wilfred willa willard winifred winston wyatt yvette zahra zara zelda zoya oluwaseun chidi emeka kofi
kwabena abena yaw chinedu ifeoma adaeze folasade temitope achim adelheid adolf albrecht alfons alois aloys angelika
anke anna-lena anne-marie annegret anneliese annelie annemarie ansgar arne arnold arno aylin ayşe aysel babette
balthasar bastian benno bernhardt berta berthold birte bodo brunhilde burkhardt carolin christfried christian claas
constantin dagmar diether dietrich dorte dörte dorothee eberhard egon ekkehard elfriede elfi emmi engelbert erhard
erna esra ewald fabienne fatma felicitas franz-josef friedhelm frieda gaby gebhard gerold gerrit gertraud gesa gesine
gisbert gitta gottfried gottlieb grete guntram günni hanno hanna hansi hartwig hasan hatice heiko heiner heinz-dieter
helmuth henriette herta hilmar hiltrud hubertus hüseyin ilona imke inge ingmar ingolf inka insa irmtraud ismail jette
jobst jonna jost jule jürg kaspar katinka kemal klara klaus-dieter knuth kordula korbinian kilian lasse lennard
leonhard liesel liesbeth lilli luise madita magda malte malina manja margarete margit margret marit marko mechthild
meik meinhard melina merve mirco mirja mirko muhammet nadja natascha nepomuk nikola oguz ömer ortrud oskar oswald
otmar ottmar ottilie özlem philine quirin ragnar raik reinhold reinhilde resi ria ricarda roderich ronja rosalinde
rudi rudolf ruprecht sandro sarina selma semra senta severin siegbert siegmund sieglinde siegrun silvio sinan solveig
steffen steffi sunniva susi svea sybille thekla theresia thilde timon tobi traudl traute trude tuğba ulf ulla ursel
urs volkmar vroni wenzel wibke wieland wigbert willi winfried wolfhard wulf xaver yannik zita abdel abdou adeline
adrien agnès aïcha aïssatou alban albane alexia alix aliénor alphonse amadou amaury amina aminata anatole andrée
angèle angélique anne-laure anne-sophie annabelle annick annie antoinette antonin apollinaire ariane aristide arsène
aude aurélia aurélien aurore bakary barnabé bastien bérangère bérénice berthe brahim brieuc camélia carine carole
célestin célestine charlène charlie charline chloé claudette claudine clémence clémentine clotilde clovis coline
colette coralie cosette cyprien cyrielle dany daphné dimitri dorian dorine dorothée djamel edmond éliane éliott élisa
élisabeth elsa émeline émilien enora enzo erwan étiennette eugène eugénie eulalie évariste évelyne fabiola faustine
fatou fernand fernande flore floriane francine franck gaétan gaëtan gabin germain germaine gervais ghislain gilberte
gisèle gontran guénolé gustave gwendoline habib hakim hamid hervé hortense hugues ibrahima inaya irène ismaël
jean-baptiste jean-françois jean-louis jean-yves jean-christophe jérémie jérémy joëlle joël joris josette jules
justine kader karima kévin khadija kylian laetitia laëtitia lambert laurine léopold lilou loane loïs lorène louane
louison luce lucette ludivine lydie lyna maël maëlys magalie mahaut maïa maïté mamadou manon marc-antoine margaux
marie-france marie-hélène marie-josé marie-laure marie-louise marie-pierre marine marthe mauricette maxence médéric
mégane mélina mélodie mickaël moussa naïma nathanaël ninon nolwenn octave ombeline ophélie oriane oumar ousmane
paulette perrin philibert philomène pierre-yves priscille rachid raoul raphaëlle régis renaud rodolphe romane romaric
romuald rosalie roxane saïd samia samir samira sandrine servane séverine sidonie sixtine sofiane soizic soline
stanislas stéphan suzette sylvette sylviane tanguy teddy théo théodore thibaud timothée toussaint tristan ugo ulysse
violaine viviane wassim xavière yanis yasmina yoan yohann yolande yvan zélie zénobie abel abelardo adelina agapito
águeda alfonsina aina ainara ainhoa aitziber alejo alonso amadeo amaia amaya américo ana-maría anastasio ander andoni
anselmo antonella apolonia araceli arancha ariadna armando arsenio artemio asier asunta aurelia aurelio ausiàs azucena
bartolomé basilio bautista beltrán benigno benjamín bernabé bibiana bonifacio brais brígida calixto cándida carlota
casandra casilda casimiro catalina cayetano cecilio celestino charo chelo clemente constantino covadonga crisanto
dámaso damián davinia delfina délia desiderio dionisio domingo domitila edelmira efraín eladio eleuterio elías
elisenda eloísa eloy emérita eneko enric epifanía ermenegildo esmeralda estíbaliz eugenia eugenio evaristo ezequiel
facundo faustino federica federico felisa feliciano fernán florencia florentino florinda froilán fulgencio gabino
garazi gaspar genaro genoveva gervasio gorka graciela guillem gumersindo haydée herminia higinio hilario hipólito
horacio humberto idoia ifigenia ignacia iñaki isaías isidora isidoro isidro ismael izan jacinta jairo javiera jeremías
jerónimo jesusa jon jonatan jone jordina josune juan-carlos julen karmele koldo laia leandra leocadia leonarda liliana
lolo lorea loreto lucio lucrecia ludovico luisina lupe luzmila macario maica maider malena manola manoli manolo
marcelino margarida mariam maría-josé marilú marisol melchor mencía merche mila milagrosa mireia mirta moncho nando
natacha nekane nela neus nicanor odón oriol orlando otilia palmira pancho pascual patro paulino quim quino ramira
remei rogelia rogelio romina romualdo roser rosalía rosaura rosendo rut sabina salvadora santi serafín severino
silvestre simona sixto teo teodora tecla teófilo tere tomasa toni toño txema úrsula valentín valeriano venancio
virgilio wenceslao xavi xesús xiomara xoán yaiza yesenia zacarías zaida zoraida abílio açucena adalberto adelaide
adélia ademir adilson afonso agostinho ailton aílton albertina alberto albino alcides alda aldo aleixo alexandrina
alina alípio almerinda altair alzira amadeu amália amarildo amaro ana-paula anabela andressa ângelo aníbal antenor
aparecido aristides arlindo armindo arminda arlete artemisa augusta baltazar bartolomeu belmira belmiro benedita
benjamim berenice bernadete cacilda caetano cassiano cássia cássio célio cesário cesarina claudete claudemir cleonice
cleusa cleuza clóvis conrado constança cosme cristiane cristóvão custódio dalila dalva daniele deise deolinda deodato
dênis dilma dinis dirce djalma domingas donizete dorival duarte edilson edite edmilson edmundo eduarda efigênia eládio
eleonora elisabete eliseu elói elza emanuela emerson emília erasmo ermelinda estela ester estevão etelvina eugênia
eugénia eugênio eurico fabrícia fausto felícia felisberto fernão filomena firmino firmina floriano francelina franklin
frederico gastão genésio geni geraldo germana germano gerson gilda gilmar gilson gonçalo gorete goretti graciete
gracinda graziela gregório greice guida guilhermina gumercindo hamilton haroldo helder hélder herculano hermenegildo
hermínia hermínio honorina horácio iara idalina ieda ilda ildefonso ilídio inácia inácio inês íris irineu iracema
isaltina isaura iseulda isilda ivete ivanilda ivo jacira jader jaílson jair jandira jânio januário jerônimo jordana
joselito josué juçara julieta juraci jurema juvenal keila kleber lauro laurinda lavínia leocádia leonel leonilde
liberato lídia lília lindalva livia lívia lourival lucélia lúcio lucrécia ludmila luís-filipe luiza madalena mafalda
marcolina maria-josé marília marinalva marisete marli martim mécia micaela michele milton moacir nair nanci nara
natércia nazaré nelma neuza neymar nicolau nilson nilza noêmia norberto octávio odair odilon ofélia olavo olinda
olímpia olívia ondina orlanda paulina plínio quitéria quintino ricardina rodolfo romana romão romilda ronilson
rosa-maria rosalina rosangela rosália rosária roseane rosilda rosinha rubem rute sabino salomão salvina serafim
severina sidnei sidônio silvério sónia susete suzana tadeu taís tarcila tomé tomásia tonico tulio ubirajara ubiratã
valdemar valdir valdirene valéria valmir vanderlei vanilda venâncio verônica vicência vilma virgínia virgílio
vítor-hugo waldir wanderley wania wilson xênia yasmim yuri zacarias zélia zenaide zilda zulmira agnieszka aleksander
aleksandra andrzej anna-maria bartosz beata bogdan dariusz dorota ewa grzegorz halina iwona jacek jadwiga jarosław
joanna-maria kamil katarzyna krzysztof leszek maciej małgorzata marek mariusz mateusz michał paweł przemysław rafał
ryszard sławomir stanisław tadeusz tomasz wiesław wojciech zbigniew zofia dmitri dmytro oleksandr olena nataliya
svetlana sergei volodymyr ayşegül burak cemal deniz ebru emine ercan fatih gül gülsüm hülya kadir levent mesut orhan
recep şule tuncay ümit volkan yıldız zafer giulio luigi matteo vincenzo chiara paolo bas joost marijke pieter sjoerd
willem jeroen hyun-woo ji-woo hiroshi kenji yuki akiko haruka wei xiulan mei-ling

xavier ximena yann yannick yasmin yolanda yusuf yves yvonne zoe zoé
`;

/** Frequent given names, lower-case, with and without their accents: many people leave these out. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  NAMES.trim().split(/\s+/).flatMap((name) => [name, name.normalize("NFD").replace(/\p{M}/gu, "")]),
);
