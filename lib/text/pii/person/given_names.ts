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
xavier ximena yann yannick yasmin yolanda yusuf yves yvonne zoe zoé
`;

/** Frequent given names, lower-case, with and without their accents: many people leave these out. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  NAMES.trim().split(/\s+/).flatMap((name) => [name, name.normalize("NFD").replace(/\p{M}/gu, "")]),
);
