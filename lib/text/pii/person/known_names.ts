// Written by make_known_names.ts from the lists of @faker-js/faker 10.6.0, MIT licence, Copyright (c) 2022-2025 Faker
// (https://github.com/faker-js/faker/blob/next/LICENSE); names that are also common words are left out.

/** Given names, lower-case, blanks between. */
export const KNOWN_GIVEN_NAMES = `
aadi aadidev aadinath aaditya aadrika aagam aagney aagneya aaliyah aalok aaltje aamod aanand aanandaswarup aanandinii
aanjaneya aanuoluwapo aaratrika aaron aarya aaryan aarón aasa aasha aashritha aatmaj aatmaja aatreya aayushmaan
aayushman abadon abagail abak abaka abakan abakay abani abay abayomi abbas abbie abbigail abbondanza abbondanzio
abbondio abby abd abdallah abdel abdelkader abdellah abderrahmane abdiel abdon abdone abdonie abdou abdoul abdoulaye
abdourahmane abdramane abdul abdulla abdullah abe abebi abeiku abel abelard abelardo abele abelin abeline abena
abendam abeni abenzio abhaidev abhaya abhirath abhisyanta abibatou abibo abidin abigaelle abigail abigale abigayle
abigaël abigaëlle abigaïl abigél abimbola abiodun abiola abiona abisola abisoye abluç abner abosede abou aboubacar
aboubakar abraham abrahám abramio abramo absalon absolon absolón aby abélard abılay abşar acace acacie acacio acario
acaryatanaya accursio achaire achalesvara acharyanandana acharyasuta achil achiles achille achim achintya achraf
achyut acilio aciscolo acrisio acun adah adalan adalard adalbald adalbaude adalbert adalberta adalberto adalbéron
adaldı adalgisa adaline adalmış adalric adalsinde adam adama adame adamo adan adaugo adaş adberilgen addie addison
addolorata adea adebankole adebiyi adebola adebowale adeboye adebukola adedaramola adedayo adedeji adedoyin adegoke
adegrin adegrine adekitan adekola adekunle adela adelaida adelajda adelasia adelbert adelchi adeleke adelgardo adelia
adelie adelin adelina adeline adeliya adell adella adelle adeltrude adelya adem aden adenet adenike adeniyi adeola
adeolu adeoti adepeju aderopo adesewa adeshina adesoji adesua adetayo adetoke adetoun adeyi adheesh adhiraj adhrit
adhémar adi adib adigun adikavi adile adin adinath aditeya aditya adityanandan adityanandana adja adlı adlıbeğ adnân
adolf adolfa adolfo adolfína adolph adolphe adolphie adolphus adone adonise adrain adraman adrastée adrehilde adriaan
adrian adriana adrianna adriano adriel adrien adriena adrienne adrijana adrione adripathi adrián adriána adsız adunni
advaya adwitiya adwoa adéla adélie adéodat adıgüzel adık adıkutlu adıkutlutaş afaq affan afia afitap afolarin afra
afton afua afşar afşin afşın afəl afərim afət agabio agamennone agapet agasti agastya agata agatha agathange agathe
agathon agaton agazio agenore agesilao agilbert agilberte aglae aglaja aglaé agnan agnane agneflète agnes agnesa
agneta agneya agnieszka agnimitra agniprava agnivesh agnos agnès agostino agrata agripina agrippin agrippine agrypina
agustin agáta agâh ahalya ahenk ahilya ahlem ahmad ahmed ahmet ahsen aiace aicha aida aidan aidano aiden aidə aileen
aimee aimone aimée aina ainārs aisha aishani aissatou aiyana ajala ajan ajani ajda ajeet ajit ajla ajlin ajna ajoke
akalp akande akanmu akanni akata akaş akbatur akbay akbaş akboğa akbudak akbulak akbuğra akbörü akdemir akdoğan akeem
akif akinkunmi akinlabi akinwale akkun akkunlu akkurt akkuş akofa akorfa akos akosua akpıra akram akroor aksel
akshainie akshaj akshat akshata akshayakeerti akshita aksil aksungur aktan aktekin aktimur akua akula akumaa akunna
akvelīna akwasi akwesi akça akçakoca akçora akıbudak akım akın akıner akınçı alaba alaban alabörü aladağ alade aladino
aladoğan alain alaina alaine alakurt alamanno alamu alan alana alanis alanna alara alassane alayna alayunt alayuntlu
alaïs alban albane albena alberico albert alberta alberte albertha albertina albertine alberto albertýna albertīne
albin alboino albrecht albrico albérade albéric albín alceo alcibiade alcidie alcime alcina alcine alcyone alda
aldegonde alden aldo aldonce aldoğan aldric aldıgerey alea aleandro aleaume alec aleen alejandra alejandrin alejandro
alek aleksa aleksandar aleksander aleksandra aleksej aleksi aleksy alemka alen alene alenia alenka aleodor aleramo
alessa alessandra alessandro alessia alessio aleth aletha alex alexa alexander alexandr alexandrea alexandrina
alexandrine alexandro alexandros alexandru alexane alexanne alexe alexej alexis alexys alexzander aleyna aleš aleška
alf alfio alfons alfonsa alfonso alfonz alfonzo alford alfred alfreda alfréd alfréda alfrēds algiso algu alia alica
alican alice alicia alicja alida alienor aliette alighiero alima alin alina aline aliou alioune alis alisa alisha
alison alissa alissia alistair alivia alix alixe aliya aliza alize alizee aliénor alişan alişir aljaž aljoša alka
alkabölük alkaevli alkan alkaşı alkış allan allegra allene alliaume allie allison almerigo almila almine almire alois
aloisie aloisio alojz alojza alojzije alok alon alonzo aloys aloyse aloïs aloïse aloīzs alpagut alpamış alparsbeğ
alparslan alpata alpay alpaya alpaykağan alpbamsı alpbilge alpdirek alpdoğan alper alperen alpertunga alpgerey alphan
alphonse alphonsine alphonso alphée alpike alpilig alpinien alpkara alpkutlu alpkülük alptegin alptunga alpturan
alptutuk alptuğrul alpuluğ alpurungu alpurungututuk alpyörük alpış alpşalçı alsu altan altankan altankağan altay
altemur althea althée altmışkara alton altuga altınkan altınkağan altınoba altıntamgan altıntamgantarkan altıntarkan
altıntay alva alvah alvera alverta alverède alviero alvina alvis alvise alvīne aly alyah alyce alycia alysa alysha
alyson alyssa alyssia alysson alícia alíz alımga alžbeta alžběta amabela amadea amadeus amady amahle amalia amaliane
amalie amalija amalric amalthée amand amanda amandin amani amaranaath amarande amaranthe amaresh amari amarnath amata
amath amato amatore amaury amaya amaç amaël ambar ambra ambrine ambroise ambrose ambroży ambrož ambróz amdy amea
amedeo amedeu amel amelie ameline amelio amelya americo ameth ameyatma amicie amico amie amiel amilcare amin amina
aminat aminata aminte amintore aminu amira amiya amleto ammâr amodini amogh amoke amon amone amope amore amos ampelio
amra amrak amrita amritambu amul amy amya amza amália amálie amát amáta amédée améliane amélie amélien amālija anaadi
anabel anabelle anae anael anaelle anagh anahi anahita anaida anais anala anamaria anamarija anamika ananda anandamayi
anang ananta anas anasooya anass anastacio anastase anastasie anastasija anastasije anastazija anastazja anastáz
anastázia anastázie anasuya anatol anatole anatolie anatázie anatólie anaël anaëlle anaïs ancelin anceline anci ancica
ancilla ancuța andarıman andaç andel andelin andelko andelo andi andjelina andoche andrada andras andraž andrea
andreane andreanne andreas andreea andrei andrej andreja andres andrew andri andrija andrijana andrin andris andro
andrzej andrás andréa andréas andrée andrés andéol anděl anděla andělín andělína andżelika andžejs andžs anej anele
anemona anes aneta anette anežka angadrême angela angelika angelina angeline angelique anghel anghelina angie angilbe
angilberte angilran angoustan angèle angélina anibal anica anicet anicette anicée aniello anik anika anila anilaabh
anilabh anish anissa anita aniya aniyah anișoara anja anjali anjaneya anjolaoluwa anjushree anjushri anka ankal anko
ann-christin ann-marie anna annabel annabell annabella annabelle annagrazia annalena annalise annamae annamaria
annamarie annapurna annaëlle anne anne-laure anne-marie anne-sophie anneke anneli annelie annemarie annemijn annetta
annette anni annibal annibale annie annika annikki annonciade annunziata anny anouar anouck anouk anrijs ansbert
ansberte ansel anselm anselma anselme ansgar ansgary anshula ansley ansovino anstrudie antea antek antero anthelme
anthelmette anthony antide antigone antim antimo antino antioco antoaneta antoine antoinette anton antone antonela
antonella antonello antonetta antonette antoni antonia antonie antonietta antonija antonin antonina antonine antoniu
antonín antti antwan antwon antónia anuar anuja anunay anuraag anurag anusuya anuška anuța anwesha anya ançuk anči
ančica anđela anđelika anđelina anıl anšlavs anže apak apatarkan apolena apollina apollinaire apollinare apollinary
apolline apollo appia appoline aprançur apsara aqil arabela arabella arabelle araboğa araceli aracely arademir aram
aranka aras aratone arbay arbuz arcadie archambaud archan archibald archimede archippo ardella ardith ardito ardıç
arely aren aresio areta argimiro argine argu argun argıl ari ariadna arian ariana ariane arianna aric aricie ariel
ariela ariele arielle arif arij arike arina arindam arinola aris arisa ariste aristid aristide aristione aristița
aristofane aristotele arjun arkadiusz arkady arkád arkādijs arkın arkış arlene arleta arlette arlie arlo arman armance
armand armande armandine armando armani armağan armel armelle armida armide armin armine arminio armīns arnaldo arnaud
arnaude arnaç arne arnesh arno arnold arnolda arnoldo arnould arnošt arnoštka arnulfo arolde arona aronne arpat arpád
arrigo arsal arsenie arsenije arseniusz arsinoé arslan arslanargun arslanbörü arslansungur arslantegin arslanyabgu
arsène arsènie arsıl artemis arthaud arthurine arthème arto artuk artukaç artur arturo artus artut artuš artémis
artıınal artūrs aruk arun aruna arunthavanathan arved arvel arvid arvilla arvīds arwa arwen arya aryan aryanna
arystarch arzen arçuk arıboğa arık arıkağan arıkdoruk arın arınç arşun asake asartegin ascanio ascelin asceline
asdrubale asel asella asha ashlee ashleigh ashlesh ashley ashly ashlynn ashton ashtyn asia asija asimodeo asiya asja
aslesha aslım asmaa asrı assa assetou assia assil assunta assya asterio astianatte astou astrid astrida astrée astrīda
asuela asuğ asya asım asığ atakan atakağan atalan atalay ataldı ataleo atalmış ataman atanas atanasio atanazy atanázie
atanáš atasagun atasu ataç atberilgen atena athalie athanase athanasie athena athenaïs athina athos athéna athénaïs
atila atilla atinuke atlı atlıbeğ atlıkağan atmaca atmaja atmanand atmananda atreyee atreyi atsız atta attila attilano
attilio atunçu atâullah atıf atıgay atıkutlu atıkutlutaş atıla atılgan atım atımer atış aubertine auberto aubree
aubrey aubry aude audebert audeline audie audouin audra audran audreanne audrey augusta augustina augustine augustýn
augustýna aurel aurelia aurelian aureliana aurelie aurelien aurelio aurelián aurelle aurian auriane aurica aurică auro
auron aurèle aurélien aurélienne aurēlija ausilia ausiliatrice ausilio austen austyn auxane auxence ava avadhesh avani
avantika averardo avery avi aviel avigaëlle avital avluç avni avoye avram avşar awa awero awesi axel axeline axelle
axinte ayaan ayan ayana ayanda ayas ayaz ayaçı ayaş aybalta ayban aybars aybeğ aydan aydarkağan aydemir ayden aydoğan
aydoğdu aydoğmuş aydınalp ayebatari ayem aygül aygün aygırak ayhan ayinde ayinke ayize aykal aykan aykağan aykurt
aykut ayla aylan ayleen aylin ayline ayluç ayluçtarkan ayma ayman aymane aymard aymardine aymen aymeric aymon aymonde
aynur ayodeji ayodele ayoka ayomide ayomikun ayotude ayoub ayren ayruk aysar ayse aysılığ aytak aytaç aytekin aytuğ
aytən ayushmati ayvaz ayyıldız ayıtmış ayız ayızdağ ayşıl azak azban azeglio azelia azeline azelio azgan azganaz aziz
azizhan azmi azra azubuike azzurra azélie azıl açela açelya açuk açılay açığ aïcha aïda aïdan aïna aïsha aïssa aïssata
aïssatou aćim ağabay ağakağan ağalak ağlamış ağça aīda aļģirds aļģis aşan aşanboğa aşantudun aşantuğrul aşkın
aştaloğul aşuk aşıkbulmuş baaba baala baalaaditya baalagopaal babacan babacar babasola babatunji babawale babeta
babette babila babur babır bacco badabul badis badr badruk badur bafana bafode baha bahadır bahar bahri bahtiyar
bahula baidehi baijayanti bailee bakary bakağul baksı bakula bakır bakırsokum bakşı balaaditya balaban balachandra
baladitya balagopal balagovind balaka balakatay balamani balamır baldassarre baldo baldu balgopal balkık baltacı
baltazar baltur baltır balázs balçar balın bambina bamsı bandhu bandhul bangizwe banji bankim bankimchandra bankole
banna banu bara baraktöre baran barbarigo barbeğ barbol barbora barboğa barbro barbulsun bardomiano bardıbay bargan
barica baris barkan barkdoğdu barkdoğmuş barkdurdu barkdurmuş barkın barlas barlıbay barmaklak barmaklı barnaba
barnabe barnabás barnabáš barrett barry bars barsaba barsbeğ barsboğa barsgan barsimeo barskan barsurungu barthelemy
bartholome bartimée bartolomea barton bartu barçadoğdu barçadoğmuş barçadurdu barçadurmuş barçan barçatoyun barımtay
barın barış basademir basan basanti basanyalavaç basarab basat basile basileo basilia basilisse baskın basma basmıl
bassiano bassilla bastiaan bastian bastiano bastien bastuğrul bastı basu basut bathilde batilda batrak battal battista
batuhan batuk batur baturalp baudouin bayankağan bayançar bayat bayazıt baybars baybayık baybiçen baybora bayboğa
baybüre baydar baydemir baydur baykal baykara baykoca baykuzu baylee baymünke bayna baynal baypüre bayrak bayram
bayraç bayruk bayrı bayrın baysungur baytara baytaş bayunçur bayur bayurku bayutmuş bayuttu bayık bayındır bayınçur
bazil bazyli bazır baçara baçman baççayman bağaalp bağan bağatarkan bağatengrikağan bağatur bağaturgerey bağaturipi
bağatursepi bağaturçigşi bağaışbara bağaşatulu bağdagül bağtaş bağış baņuta başak başbuğ başgan başkurt başkırt başçı
beata beatrice beatrix beatriz beatrycze beatus beaulah bebe becky bedir bedirhan bediz bedran bedreddin bedri bedřich
bedřiška begi begil begine begitutuk beglen begni behiç behlül behram behrem behzat behçet bekazıl bekbekeç beker
bekeç bekeçarslan bekeçarslantegin bekeçtegin bekir beklemiş bektaş bektür belek belemir belgi belgüc belimir belina
belinda bellino belma beltir beltramo beltun belçim belçir bence bende bendegúz benedek benedict benedicte benedikt
benedikta benedita benedykt benett bengi bengt bengü beniamin beniamina benice benigna benja benli benlidemir bennet
bennett bennie benno benny benoit benone bente benthe benton benvenuta benvenuto benyamin benício bera berardo berat
berceste berdibeğ berend berendey berenice berenika berginsenge bergü berinay berislav berit berkan berkay berke
berkin berkiş berkyaruk bermek bernadetta bernadette bernadine bernarda bernd berneice bernhard bernice bernie
berniece bernita beronico berran berre bert bertalan bertha berthe berti bertille bertold bertolda bertram bertrand
berva berçin besentegin besim besra bessie betemir beth bethany bethel betina betsy betta bettie bettina betty bettye
beulah beuve beverly beya beyizçi beyrek beyrem beáta beçeapa beçkem beāte beğarslan beğbars beğbilgeçikşin beğboğa
beğdemir beğdilli beğdurmuş beğkulu beğtaş beğtegin beğtüzün beğçur beňadik beşer beşir bhaanumati bhaasvan bhaaswar
bhadra bhadraksh bhadran bhagavaan bhagirathi bhagvan bhagwanti bhagwati bhamini bhanumati bharadwaj bharat bhardwaj
bhargava bhargavi bhasvan bhaswar bhaumik bhavani bhaves bheeshma bhekimuzi bhekizizwe bhekumbuso bhilangana bhima
bhisham bhishma bhoj bhoopat bhoopati bhooshan bhooshit bhramar bhudev bhudeva bhupati bhupen bhushan bhushit
bhuvanesh bhuvaneshwar bianka bibiana bibianna bibiána bice bigna bilal bilel bilgebayunçur bilgebeğ bilgekan
bilgekağan bilgekutluk bilgekülüçur bilgetamgacı bilgetardu bilgetaçam bilgetegin bilgetonyukuk bilgez bilgeçikşin
bilgeışbara bilgeışbaratamgan bilgin bilgiç bilig biligköngülsengün bilik biljana billie billurə bilwa bilâl binbeği
bindir bindo bineta bino binta bintou birane birgit birgita birgitta birgitte birino birjesh birol bisenija biserka
bishnu bivoj biçek bjarne bjorn björn blagica blagoje blahomil blahomila blahomír blahomíra blahoslav blahoslava
blaise blake blandine blanduzia blanka blaž blažej blažena boas boaz boban bobana bobbi bobbie boet bogdan bogdana
boglárka bogoljub bohdan bohdana bohuchval bohumil bohumila bohumír bohumíra bohun bohuna bohuslav bohuslava bohuš
bohuše bohémond bojan bojana bojislava bolatito boldaz boldizsár bolemír boleslava bolmuş bolsun bolun boluwatife
bonagiunta bonaldo bonaventura bonavita boncuk bonginkosi bongul bongulboğa boniface bonifacio bonifác bonnie borbála
boris borislav borislava borivoje borjan borka borko borlukçu borna bornak bortolo borut borys borçul boróka bosiljka
botond boubacar bouchard bouchra boyan boyankulu boylabağa boylabağatarkan boylakutlutarkan bozan bozbörü bozdoğan
bozkurt bozkuş bozok boğaç boğaçuk boļeslavs bořislav bořislava bořivoj boško božena božetěch božetěcha božica božidar
božidara božislav braden bradford bradley bradly brady braeden brahim brahma brahmaanand brahmabrata brahmanandam
brahmdev brajan brajendra brajesh bram brancaleone brandi brando brandt brandyn branimir branimira branimír branimíra
branislav branislava branka brankica branko brannon branson bratislav braulio brayan breana breanna breanne brenda
brendan brenden brendon brenna brennan brennon brent bret bria briac brian briana brianne brice bridget bridgette
bridie brielle brieuc brigita brigitta brigitte brijesh brionna brita britney britt britt-marie brock broderick brody
bronislav bronislava brooke brooks broņislavs bruce bruna brunehaut brunehilde brunhilda brunilde bryana bryant bryce
brycen brygida bryon brájen brândușa brăduț buchi bucur budak budağ buddhana budhil budimir budimír budislav budivoj
budunlu buford buhle bukak bukaktutuk bukola bulah bulak bulan bulaçapan buldur bulgak bulmaz bulmuş buluk bulut buluç
buluğ buluş bumın bunmi bunsuz burak burdette burguçan burhan burkay burley burnice burslan burulday burulgu burunduk
burçak busayo busisiwe butak butuk buyan buyandemir buyankara buyançuk buyat buyraç buyruk buyruç buzaç buzaçtutuk
buçan buçur buğday buğra buğrakarakağan buşulgan byron bystrík bálint bâki béatrice bénigne bénédicte béranger
bérangère bérard bérénice bíborka bögde böge bögü bökde böke bölen bölükbaşı bönek börteçine börü börübars börüsengün
büdüs büdüstudun bügdüz bügdüzemen büge bügü bükdüz büke bükebuyraç bükebuyruç bükey büktegin büküşboğa bülent bümen
bünyamin bünül bürgüt bürkek bürküt bürlük büğübilge bārbala bănel bıdın bıtaybıkı bıtrı bıçkı bıçkıcı błażej
břetislav břetislava bəhram bəhruz bəxtiyar bəyaz caden caetana cafer cahid caino caio caitlin caitlyn caius calanico
caleb calebe caleigh calista calixte callie callum calogera calogero calpurnia calvin cameron camil camilia camille
camillien camillo camren camron camryn camylle camélien canalp candace candelario candice candido canel cangül cankan
cannur cansel cansu cansın cantemir cantidio canziano capitolina caribert carina carine carissa carl carlee carles
carleton carley carli carlie carlijn carlo carloman carlos carlotta carlton carmela carmella carmina carminho carmo
carolanne carole carolyn carolyne carponio carrie casandra casey casian casiana casimer casimira caspar cassandre
cassidy cassie cassien cassio cassiopea cassiopee castille cataleya catharina catharine catherine cathrine cathryn
cathy catinca catrin catrina catrinel catullo cavid cayla cazimir ceasar cebe cecco cecelia cecil cecile cecilia
cecilie cecilio cecylia cecyliusz cecília cecílie cedric cedrick cedrik cedrin celal celasun celestin celestine
celestýn celestýna celian celie celil celine celinia celâleddin cemal cemali cemil cenk cerasela ceren cesario cevahir
cevat ceyda ceyhun ceyla ceylin ceylinaz cezar cezara cezary cezmi chaanakya chaaruchandra chadd chadrick chahine
chahinez chaim chaitan chakor chakradhar chakravartee chakravarti chakrika chanakya chanda chandak chandan chandani
chandi chandini chandira chandni chandra chandraayan chandrabhaga chandrabhan chandradev chandrakala chandraketu
chandrakin chandramani chandramauli chandramohan chandran chandranath chandrani chandraprabha chandraswaroopa
chandravati chanel chanelle chantal chapal chapala charak charl charlaine charleen charlemagne charlene charley charli
charline charlize charlotta charly charlène charuchandra charumati charuvrat charvi chasity chaten chatur chaturaanan
chaturbhuj chauncey chaya chayenne chayma chaz cheick cheick-oumar cheikhou chekhouna chelsea chelsey chelsie cherechi
cherif cherubino cheryl chesley chet chetan chetanaanand cheyanne chiaffredo chiamaka chiara chidaakaash chidaatma
chidambar chidambaram chidananda childebert chilpéric chimamanda chinedu chinmayanand chinmayananda chinyere
chiranjeev chiranjeeve chirine chisom chitraksh chitrali chitramala chitrangada chizoba chloe chloé chrabroš chraniboj
chranibor chranislav chranislava chris christa christelle christer christiaan christiana christiane christiano
christie christin christina christine christodule christoffer christop christoph christophe christopher christy
chrudoš chrysole chukwu chval chyna ciara cierra cihad cihan cihangir cihanşah cilvenaz cindy cino cinzia ciprian
cipriana ciriaco ciril cirilla cirillo citlalli civan claas claes clarabelle clare clarence clarenzio claud claudie
claudien claudine claudio claudiu claus clayton clea clelia clelie clemence clemens clemenzia clemmie cleo cleofe
cleonico cleopatra cleophee cleora cleta cletus cleve clifford climaco clinio clint clinton clodoveo cloe clotaire
clothilde clotilde cloyd cloé clyde cléa cléandre clélie cléo cléophée cléry coby codin codrin codrina codruț codruța
cody coen cointa colby cole coleman colette coline colins collien collin colmanno colmazio colomba colten concepcion
concetto conchita concordio conner connie connor conor conrad consolata constantin constantina constança consuela cora
coralia coralie coraline cordelia cordell cordia cordie corene coreno corentin corentine corey corinna corinne cornel
cornelia cornelio cornelis corneliu cornelius cornell coronato corrado corrine cortez cortney corvin cory cosima
cosimo cosma cosmin cosmina costache costante costantino costanza costanzo costel costin coty coumba courtney coşkun
coşkuner craig cremenzio crenguța creola crescenzia crespignano crina cristaldo cristea cristian cristina cristián
cristofor cristoforo cristopher crocefissa crocefisso cronida crystel csaba csanád csenge csongor ctibor ctibora
ctirad ctirada ctislav ctislava cumhur cunegonda cuniberto curtis cuzia cvetka cvijan cvijetin cydney cynthia cyntie
cyprien cyprián cyra cyrian cyriaque cyrielle cyril cyrila cyrille cyrine cyrus cyryl cécile cédric célestine célian
célien céline césaire cézar cübeyr cüneyt călin cătălin cılasun d'angelo daan daantje dabiživ dacian daciana daevi
daevika dafina dagmar dagmara dagmāra daiana daija dainuvīte daisha daiwik dajana daksha dakshayani daley dalibor
dalibora daliborka dalida dalie dalila dalimil dalimila dalimír dalimíra dallin dalmazio damaris damaso damayanti
dameon damian damiana damien damife damil damilare damilola damin damion damir damián damiána damjan damjanka damla
damocle damodara damola damon dana danae dandak dandapaani dandre dangelo dani danial danica daniel daniela daniele
daniella danielle danijel danijela danika danila danilo danio danique daniël danjuma danka danko dannie danny danuta
danuše dany danyka danyl daouda daphne daphnee daphney dara darasimi darby darcy darek daren daria darian dariana
darie darien darija darin darina darine darinka dario darion daris darius dariusz darja darko darleen darlene darnell
darrel darrell darren darrick darrin darrion darron darryl darshan darshwana darwin daryl dashawn dasia datta dave
davey davi david davida davide davin davina davion davonte davorin davud davy dawid dawson dax dayaamay dayaananda
dayaanidhi dayamayee dayan dayana dayane dayna dayne dağhan dea deangelo deanna debbie debora deborah debra decebal
declan dedric dedrick dee deeksha deen deenabandhu deepali deepan deepankar deependra deepesh deeptanshu deeptendu
deeptiman deeptimay deeptimayee deeptimoy deeptimoyee deevakar defne degna deion dejah dejan dejana dejon dejuan
delaney delbert delia delie delilah delinda delizia delmer delores delpha delphia delphine demarco demarcus demario
demba demet demeter demetra demetria demetrio demetris demetrius demetriusz demilade demiralp demirhan democrito
demond demostene dena deneval denis denisa denise denisz deniz denizalp dennis denny deodata deon deondre deontae
deonte dereck derek derick derin deron derya desanka deshaun deshawn desiderio desimir desiree desmond despina dessie
destan destany destinee destiney destini devadatt devagya devajyoti devak devan devangana devani devante devasree
devdan deven devesh deveshwar devi devika devonte devran devvrat devyn dewayne dewey dewi dewitt dex dexx dezider
dhaanyalakshmi dhana dhanadeepa dhanalakshmi dhananjay dhanapati dhanesh dhanpati dhanu dhanvin dhara dharani dharitri
dharmaketu dhatri dhruv dhyanesh dhyaneshwar dianna dianne dianora diar diarra dicle diclehan dida didem didier didimo
didina diede dieke dieudonné dieudonnée dieynaba digambar digambara dijana dikmen diksha dilan dilara dilarə dilaver
dilay dilberay dildâr dilek diler diletta dilhan dillan dillon dilruba dimitri dimitrij dimitrije dimitrina dinakar
dinesh dinis dinkar dinu dinç dinçer diocleziano diodata diogene diogo diomede dion dionigi dionisio dionizy dionýz
dionýzos dior dipali dipankar dipendra dipesh diptendu direnç diri ditte-marie divaakar divakar diviška divjot divna
divya dizik djayden djeneba djenna djibril dluhoš dobrava dobrila dobromil dobromila dobromír dobromíra dobroslav
dobroslava dochia doda dodato doina dolores dolunay domagoj domen domenic domenica domenick domenico domenik domezio
dominic dominick domitille domiziano domnica donald donalda donat donata donavon donka donna donnell donnie donny
donát donáta dora dorana dorcas doreen dorel dorian doriana doriane dorica dorina dorine dorinel dorit dorián dorka
dorli dorota doroteja doroteo dorothea dorothy dorothée dorottya dorris dortha dorthe dorthy doru doubrava doubravka
doug dounia douwe dov dovie doyinsola doyle doğan doğanay doğaner draga dragan dragana dragica draginja dragiša
dragoje dragojlo dragoljub dragoslav dragoș dragutin drahomil drahomila drahomír drahomíra drahoslav drahoslava
drahotín drahotína drahoň drahoš drahutin drahuše draupadi draža dražen dren dries drina driss drona druina držimir
držislav dua duane duanne duarte dubravka dubravko duccio ducu dudley duduzile duilio duje dulari dulina dumisani
dumitra dumitrana dumitru duncan dunja durga durgeshwari durmuş durodola dururbunsuz durward dustin duuk duygu dušan
dušana dušanka dušica duška duško dwaipayan dwaipayana dwayne dwight dylan dylano dyna dzirkstīte dzīle dániel dávid
dáša dâver débora dóra döndü dündar dünya dürdane dürriye dāgs dārta dāvids děpold dětmar dětřich dəniz earlene
earline earnestine easter easton ebba ebiere ebin ebiowei ebkızı ebren ebunoluwa ebuzer ecaterina ecclesio ecehan ecem
ecevit ecmel ecrin ecvet edd eddi eddie edelberga edgar edgard edgardo edgars edhem edison edita edith editta ediz
edmund edmée edna edouard eduard eduardo eduards edvard edvarda edvige edvin edvín edvīns edward edwardo edwin edwina
edyta edyth edythe edīte edžus eef eefje eekalabya eero eeva effie efisio efken eflah efraim efrain efrem efren efsun
eftalya eftimia eftimie ege egemen egeo egidio egisto egizia egmont egon egona egīls eileen einar eino einārs eirik
eižens ekaaksh ekadant ekaksh ekalavya ekaling ekaparnika ekdant ekeç ekim ekin ekmel ekow ekrem ela eladio elaide
elaina elaine elakshi elanur elbert eldon eldora eldred eldridge elea eleanor eleanora eleanore eleazar electa elektra
elena eleni elenor elenora eleonora eleonore eleonóra elettra eleuterio elfrieda elfrída elfrīda eli elia eliabeth
eliah eliahou elian eliana eliane eliano elias eliasz elie eliel eliette eliezer elif elifio eligio elija elijah
elimena elin eline elinor elinore elio eliodoro elion eliona elior eliot eliott elisa elisabet elisabeta elisabeth
elisabetta elisaveta elise elisea eliseo elisha elissa elita eliza elizabet elizabeta elize elizej elizeus eliáš
eliška elka elkin ellada ellen-margrethe elli ellie elliot elliott ellis ellsworth elly elmar elmas elmer elmira
elmore elmārs elmīra elna elnarə elnora elnur eloan eloane elodia elodie elody eloi eloisa eloise elone elora elouan
elouise eloy eloá eloïse elpidio elroy elsa elsbeth elsie elta elti elton elva elvan elvera elvezio elvie elvire elvis
elwin elwira elwyn elya elyanora elyas elyes elyne elynn elyse elyssa elyès elza elçin elène eléa eléanore eléonore
elías elīza elżbieta ema emanoil emanuel emanuela emanuelly emanuil emced emeka emel emelie emeline emely emerich
emerson emese emidio emie emiel emil emile emili emilian emiliana emilie emilien emilija emilijan emilio emilián emily
emin emine emirhan emma emmalee emmanuel emmanuelle emmelie emmely emmerico emmet emmett emmi emmie emmitt emmy emna
emory empirio emrah emre emrullah emy emílie emīlija emīls enakshi ender enderun endrigo enecone enes engelbert
enguerrand enie enimia enio eniola enis enise ennio enno enoch enola enos enrica enrico ensar ensio enver enya enyo
enzo ephraim ephraïm eracla eraclide eralp erardo erast eray erazim erazmus erberk erberto ercan ercole ercüment erda
erdal erdem erdeni erdenikatun erdeniözük erdinç erel eremia eren erenia erentüz ergene ergenekatun ergin ergün
ergüner erhan erhard eriberto eric erich erick ericka erico erika erin erine erinç erke erkki erkâm erkân erling erma
erman ermanno ermen ermenegarda ermenegilda ermenegildo ermes ermete ermilo erminia erminio ermīns erna ernest ernesta
ernestina ernestine ernesto ernestīne ernie erol eron ersilia ersin ertan erten ertenözük ertuğrul ervin ervín ervína
ervīns erwan erwann erwin eryn erçin erşan esat esaù esben esen esenbike esha eshana eshita esi esin esma esmee
esmeray esmira esmée esra essie esteban estefania estefanía estel estell estella estelle esterina estevan esther
esuperio esupofo eszter etela eterie etha ethan ethann ethel ethelyn ethem etienne etil ettie ettore eubert eudes
eudokia eudoksja eudora eudoxe eudoxie eufebio eufemio eufrasia eufronio eufrosina eufrozina eufrozína eugen eugenie
eugeniusz eula eulah eulalia eulalie eulálie euna eunice eunika euphrasie euridice eurydice eusebia eusebie eusebio
eusebiu eusebius euseo eustațiu eustorgio eustosio eustracjusz eusèbe eusébie eutalia eutalio eva evald evalyn evan
evangeline evanghelina evann evans evarist evasio evdokija evelien eveliina evelin eveline evelyn evelyne everardo
everette evert evi evidio evie evin evodio evran evremondo evren evy evşen evžen evženie ewa ewald ewan ewatomi
ewelina ewell ewen ewenn eya eyal eyiz eylül eymen eyram eytan eythan eyüp eyşan ezechiel ezechiele ezekiel ezequiel
ezio ezra ezrak eğrim eşref faas fabian fabiana fabie fabien fabienne fabijan fabio fabiola fabián fabiána fabiënne
fabrice fabrícia fabrício fadekemi faderera fadi fadime fady fadıl fae fahrettin fahri fahriye fahrünissa faik faiq
falba falk famiano famke fanika fanni fannie fanta fantin fantine fanyana farah fardau fares faris farouk faruk farès
fasih fatih fatim fatima fatimata fatimə fatin fatou fatouma fatoumata fatoş faustin faustina faustine faustýn
faustýna favian faya faye fayen fayenne faysal fazilet fazio fazlı fazullah fazıl febe feda fedai fedde fedele
federico fedro fehime fehintola fehmi felicia feliciano felicie felicien felicita felicitas felicián feliks felina
felipa felipe felix felton felície femke femm fenja fenna fenne ferah feramuz feramuş feray ferda ferdi ferdinand
ferdynanda ferenc ferhan ferhat feride feridun feriel feriha ferit ferman fermiano fermin fernanda ferne ferruccio
ferruh feryel festo fevzi feyyaz feyza feyzullah fiammetta fibikemi fidan fidelie fidelius fidenziano fidenzio fieke
fien fiene fiep fiete figen fiifi fikayomi fikret fikri fikriye filemon filibert filiberto filip filipa filippa
filippo filiz filofteia filomen filomena filoména filotije fily finia finja finlay finley finnja finnley fiodor fiona
fionn fiordaliso fiore fiorella fiorenza fiorenziano fiorenzo firas firdevs firmin firuzə flavia flaviana flavie
flavien flavio flaviu flavius flavián fleano fleta fletcher flo floare floarea flodoard floortje florea florencia
florencio florencja florent florentina florentine florentýn florentýna florența florestan florian floriana floriane
florica florie florine floris florián flossie floy floyd flurin flurina flynn fode folafoluwa folashade folco folu
forrest fortunata fortunát fortunée fos foss foucauld foulques fran frances francesca francesco francette franci
francine francis francisc franciszek franciszka franck francois franjo franka frankie františek františka franz
franziska françois françoise fred freda freddie freddy frederic frederico frederik frederike frederique fredrick
fredrik fredy freeda freek freida freja frenkie freya frido fridrich frieda friederike friedrich frusina fruzsina
fryderyk fráňa frédéric frédérique fuat fulbert fulcran fuldem fulden fulgence fulgenzio fulvia fulvio fulya funani
funmilade funmilayo furio furkan furkân furman furseo fuscolo fuzuli fynn fábio fâlih féba félicie félix füreyya
füruzan füsun fərqanə fərəh fəxriyyə gabi gabin gabriel gabriela gabriele gabriella gabrielle gabrijela gabriël gaetan
gaffar gaglioffo gail gaio gaj gaja gajaadhar gajabahu gajadhar gajana gajbaahu galeazzo galfryd galina gallicano
gamze ganak ganaka ganapati gandharv gandharva ganesh gangesh gardner garett garfield garik garika garimberto garnett
garnier garrett garrick garry garth garud gaspar gaspard gaspare gaston gastone gati gatien gatik gatsha gaud
gaudenzia gaudenzio gaudino gauraang gaurang gauranga gautam gautama gautami gauthier gautier gautiero gavin gavrilo
gayatri gaye gayle gazanfer gazi gaétan gaëlle gaëtan gašpar gašper gbadebo gbeminiyi gbemisola gbolahan gbowoade
geanina gedeon gedeone geeta geetanjali gejza gelila gelin gelincik gellért gelsomina geltrude gelu gemine gemini
gemma genadij gencer generosa genesia genesio geneva genevieve geneviève gennaro genoveffa genoveva genziano gențiana
geoffrey geoffroy georg georgel georges georgeta georgette georgiana georgianna georgije geovanni geovanny geovany
gerald geralda geraldina geraldine gerard gerarda gerardina gerardo gerasim gerasimo gerazim gerazym gerberge gerbert
gerda gergely gergő gerhard gerharda gerino germaine germana gerolamo geronzio gerrit gerry gerson gertrud gertruda
gertrude gertrúda gervasio gevheri ghanaanand ghanashyam ghanshyam ghenadie gheorghiță gherardo gherghina ghislain
ghita ghiță giacinta giacinto giacobbe giacomo giada giadero giambattista gian gianbattista giandomenico gianina
gianluca gianluigi gianmarco gianmaria gianmario gianna gianni gianpaolo gianpiero gianpietro gianuario giasone gicu
gică gideon giel gifty gigi gigliola gijs gilberta gilberto gilda giles giliola gilles gillian gillo gina ginevra
ginewra gino gioacchina gioacchino giobbe gioberto giocondo gioele gioia gion giona gionata giorgia giorgian giorgiana
giorgio giosuele giosuè giovani giovanna giovanni giovanny giove gioventino giovenzio girart giray giri girija girik
girika girindra giriraaj giriraj girish girja girolamo gisela gisella gislebert gisselle gisèle gitanjali gitte giuda
giuditta giulia giuliana giuliano giulio giulitta giuseppa giuseppe giuseppina giusta giustiniano giusto gizela gizem
gladyce gladys gleb glenda glenn glenna glennie gligorije glorie gobinda godeberta godfrey goffredo gojko golda golia
golub gomberto gonca gondebaud gondulfo gonerio gonsalwy gonthier gontran gonzague gonzalo gonçalo gopaal gopal gopee
gorakhanatha gorakhnath goran goranka gorazd gordan gordana goswamee goswami gothard gottardo gottfried gotum goundo
gouranga goutam govinda graciela gracián gracja gradimir grady granville grayce grayson grazia graziana gražina
grațian grațiana grațiela greg gregg gregoire gregor gregoria gregorian gregorio gregory gretchen greyson grga grgo
grgur grigore grigorije griselda grizelda grover grozdana gry grzegorz grégoire gudakesa gudakesha gudrun gudrīte
guenda guendalina guenièvre guerrino guglielmo guiberto guilhem guilhemine guillemette guillermina guillermo guiscardo
guiseppe gumesindo gundelinda gunilla gunnar gunter gunārs gurdev gussie gustav gustava gustave gustavine gustavo
gustáv guus guusje guérin gvendolina gvendolína gvozden gwen gwenaëlle gwendoline gwendolyn gwido györgy gábor gédéon
gérald gérard géraud géza gökalp gökben gökbörü gökmen göknur gökçe gökçegöl gökçen gökçiçek gökşin gönenç göngör
gönül göran görkem görün gövhər gözde gúbio güher gülay gülbahar gülben güldem güldeste gülegen gülemen güler gülgün
gülhan gülnaz gülpembe gülriz gülsen gülsüm gültekin gülçin gülümser gülşen gülər günay gündoğdu gündoğmuş güner güneş
güngör güniz günnur günsel günseli günyaruk günçiçek gürbüz gürcan gürdal gürhan gürkan gürol gürsel güven güvenalp
güvercin güzey gıyas gűnter habbab habib habiba habil haby hacib hadja hadley hadriel hadrien hafi hafid hafsa hafız
hailee hailey hailie hajar hakan hakem haki hakim hakkı haldun haleigh haley halie halil halima halina halit hallie
haluk hamdi hamdullah hamed hami hamidou hamish hamit hammâd hamsini hamza hana hanae hanaé handan hande hanefi hanga
hania hanna hannabel hannah hanne hannele hannes hanno hannu hans hans-peter hans-rudolf hans-ulrich hansjörg
hanspeter hansruedi hansueli hanuš haralamb haralambie harald hardouin harinakshi harinarayan harit harita harley
harmon harold haron haroun harouna haroune harriet harrison harun harvey hasan haseki hasibi hasin hasna hassan
hassane hassie hatem hatip hatouma hattie hattâb hauke havla hawa hayali hayat hayati haydar hayden haylee hayley
haylie hazan hazım haïm haşim haşmet haštal heda hedda hedi hedvig hedviga hedvika heema heidi heidrun heikki heinrich
heinz heitor helen helga helie helin helios helle helmer helmut heloise heloísa heloïse hendrik hendrika hennes
henning henri henrich henrick henrie henrieta henrietta henriette henrik henrike henrique henryk henryka heracleea
herbert herberta herluin herman hermann hermenegildo hermina herminia herminio hermína hernán hershel herta hervé
hester hettie heřman hiba hicabi hicham hidaya hidde hieronim hikmet hilario hilarion hilarius hilary hilbert hilda
hildebert hildegard hillard hillary hillel hilma hilton himadri himani himmet hincmar hipolit hipolito hippolyte hira
hiram hiranmay hiranmaya hiranya hişam hjalmar hlengiwe hobart holden hollie hollis homero honore honorine honorius
honoré horace horacio horacy horațiu horea horia hortenzia hortenzie horymír horymíra horác hosea hostimil hostimila
hostimír hostimíra hostislav hostislava hostivít houda hovard howard howell hoyt hrvoj hrvoje hrvojka hudson hugh hugo
hugues huguette hulda hulki hulusi humay humberto hunor hurşit hussein huub huzeyfe hvalimir hvězdoslav hvězdoslava
hyacint hyacinta hyman hynek hypolit háta hâdi hâlis hâtem håkan håkon hédelin hédi hélie hélier héloïse hüccet hüdayi
hüdâvendigâr hülya hüma hümayun hümeyra hüner hüriyə hürkan hüsameddin hüsamettin hüseyin hüsnü hüsrev hıfzı hızır
iacob iacopo iacopone iancu ianira ianis iasmina ibidapo ibironke iboja ibou ibra ibrahim ibrahima ibukunoluwa ica
icaro icie icilio idan idell idella idir idris idriss idrissa idy ieremia ifeanyichukwu ifeoluwa ifeoma ifunanya ige
iginia iginio ignacio ignacy ignatius ignjat ignác ignácie ignát ignáta igor ike ikenna ikeoluwa iker ikhidie ila ilai
ilan ilana ilaria ilarie ilario ilarion ilay ilayda ilaçın ilda ildegarda ildegonda ildika ileana ilene ilenia ilgmārs
ilgın ilhan ilian iliana iliane ilias ilie ilies ilija ilinca ilinka ilja iljana ilko illidio illuminato ilmari ilmārs
ilona ilsa ilse ilva ilyan ilyana ilyane ilyas ilyass ilyes ilyess ilyès ilza ima imad iman imane imani imelda imen
imke immacolata immacolato immanuel imogen imogene imoleoluwa imran imrane imre imrich ina inanç inara inaya
incoronata indira indra indriķis indro indy ines inesa inez ingeborg ingeborga inger ingmārs ingrid ingrida ingrīda
ingūna inioluwa inja inkeri inna innocente innocenty innocenza innocenzo inocenc inocențiu insa inyoni inza inès inés
inéz inês inës ināra inārs ioan ioana ioanina iolanda iona ionel ionela ionelia ionică ionne ionuț iorio iosefina
iosif ippocrate ippolito irem iremide irena irenej ireneo ireneus ireneusz ireti iretioluwa iride iridenta irina
irinel irmak irmeli irmina irvin irwin irēna isaac isabeau isabell isabella isabelly isac isacco isadora isadore isai
isaia isaiah isaias isak isaure ischirione isee iseoluwa iseult ishaq iside isidor isidora isidore isidro isioma isis
isisa ismael ismaele ismail ismaël ismaïl ismaïla ismérie isobel isolda isom isotta isra israa issac issam issiaka
istván isık isığ itri itunuoluwa itzel itır iulian iuliana iuliu iurie iustin iustina iustinian ivah ivana ivanka
ivanna ivano ivanoe ivančica ivar ivek iven iveta ivetta ivica ivna ivo ivona ivonne ivor iyabode iyad iyadunni
iyanuoluwa iyed iyinoluwa iyık iyıktağ izaak izabela izabella izaiah izaiáš izajasz ize izia izidor izidora izmael
izolda iztok izydor izzy izák iľja işık işıl işılay işın işıner işığ i̇brahim i̇clal i̇dil i̇dris i̇ffet i̇hsan i̇hvan
i̇kbal i̇keme i̇kiçitoyun i̇krime i̇layda i̇lbey i̇lbilge i̇ldike i̇lgegü i̇lham i̇lhami i̇lhan i̇lkay i̇lkben i̇lke
i̇lker i̇lknur i̇lksen i̇lkyaz i̇lqar i̇lyas i̇mge i̇mran i̇mrem i̇nci i̇rem i̇rfan i̇rinç i̇rinçköl i̇rtiş i̇smail
i̇smet i̇til i̇xtiyar i̇zel i̇zzet i̇zzettin jaakko jabulile jace jacek jacey jackeline jackie jacklyn jacky jaclyn
jacob jacoba jacquelyn jacynthe jad jada jaden jadesola jadon jadran jadrana jadranka jadranko jadro jadwiga jadyn
jaeden jael jaelynn jagadish jagadisha jagathi jagdeep jagdish jagica jagmeet jahnu jai jaida jaiden jailey jailyn
jaime jaimini jaimy jairo jaivey jakayla jake jakob jakov jakub jakuba jakubina jakubka jaleel jalen jalil jalou jalyn
jalə jamaal jamal jamarcus jamel jamey jamie jamil jamila jamir jamiro jamison jammie jana janae janek janelle janessa
janet janeta janez jani janica janice janick janie janin janina janine janis janiya janka janko janna jannah janne
jannek jannes janni jannie jannik jannis janosch janusz jany janīna japhet jaquan jaquelin jaqueline jared jaren jari
jarmil jarmila jarne jarno jarod jarolím jarolíma jaromil jaromír jaromíra jaron jaroslav jaroslava jarrell jarrett
jarrod jarvis jasen jasenko jasin jasmijn jasmina jasmína jasmīna jasna jasněna jason jasoň jassem jassim jautrīte
javas javi javier javon javonte jawad jawed jaxon jaxx jaya jayce jaycee jayda jayde jayden jaydon jaylan jaylano
jaylen jaylin jaylinn jaylon jayme jayne jayson jayvano jazlyn jazmin jazmyn jazmyne jazzlyn jazzlynn jean-baptiste
jean-claude jean-daniel jean-françois jean-jacques jean-louis jean-luc jean-marc jean-marie jean-paul jean-pierre
jeana jeanette jeanie jeanne jeannel jeannie jeannot jed jedediah jedidiah jef jeff jefferey jeffery jeffrey jeffry
jefta jehanne jela jelena jelica jelisaveta jelka jella jelle jelmer jelte jenel jenifer jenna jennah jennie jennifer
jennings jennyfer jenovéfa jens jensen jente jeppe jerad jerald jeramie jeramy jerel jeremi jeremiah jeremiasz jeremie
jeremy jerguš jermain jermaine jermey jernej jerod jerome jeromy jeroným jerrell jerrod jerrold jerry jerzy jerôme
jesika jesper jess jesse jessica jessie jessika jesslyn jesslynn jessy jessyca jesus jesús jett jette jettie jevgeņijs
jevon jevrosima jewell jezdimir ješa jibril jidde jihane jil jiljí jill jillian jim jimena jimi jimmie jimram jinane
jindra jindřich jindřiška jinte jinthe jip jitender jitendra jitka jiřina jiří joachim joah joakim joan joana joanie
joann joanna joanne joannie joanny joany joaquim joaquin joaquín joas jocelyn jocelyne jodi jodie jody joe joel
joelina joeline joelle joep joes joesph johan johana johanna johanne johannes johathan johnathan johnathon johnnie
johnpaul jolana jolanda jolanta jolayemi joleen jolie jolien jolijn jolin jolina joline jon jona jonah jonas jonatan
jonathan jonathon jonna jonte jonáš joojo joost jop jordana jordane jordi jordon jordy jordyn jorga jorin joris jorn
jorrit jort joscha joschua josef josefa josefien josefin josefina josefine josefína josep josephin josephine josette
joshua joshuah josiah josiane josianne josie josip josipa joso josse josselin josua josue josué josy joséphine joud
jourdain jovan jovana jovani jovanka jovanny jovany jovin joyce jozef jozefa jozefína jozue joël joëlle joško jošt
joža jože jožef jožica juda judah judd judicaël judita judith judson judy judyta jugoslav juha juhani juho jukka jula
julan julia julian juliana juliane julianne julide julie juliet juliette julija julijana julika julina julita julius
juliusz julián juliána juliëtte junayd junius juno junon jur juraj jurre jurģis jusra justen justin justina justine
juston justus justyn justyna justína justýn justýna justīne jusuf juul juwan juwon jyoti jyotis jyotsana jáchym jános
jázmin jérémie jérémy jérôme jéssica józef józefina józsef jörg jörgen jørgen júlia jürg jānis jāzeps jēkabs jūlija
jūsma kaan kaarina kaat kabil kacey kaci kacie kacper kadem kaden kadiatou kadidia kadidiatou kadin kadir kadrican
kadriye kady kadı kaela kaelyn kagiso kahina kaia kailash kailee kailey kailyn kaitlin kaitlyn kaj kaja kajetán kalea
kaleb kaleigh kalervo kalevi kaley kalidou kalinda kalinik kalistrat kalle kallie kalpana kalyani kama kamalesh kamber
kamelya kamil kamila kamile kamilla kamla kamlesh kamran kamren kamron kamryn kamuran kanaka kanchan kancı kane
kanishka kannan kannen kanti kançı kapgar kara karaca karahan karak karam karamba karamoko karaça kareem karel karelle
karen kargılaç kari kariane karianne karim karin karina karine karl karl-emil karl-johan karla karlee karley karli
karlie karlijn karlo karlotta karlıgaç karmela karmen karol karolann karoliina karolina karoline karolína karson
karthik kartik karunanidhi karīna kasandra kasey kashyap kashyapi kasián kassandra kassim kastor kasım katariina
katarina katarzyna katarína kate katelin katell katelyn katelynn kateřina katharina katherine katheryn kathleen
kathlyn kathrin kathrine kathryn kathryne kathy katia katica katie katija katina katja katlyn katlynn kato katrin
katrina katrine katryn katrīna kattie katun katunkız katy kavon kawtar kay kaya kayaalp kayacık kayaçık kaycee kayden
kayla kaylah kaylee kayleigh kayley kayli kayliah kaylie kaylin kayna kaynak kayode kayra kays kayça kazanç kazi
kazimír kazimíra kazkatun kaïna kaïs kağan kašpar keagan keano keanu keara keaton keegan keeley keely keenan keerti
kees keet kehinde keira keith keji kekik keklik keleş kellen kelley kelli kellie kelly kelsi kelsie kelton kelya
kelyan kemalettin kemi kemâl kenan kende kendra kendrick kenji kenna kennedi kennedy kenneth kennith kenny kensi
kenton kenyatta kenyon kenza kenzi kenzo kenzy keon kepez keramet kerami kerem keremşah keren kerim kerstin keshaun
keshawn kesme ketsia keven kevin kevon kevser keyan keyken keyla keyon keyshawn kezlik keşşaf kgabu khadidiatou
khadidja khadija khadim khady khalid khalifa khalil khanyisile khethiwe khoudia khulekani kian kiana kianna kiano
kiara kiarra kiera kieran kika kikelomo kiley kilian kilián killian kilyan kim kimberly kimi kimo kincső kinga kira
kiran kiraz kirilo kirk kirsten kirstin kirti kiyan kjeld kjell klaas klara klarencjusz klaudia klaudie klaudius
klaudiusz klaudián klaus klea klemen klement klementina klementyna klementýna kleopatra kliment klotylda klára klāra
klāvs knut koby kody koen kofi kojo kolawole kolby kole koleta koloman kolombín kolombína kolos kolumbán kolumbín
kolumbína konrad konrád konrāds konstance konstancie konstancja konstantin konstanty konstantyn konstantýn konstantīns
konsuela konzuela konštantín kopano kora koralia koray korbin korbinian kordula korede korey korina korinna korkut
kornel korneli kornelia kornelius korneliusz kornél kornélia kornélie kory kosma kosmas kraig krasava krasomil
krasomila krasoslav krešimir krijn kris krishnadas krishnadasa krista kristen kristi kristian kristie kristiina
kristijan kristin kristina kristine kristián kristiāna kristiāns kristjan kristofer kristoffer kristopher kristy
kristína kristóf kristýna kristīne krisztián krisztofer krišjānis krsto kruno krunoslav krystal krystel krystian
krystina krystyna kryšpín krzysztof ksawera ksawery ksenia ksenija ksenofont kubat kubilay kubra kubura kuddusi kujoe
kumar kumari kumru kumuda kunhuta kurt kurtis kutbettin kuzman kvetoslava kvido květa květoslav květoslava květoň
květoš květuše kwabena kwadwo kwaku kwamena kwasi kweku kwesi kwintyn kyan kyano kyara kyla kyle kylee kyleigh kyler
kylian kyliann kylie kyllian kyllikki kyra kâmil kâzım kéba kévin köksal kübra kürşad kārlis kımız kımızalma
kımızalmıla kımızın kırgavul kırlangıç kırçiçek kısmet kıvanç kıvılcım kıymet kızdurmuş kızılalma křesomysl křišťan
laal lachlan ladarius ladina ladislao ladislau ladislav ladislava ladji laetitia lahna laila laisha lajos lakshman
lakshmi lakshmidhar lakshminath lale lalie lalita lalə lamar lambert lamberto lamih lamiyə lamont lancelot lancilotto
landry laney lanfranco lara larina larisa larissa laron larry lars larue larysa lassana lasse laszlo latif latifa
latife latoya laura laurane laureen laureline lauren laurenc laurence laurencie laurencja laurencjusz laurens laurent
laurenty laurentyna laurenz laurenția laurențiu lauretta lauri laurian lauriane laurianne laurie laurin laurine laury
lauryn laurène lautone lavanya lavern laverna laverne lavina lavinia lavinio lavon lavonne lavínia lavīze lawrencia
lawson laxman laxmi layana layanah layla layne lazare lazaro lazzaro laëtitia leah leana leander leandr leandra
leandre leane leann leanna leanne leano leart leatha leda ledion leela leelou leena leendert lehna leia leif leigh
leilani lejla leke lela lelah leland lelia leman lemide lempi lemuel leni lenia lenja lenka lenn lenna lennard lennart
lenne lennert lenni lennie lennon lennox lenny lenora lenore leny lenya leo-paul leodegar leokádie leola leonard
leonardo leonel leonhard leoni leonia leonid leonida leonidas leonie leonio leonis leonor leonora leonore leontin
leontine leontýn leontýna leontīne leonzio leonīda leonīds leopold leopolda leopoldine leopoldo leopoldýna leora leoš
leposava lerato lere leroy lerzan lesana lesley leslie lesly lessie leta letha leticia leticie letitia letizia letiția
letterio leufroy levana levent levi levin levio levke levoslav lew lewis lex lexi leya leyan leyla leyna leïna lešek
lia liah liam lian liara libbie libby liberata liberatore liberio libor libora liboria liborio liboslav liboslava
libuša libuše libère liběna licia lida lidania lidija lidio lidmila lieke liene lieto lieuwe lieve lieze ligia liisa
lili-rose lilia lilian liliana liliane lilianna lilien lilith liliya liliána liliāna lilli lillian lilliana lillie
lilly lilou lilwenn lily-rose lilya lilyan lina lindsay lindsey linett linn linne linnea linnie linnéa linoy linoï
linus linwood lioara lionel lior liora lirone lisa lisandro lisann lisanne lisbeth liselotte lison lital litzy liv
liva livia livie livino livio liviu livius liya liyah liyam liyan liyana liz lizbeth lize lizeth lizz lizzie lizzy
liétald ljiljana ljuba ljubica ljubiša ljubomir ljudevit llewellyn lloyd loane lodovica loek loes loet lohan lois
lolade lon longin lonie lonnie lonny lonzo loraine loredana loreen lorelei lorella loren lorena lorenc lorene lorenz
lorenza lorenzo loretta lorian loriana lorik lorin lorine lorna lothaire lothar lott lotta lotti lottie lou lou-ann
lou-anne loua louan louane louann louay loubna louca louis-marie louisa louise louison louka loula louna lounis
louvenia lova lovisa lovorka lovro lowie loy loyce loïc loïs loïse luan luana lubomír lubomíra lubor luboslav
luboslava luboš luc luca luce lucențiu lucian luciano lucien lucienne lucijan lucile lucilla lucille lucinda lucious
lucius lucián lucja lucjan lucreția lucrețiu ludano ludie ludivine ludivoj ludiše ludmila ludolphe ludomír ludomíra
ludoslav ludoslava ludovic ludovica ludvig ludvík ludwig ludwik ludwika luděk lue luella luigi luigia luise luiz luiza
lujza luk luka lukas lukhona lukrecius lukrécie lukáš lula luminița lumír lumíra lungelo lura lurline luther lutibor
lutobor luuk luus luzie luďka luīze lwandle lya lyam lyan lyana lyda lydia lydie lyes lykke lyla lyle lylia lylou lyn
lyna lynda lyne lynette lynne lysanne lászló léana léandre léda léonie léonne léopold léopoldine lévi lütfi lütfullah
lýdia lýdie lāsma lăcrămioara lība līksma līna līva līvija līze ləman maad maaike maan maarit maartje maayane mabel
mabelle mable maca macaire macaria macario maccabeo maceo macey maci macie mack mactar macy madaline madalyn maddalena
maddison maddox madelief madeline madelyn madelynn madge madhuri madie madilyn madisen madisyn madita madlaina madleen
madlen mads mady madyson mae maegan mael maelle maelys maes maeva maeve mafalda maffeo magali magdalen maggiorino
magnus maguelone maguette mahamadou mahault mahaut mahendra maher mahesh maheswar mahir mahmoud mahmut mahulena mahzun
maica maija maik maike maila mailin mailo maiorico maira maitê maiya majda makan makar makary makayla makenna makenzie
makhtar makinwa maks maksim maksud maksym maksymilian malachi malak malati malcolm malea malek malena malene malia
malick malik malika malinda mališa mallaury mallie mallory malone malou malthe malti malvina malvína malvīne malwina
mamadou mamady mamert mamoudou mamour manal manassé manca mancio mandaakin mandakini mandy manelle manetto manfred
manfréd mangala mangalya mani manik manikya manilio manisha manjusha manley manlio manoah manoj manole manon mansour
mansur mansvet manuele maphikelela marah maram marana marc-antoine marceau marceli marcelin marcelina marceline
marcell marcella marcelle marcellus marcelo marcelína marcheta marcia marcin marcu marcus mareike marek maren marena
margaret margareta margarete margarett margaretta margarette margaréta margaux margie margit margita margo margot
margret margrit margrith mariah mariam mariame mariane marianna marianne maribel maricarmen maricica marie marie-ange
marie-lou marieke mariella marielle mariem marieta marija marijan marijana marijn marika marilena marilie marilou
marilu marilyn marilyne marilú marinela marinella marinetta marinko marinus mario marioara mariola marisol marissa
marit marita maritza marius marième marjan marjane marjatta marjeta marjorie marjory markika markku marko markus
markéta marla marlee marleen marlen marlena marlene marley marlie marlies marlis marlo marlon marly marlène marnie
marouane maroš marques marrit marsha martha marthe martine martino martti marty martyna marut marvin marwa marwan
marwane marwen marwin mary maryam maryann maryjane marylou maryna maryse marzio marème marģers massima massimiliano
massimo massinissa matan matei matej mateja mateusz matheo matheus mathew mathias mathieu mathijs mathilda mathilde
mathis mathurin mathuys mathys mathéo matias matija matilde matis matisse matjaž matko matouš matroniano mats mattea
matteo mattes mattheo matthew matthias matthieu matthijs matthis matti mattia mattias mattie mattis mattéo matylda
matys matyáš matz matías matúš matěj matīss maud maude maudie maugis maureen mauricette mauricio maurilio maurine
maurits maurycy mavis mawuena mawusi maxellende maxence maxens maxie maximilian maximilien maximilián maximillia
maximillian maximo maximus maxine maxmilián mayane maybell maybelle mayeul mayla mayline maylis maymie maynard mayoor
mayra maysa mayson mayssa mayte mazhar mazie maé maélis maël maëlie maëline maëlis maëlle maëly maëlyne maëlys maëva
maïly maïlys maïmouna maïna maïssa maïssane maïwenn małgorzata mašinka mbalienhle mbaye mckayla mckenna mckenzie
meagan meaghan meda medard medardo medea medine medoro meena meenakshi mees megan megane meggie meghan meghnad
meghnath mehdi mehmet mehriban mehtap meik meike meire mekhi melanie melanio melany melchiade melchiorre melda melek
melenija melezio melichar melih melike melikşah melina melinda melisa melita melle mellie mellina melodi mels meltem
melusine melvil melvin melvina melvyn melyna melyssa melánie memduh menahem menaka mence mendel menelao meneo menka
menno mennone meral mercede meredith merel merete meriam meriem merih merijn meriç merjem merl merritt mert mertie
merve mervin merwan meryam meryem meryl mestan mesut metello metin metod metoděj metrofane mette mevlüt mex meyra
meïssa mečislav mečislava mhambi micael micaela micah michael michaela michal michala michale michalina michaël michał
micheal michela michele michelle michèle mickael mickaël midas mieke miha mihael mihaela mihail mihailo mihajlo mihnea
mihriban mihály mija mijat mik mika mikael mikaela mikail mikayla mikaïl mikel mikkel mikki mikko miklós mikoláš
mikołaj mila milada miladin milana milanka milanko mildred miles mileta miley milhan milica milisav milivoj milić
miljan miljana miljenko milka millicent millie milly milojica milomir milorad miloslav miloslava milou milouš milovan
milovín miloň miloš milred milton milutin milutín miluše milík milíč mima mimma minakshi mindy minervina minh minka
minna minnie minodora mioara miodrag miomir mirac miran miray miraç mircea mirco mireille mirek mirela mirella mireya
miriam miriama mirja mirjam mirjana mirka mirkelam mirko mirkó mirna mirocleto miromil miromila miron mirona miroslava
mirre mirta mirte mirthe mirtil miruna misael misaele misbah mischa mislav mitar mitch mitchel mitchell mithat mitică
mitja mitruț mittie miya miķelis miško mlad mladen mlađana mnata mnislav mnislava mobolaji moctar modibo modou modrīte
modupe mody mofifoluwa mohamadou mohamed mohamed-ali mohamed-amine mohammad mohammed mohan mohana mohinder mohini
moira moises mojca mojisola mojisoluwa mojmír mojżesz mojžíš momir momira monalisa monika monique monitore monserrat
monty monvīds moradeke morayo morenike morgane moriah moric moris moritz morolake morris mortimer morton mory mose
moses moshe mosinmileoluwa mossie mosunmola mosè motunrayo mouctar mouhamadou mouhamed mouhameth mouhammadou moussa
moustafa moustapha moyosore mozell mozelle mozes moïra moïsette mořic mpho mpilo mpumelelo msizi mstislav mthunzi
muammer muaviye muaz mudīte mugur mugurel muhammad muhammed muharrem muhsin muhtar muhterem muhyiddin mukadder
mukaddes mukesh muktedi muktedir muktefi mukul murat muriel muriela murilo murl murphy musawenkosi muslih mustafa
mustapha mutahhar mutasım muteber mutemed muttalib muyiwa muzaffer muziano mya myah myla mylan mylene myles mylo
mylène myra myriam myrl myrna myron myrthe myrtice myrtie myrtil myrtis márcia mário márton mátyás médea médoune
médéric mégane mélanie mélisande mélissandre mércia mérovée móric müesser müfid müjdat müjde müjgan mükerrem mümtaz
münevver müren müzdad mārcis māris mārtiņš mădălin mădălina mărioara măriuca mısra mələk nabil naci nadalina nadežda
nadia nadine nadja nadzieja nadège naděžda nael naemi nafiz nagabhushanam nahel nahid nahil nahla naim najla nakia
nalan nalini namazio namık nand nanda naneta nanna nannie naomi naomie naoufal naoufel napoleone narayan narcis
narcisa narendra narinder narseo narsete nash nasir nasrullah nassim nastja nat natacha natale natalia natalie
natalija natalina natan natanael nataniel natasa natasha nataša natașa nate nathalie nathan nathanael nathanaël
nathanial nathaniel nathen natiq natka natália natálie naud naudet naveen navin nawal nawel nawfel naya nayel nayeli
nayla nazan nazario nazariusz nazary nazif nazim nazlı nazmi nazzareno nazzaro nazım naël naëlle naïm naïma naïs nađa
ndleleni ndondoloza neal nebojša necat necati necdet nechifor necib necla necmettin ned nedeljko nedim nedjeljka
nedjeljko nedra neela neele neeltje nefeli neha nehir neil nejat nejc nejla neklan nela nelda neli nelia nelio nell
nella nelle nelli nellie nelly nels nelu nelya nemanja nena nenad neoma neopolo neoterio nerea nermine nesa nesim
neslişah nesrin nesrine nestore nettie neven nevena nevenka nevin nevio nevra nevzat newell neyla nezamysl neïla neşet
nhlakanipho nia niame nicarete nicea niceforo niceto nicezio nichifor nicholas nicholaus nichole nicklas nicklaus
nickolas nicla niclas nico nicoară nicodim nicola nicolae nicolai nicolaie nicolas nicole nicoleen nicoleta nicolette
nicoline nicolò nicu niculina niculiță nicușor nicuță nicéphore nida nidia niek niels niels-christian niene nienke
nigar nigel nihad nihal nihan nihat nik nika nike nikita nikki nikkie nikko niklas niklaus niklāvs niko nikodem
nikodém nikodéma nikol nikola nikolai nikolas nikolasz nikoleta nikolina niké nikša nila nilde nilgün nils nimakoah
nimit nina niniano ninioluwa nino ninon ninthe niouma niranjan nirbhay niro nisa nives niyazi niyilolawa nizamettin
nizar njegomirka nkanyezi nkosenye nkosingiphile nkosinhle nkosiyabo nnamdi noah noam noami noan noar noelia noelie
noemi noemie noemy nofoto noha noham nohan nokuthula nolan nolann nolen nolhan nolwazi nomi nomvula nonhlanhla
nonjabulo nonkululeko noor noortje norah norbert norberta norberto norene norhane norica norris norval norwood
nostriano noud nouha nour noura nourane nouri nout novak novan nowi nox nozipho noâm noémi noémie noëlla noëlle
nqobile nthabiseng ntokozo ntombizodwa nuccia numan nunziata nunzio nural nuran nuray nurettin nurgül nurgün nuri
nuria nurlan nursel nurseli nurullah nusret nuša nyah nyasia nynke nándor nátán néhémie núbia nükhet něhoslav nərgiz
oana obanijesu obie obioma obrad obren oceane ocie octav octavian octaviana octavio octaviu oddone odelia odell
oderico odeta odetta odette odidone odie odile odilia odilon odin odolen odon odunayo ofelia ofelya ofélie oger
ognjana ognjen ogooluwa ojaswini ojārs okan oke okey okiki oktavie oktavius oktavián oktay oktávie okşan oladara
oladare oladimeji olaf olaide olajumoke olakunle olamide olanrewaju olansile olaoluwa olasunmbo olatunbosun olavi
olayinka olbram olcay oldrich oldřich oldřiška oleg olen oleta olgica olimpia olimpian olimpio olimpiu olin olindo
oliver olivia olivie oliviera oliviero oliviu olivér oliwia oliwier olle olof ololade olufeyisayo olufunke olufunmi
olufunmilayo olumide olumorotimi olusola olutomiwa oluwafemi oluwagbemiga oluwakemi oluwamumibori oluwamuyiwa
oluwasanmi oluwasegun oluwasemilore oluwaseun oluwaseyi oluwatimilehin oluwatobiloba oluwatofunmi oluwatosin
oluwatoyosi oluwatumise oluwole oluwunmi olympie olívia olīvija omana omar omari omawunmi ombeline ombline ombretta
omer omobobola omobolanle omodunni omolabake omolara omolola omosalewa omotara omotayo omotola omotolani omotoun
omowumi ona ondine ondrej ondřej ondřejka onesta onesto onie onofrio onome onorata onorina onorino onorio onoriode
onufry onur oona oormila opalina opemipo opeoluwa opeyemi ophelia ophelie ophélie oran orazio orell oren orenzio
oreofe orest oreste orestes orfeo orhan oriande oriane orie orietta orio orion orlane orlo ornella oronzo orpha orrin
orsino orso orsola orsolina ortansa ortensia ortensio orval orville orvokki osanna osbaldo osborne oskar oskari osman
osmondo osmund ostoja osunleke osvald osvaldo oswald oswaldo ota otakar otakara otello otha othmane otho otilia otilie
otis otmar otokar otomar ottaviano ottavio ottilia ottilie ottis otto ottone otília otýlie otīlija oumar oumayra oumou
oury ousmane oussama ovidio ovidiu ovidius owen oxana oyenike oyindamola oyindasola ozan ozana ozanne ozella ozren
oğuzhan oļegs oļģerts paciano pacifico pacomio pacôme paige pakize palladia palmazio palmiro pam pamfil pammachio
panagachie panait pancario pancrazio pankracy pankrác pantaleo pantaleon pantaleone paola paolo param paramartha
paraschiva paride parmenio parsival parvati pascale paskal paskala pasquale pathé patricia patricie patricija patrick
patrik patrizia patrizio patroclo patrycja patrycjusz patrycy patryk patrícia patrīcija pattie paul-antoine
paul-arthur paula paule paulica pauliina paulin paulina pauline paulína paulīne pauside pavel pavica pavla pavle
pavlín pavlína paweł paxton payidar payton pearlie pearline peggie peggy pekka pelagia pelagie peleo pelhřim pelin
pelinsu pellegrino pelumi penda penelopa penelope pentti pepijn perceval percival percy perica pericle perihan
perikles pernilla perran perrine perseo persida pertev peruna pervin perzida pete petek petko petr petrana petre petri
petrică petrija petrișor petronela petronila petronilla petronille petronio petronius petru petruše petruț petruța
petteri petula peyami peyton pharell phil phila philani phileas phileine philemon philibert philine philip philipp
philippa philippe phillip philomène philothée philou philémon phiwokwakhe phyllis pia pien piera pierangelo
piergiorgio pierluigi piermarco pierre-alain pierre-alexandre pierre-andré pierre-antoine pierre-louis pierrick
piersilvio piet pieter pietro pim piotr pippa pippo piraye pirjo pirkko pius placida placido platon platone platón
pleun plinio pola polikarp polissena pollione polly polona polykarp polyxena pompilia pompiliu pomponio pontus
ponziano ponzio poornima porfiriusz porfiry porzia porziano postumio poul pramila pran pranay prasad prasanna prassede
prathamesh pravdan pravdomil pravdomila pravomil pravomila pravoslav pravoslava prayag predrag preity prem prema
presley preston priamo primož prisca priscila priscilla priscille priska privato priya priyala procopio profira
prokles prokop prokopa prokul prospera prospero protasio providenci prudenzia prudenzio prvoslav publio puk pulchérie
puneet pupolo purnima purushottam pushti pusicio päivi pécine pélagie pénélope pétronille pārsla pāvils pătru pēteris
pınar přemysl přibyslava pəri quartilla queenie quentin quentine querano quinn quinten quintia quintilio quinton
quinty quinziano quinzio quirin quiteria quitterie rachael rachel rachela rachele rachelle rachid raci radan radana
radegast radek radeke radenko radha radhost radim radimír radimíra radina radislav radislava radivoj radivoje radiša
radka radko radmil radmila radmilo rado radojka radolfo radomil radomila radomir radomír radomíra radosav radoslav
radoslava radovan radovana radoš radslava radu radul radvan radúz raegan raf rafaela rafał rafet raff raffaele rafila
rafiq rageshwari rageswari raheem rahel rahim rahime rahma rahmi rahsaan rahul rahşan raif raik raimund raina rainald
rainaldo rainelda rainhard rainold raisa raj rajan rajana rajendra rajinder rajiv rajko rajmund rajna rajnold rajsa
rakesh rakita rakıp ralf ralph raluca ramaa ramata ramatoulaye ramesh rameshwar ramiro ramiz ramy randal randi randolf
randolph ranek ranim ranjeet ranjit ranko ranolfo ranya raoul raphael raphaelle raphaël raphaëlle rapulane rareș
rashad rashawn rasheed rasheedah rasim rasmus rastislav rastislava ratibor ratimir ratmír rauf raul ravi rawane rayan
rayane rayen raymond raymonde raymundo rayyan raúl raşit raško reagan reanna reba rebecca rebeka rebekah rebekka recai
recep reece reese refah refet refik regan reggie regina reginald regitze regnārs regolo regula regína regīna reha reid
reilly reinhard reinhold rejan relja relu remi remig remigio remilekun remington remondo remus remy remzi renata
renato renaud renee renette rengin renja rens renske renát renáta renée renārs respicio ressie resûl resül reta retha
retta reuben reva revi reybaud reyhan reymundo reyna reynold reza rezzan rhett rhianna rhiannon rhoda rhonda riaan
rian ricario riccarda riccardo richarda richelmo richie rickard rickey rickie ricky rieke rifat rigard rigoberto
riitta rija rike rikke riley rina ristana ritesh ritva rivka riyad ričards robaldo robb robbie roberta robertina robi
robinson robyn rocco rocio rodan roderick roderik roderyk rodger rodiano rodica rodney rodolfo rodoljub rodolphe
rodrick rodrigo rodrigue rogelio rohan rohana rohit rok rokhaya rokia roko roksana roland rolande rolando rolf rolfo
rollin romane romee romilda romina romoaldo romola romolo romuald romul romulus romy romāns rona ronald ronaldo ronan
ronke ronnie ronny roos rory rosa-maria rosalee rosalia rosalind rosalinda rosalyn rosamond rosamunda rosana rosanna
roscoe roseline rosella roselyn rosemarie rosendo rosetta roslyn rosmunda rossella rossie rostislav rostislava rotimi
rovena rowena roxana roxane roxanne roxelana roxy roy rozalia rozalija rozalinda rozamunda rozana rozella rozina
rozita rozvita rozália rozálie ruben rubiano rubie rubye rubén rudolf rudolfa rudolfina rudolfína rudolph rudra ruedi
rufus ruggero ruhsar rui rukhmani rukmin rumena rupert ruperto rupinder ruprecht ruslan russ russel ruth ruthe ruthie
ruxanda ruxandra ruža ružena ružica ryad ryan ryann ryder rylan rylee ryleigh ryley rym ryszard ráchel régine régis
réjean réjeanne réka rémi rúben rükneddin rüya rüçhan rüştü răducu răzvan rıdvan rıfat rıfkı rıza rūdis rūdolfs rūsiņš
růžena rəşad rəşid saad saar sabato sabazio sabele sabina sabri sabrina sabrine sabryna sabína sacha sachin sacid sada
sadberk sadettin sadie sadullah sadye sadık safa safae saffet saffiro saffo safia safiatou safiya safiétou safouan
safouane safta sahra saige sakari sakina salif salih salim salimata salimatou saliou sallie salome salomea salomena
salomey salomone salomè salomë salustio salvatore salwator saly sam samantha samara samed sameer samia samih samim
samir samira sammie sammy samona samson samu samuel samuela samuele samukelisiwe samuël samy sanaa sanda sandra
sandrine sandro sandu sanele sanja sanjay sanjin sanka sanna sanne sansone sante santina santino santos sanya saphira
sarada sarah sarai sarala saraswati sarbello sare sarina sarisha sarla sarmīte saroja sarra sarvin sascha sasha saskia
saskie satine satish satyen saul saulcerīte savanah savaş saverio saveta savin savina savinien savion saxona saèr saúl
sašo scarlett scholastika scholastique schuyler scolastica scot scottie scotty seamus seb sebas sebastiaan sebastian
sebastien sebastjan sebestian seckou seconda secondiano secondina secondo sedat sedef seden sedrick sedrik sef sefer
seff sefora segilola sekinat sekou selahattin selami selcan selda selen selena selin selina selma selmer selvaggia
selvi selyan selçuk semenica semih semiramide semplicio sempronio semra senay senesio senka senn senofonte senta
sephora sepp seppe seppo serafin seraina serap serapione serbülent serenus sergej sergen sergi sergio sergiu sergiusz
serhat sermet sertap sertaç servidio serviliano servác seth settar settimio settimo sev seval sevda severa severina
sevgi sevil sevim sevinç sevtap seweryn seydou seye seyfettin seyfi seyfullah seynabou seyyit seçil seçkin sfiso
shaina shaka shakira shakti shakuntala shalewa shana shane shanel shanelle shani shania shanice shanie shaniya shankar
shanna shannon shanny shanon shantanu shanti shany sharda shari sharmila sharon shashi shashikala shaun shawn shawna
shayan shaylee shayma shayna shayne shaï shaïly shaïma shaïna shea sheela shekoni sheldon shelia shelley shelly shemar
sher sheri sheridan sherine sherman sherri sherwood sheryl shirel shirine shirley shivakari shobhana shola shresth
shresthi shreya shreyashi shridevi shrishti shubha shubhaprada shwet shyann shyanne shyrel siara sibel sibilla
sibongile sibusiso sibyla sicuro sid siddarth siddhi siddhran sidney sidoine sidon sidonia sidonie sidonio sidy
sidónia siebe siem siep sifiso sigebert sigfrido sigfríd sigismond sigismondo sigmund sigrid sigurd sihem sijuade
silas silja silje silke siloe silvan silvana silverio silvestr silvestro silvia silvian silviana silvie silvija silvio
silviu silvius silván silvána silvère simea simen simeon simeona simeone simge similoluwa simina simion simisola simo
simon simona simone simonida siméon sina sinan sindisiwe sindre sinem sinenhlanhla sinesio sinfronio sinică sinikka
siniša sinja sinkler siphephelo siphiwe sipho sireno siriano siricio sirine sirineu sitara sithembiso siv sixt sixtine
sixtus siyanda sizakele sizani sjoerd sjors skaidrīte skander skarlet skarleta skyla skylar slava slavek slaven
slaviboj slavibor slavica slavka slavko slavoboj slavoj slavoljub slavomil slavomila slavomír slavomíra slavěna
slađana slobodan slobodanka sloka sláva slávek slávka smaranda smeralda smil smiljana smilla smita smriti sname
snežana snježana soan soběslava soccorso sofiane sofie sofija sofronia sofronie sohan sohane sokhna sokrat solal
solange solenn soline solocone solon solveig solveiga somnath somu sondre songül sonia sonja sonya soof sophia sophie
soraia sorana soraya soren sorin sorina sostene sosteneo sostrato soter sotira souleyman souleymane soumaya sowande
soňa spano spartaco speranza speranzio speranța spirydion spytihněv spīdola srboljub sredoje srećko srečko srna stacey
stacy stan stana stanca stancu stanimír stanislao stanislas stanislav stanislava stanisław stanko stanley stanton
staša steen steeve stef stefan stefana stefania stefanie steffen stela stelian steliana steluța sten stephaans stephan
stephane stephania stephanie stephany stephen stephon sterre stevan steve steven stevie stewart stig stijn stiliano
stina stine stipan stiriaco stjepan stojan stojanka stojmír strahinja stribor stuart stáza stéphane stéphanie suat
subhash subhashini subhasini subhi subodh subomi sucheta sude sudeva sudi sue-marie sujata sukanya suman sumayyah
sumitra sunay sunniva sunčica surano suresh sururi surya suryakant suryakanta suryakantam susan susana susanna susanne
susheel sushil sushma susie suus suzan suzana suzanne suze suzie suzon svatava svatoboj svatobor svatomír svatopluk
svatoslav svatoslava svea svebor sven svend svenja sverre svetislav svetlana svetolik svetomir svetozar svetozár sveva
sviturno svätopluk světla světlana světluše swann swapnil swara swarnalata swassane sweta sybilla sybille syble sydnee
sydni sydnie sylva sylvester sylvia sylviane sylvie sylwester sylwia synne syrine szczepan szofi szofia szonja szymon
szófia sámuel sándor sâkıp sânziana sébastien ségolène sékou séléna sérgio séverine sönke sören søren süheyl süleyman
sıdkı sıla sırrı səbinə tabitha taceddin tacjana taddeo tade tadej tadeo tadeáš tadija tahir tahlia tahsin taib taide
taiwo talat talay talea talha talia talip talita talya tamara tami tamino tammaro tammo tammy tamás tamāra tancredi
tancrède taner tanguy tania tanirika tanja tanju tankred tansu tanushree tanushri tanya tanyeli tapan tapani tapio
taras tarcisio tarik tarkan tarquinia tarsilla tarun taryn tarık tasha tasnim tasnime tatiana tatjana tatum tatyana
taurean taya tayfun tayler tayyar taziana taziano tazio taïs taşkın taťána teagan teea teije tej tejas tejumola tekin
tekinalp tekla telchide telemaco telica tellervo temel temidayo temistocle temitope teo teobald teodata teodor teodora
teodorik teodoro teodosia teodosio teodoto teodoz teodozie teofan teofil teofila teogene teohari teoman teona terenc
terence terencius terencjusz terenzio tereza terezie terezija teri terrance terrell terrence terri terrill terzo
terézia terēze tesifonte tesnim tesnime tess tessa tessie teudosia teun teunis tevfik tevhid tevin tezcan tezel tezer
thabisa thad thaddeus thadie thalea thalia thamsanqa thando thanina thaïs thea thelma themba theo theobald theodor
theodora theodore theodorik theodosie theofan theofil theofila theophane theophile theotime theresa therese theresia
theron therèse theunis theuns thiago thibaud thibault thibaut thibert thibo thierno thierry thies thije thijmen thijn
thijs thilo thirza thobeka thom thomas thorben thore thorge thulani thulisile thurman théa théo théodora théodore
théodose théophane théophile théophraste thérèse tia tiago tiana tianna tibaldo tibbe tiberia tiberiu tiberius tibo
tibor tiburcius tiburzio tichomil tichomír tichon ticone tidiane tieme ties tiguida tihomir tiina tijana tijmen tijn
tijs tilen tilio tilla tillman tillmann tim timea timeo timm timmothy timmy timoléon timotei timotej timoteo timoteus
timothe timothee timothée timur timéo tincuța tiphaine tiril tirone tirza titien titilayo titilope titouan titus
tizian tiziana tiziano tjark tjaša tobia tobias tobiasz tobiloba tobiáš toby todd todor toki tokunbo tolomeo tolulope
tolunay toluwalope toluwani toluwanimi tomas tomasa tomasz tomaž tomiloba tomislav tomislava tomke tommaso tommie
tomori tomás tomáška toney toni tonija tonko tonnin tonya tonči tončica toon torben torbjörn torey torkvát torrey
torsten toscane toska toussaint tracey traci traian trajan tranquillo trasea travis travon tre tremaine tremayne trent
tressa tressie treva trever trevion tricia trilochan trilochana trilok trilokanath trilokesh triloki trine trisha
tristano tristian tristin triston troels trpimir trpko trudie trycia trystan trīne tsipora tuana tudor tudora tudorița
tudosia tufan tugay tuhfe tullia tulliano tunahan tunay tunçer tuomas turan turgay turgut turibio turna turold tushar
tussio tutku tuula tuulikki tuur tuva tuğba tuğrul tuğtekin tvrtko twan twila tybalt tycho tygo tymeo tymon tymoteusz
tyra tyree tyreek tyrel tyrell tyrese tyrique tyron tyshawn tyson tülay tülin tümer türkan türkay türker türkeş tālis
tālivaldis tālrīts tınas tərlan ubaldo ubertino udai udit ueli uffe ufuk ugo ugolina uguccione uhra ujjawal ujjwal
ukbe ulberto ulderico ulduz ulf ulfa ulfo ulices ulises ulisse uliva ulla ulrich ulrik ulrika ulstano ulus uluthando
ulvi ulviye ulwazi ulysse uma umang umile umur umuralp umut undīne upendra upton urdino uriah uriel uriele urmila uroš
urs ursicio ursmaro ursula ursule urška uršula uršuľa usame usha utku uttam uygu uzodimma uğur uģis vada vadim vagn
vahdet vahid vahide vahâ vaidehi vaijayanthi vaijayanti vaishnavi vaishno vaishvi vala valburga valdemar valdemara
valdemārs valentijn valentim valentina valentína valentýn valentýna valentīna valentīns valera valeria valerico
valerie valerija valerio valeriu valerián vali vallie valtena valter valtr valtteri valère valérie valéry valērija
valērijs vance vanesa vanja vanna varalakshmi varo varvara vasanti vasil vasile vasilica vasilică vasilisa vasja vasko
vasudev vasudeva vasudha vasundhara vatroslav vaughn vavrinec vavřinec vecdi vedang vedanshi vedasto vedat vedran
vedrana veerle vefa vefik vehbi veikko velana velaphi velda veleslav veleslava veli velibor velimir velimira velimír
velina velio velislav velislava vella velma velva venance venanzio vencel venceslao venceslas vendel vendelín
vendelína vendula vendulka venere venerio veniamin venusta venustiano venuše verda verdiana verdie vere verecondo
verena verenzio vergie veriana verica verla verlie vern verna verner vernice vernie veronika verulo veselinka vesile
vesna vesta veysel veysi vezio vianney vibeke vic vicdan vicenta vicenția vicențiu vicki vickie vicky victorin vida
vidak vidal vidhur vidhya vidone vidor vidur vidya viera vieroslava vieve viggo vijay vijeko vijolīte viktor viktoria
viktorie viktorija viktorin viktorín viktória vildan vilde vilemína vilhelm vilhelmīne viliam viliana vilibald
viliberto viljem villy vilma vilmar vilmos vilmārs vilém viléma vimal vimala vinay vince vincencie vincenza vincenzo
vincențiu vinciane vindonio vinfrido vinicio vinka vinnie vinz violante violette viorel viorela viorica virgie virgil
virgile virgilio virginio virone virág visarion viscardo vishnu vishwamitra vissia vitale vitalico vito vitold vitor
vittore vittoria vittoriano vitus vitālijs vivian viviana viviane vivianne vivien vivienne vizbulīte višnja vjekoslav
vjenceslav vlad vladan vladana vladek vladimira vladimiro vladimíra vladislav vladislava vladivoj vlado vladěna vlaicu
vlasta vlastimil vlastimila vlastimir vlastimír vlastimíra vlastislav vlastislava vlatka vlatko vlk vodingo voichița
voicu vojen vojin vojislava vojmil vojmír vojmíra vojslav vojslava vojtech vojtěch vojtěška vok voldemārs volfango
volfgang volkan voršila vratislav vratislava vratko vreni vrinda vrund vsevolod vujadin vujica vuk vukan vukašin
vukica vukota vulmaro vuslat vusumuzi vyas václav václava vânia vítoslav vítězslav vítězslava víťazoslav vēsma věduna
věnceslav věnceslava věnek věnka věroslav věroslava věslava všeboj všebor všerad všeslav wacław wael waino walenty
walentyn walentyna waleran waleria walerian walery walgierz walid walter walton waly wanda wandrille wanesa wannes
warley warre wassim watson wava wawrzyniec waylon waël webster weldon wendell wendy werner weronika wes wessel westley
whitney wiara wibke wiebke wiem wiktor wiktoria wilber wilbert wilbur wilburn wiley wilford wilfred wilfredo wilfrid
wilfried wilfryd wilhelm wilhelmina wilhelmine willa willard willem willi willie willis wilma wilmer wilton wincenty
winfield winifred winnifred winona winston wirginia wissam wissem witalis wolfgang woodrow wout wouter wuraola wyatt
wyman władysław włodzimierz xander xaver xaverie xaverius xavi xavier xavière xem xenia xenie ximena xochitl xzavier
xénia xénophon yaa yacine yacouba yadira yael yago yahya yakubu yalgın yalçın yaman yamileth yamina yana yango yani
yanis yann yanni yannic yannick yannik yannis yaprak yara yarah yaren yaretzi yaro yaron yasemin yasin yasmeen yasmin
yasmina yasmine yasser yassin yassine yassir yavuz yaya yazid yazmin yaël yaëlle yağmur yağız yaşar yejide yekta yelda
yeliz yener yenthe yesenia yessenia yetkin yetunde yewande yeşim yfke yibanathi yinthe yiğit ylan ylvi ylvie yoan
yoann yoav yoel yogendra yogesh yoginder yohan yohann yolanda yolande yona yonca yoni yoro yoshiko yosra yossef yosun
youcef youmna youna younes youness younès youp youri yousef yousra youssef youssou youssouf youssouph youssoupha yoël
ysaline yse ysee yseult ysé ysée yumi yuna yunus yuri yusuf yvan yven yves yvette yvonne yüce yücel yüksel yümni
yıldırım yıldız yılmaz zabedeo zabina zac zaccaria zaccheo zachar zacharia zachariah zachariasz zacharie zachariáš
zachary zachery zaché zack zackary zackery zadig zafer zafir zaharia zahide zahir zahra zainab zaira zakaria zakariya
zakary zakarya zalán zamfir zamfira zamir zane zanele zanita zanobi zara zaraza zaria zarije zaur zavida zayd zayn
zayneb zbislav zbyhněv zbyhněva zbyněk zbyslav zbyslava zbyňka zbyšek zbyška zdena zdenka zdenko zdeněk zderad zdeslav
zdeslava zdeňka zdirad zdislav zdislava zdravko zdík zechariah zef zefiro zehra zeinab zejnep zekai zekeriyyâ zekiye
zelda zelie zeliha zella zelma zeltīte zena zenebio zeno zenobia zenobie zenobio zenon zenone zenovia zente zenzele
zerrin zetico zev zeyd zeynab zeyneb zeynel zeynep ziad ziedīte zigfrīda zigfrīds zigmārs zigrīda zihnî zikmund zina
zinaida zineb zinedine zion zita zithulele ziva ziver ziya ziyad ziyanda ziyâd zlata zlatan zlatica zlatka zlatko
zlatomír zlatomíra zlatuše zobuhle zoe zoey zofia zofija zohra zoie zoila zoja zoltan zoltán zora zoran zorana zorka
zoroslav zoroslava zosim zosima zosimo zoéva zoë zrinislav zrinko zselyke zsolt zsombor zsófia zula zuzana zuzanna
zvezdana zvonimir zvonimír zvonimíra zvonko zyad zygmunt záboj záviš zâfir zâhit zénó zéphirin zétény zübeyde zübeyr
zühal zülal züleyha zülfikâr zümrüt zīle ábel ádám ákos ámos ángela ármin áurea åke çaba çabdar çablı çalapkulu çankız
çağan çağatay çağdaş çağla çağlar çağlayan çağru çağrı çağrıbeğ çağrıhan çağrıtegin çağıl çelen çemen çemgen çetin
çetinel çetiner çeykün çeşminaz çilay çilenti çiler çimen çise çisil çiçek çiçem çiğdem çişem çobulmak çocukbörü
çokramayul çolman çolpan çölü çıgıl çıngır édith édouard éleuthère éliane élias élie élisabeth élise élisée élodie
éloïse élzéar éléna éléonore émeline émeric émile émilie émérance émérencie éric étienne éva évangéline évariste
évelyne évrard ígor ömer önder öykü özcan özden özer özge özgür özhan özkan özlem özlen öznur ülfet ülgen ülker ülkü
ülkər ülviyyə ümit ümmiye ümran ünal ünsel ünseli üzeyir ādolfs ārija ārijs āris čarna časlav čedomir čeněk čestmír
čestmíra čeňka čistoslav čistoslava đina đorđe đura đurađ đurda đurica ērika ēriks ēvalds ģederts ģertrūde ģirts īrisa
ľubica ľubomír ľubomíra ľubor ľuboslav ľuboslava ľuboš ľudmila ľudomil ľudomila ľudovít łazarz łucja łukasz řehoř
řehořka şaban şadan şahap şahin şahinalp şahsuvar şahsüvar şaiq şakir şamil şarani şayan şebnem şecaeddin şefik
şehlevent şehrazat şemsi şenay şener şengül şennur şenol şerafettin şeref şermin şevket şevki şevval şeyban şeyda
şeyma şihab şihabeddin şiir şinasi şule şâfi şükrü şəhriyar šalamoun šalomoun šarlota šavel šebastián šimon šimona
špela štef štefan štefánia štěpán štěpána štěpánka šárka šťasta żaneta žakelina žakelína žan žaneta žanete žanis žanna
žarko ždan ždana želibor želimír želimíra želislav želislava željka željko želmír želmíra ženija žiga žigmund žitomír
žitomíra žitoslav žitoslava živa živan živana žofia žofie žubīte șerban ștefan ștefana ștefania əhməd
`;

/** Surnames, lower-case, blanks between. */
export const KNOWN_SURNAMES = `
aalbers aalerud aaltonen aasen abacı abadan abadžija abadžić abalıoğlu abay abazović abbas abbate abbondanza abbott
abbrescia abdi abdullayeva abegglen abel abernathy abeyta abicht abiodun abiola abodunrin abosede abraham abrahamsson
abramovic abrego abreu abshire acar accardi accardo accurso acevedo achari acharya acheampong achim achkinadze
ackerman ackermann aclan acosta acquadro acquaviva acquistapace adadevoh adal adam adamcová adamczak adamczyk adame
adamec adamek adami adamiak adamiec adamo adamović adamová adamowicz adamski adamus adan adanır adaobi adašević adcock
addari addis adebayo adebisi adegbite adegboye adegoke adekunle adelakun adeleke adelusi adem ademayowa ademiluyi
ademola adeniyan adeoluwa aderibigbe aderinsola aderogba aderonke adesiyan adewale adewunmi adewura adeyemo adiga adin
adisa adomah adomako adongo adragna adu adusei adutwum adámek adámková adıvar aebi aebischer aeby affinito afirifa
afoakwa afolabi afolayan afonja afunku agarwal agboola agnello agnes agostinelli agostini agresta aguayo aguilar
aguilera aguirre aguridić agyapong agyare agyei agyemang ahić ahlke ahluwalia ahmed ahmetspahić ahonen ahortor
ahrenberg ahrens ahuja aiello aigare aigars aigbiniode aigner aigroz ajakaiye ajao ajayi ajewole ajose-adeogun
ajvazović akal akalın akar akay akaydın akbaba akbay akbulut akcan akdağ akdemir akeem-omosanya akel akerele akgöz
akgül akgün akifović akinrinola akintade akkan akkaya akkaş akkor akkoyun akkoyunlu akkoç akkurt akman akoto akowua
akpınar aksakal aksel aksentijević aksentić aksin aksić aksović aksoy aksungur aktan aktay aktaş akyeamfuɔ akyeampong
akyel akyena akyerεko akyürek akyüz akyıldız akçal akçalı akçay akıncı akışık akşit akšam alabi aladić aladžić alaimo
alaković alanis alaniz alanović alaníz alargić alavanja alavantić albanese albert alberti albertyn albrecht
albrechtová albu alcamo alcaraz alcántar alejandro aleksandrowicz aleksić alessandrini alessi alev alexa alexander
alexandrescu alexandru alexe alfano alfaro alfermann alfieri alicea alidi aligbe alih alija alikavazović alivernini
alizadeh aličić aljančić alkan alkaya alkhamis alković alksne alksnis allegretti allgeyer almanza almašac almonte
alnıaçık aloba alonzo alparac alpman alpuğan altamirano altan altenwerth altieri altun altuntaş altınay altınbaş
altınel altınok altıntaş altınışık altıok aluga alva alvarez alves alyanak alıcı amadori amaechi amann amato amaya
amberg ambrosini ambrosio ambrož ambrožová amendola amerio amici amico aminat amla ammann ammoscato amoa amoako amoasi
amorim amoruso ampadu ampofo amponsah amrein amundsen anaya andersen andersone andersons andersson andesilić anding
andić andonov andonović andorful andrade andreassen andreasson andrei andrejević andrejin andrejić andreković andreoli
andresen andrisani andriška andrle andrlová andrzejczak andrzejewski anděl andělová anelli angeletti angeli angelini
angeloni angelucci anggreny anghel angster anguiano angulo anjos ankra ankunding anne annunziata anselmi anselmo
antalová antczak antenucci antezza anton antonacci antonelli antoni antonini antonić antonović antonucci antović antoš
antošová anttila antunes antunović antušević antwi anučin anušić anzalone anđelić anđelković aparicio apicella apitz
aponte apostol appia appiah aprile aquino aramini aranda aras araújo arcangeli archuleta ardelean ardeleanu aregger
arellano aremu arenas arendt arens arevalo argenio argento argiolas arguello argüello arhanić arias arlović arman
armas armendáriz armenta armijo armstrong arnaud arndt arnesen arnold arora arpaši arredondo arreola arriaga arsić
arslan arslanoğlu arteaga artioli arvidsson aryee arāja arājs arıcan arık arıkan arığ asamoa asamoah asan asante asare
asaro aschenbroich ascione ashley asiama asiedu asil aslan aslanoğlu aspere aspers assmus astafei astolfi ata atakan
atakol atalık atasever atay atencio ateş atik atlı atzeni atzori atıcı atılgan aubert aubry aucamp auer aufderhar
augustyn augustyniak auziņa auziņš avallone avan avcı avcıoğlu avola avram avsec awodiran awolowo awuah axelsson
axmann ayala ayandokun ayaydın ayaz aybar aycan aydan aydemir aydoğdu aygün ayhan ayisat aykan aykaç aykurt ayobami
ayomide ayoola aytaç aytek aytekin ayverdi azara azevedo azinić açar açıkalın açıkgöz aïdara aćimović aćin aćić
ačanski ačić ađanski ağaoğlu ağca ağırbaş aşkın aşçı aşık aşıkoğlu ašanin ašađanin ašimi aškraba aškrabić ašonja
ašćerić aždajić baafi baah baarck baawia babac babacan babalj babalola babalı babaoğlu babarogić babatunde babatz
babin babini babić babka babková babou babović babtunde baburić bacalo bacci bacher bachmann baciu badane bademci
badenhorst badillo badji badjuk badu baeza baganz baggio bagiński bagnoud bahadır bahena bahl bahna bahno bahnová
bahringer bahun baiocco bajc bajer bajerová bajāre bajārs bajčetić bajčić bajšanski bakal bakan bakaran bakare bakarec
bakhoum baki bakke bakken bakker bakos bakırcı bakırcıoğlu balaban balabanović balan balat balašević balašković balaž
balažević balboni balcar balcarová balcer balcerzak balck balcı baldacci baldassarre balderas baldi baldini baldo
balducci baleta baletić balević balešević balint balinčić balistreri baljak balkow balla ballarin ballesteros
ballouhey ballı balmer balnuweit balode balodis balog balogh balogová balogšandor baloun balounová baloyi balsamo
baltacı baltin balzano balzer balázs baláž balážová bamidele bamiloye bamisebi banach banasiak banasik banaś bandini
bandić bandićštimac bandl bandopadhyay banerjee banica banić banićević banićjokić banjac banjak banjalić banjari banov
banse banu barajas baraldi baran baranjec baranka baranková baranová baranowski barański barbagallo barbarićšehić
barbarosoğlu barbarossa barbarulo barbera barberi barberis barbieri barbiero barbosa barbulescu bardek baretta bareš
barešová barile barillà barinić barisić barišić barlas barletta barna barnard barone baroni barons barošević
baroševčić barr barras barraza barreca barresi barreto barretta barrientos barrios barrows barry barsotti barta
bartczak bartell bartels barth bartkowiak bartnik bartoletti bartoli bartolini bartolomei bartolucci barton bartosik
bartovič bartovičová bartoň bartoňová bartoš bartošek bartošková bartošová bartulin barták bartáková bartůněk
bartůňková barylla barák baráková basar-klapec basara basarić baseda bashirian basile basmacı bassani bassi bastajić
bastać batinićšantić batnožić battaglia battista battisti battistini battke baturalp batz bauermeister bauerová
baumann baumbach baumeister baumgartner baur bauschinger bauschke bavaud bayazıt baydar bayeni bayerová baykam
bayraktar bayraktutan baysoy bañuelos bačová bağış başaran başoğlu baštová bažant bažantová beahan beatty beavogui
bech bechtelar beckel becker beckmann bedewitz bedini bednar bednarczyk bednarek bednarski bednarz bednařík
bednaříková bednář bednářová beele beerli beggerow beh behr behrenbruch beier beissmann bejan bekavac bekdik bekjarev
bekker beko bekonja bekovac bektaş bektaşoğlu bekvalac bekčić belcar belec belivuk belić belli bellini bellomo
bellotti bellucci belmonte belojević belopoljac belotti belović belovuković beloševac belošević beltrame beltrami
beltrán belvisi belz belčević benaković benatti benavides benavídez benašićpavlović bendová benecke benedetti
benedetto benetti beneš benešová bengtsson bengu benigni benini bennardo benninger benoit bentivoglio benvenuti
benvenuto benzing benítez berak beran beranová berardi berberoğlu berends beretta bergamini berggren berglund bergman
bergmane bergmanis bergnaum bergqvist bergrová bergstrom bergström beribak berka berková berky berkyová bermúdez
bernabei bernal bernardi bernardini bernardová bernasconi bernatović berney bernhard bernier berning bernolák
bernoláková berntsen berríos berset bertaccini bertani bertelli bertelsen bertenbreiter berti bertini berto bertolini
bertolussi bertrand beránek beránková bester betancourt bethke betschart betti betz beushausen beutelspacher
bevilacqua bevk beye beyeler beyer bezděk bezděková bezjak bezuidenhout bečka bečková bečvář bečvářová beđan beļavske
beļavskis beňová beşerler beşikçi beşok bhadresha bhana bharadwaj bhat bhattacharya bhattathiri bhembe bhengani bhengu
bhuyeni biagetti biagi biagini bianc biancheri bianchetti bianchi bianchini biasci białas białek białkowski biba
biccari bicek biceková bichler bickel bidaud bideau biedermann biedrzyński bielak bielawski bielecki bieler bielert
bielik bieliková bielski bienasch bienias bieniek bieri biernacki biernat biesenbach bieńkowski bigdeli biggi
biglebauer bijl bildik bilen bilgen bilgin bilgiç biljan bilogravić bilopavlović bilski bini bins bionaz biondi
birinci birkemeyer birlik biro biro-datković birtašević birziņa birziņš birzniece birznieks birčaković birčanin
bisconti biseniece bisenieks bisgaard bisio bisset biteye bittner bittnerová bivolarević biyela bizetić bizjak bizumić
bizzarri biçer bićanin biškićmerkaš bjelanović bjeletić bjelica bjelinić bjelivuk bjelić bjeličić bjelja bjeljac
bjelkić bjelobaba bjelobrk bjeloglav bjelogrlić bjelojević bjerke bjerregaard björk björklund bjørnstad blaga blaha
blaho blahová blanchard blanckenberg blaschek blasi blassneck blatančić blatter blaua blaus blazević blaćanin
blaško-vidosavljević blašković blažanović blažek blažková blecha blechová blekte bloch blochwitz blom blomqvist blum
bláha bláhová boadu boahen boakye boaten boateng bobek bober bobeta bobinac bobková boboc bocchi bochenek bocić
bockovac-kunštek bocokić bodea bodian bodini bodiroga bodnár boduroğlu boehm boffa bogan bogdan bogdashin bogdán
bogenrieder bogisavljević bogisich bognár bogoljubović bogosavac bogucki bogusz bohge boháč boháček boháčková boháčová
bokanović bolat bolatlı bolf-kovačić bolkovac bolliger bolm bolot-salaj bolta boltić bolunović bomeštar bona bonanni
bonanno bonato bonazzi bondare bondars bonderović bondra bondrová bondžić bonetti bongiorno bongiovanni bonifazi
bonilla bonini bonomi bonomo bonsra bonsu boratav borbély bordoni borelli borge borgeaud borges borghi borgia
borgschulze borilović borinčević borisavljević bork borkovački borković borkowski bormann bornscheuer boros borovac
borovička borovičková borowiec borowski borrelli borrmann borsch bortolin bortoluzzi bortot boruschewski borčanin
bosanac bosančić boscaino bosch boschetti boschi boscolo boshoff bosiljkić bosiljković bosiljčić bosler bosman bossard
bosshard bosson bosák bosáková botello botezatu botha botsford botta boudová bourcard bourrouag bouschen bouček
boučková bouška boušková bove bovolenta boxhammer boyacı boyde boye boyer boyes boyle bozalo bozdok bozdokov bozdoğan
bozkurt bozkır bozoğlu bozsik bozzi bozzo boček bočkai bočková boška bošková bošnjakovićholik bożek božanić božanović
božićković božič božičanin božičić božičković brabcová brabec brabencová brabenec brada bradová bradtke bradvić bradáč
bradáčová brahaj braia brakus brambilla brandi brandis brandt bratina bratojević bratonožić bratović bratu braunová
bredenkamp brehmer breitenberg breitenstein brejcha brejchová brekke bresciani bressan brettschneider breuer brezina
brezinová breznik brezovac brezovnjački brečko breņķe breņķis brešković brežančić briano briede briedis briesenick
brigandì brignone bringmann brinjak brinkmann briones briseño brisuda brito brits brizzi brkanović brkić brnićlevada
broening brogi brogli bromfield brosch brouwer brož brožek brožková brožová bruckmann bruen bruhns brumat brunelli
brunetti bruni brunkeviča brunkevičs brunner bruns bruschi bruun bruzzone brychta brychtová brzeziński brzozowski
brázda brázdil brázdilová brázdová brändli brömme brügger brüggmann brđanin brđović buač buača bubalo bubeník
bubeníková bucaklı bucalo bucalović bucci bucher buchholz buchrucker buchta buchtová buckridge bucur buczek buczkowski
buczyński budai budak buder budimčić-kovačević budreiko budziński budzyński buhl buile builis bujak bukovská bukovský
bukowski bulaja bulak bulat bulatović bulgarelli buljat buljin buljubašić buljugić bulovan bultmann bulut bundgaard
bunea bunjes bunoza bunuševac buongiorno buonomo burani burazer burazor burckhardt burdová burević bureš burešová
burghagen burgio burgić burian burianová buriánek buriánková burkhard burkhardt burlacu burri buruk burzyński burđak
busak busari buschbaum busemann buslaver busse bussmann bustamante bustos butarević butera buthelezi buzzi bučanin
buček bučkalović bučková buđićhalas bušetinčan byrd byrtus byrtusová báez bálint bárta bártová bättig bétancourt bílek
bílková bílá bílý bína bínová böhm böhmová bölükbaş bölükbaşı bönisch börgeling böttner büchele bühler bühlmann büker
büngener bürklein büscher büttner bąkowski bērziņa bērziņš bērzīte bērzīts bělohlávek bělohlávková bīriņa bīriņš
bıçakçı błaszczak błaszczyk březina březinová břízová cabras cabrera caccamo caccavo cacciamani cacciapuoti cacciatore
cadoni caforio caha cahová caiazza caiazzo caillat cajner cajzler calabrò calafiore calandro califano calin callegari
calligaris calvillo camacho camara cameron camilli cammisa campagna campanella campanini campisi campoli campos canale
canales cancelliere cancellieri candido canepa cangiano canjko-novak cankar cannas cannata cannella cannone canova
cantagallo cantoni cantú canu capannolo capasso capecchi capek capelli capitani capizzi capoccia capocotta capogna
capone caporaso cappai cappelletti cappelli cappello cappiello capponi capraro capriotti caputo caraballo caracciolo
caradonna carbajal carboni cardella cardenas cardinale cardinali cardini cardona cardone careddu carella caretti
caricari carini carić carletti carli carlini carloni carlotti carlowitz carlsen carlsohn carlucci carminati carneiro
carnevale carnovale carollo carosi carpentier carrara carraro carrasquillo carreón carrieri carriero carrillo carrozza
carrozzo carrus carstens cartl cartwright caruso carvelli casadei casadio casagrande casale casali casano casares
casarez casavecchia cascio cascone casella caselli casillas casini casolaro caspari caspers cassano cassin castagna
castaldi castaldo castañeda castellana castellani castellanos castelli castelyn castens castiello castiglioni casula
casárez cataldi catana catarsi catellani caterino cattaneo cattani caune cavaliere cavalieri cavallari cavallaro
cavalli cavallini cavazos cavriani cazacu cazares ceballos cebekhulu cebula ceccarelli ceccarini cecchetti cecchi
cecchini cecere cedillo cehmajster celano cele celentano celi cellini celma celmiņa celmiņš celms cenni centofanti
cerrani cerrato cerri cerullo cerutti cervantes cervántez cesaretti chacón chaloupka chaloupková chalupka chalupková
chalupová champlin chappuis chapron chapuis chapuisat charvát charvátová chassot chattopadhyay chaturvedi chavarría
cherchi cherubini chessa chessari chetty chiacchio chianese chiaravalle chiavacci chibike chibuike chidinma chidozie
chiliza chilà chimenti chiodi chiriac chirico chirita chivu chlup chlupová chládek chládková chmelař chmelařová
chmelík chmelíková chmiel chmielewski chmura chojnacki chojnowski cholewa chollet chopard chopra choquart chovancová
chovanec christensen christiansen chromá chromý chrzanowski chudoba chudobová chudzik chudík chudíková chuit chvojka
chvojková chvátal chvátalová chytil chytilová chávez ciaccio ciacio ciampa cianci ciani ciavarella cibula cibulka
cibulková cibulová cibuľa cicala cicatiello ciccarelli cicchetti ciccone cichocki cichoń cichy cierpinski ciesielski
cieśla cieślak cieślik cifarelli cigoj cihlář cihlářová cikota cilikan cilli cilliers cimbaljević cimerman cimeša
cimmino cinelli cingolani cini cintrón ciobanu ciocan cioffi cioni ciotola ciotti cipolla cipollaro cipolletta
cipriani cipriano cirelli cirillo cisneros ciss cisse cissokho ciszewski cittadino ciuffetelli ciuffreda ciulla
claasen claes claesson claeys clare clarius clarke clausen cleem cleve cloete cloos clottu coccia cocco coinchon
cojocaru cokan colangelo colantuono colarič cole colella coletta colonna colucci colunga coly coman comito concas
conforti congiu coniglio conn connelly conrad conroy considine consiglio constantin constantinescu conti contini
contreras contu coppola corazza corboz cordes cordioli coretti corkery cornelissen cornelsen corradi corradini corrado
corrales corrao correa correale correia corridori cors corsi corsini corsten cortese cortesi cortez cortinovis cortéz
corwin cosentino coslovich cosma costache costantin costantini costantino costanza costanzo costea costin cotthardt
cottier cotto cottone coufal coufalová coulibaly coulon courten covaci covarrubias coviello cozma cozzani cozzi
cozzolino craciun cremin cremonesi crepaldi crescenzi crespi cretu crevatin crews crimi crippa crisafulli crisan
criscenti crisci criscione crispino crist cristea cristescu cristofaro critelli crnogaj croitoru crona cronin
cronjäger cronnje crooks crosskofp cruciani cruickshank csapo csonka csordas cucchiara cucciniello cuellar cullinan
cummerata cummings cuomo curci curcio curiel curreli cusimano cusumano cuzzocrea cvetković cvetljanin cvetojević
cvetuljski cvijan cvijanović cvijančević cvijetin cvijetinović cvijetić cvijić cvjetičanin cybulski cygan cyprich
cyprichová czaja czajka czajkowski czapla czarnecki czechowski czekaj czerniak czerwiński czyż czyżewski cíger
cígerová císařová cālītis cīrule cīrulis d'agostino d'aleo d'alessandro d'alessio d'amato d'ambrosio d'amico d'amore
d'andrea d'angeli d'angelo d'anna d'argenio d'avino d'elia d'errico d'incà d'ippolito d'onofrio d'orazio d'urso daako
dabić dabižljević dabnjak dabović dabčević dadić dafunić dagović dahl dahlberg dahm dahmen daidone daimer daišević
dajić dajlić dakićkožić dalgaard dalkıran dalleaste dallenbach dalmasso damaske damian damiani damiano damico
damljanović danciu danenhauer daniel daniele daniels danielsen danielsone danielsons danielsson danila danilová daniš
danišová danko danková danneberg danner daněk daražac darko darteh dartey dascalu dattilo daubner daudrich daugherty
daum dauth dautzenberg david davidović davidovićamić davidová davidsen davies davoli dačković dačović dağdaş
dağlaroğlu daňko daňková daňová dašić deane debeljak debenjak debnár debnárová decker deckert deckow declerck declercq
decock decoster dedejić dedijer deerberg degano degrassi dehmel deiana dejanović dejová dekker dekýš dekýšová delacrúz
delafuente delagarza delalić delaney delao delapaz delarosa delatorre delazy deleón delfino delgadillo dell'amico
delogu delonge delrío delvalle dembelé demeter demetrová demir demirbaş demirel demontis demurtas denaro denesik
dengler denis denkel denner denzinger denzler dera deriu derr dertmann desai deschamps deshpande desiderio desmet
desogus dethloff deuschle devald devar devedžić devetak devos devrnja devčićkatić dewilde deák deđanski deģe deģis
dhawan dhlamini dhlomo diaby diack diaconescu diaconu diagne diakhaté diallo diamanka diamanti diao diarra diatta
diattara diaw diawara dibbert dickens dicki dickinson dieckmann diedrich diekmann dienel dieng dietsche dietz dietzsch
dieye diezel dijkstra dilla dimitrijević dimitrić dimitrovski dimić dimkić dimković dimović dimčević dimčić dimšić
dingarac dingelstedt dingiswayo dini dinu diome diongue dionisi diop diouf dioum dippenaar dippl distefano dittmann
dittmar dittmer dittrich dittrichová divald divišová dixon dizanov dizdar diédhiou diémé djetka djitté djokoto
djurasek dlamini dlouhá dlouhý dobbrunz dobeš dobešová dobiáš dobiášová dobler dobosz dobrescu dobrilović dobrinković
dobrosavljević dobrovolná dobrovolný dobrowolski dobrzyński dodaro dogaru doherty dohnal dohnalová dohring dokonal
dokoupil dokoupilová dokoza dolaček dolci dold dolejš dolejšová dolejší doleček dolečková doležal doležalová doležel
doleželová dolinar dolničar dolović domagała domanović domazet domański dombrovska dombrovskis dombrowski domingues
dominiak dominici domiševac domjan domljan domínquez donald donati donda dondur donević donie donkor donnelly dončić
dooley dopuđa dopša doria dorić dornik doro doronjski dorontić doronzo doskoczynski doskočil doskočilová dostál
dostálová doubek doubková doubrava doubravová douša doušová doyle dočekal dočekalová dočkal dočkalová dočolomanská
dočolomanský doğan doža drabik dragan draganović draghici dragin dragić dragoi dragojlov dragomir dragone dragoni
dragovićzafred dragu drakčić dramlić drač dračić drašković drees dreimane dreimanis dreissigacker drenjačević dressler
drews drešević driessen drinić drinjak drljan drljača drmanac drmanović drmončić droppa droppová droz drozd drozdová
drozdowski drvarević drvenica drzewiecki drábek drábková dróżdż drča drčelić duah duarte dubashi dube dubiel dubochet
dubois dubovská dubovský dubravec dubská dubský dubuis duca ducci duchoň duchoňová ducommun ducret dudek dudeková
dudková dudová dudziak dudzik dudziński dudás dueñas dufek dufková dufour dugaja dukovac dulla dullová dulová dumanjić
dumas duminy dumitrache dumitrascu dumitrescu dumitriu dumitru dumnić dumont dunka dunková dupan dupuis dupuy durak
duran durand durgan durmaz durán duszyński dusík dusíková duta dutkiewicz dutoit dutta dutto duval duvnjakčuljak
duygulu dušek dušková dvizac dvokić dvonč dvončová dvoranac dvorská dvorský dvořák dvořáková dvořáček dvořáčková
dwamena dwivedi dyett dylus dzene dzenis dziedzic dzirkale dzirkalis dziuba dzokoto dzurjanin dzurjaninová dávid
dávidová dávila dächert díaz döbel döring dörner dörre düşenkalkar dąbek dąbkowski dąbrowski dębowski dębski dědek
dědková dīriķe dīriķis długosz džakmić džakula džal džanija dženopoljac džepina džigumović džigurski džikić džinić
džodanović eberhard eberhardt ebert ebubechukwu echevarría ecker eckhardt edorh edun edvardsen edwards effertz effler
egbochukwu egeli egelja egeljić egerić eggenmueller egger egić egli eglīte eglītis ehigiator ehm ehmann ehrig
eichenberger eide eifert einert eisenlauer ekici eklund ekpo eksteen ekström ekwueme ekşioğlu elebiyo eleyth elia
eliasson eliaš eligibile elizondo eliáš eliášová eliçin elmastaşoğlu els elss elworthy elçiboğa emard embranthiri
emert emig emmanuel emmelmann emmerich enache ender endziņa endziņš engelen engelmann engström enríquez epifani
eplinius erasmus erbay erbenová erberk erbulak ercoli erdman erdmann erdoğan erez erginsoy erhardt eriksen eriksson
erkekli erlei erm ermini erni ernser eronat errera errichiello errico ertepınar ertl ertürk erwes erçetin esbensen
escalante escamilla esenwein esparza espinosa espinoza esposito esquibel esquivel esteves esther estévez etzebeth
eugster evangelisti evans evensen evers everts evliyaoğlu evola ewald fabbri fabbricatore fabbro fabian fabiani
fabianová fabijanović fabián fabiánová fabjan fabre fabris fabrizi fabrizio faculjak fadda fadel fadipe fagunwa fahey
fahham fahner fajdetić fajdiga fajimi fajnor fajnorová falabi falbo falchi falcioni faleti falk falkowski faller
faloye falzone fanara fancello fanelli fankhauser fanta fantini fantová fantozzi faraci faragó faraone farber farcas
farella faria farkas farkaš farkašovská farkašovský farkašová farrell farris farías farčić fasano fasasi fasoli
fassbender faty faulhaber faure fava favara favaro favero favre faye fazekas fazio fedele federici federico feeney
feest fehr fehrig fejfar fejfarová fekonja felber felder feleppa felici feliciano feliziani felke feller femina fencl
fenclová fenner fenske ferenc ferencová ferilli ferjan ferko ferková ferluga fernandes fernandez ferracuti ferraiuolo
ferrando ferrante ferranti ferrarini ferrario ferraris ferraro ferrarotti ferreri ferretti ferri ferrigno ferrini
ferroni festuccia feuerbach fiala fialová fichardt fichera fico ficová fidélis fiedler fiedlerová fietz figl figueroa
fijałkowski filc filcová filice filimon filip filipan filipek filipiak filipová filipowicz filipowski filippi
filippini filipponi filsinger fincke finka finke finková finocchiaro finotti finstad fior fioravanti fiore fiorelli
fiorentini fiorentino fiorenza fioretti fiori fiorillo fiorini fiorucci fischerová fischetti fister fitschen fišbah
fišer fišerová flacco flaman flanjak flatley flačer fleischmann fleury flis floder florczak florea florek florescu
florio floris florián floriánová floričelović flottmann flórez flückiger fodor fodulović fofie foged fogele fogelis
foglia fojtík fojtíková folivarski foltýn foltýnová fonseca fonti forconi foretay forgione forkel forlani forman
formanová formánek formánková fornara forsberg fortugno fortunato foschi fossum fosu foti fourie fousková fořtová
frahmeke frami francesca franceschi franceschini francesconi francezi franchi franchini francišković francois francová
frandsen franecki franey franić franjićabramić franjićzelić franke franková frankowski fransson franta frantz franz
franzis franzmann franzoni franzè franěk fratila fratti frauendorf frazi frederiksen fredriksen fredriksson freigang
freimane freimanis freimann freimuth freisen freitas frenzel freriks freymond frezza frick fricke fridrich fridrichová
friedek friedenberg friedli friedmann friedrich friesen friess frigan frigerio fritsch frohn frydrych frydrychová
frías frąckowiak frączek frątczak ftorek ftoreková fucci fuchsová fuentes fuhlbrügge fuksa fuksová fumagalli fundak
funmilayo fuoco furgala furlan furman furno furrer furtado fusaro fusenig fust fuze fučík fučíková fábián gaba gabhezi
gabius gabor gabriel gabriele gabrielli gabrielová gabrovšek gabud gaddini gadiaga gadomski gadschiew gadžić gages
gagić gagliano gagliardi gagović gagričić gagro gaile gailis gailīte gailītis gaitán gajda gajdoš gajdošová gajec
gajewski gajgićmatić gajski gakstädter galander galarza galasso galeazzi galinac galindo galić galjak galjen galjer
gallegos galli galluzzo galošević galván gamberini gambino gamez gamlin gamper ganaka gandhi gandolfo ganea gangemi
gangnus gantar ganzmann ganzžuparić gaona garatva garavaglia garay gargiulo garibay garica garnier garofalo garonja
gasjūne gasjūns gaspar gaspari gasparini gassama gasser gastel gastélum gatta gatti gatto gatzka gauder gaudiano
gauthier gautier gavrila gavrilović gavrić gavrović gaweł gawlik gawron gawroński gaye gaytán gazdić gazibara gazivoda
gaćina gaćinović gačanović gačević gačić gađanski gałka gałązka gašpar gašparovič gašparovičová gašparová gašpić gaži
gažiová gbadamosi gbogboade gebhardt gehre gehrig gehring gehrke geisendorf geisler geissler gemma genchi genjega
genna gennaro genoud genovese gentili georgescu gerace geraci gerard gerbennow gerdel gerhardt gerhold gerlach germani
gerritsen gerschler gerson gervasi gerwig gesell geyer gfeller gheorghita gheorghiu gherman ghilardi ghirmai ghita
ghosh giacalone giaccio giachi giacomelli giampaoli giampaolo giannelli giannetti gianni giannini giannone giannotti
gianotti giansante giardina giardini gibala gibbs gibson giehl gielen gierisch giesa giesche gigaba giger gigli giglio
gigliotti gilliéron gioacchini gioia giordani giordano giorgetti giorgi giorgio giovannelli giovannetti giovannini
giovinazzo girard girardet girardi giraud giraudo girone gislason giudice giuffrida giugliano giuliani giuliano giunta
giusti giustra glasnović glasson glatting glavati glavač gleason gledić gleichner gleđa glintić gloor glosli glover
glođović gložanski gluhović glukčević glumac glumpak gning gningue gobbi gocník gocníková godanj godec godoy godínez
goebel goedicke goldbeck goldfuss goldkamp goldkühle goldner golec golinelli golićsamaržija goller golling gollnow
gollum golob golomski gombai gombay gombert gomes gomis gonzales gonzalez gonzález gonçalves goodwin goonam goosen
goossens gorczany gordhan gori goričanec gorišek gorjanski gotthardt gottlieb gottschalk gottwald gottwaldová gotz
goudiaby govender govoni gowda goyette gołąb gołębiewski gołębiowski graber grabež grabić grabovac grabowski graczyk
gradišar gradištanac gradojević grady gradzki grams granados granata granato grandi grandjean grasse grassi grasso
gratzky graudiņa graudiņš gravina graziani graziano grebenaržarmen grecu greenfelder greenholt greger gregersen gregor
gregorc gregori gregorová greguš gregušová greithanner greppi greschner grgič grgurević gribuste gribusts grieco griem
griesbacher griese griffiths grigoras grigore grigorescu grijalva grilli grimaldi grimes grimm grkavac grkinić
grladinović grm grobelaar grochowski groduma grodums groebli gromisch groothuizen grosjean grosser grossheim grossi
grosskopf grosu grothaus grothkopp grotke groza grozdanović gruber grubešićbarbir grubnić grubrová grudzień grundmann
grundza grundzová gruning gruppuso gruszczyński gruszecki gruszka grygar grygarová grzegorczyk grzelak grzesiak
grzesik grześkowiak grznár grznárová grzyb grzybowski grzywacz grötzinger grüner grīnberga grīnbergs grūba guajardo
gualtieri guarneri guarnieri guastella guastone guerin guerrieri guerriero guerrini guevara gueye guglielmi guha guida
guidetti guidi guidotti guillen guillot guillén guinand guissé gulgowski gulino guliwe gullì gulyás gumede gummelt
gundersen guneta gunjača gunkel gunnarsson gunther gurrieri gurule gusikowski gusmeroli gustafsson gutal gutjahr
gutkowski gutmann gutowicz gutowski gutrovac gutschank guzik guzina gučanin gušanović gušatović gušavac guševac gušić
gušović gwacela gwala gwoździk gwóźdź gyamfi gyasi gábor gáborová gálvez gámez gáspár gähwiler górecki górniak górny
göbel göckeritz göhler gönültaş görlich görmer götz götzelmann güldemeister güler gümüşpala günday güneş günther
gürbig gürmen gąsior gąsiorowski głogowski głowacki głąb haack haaf haas habeeb habel hablák habláková habšuda
habšudová hackbusch hackelbusch hackett hadfield hadwich hadžibeganović haferkamp hafner hagenes hajdinjak hajdu
hajduk hajek hajnc hajná hajný hakala hakyemez halas hald haldová haley hallmann haluška halušková halvorsen halvorson
halák haláková halász hamann hamill hammes hampl hamplová hamzaoğlu handžić hane hanekom hanenberger hanifat hanižar
hanko hanková hannecker hannich hanniske hanousek hanousková hansen hansson hanus hanusová hanuš hanušová hanzal
hanzalová hanzl hanzlová hanzlík hanzlíková hanák hanáková hanáček hanáčková haramija harač harber hargasser harms
harnapp harris harter harting hartlieb hartman hartmann hartmanová hartwig hartz harvey hasanica haschke hasler hassan
hasse hassfeld hathorn hattingh hauck haug haugaard haugen hauke haukelidsæter hauser havelka havelková haverney
havlová havlík havlíková havlíček havlíčková havojić havránek havránková hayes hayworth hazes hađa hašek hašková
haščák haščáková heaney hearne heathcote heberstreit hechler heczko heczková hedegaard hedermann hediger hedlund
hegedüs hegedűs heger hegerová hegmann heidelmann heidenreich heidler heikkilä heikkinen heinemann heinig heinke
heinonen heinrich heinze hejda hejdová hejduk hejduková hejl hejlová hejna hejnová heleta heller hellmann hellström
helmke helpling hendriks hendrych hendrychová hengmith hennes hennezel henri henriksen henriksson henriques henríquez
hense hensel hentel hentschel hentschke hepperle herberger heredia heretik heretiková herjavec herman hermann
hermanová hermans hermansen hermansson hermecke hermiston herms hernandes hernádez hernández herrmann herschmann
hertel hertzog herweg herwig herzenberg hessek hessel hessler hettinger hetzler heuck heunis heydemüller hečko hečková
heřman heřmanová heřmánek heřmánková hickle hidošanin hiebl hildebrand hildenbrand hilgendorf hillard hiller hilll
hilpert hiltunen hingsen hingst hinojosa hinrichs hintz hirnštajn hirschberg hirt hirthe hirvonen hitchinson hjorth
hladká hladký hladík hladíková hlapec hlasni hlatshwayo hlavati hlavatá hlavatý hlaváč hlaváček hlaváčeková hlaváčková
hlaváčová hlinka hlinková hlongwa hlongwane hloušek hloušková hlávka hlávková hochstrasser hodanovac hodea hodel
hodkiewicz hodovanj hoeger hofer hoffmann hoffmannová hofman hofmann hofmanová hofstetter hohenberger hohnheiser
hohošbabić holan holanová holas holasová holcová holdt holec holeček holečková holguín holinski holl hollard holmberg
holmgren holmqvist holoubek holoubková holtfreter holub holubová holuby holubyová holzdeppe holzner holík holíková
homa homenick hommel homola homolka homolková homolová honegger honz hooss hopland hoppe horak horaček horký horna
horne hornung horník horníková horníček horníčková horová horská horský horvath horváth horváthová horvátová horák
horáková horáček horáčková horňák horňáková hossa hossová hottinguer hotz houdek houdková hougaard houška houšková
hovanjek hovorka hovorková howard howe howell hoza hozová hočevar hořejší hošek hošková hrabal hrabalová hrabovská
hrabovský hradecká hradecký hradil hradilová hraško hrašková hrbek hrbková hrbáček hrbáčková hrdina hrdinová hrdlička
hrdličková hrdá hrdý hrešićdubaić hribar hric hricová hrkalović hrmo hrmová hrnjak hrnčíř hrnčířová hroch hrochová
hromádka hromádková hron hronová hrovat hrubeš hrubešová hrubá hrubý hruška hrušková hrušovská hrušovský hrvatin hrůza
hrůzová huba huber hubová hubáček hubáčková huckestein hudak hudcová hudec hudeček hudečková hudson huebel huel huels
huet hughes hugo huguenin huisman huixtlacatl hujo huke huls humbert humbert-droz huml humlová huneke hunziker hurtado
husakovićhodžić huseby husák husáková huth huwiler huzanić hušek hušková hyatt hynek hynková hájek hájková hálová hána
hánová häfliger häfner hämäläinen hänni håkansson höcke höft höhne hördt hübenbecker hübl hübner hürlimann hüttcher
hütter hýbl hýblová hůlka hůlková iacob iacolare iacono iacovino iacovone iancu iandolo iannaccone iannello ianni
iannone iannucci iaria iazzetta ibarra ibe ibikunle ibranović ibrić ichim ierardi iezzi igličar ignat igov igrić ihasz
ihly ihnačák ihnačáková ilančić ilc ilie iliescu ilin ilinčić ilisić ilić iličin illing illés ilori ilupeju ilıcalı
imhof immelman impellizzeri improta indelicato ingrassia ingrosso innocenti inzerillo iodice ionescu iordache iorga
iorio iosif iotti iovino ippoliti ippolito irimia irizarry isaac isak isakov isaksson isekenmeier isler ismail isokun
ispas istrate iten itt iuliano ivankovićbon ivanova ivanovs ivančan ivančič ivas ivascu iversen ivkovac iwanowski
iwański iyalla iyanda iyengar iyer izdebski izzi izzo ičelić işık išpiranović ištoković išvan jablanov jabłoński
jackowski jacob jacobi jacobs jacobsen jacobson jadro jagica jagielski jagiełło jagodziński jagusch jagušić jahn
jahnke jahoda jahodová jaime jaimes jain jaiyeola jakab jakeš jakešová jakl jaklová jakobek jakobs jakobsen jakobsson
jakolić jakopič jakoubek jakoubková jakubcová jakubczyk jakubec jakubiak jakubowski jakušmejarec jambor jamiu jamnik
jamrozy janas janata janatová janda jander jandová janeković janevski janeček janečeková janečić janečka janečková
jangid janiak janich janicki janik janiszewski janka janke jankovitch jankovićbešlić jankovska jankovskis jankowiak
jankowski janků janota janotová janoušek janoušková janovská janovský janowski janoševićfranz janoška janošková jansa
jansen jansone jansons jansová janssen janssens jansson jantjies jantošovič jantošovičová janus janusz januszewski
januško janák janáková janáček janáčková janík janíková janíček janíčková janča janček jančeková jančová jančík
jančíková janša janů jaramillo jarc jarets jareš jarešová jarnec jaros jarosz jaroš jarošová jarząbek jasinski
jasiński jaskolski jast jastrzębski jauk javůrek javůrková jaworski jazbinšek jazvinšak jaćimović jaćović jaśkiewicz
jašarević jašek jašková jeanneret jech jechová jedlička jedličková jedľovská jedľovský jeftić jeftović jegorov jelačić
jelašić jelen jelenová jelica jelisavac jellinghaus jelínek jelínková jendek jendeková jenkač jenkins jenko jenni
jensen jeníček jeníčková jeorga jeppesen jerab jeram jerde jereb jereminov jeremić jergić jerinić jerinkić jerkov
jerković jerschabek jeseničnik jespersen jess jesus jeuša jevremov jevremović jevremčević jevrić jevrosimov
jevrosimović jevtanović jevtić jevtović jevđenić jevđenović jevđević jezdimirović jezdić jezierski jeřábek jeřábková
jež ježek ježková ježová jha jimoh jiménez jimínez jindra jindrová jirka jirková jirků jiroušek jiroušková jirsa
jirsová jirák jiráková jiránek jiránková jirásek jirásková jiřík jiříková jocković johannessen johannsen johansen
johansson johar johnová johnsen jokanović jokin jokinen jokić jokičić joković joksimović joly jonas jonata jonatová
jones jonker jonsson jonáš jonášová jordaan jordanović joshi joshua jossa jost jostiak joubert jovanović
jovanovićfiličić jovančević juhart juhl juhász jukuma jukums jumiķe jumiķis junek jungbluth jungton junková jurašić
jurašković jurek jurečka jurečková jurina jurinová jurišević jurišin jurišić jurišićspajić jurjević jurkiewicz
jurkovič jurkovičová jurkowski jurík juríková jurčík jurčíková justesen justina juszczak juřica juřicová juřík
juříková jánošík jánošíková jánská jánský jáquez jäggi järvinen jílek jílková jírová jónás jóźwiak jóźwik jönsson
jørgensen jürgens jēkabsone jēkabsons jędrzejczak jędrzejczyk jędrzejewski kablinović kabát kabátová kacprzak
kaczmarczyk kaczmarek kaczmarski kaczor kaczorowski kaczyński kadeřábek kadeřábková kadijević kadlec kadlecová kadnar
kadri kaesmacher kafenda kafendová kafka kafková kahlert kahles kahlmeyer kahveci kainović kaisrová kaitović kajganić
kakkar kala kalaba kalabić kalajanović kalajdžić kalajitović kalajić kalamiza kalaš kalašová kalendić kaleta kalina
kalinová kalinski kaliská kaliský kalivoda kalivodová kalić kallabis kallensee kallio kallis kalna kalniņa kalniņš
kalns kalnāja kalnājs kalous kalousek kalousková kalousová kalová kaluđerski kalyan kaláb kalábová kalēja kalējs kamal
kamara kamat kamber kambič kamenički kamenov kameník kameníková kaminski kamiński kampschulte kanaria kandecki kandji
kandé kane kanea kania kaniewski kanimal kaniyar kanić kanižaj kantor kantorová kanzaki kaplangı kaplanová kapoor
kappler kaproncai kapulica kapusta kara karabulut karaböcek karadamis karadaş karaduman karaer karajčić karakašević
karam karamarković karamata karapetrić karas karasová karatošić karaulac karaulić karavidić karać karađorđević karaś
karašićević karban karbanová karczewski karel karem karen karhoff karika karikari karjalainen karlak karlinski karlić
karlová karlsen karlsone karlsons karlsson karlík karlíková karpiński karrass karsten karul karulová karus karwowski
karásek karásková kasal kasalová kasapoğlu kasavica kaselj kasperek kasprzak kasprzyk kass kassulke kastner kaszuba
katarinček katherine kathrada katoi katona katulić katzinski kaufmann kaul kauliņa kauliņš kaur kausemann kautzer
kavaklıoğlu kavka kavková kavčič kawecki kawohl kaya kayode kazda kazdová kazenski kazmarek kačaniklić kačar kačarević
kačavenda kačírek kačírková kałuża kaňka kaňková kaňová kašanin kašiković kašpar kašparová kašpárek kašpárková
kašterović kašík kašíková kaźmierczak kedzierski keebler keiner keith kekić keleka keleman kelemen kelly kelm kemfelja
kemmer kemp kempe kemper kempis kempter kennedy keníž kenížová kerekes kerluke kertzmann keseroğlu keskin kesselring
kesselschläger kessler kettenis keutel keçeci keïta kešina khalid khatri khawula khouma khoza khumalo khumalu khuzwayo
kiehn kiessling kiełbasa kihas kihn kilback kimberly kinadeter kindelan kindl kindlová kinnunen kinzel kinzy kirlin
kirst kirsten király kisabaka kisiel kitić kitonjić kizivat kićanović kićeskulov kićevac kičema kičić kišfalubac
kjeldsen kjær klaas klabuhn kladar kladarin klander klapka klapková klapper klasanović klauder klaus klausen klačar
klašnja kleeberg kleiber kleinert kleininger kleinmann kleinová kleinsteuber kleiss klement klementová klemenčič
kleven klečina klečka klečková klikovac klimczak klimek kliment klimentová klimeš klimešová klimović klinac klincov
kling klinger klinić klink klišanin klječanin klocko klopsch klose kloss klouda kloudová klouček kloučková klusener
kluwe klímová kmet kmeť kmeťová kmiecik kmieć knap knapik knapová kneifel knetsch knez knies knippel knobel knoblich
knoetze knorr knorscheidt knotek knotková knudsen knut kobela kobia kobs kobus kocabıyık kocchar kochan kochová kocián
kociánová kocjan kocman kocmanová kocourek kocourková kocsis koczulla koderisch koehl koehler koelpin koen koenig
koepp koester kofferschlager kofler kofranek kogan kogut koha kohler kohlmann kohnle kohout kohoutek kohoutková
kohoutová kohrt kohs koivisto koj kojčinović kojčić kok kokalj kokanov kokanović kokar koković kokoškov kolade kolak
kolaković kolarac kolarević kolarić kolarov kolasa kolařík kolaříková kolb koleiski kolek kolenc kolesarić kolesár
kolesárová kolgjeraj kolková kolly kollár kollárová kolman kolmanová kolnik kolniková kolník kolníková kolokas
kolompar kolonja kolović kolundžija kolundžić kolundžićradić kolárová koláček koláčková kolářová komad komadinić
komadinović komak komanov komanović komar komarica komarnički komaromy komarov komarčević komarčić komatina
komatinović komatović komazec komljen komljenović komluški komnenić komnenov komnenović komoll komorowski komárek
komárková komínek komínková konaté konda konečná konečný konieczna konieczny konig koning konopelski konopka konow
konrad konta konté koníček koníčková končar koob koomson kopal kopalová kopanec kopas kopczyński kopecká kopecký kopeć
kopeček kopečková kopečná kopečný koprivec kopřiva kopřivová korbel korbelová korda kordin kordić kordulup korec
korecová korhonen korica korkmaz korol korotaj korošec korpaš korta kortajarena korušac korzeniowski korša kos kosalec
kosenkow kosina kosinová kosiński koskinen kosoko kosowski koss kostadinović kostecki koster kostin kostić kostka
kostkaová kostková kostrec kostrecová kostrzewa koszewski kosík kosíková kotaranin kotaraš kotarlić kotarčević kotas
kotasová kotek kotević kotková kotlár kotlárová kotowski kotrba kotrbová kotrljanović kouba koubaa koubek koubková
koubová koudela koudelka koudelková koudelová koukal koukalová koutná koutný kouřil kouřilová kovacek kovacs kovalski
kovač kovařík kovaříková kovinjalo kovinčić kovjanić kovljenić kovrlija kovács kováč kováčik kováčiková kováčová kovář
kovářová kovářík kováříková kovčin kowalczuk kowalczyk kowalewski kowalick kowalik kowalinski kowalski koya koyuncu
koza kozak kozakiewicz kozarac kozarev kozarević kozarski kozel kozey kozieł kozioł kozić kozlica kozlina kozlovački
kozlová kozma kozová kozák kozáková kozłowski koç koçoğlu koçyiğit kočiš kočišová kočí kołakowski kołodziej
kołodziejczyk kołodziejski kořínek kořínková košanin košarac košević košničar košničarević košpić koštunica košutarac
košutić košťál košťálová kragl kragulj kraguljac krahovski krainčanić krajcik krajewski krajina krajinović krajišnik
krajnc krajnović krajíček krajíčeková krajíčková krajči krajčo krajčovič krajčovičová krajčová krajčír krajčírová
krakowiak kral kralj kralja kraljinović kramer krance krancis krasić krasnova krastiņa krastiņš kratochvíl
kratochvílová kratofil krauel kraule kraulis krause krausová krauspe krauze krawczyk krawiec kreb kregar kreiger
kreissig krejčová krejčí krejčík krejčíková krejčíř krejčířová kremanac kremenović kresoja kresojević kresonja kreutz
kreštalica krga kriel krieva krieviņa krieviņš krievs krige krilović krinulović krippner kris kristensen kristiansen
kristić kristoffersen krivaja krivaćević krivda krivokuća krivošija krivošić krivčević kričak krička kričković krišan
krišanov krišanović krištofová križaj križan križić krkalo krkeljić krkić krkljuš krkobabić krmelj krodinger krogh
krohn krol kronberga kronbergs kropáček kropáčková kroupa kroupová krpović krsmanić krsmanović krsmić krspogačin
krstajić krstanović krstekanić krstin krstinić krstivojević krstić krstičić krstonić krueger kruger kruk krukowski
krull krupa krupička krupičková krupiński krupková krupová kruschinski kruszewski krušarovski krušković kružević
krvavac krysiak krzemiński krznarić krzyżanowski král králik králiková králová králík králíková králíček králíčková
krátká krátký król królikowski kröckert kröger krúpa krúpová krügel krüger krčevinac krčmar krčmarević krčmář
krčmářová krēsliņa krēsliņš krūmiņa krūmiņš kshlerin książek kub kubacki kubcová kubec kubelka kubelková kubena kubera
kubeš kubešová kubheka kubiak kubica kubicki kubicová kubik kubiš kubišová kubli kubová kubánek kubánková kubát
kubátová kubík kubíková kubínová kubíček kubíčková kucharczyk kucharski kuchař kuchařová kuchta kuchtová kuciński
kuczyński kuday kudeljaš kudláček kudláčková kudrna kudrnová kufahl kuhar kuhic kuhlee kuhlman kuhn kuhnen kuijpers
kuiper kujavec kujawa kukla kuklová kukuljica kukuružnjak kula kulaksızoğlu kulas kulesza kulhavá kulhavý kulhánek
kulhánková kulig kulik kulimann kuliński kulma kulmane kulmanis kumbernuss kumcuoğlu kumi kummle kunc kuncová kunene
kuneš kunešová kunićbukovac kunt kunter kunz kunze kupcová kupec kuphal kupka kupková kupprion kuprion kupusinac
kuraica kurek kurevija kuridža kurija kurilić kurjačić kurjački kurka kurková kurmazović kurnicki kurnoga kurobasa
kurowski kurrat kurschilgen kurt kurtak kurtanjek kurtuma kurucić kurutluoğlu kuručev kurzemniece kurzemnieks kurćubić
kurčubić kusanović kuschewitz kuschmann kusi kuske kustermann kutch kutlay kutlija kutscherauer kutzner kuvalis
kuypers kuzmanić kuzmanićšarac kuzmanovićđorđević kuzmina kuzucu kućinac kuča kučara kučera kučerová kučová kuś kušan
kušić kušljević kušljić kužel kuželj kuželová kužet kvapil kvapilová kvarme kvasina kvasnička kvasničková kvačanović
kvekić kvrgić kwaakye kwadwo kwarteng kwaśniewski kwiatkowski kwiecień kwieciński kyei kyncl kynclová kyra kysela
kyselová kyseľ kyseľová kállay kállayová káňová kägi kähler kälin käser käther kébé köhler köhrbrück köhre kölotzei
köpernick körmükçü köse köseoglu köybaşı köylüoğlu kúhn kúhnert kühnel kühnemund kühnert kühnke küsters küter küçükler
kārkliņa kārkliņš kędzierski kędziora kępa kılıç kılıççı kıraç kļaviņa kļaviņš kłos kłosowski křenek křenková křeček
křečková křivánek křivánková kříž křížek křížková křížová laack laakso laaksonen labadie labalo laban labanac labate
labotić laboy labuda labudová labus lacerda lacinová lacko lacková lacroix ladega ladewig laezza laforza laganà
lahtinen laitinen laitkam laiviņa laiviņš lakatos lakatoš lakatošová laketa laketić lakin lakić lakomy laletin lalić
lamacchia lambelet lambert lamberti lammert lamos lamula landa landmane landmanis landmann langeveldt langfeld
langhirt langosh langová langr langrová langworth lanig lanteri lanz lapiņš lapsiņa lapsiņš lapčević lara larkin
larson larsson laskowski lasmane lasmanis lasota latifat latini latkovska latkovskis latorre lattanzi lauberga
laubergs laubscher lauckner lauinger laureano laurent lauri lauridsen laursen laurén lausecker laux lavecchia lavička
lavičková lawal laws lazanski lazarac lazarev lazarević lazarov lazendić lazetić lazin lazinica lazić lazzari
lazzarini lazzaro laćman lačanin lačnjevac lađevac lađević lađinović lažetić leale leannon lebeda lebedová leberer
lebsack lecca leclerc leclercq lecomte ledda ledesma ledner lefebvre lefevre leffler leggio legrand legros legzdiņa
legzdiņš lehmann lehner lehtinen lehto lehtonen leibold leide leimbach leinonen leipold leist leiteritz leitheim
leiwesmeier lejiņa lejiņš lejniece lejnieks lelli lelović lemaire lemaić lemajić lembede lemić lemke lemmens lemoine
lemus lenfers lenhard lentini lenzen lenzi leonard leonardi leoncini leonetti leoni leontijević leopardi lepore
leposavić lepović leppänen lepthin lepšanović lepšík lepšíková leroux leroy lesch leschnik lesendrić lesiak lesjak
leszczyński letsoalo letzelter leuba leuenberger leuschke leutarević leutenegger levajac levanić lewandowski lewicki
lewis lewke leyckes leye leyva lezzi lečić leśniak leśniewski lešević lešina liberati librizzi liccardo licciardello
lichtenfeld lichtenhagen lichtl licitra liebach liebich liebold lielmane lielmanis lienshöft liepa liepiņa liepiņš
ligorio liguori lilić limoncuoğlu lindberg lindenberg lindenmayer lindgren lindholm lindner lindqvist lindström
linhart linhartová linnenbaum linsey liotta lipan lipar lipari lipiński lipka lippi lippolis lipske lipski lipták
liptáková lipus lischka lisi lisická lisický lisiecki lisowski littel litterio liuzzi livaja livazović liverani liška
lišková ljevnaić ljiljan ljubojević ljubomirović ljubotina ljubović llamas lobinger loboda locatelli locci lochner
lockman loddo lodiņa lodiņš loera loffredo logina logins logožar logsch lohmann lohre lohse loiacono lokar lolli
lombardi lombardini lomeli lomić lomović lonardi longhi longobardi longoria loogen lopes lopez lorenc lorencová
lorentzen lorenz lorenzini loreti loreto lorusso losch loska lotito lott lotter lotti loubser louda loudová loum
lourinho louw lovato lowe loy loya lozada ločs lošićkrizmanić lubbers lubinová lubowitz luca lucarelli lucarini
lucchese lucchesi luchetti luchini luciani luciano lucidi luconi ludban ludolf ludvík ludvíková lueilwitz luettgen
luevano lufft lugli luise lukač lukačević lukačin lukenda lukendić lukeš lukešová lukić lukićkovanović lukoschek
lukács lukáč lukáčová lukáš lukášek lukášková lukášová lundberg lundgren lundin lundqvist lundström lungu luongo lupi
lupica luppi luppino lupták luptáková lupu lustenberger luthuli lutje luyt luzi luzzi lučanović lučar lučić lužaić
lužar lászló látal látalová líbal líbalová líška líšková löfgren löwa løken lübke lüscher lüthi līcis līdaka līdaks
lūse lūsis maak mabaso mabhida mabizela macaluso macanić macchi macchia macdonald macejkovic macek macele macgyver
machado machala machalová machač machačová machová machálek machálková macháč macháček macháčková macháčová
maciejewski maciąg mackiewicz macko macková macovei macrì macurová maczey macák macáková macías madej madejová
madetzky madić madsen madubuko maduma madunićflauder madžić maes maestas maffei maftei magalhães magaña magdalenić
magdić maggi maggiani maggio maggiore maglajić magliocco magnani magnussen magnusson magoza mahabeer mahajan mahlangu
mahmudi maiello maier mainardi maione maisch majača majcen majcher majchrzak majer majerová majeská majeský majewski
majka majkić majnik majović majstorović majstrenko makhanya makinde makinwa makowski maksimović makuachukwu
malachovská malachovský malagoli malan malaspina malatesta malavasi malave malbašik maldonado malec malek malerba
maleček malečić malečková malešević malicki malik malinga malinić malinová malinowski maliszewski malivuk malizia
malićanin malkus mallmann malobabić malojčić maltašić malucha maluleke malvić malík malíková malíšek malíšeková malý
mamojka mamojková mamula manastirlić manca mancinelli mancini mancino mancuso mandarić mandić mandoković mandrapa
manetti manfred manfredi mangane mangione manica manicone maniscalco manjak manjenčić manninen mannino manno manns
manolache manole mansell manti mantovani manz manzanares manzella manzi manzo maphisa maragno marahrens marak
maraković maran marangi marangon marangoni marasović maračić marcelli marcello marcet marchesan marchese marchesi
marchesini marchetti marchetto marchewka marchewski marchi marchini marciniak marcinko marcinková marcinkowski marcon
marcovecchio marcu marcucci marcussen marczak marega marek marelli mares maresca mareček marečková mareš marešová
marginean margiotta margić marie marinelli marinescu marini marinković marinović marinucci marinčić mariotti
marisavljević mariucci mariz mariánová marić maričević marjanov marjanović markelj markham markiewicz markotić
marković markovićšarac marková markowski marks markuš marmeggi maroević marone marongiu marotta marović marošićević
marquardt marquart marques marras marrazzo marrero marrone marroquín marschek marsella marsenić marsili marszałek
martać martelli martellucci martens marti martinac martincová martinec martinek martinelli martines martinez
martinková martino martinov martinović martins martinsen martinsson martorana martucci marty martínek martínez
martínková marunica marvin marx marxen maryam maryjane marzano marzec marziali marzocchi marčec marčik marčinković
maršálek maršálková maršík maršíková masaryk masaryková mascareñas mascia masciandaro mascolo maseko mashinini masi
masia masiero maslać maslová masopust masopustová massari massaro massimi masson mastrogiacomo mastroianni mastronardi
mastropietro masucci masłowski matanić matarazzo mataz mateescu matei mathebula mathes mathies mathieu mathisen
mathiszik matias matiaško matiašková matijanić matijašević matijević matisone matisons matić matorić matouš matoušek
matoušková matoušová matranga matschke matta mattei mattern matteucci matthes matthey mattia mattila mattioli mattsson
matulová matusiak matusina matuszak matuszewski matuška matušková matys matysiak matysová matyáš matyášová matías
matějka matějková matějíček matějíčková maugeri mauri maurizi mauroff mautner mautone mauzer mavundla maxa maxová
maybach mayer mayerová mayert mayhoş mayorga mayowa mazibuko mazilu mazjāne mazjānis mazur mazurek mazurkiewicz mazza
mazzanti mazzarella mazzaro mazzei mazzeo mazzi mazzini mazzocchi mazzola mazzoleno mazzone mazzoni mazzotta mazzotti
mazánek mazánková maćkowiak małecki małek maňák maňáková mařík maříková maślanka mašek mašková mašojević mballo mbatha
mbaye mbende mbodj mboup mbow mbuso mbèngue mccullough mcdermott mchunu mckenzie mclaughlin mebold medeiros medek
medeot medhurst medici medková medne mednis medrano medugno medved medveď medveďová meeuwis megdanac megna mehlhorn
mehloluhlaza mehlorn mehra mehrotra meichtry meier meiere meiers meijer meili meintjies meireles meisch meissner mejía
mekša mekšs melandri melcer melcerová meldere melderis mele meli melichar melicharová melillo melker mellett melngaile
melngailis melo meloni melzer meléndez memoli menard mencarelli menchaca mencl menclová menconi mendes mendy menegatti
menemencioğlu menga mengoni menna menne menon menozzi menrat mensah mensing menéndez menšík menšíková meo meraz
mercuri mereu merian merkel merlak merli mermoud merola merseburg mertens mertová mertoğlu mertz merz mesarić
mesarošbelanji mesloh messana meszaroš mettler metzner mewes meyer meylan meza mezei mečiar mečiarová meškūna meškūne
meškūns mfeka mfumu mgenge mhlanga mhlongo micco miccoli miceli michal michalak michalcová michalczyk michalec
michalik michallek michalová michalski michalík michalíková michałek michałowski micheletti michelucci michiels michna
michnová michálek michálková micillo micu mielczarek mielke mierzejewski miettinen migliaccio miglio migliore mignogna
mihaila mihailescu mihailova mihailovs mihalache mihalcea mihalik mihaliková mihaljec mihál mihálik miháliková
mihálová mijaković mijota mika mikac mikeš mikešićmerda mikešová mikitenko mikićvučak miklaś mikloško miklošková miko
mikodanić miková mikołajczak mikołajczyk mikula mikulová mikulski mikulášek mikulášková mikulík mikulíková mikuta
mikuš mikušová mikúš mikúšová milak milani milanković milazzo milczarek milea milella milewski militaru militello
milišićkovačević miljanović mills milotová milton minah minařík minaříková minelli mingarelli minniti mintzlaff mináč
mináčová minářová miodrag miotto mirabella miramontes mircea mirea mireles mirga mirgová miron mishra misiak misztal
mitanović mitchell miu mičan mička mičková miķelsone miķelsons miśkiewicz mišík mišíková mkhatshwa mkhize mlakar
mlađenović mlejnek mlejnková mlikota mlinar mládek mládková mlčoch mlčochová mngomezulu mnisi mobolaji mocanu moccia
mockenhaupt modica modise modzelewski moe moede moedl moeller moen moffa mofokeng mogbadunade moguenara mohamed
mohnacki mohrhard mojica mojžiš mojžišová mojžíš mojžíšová mokroš mokrošová mokrá mokrý mokwena moldovan moldoveanu
molefe molenaar molenda molinari molinaro molitor moller mollica molnar molnár molnárová moloi molteni molzan monaci
monahan mondragón monnard monni monod monroy montagna montagner montalbano montalto montalvo montanari montanaro
montañez montefusco monteleone montemayor montemurro monterosso montesano montez monti monticelli montoya montéz
moonsamy moormann moors moosa moraes morais morales morandi moraru moras moravcová moravec moravčík moravčíková morawo
morawski morax moraz mordenti mordhorst morelli morello moretti moretto morgante morgenstern morhelfer moriconi morin
morini morissette moritz morkel moroni morová morozova morozovs morreale morri morrison morrone mortensen morávek
morávková moscato mosciski moseley moser moses moslavac mostert mosti motalo motaung motchebon motisi motl motloung
motlová motta mottet mottola motyka motyčka motyčková motzenbbäcker moudrá moudrý moučka moučková moya močnik
mphahlele mqwebu mraz mrkvička mrkvičková mroczek mroczkowski mrozek mrugalla mráz mrázek mrázková mrázová mráček
mráčková mróz msibi mthembu mthethwa mtolo mtshali mucalj mucavac muceniece mucenieks mucha muchová muckenthaler mudau
mueller mues muhar muinat muižniece muižnieks mukaram mukhopadhyay mulas mulder muller mulrain munaro munda munguía
munk munkaš munsamy muntean munteanu mura muradbašić murati muratore murawski murazik muresan murgia murillo murolo
murphy murru murtas musat muschg musella musi musiał musil musilová mustapha mustonen musumeci musy muszyński mutiat
muñiz muñoz muženjak mužík mužíková myburg myburgh mydlo mydlová myhrer myška myšková máchová málek málková márquez
márton mäder mäkelä mäkinen månsson mårtensson méndez mészáros míka míková möcks mögenburg möhsner möldner möllenbeck
möller möllinger møller mühleis müllerová młynarczyk műller műllerová məmmədov nabein nabow nader nagode nagyová
nagypalfi naik najduk najman najmanová nalbantoğlu nambeesan namboothiri namiķe namiķis nanaić nannen nanni napierała
napoletano nappi narcisi nardi narváez nascimento nastase nastvogel natale natali naubert naude nauer naumann
naumovskičizmar nava navarrete navrátil navrátilová nawrocki nawrot nayar nazario nazzaro nača ncusi ndaba ndandali
ndao ndaw ndebele ndiaye ndione ndir ndlovu ndong ndour ndoye ndukwu neacsu neagoe neagu neamtu nebioğlu nechita
necula nedbal nedbalová nedelcu nedoma nedomová nedvěd nedvědová negoita negrea negri negru negrón nehru neimke
nejedlá nejedlý nel nemcová nemec nemes nenadov nenadović neri nerius nesladek nesti nesvadba nesvadbová neubauer
neubauerová neubert neuendorf neumair neuman neumann neumannová neumanová neupert neurohr neuschwander nevárez ney
nezaj nečas nečasová nešpor nešporová ngcobo ngcolosi ngema ngom ngozi ngubane nguyen nguyenová nguèr ngwazi ngwenya
nhlapo nhleko niane niang niass niasse nica nicastro niccolai nicoara nicolae nicolas nicolay nicolescu nicoletti
nicolini nicolosi nicolò nicosia nicotra niculae niculescu nieddu niedermeier niedra niedziela niedzielski niedźwiecki
nieklauson nielsen niemczyk niemi niemiec nieminen nienow nieves niewiadomski niggeler nigro nijland niklaus
nikolićkovačić nilsen nilsson ninalowo nissen nistor nita nitu nitzsche nkansa nkansah nkomo nkosi nkrumah noack
nobile nobili nocentini nocera nocerino nodler noga nojeem nolan nolte nomvethe nondlela nonyana nordin nordskaug
nordström noriega normann norris northoff nosek nosková notaro novak novelli novello novosad novosadová novotná
novotný novák nováková nováček nováčková nowacki nowaczyk nowak nowakowski nowicki nowiński nowosadek nozulu nsele
nsia ntanzi nti ntiamoa ntim ntombela ntuli nucci nucera numanoğlu nunes nussbeck nuzzo nwachukwu nwogu nwuzor nxumalo
nyaako nyame nyanda nyantakyi nyberg nygaard nygård nyström nytra nzimande näf németh nöh núñez němcová němec němeček
němečková nəzərov o'connell o'conner o'hara o'keefe o'kon o'linn o'neill o'reilly oancea obeng oberbrunner oberem
obergföll oberlin obermaier obiageli obianuju oblak obrežanac obšut obšutová ocasio occhipinti ochoa ochse odehnal
odehnalová odetola odobašić odunayo odunsi oeser ofori ofosu oggiano ogindan oginni ogulana ogunbamigbe ogunbanwo
ogunbiyi ogunbo ogunde ogunwande ogunwobi ogunyeye ojala ojeda ojua okonkwo okpattah okumuş okuneva okunola okur
okyere olabode oladeji oladimeji oladipupo olah olaiya olaoluwa olariu olaru olasunkanmi olasunkanmi-fasayo olasupo
olawale olbina olbrich olczak olejniczak olejnik olivares olivas oliveri olivi olivieri oliviero olivová olivárez
olmos olofsson olowokeere oloyede olsen olson olsson olstad olszewski oltean olteanu olubode olubukola olubunmi
olufeyikemi olugbayila olujimi olukotun olukunga olumide olusanya olutola oluwagbemi oluwakemi oluwanisola oluwaseun
oluwaseyi oluwashina oluwatosin olvera oláh oláhová omidina omobolaji omobolanle omojola omolara omotoso omowale ondra
ondrašek ondricka ondrová ondruš ondrušová ondráček ondráčková onič onnen onohinosen onose ontiveros onyinyechukwu
oosterhuis oosthuizen oparinde opačić opeyemi ophey opoku oppenheimer oppliger oppong oprea opricović opris oprić
opsenica opuić opuku opuvačić oquendo orak oraloğlu oraovčić oravec orašanin orbanić orbay orbán ordóñez orefice
orellana orgulan orlandi orlović orn ornelas orosco orozco orrù orsini orság orságová orsós ortenzi orth orthmann
ortiz ortolani orzechowski orłowski oršanić oschkenat osei osenberg oshin osinski osis osiński osmak osmanlić osorio
ossowski ostendarp ostervald ostrovska ostrovskis ostrowski ostuni ostwald osuagwu osuntokun otartić otiwa ott
ottaviani ottaviano otte otto ottonello otuo otáhal otáhalová otčenáš otčenášová ovčina owais owczarek owen owokoniran
owolabi owoyemi owusu oyadiran oyaifo oyebola oyelude oyeniyi oyetoro oyeyemi oyinkansola oyinlola ozansoy ozere ozers
ozola ozoliņa ozoliņš ozols ozuna ožanić pabón pacheco paci pacifici pacifico pacini pacocha paczkowski padberg
padovan paduraru paesler pagac paganelli pagani pagliai pagliuca pahanić pahert paimo paiva pajeska pajkurić pajonk
pajtl pająk pajčić pakalniete pakalnietis paksüt pakuła palacios palacz paladini palano palavestra palazzolo
palačković palašti paleček palečková paligorić palija palikuća palić pališaški paljević palla palladino pallentin
pallesen pallotta palmeri palmieri palmisani palmisano palombi palombo paltere palters paluch palumbo panait panaro
pandey pandolfi panek panetta panežić panicker panišić panjak panjević pantoja panzeri panzig paola paolella paoletti
paoli paolicelli paolillo paolini paolino paolucci paone paonessa papak papaleo papapietro papež papežová papini
pappalardo paradiso paraschiv paravinja pardini parente pariggiano parise parisi parisian parkin parlier parmaković
parnell parodi parojčić parović parrinello parrino partyka parun pasca pascale pascali pascarella paschke pascu
pascucci pasini pasquali pasquini passarelli passeri passero passuello pasternak pastorelli pastorino paszkowski
patafta pataki patarac patačić patil patila patiño patko patković patočka patočková patrascu patrnogić patrone patrun
patruno patzwahl paucek paukner pauko pauković pauková paulová paulse paun paunković pauļuka pauļuks pavan pavani
pavel pavelek pavelić pavelka pavelková pavešić pavlas pavlasová pavlačić pavlica pavlicová pavlikovská pavlikovský
pavličić pavlov pavlović pavlovska pavlovskis pavlík pavlíková pavlíček pavlíčková pavlů pavone pavrlišak pavúk
pavúková pavčić pawelec pawlak pawlicki pawlik pawlikowski pawłowski pazdera pazderová pazmanj pačanin pačariz pađen
pałka pařízek pařízková pašagić pašalić pašek pašeková pašić paška paško pašková peaquin pece pecha pechová pecháček
pecháčková pecka pecková pecora pecoraro pecorella pedersen pedone pedraza pedrazzini pedroni pedrotti pedroza peeters
pekař pekařová pekkan pektemek pekárek pekárková pelayo pelc pelcová pelikánová pellecchia pellegrini pellegrino
pellicano pellicanò pellitteri peluso pencis penezić penić penjišević penna pennestrì penović penzo penčić peović
pepelčević perales peralta peran perea perego pereira peres perez perilli perin perini perlaš pernica pernicová peroni
perotti peroutka peroutková perret perri perrier perrini perrone perrot perrotta perroy persson perugini peruzzi
pesaresi pesce peselman pession petcu petek peterka peterková petersen peterson petito petr petralia petre petrea
petrella petrelli petrescu petrijevčanin petrini petriševac petrone petronio petrovac petrovická petrovický petrovska
petrovskis petrová petrucci petruška petrušková petrák petráková petráš petrášová petrů pettersen pettersson petzold
petřík petříková petříček petříčková pezzella pezzi peřinová pešek peška peško pešková pešorda pešta peštová
pfannerstill pfeiffer pfersich pflieger pflügner pham philipp philippe phillips piacentini piaget piana pianese
pianigiani piasecki piazzolla pibiri picariello picchi piccinini piccione picco piccoli pichler pichlmaier pictet
piechota pieczek piekarski pienaar pieri pierini pierro piesker pieterse pietras pietruszka pietrzak pietrzyk pietsch
piga pignatelli piguet piha pilarski pilato pilařová pilch pilla pillai pillay pillitteri pilát pilátová pimentel
pinardi pingpank pini pinnock pintea pintilie pintus piotrowicz piotrowski pipitone pippig piras pircher piredda pires
pirone pirrello pirrone pirvu pisani pisarević pischedda pisciotta piscitelli piscopo pisu pithey pitinac pitkänen
pitschugin pittalis pittard pitzalis pivar pivetta pivoňka pivoňková piwowarczyk pizarro pizzi pizzimenti pizzitola
pizzo pizzuti piórkowski piątek piątkowski piłat piškorjanac pješivac pješčić placento plachá plachý plakalović
plamenac plantak plaskur plass platania platzer plauk plautz plazonja plazonjić plaček plačić plačko plačková plaščar
plch plchová plejo plekanec plekanecová plemić pleskonjić pletsch pleša pleška plotzitzka pluhař pluhařová pluta plšek
plšková pocrnja podbarac podgórski podhradská podhradský podkonická podkonický podniece podnieks podpadac podzimek
podzimková podziņa podziņš poehn poels poeschl pogačić poggi poggio pogorzelski pohl pohland pohle pohlová pokorná
pokorný polak polanco polanská polanský polančec polat polese poletti poli poliak poliaková polidori polifka polimeno
politi polito polizzi pollich pollmächer polách poláchová polák poláková poláček poláčková polášek polášková polívka
polívková polšak pompei pompili pompilio ponitzsch ponjavić pons ponti poore popelka popelková popescu popovici
popržan popčić popławski porcari porcu porgante porgants porras porth portmann porębski poschmann pospíchal
pospíchalová pospíšil pospíšilová postiglione postma potgieter pothuvaal potočnik pottel potůček potůčková poulsen
pouros pourová pouye powell powlowski poyrazoğlu pozzi pozzo poçan poštić požarac prachař prachařová prah prajapat
prakatur prangart prange pratesi praticò pražák pražáková prchal prchalová prebil prebiračević preda predin predić
predojev predojević predovic predović predragović preloščan prempeh prencipe preočanin prerad preradović pressler
prete pretkalniņa pretkalniņš pretorius preuk preuss prevost preziosi prešeren pridāne pridāns priedīte priedītis
priemer pringle prinsen prinsloo privitera prkosovački probst procházka procházková procopio procter prodan prohaska
proietti prokeš prokešová prokop prokopová prosacco proske protić provazník provazníková provenzano prošek prošić
prošková prus przybylski przybysz przybył przybyła prášek prášková průcha průchová průša průšová ptak ptáček ptáčková
puačmatešić puca pucci puccio puchalski puddu puggioni pugliese pugliesi puglisi puharić puiu puleo pupák pupáková
purdy pury pusch putinčanin putnik putniņa putniņš putzolu puzavac puzigaća puķīte puķītis puškarčuk pytel páez pánek
pánková pátek pátková pålsson pérez pícha píchová píšová pöge pērkona pērkons pētersone pētersons płonka přibyl
přibylová přikryl přikrylová příhoda příhodová pšenička pšeničková qasımova quaglia quaranta quarta quartenoud quartey
queiroz quevedo quezada quigley quinn quinodoz quintairos quintanilla quiros quiroz quiróz quitzon quiñones quiñónez
quliyev raabe rabenstein rabić rabljenović rach racordon raczyński radebe radecki radigović radijevac radinović
radisavić radisavljević radisavčević radivojac radivojša radišević radl radlović radmanović radoi radomirović radomski
radonja radonjanin radonjić radotić radovac radovanac radovanković radovanlija radovanov radová radtke radu radulaški
radulescu radulić radulj raduljesković raduljević radulović radusilović radusinović radušić raduški rael rafailović
raffa rago ragone rahn raich raimondi raimondo rajh rajs rajtek rajčević rajš rajšić rak rakanović rakarić rakas
raković raková rakowski rakušić ralbovski ramač rambaldi rambousek rambousková ramella rampazzo ramírez randazzo
randunković raneri ranftl rangelov rangen ranieri raniolo rantanen ranucci rapisarda rapovac rapp rapuano rasinac
rasić rasmussen raspopović raspudić rataj ratajczak ratajová ratke ratkovčić ratniece ratnieks ratti raubuch raukuc
rauso rautenkranz ravaioli ravet raynor razić razo rašetarević rašetić rašević raška rašková rašović raščanin reale
recchia redaelli reddy rees rehak rehwagen reiber reichardt reichel reichert reichling reid reifenrath reilly reimann
reinberg reinelt reinger reinhardt reinke reitze remeta remeš remešová rempel remy renaud renda rendulić rendón renk
renna renovica renovčević rens rentería rentz renz renzi renčar repac repetto repija repiská repiský reppin resković
resnik restivo restle restorff reséndez retzke reuber reumann reuss reusse reymond reyna reynold reynolds reynoso
rezek rezková rečević rheder rhoden ribaupierre ribeiro ribićgreganić riccardi ricci ricciardi riccio riccobono
richards richtr richtrová ridolfi riedel riediger riekmann riekstiņa riekstiņš riepl riermeier riester riethmüller
rietman rietmüller rietscher riggi riggio righetti righi rigoni rimai rinaldi riner riojas riolo riparbelli ripken
rippin ritchie ritosek ritschel ritsma rittgasser rittweg ritz riva rivas rivero riviere rizza rizzi rizzo roba robak
robel roberti roberts robinson robles rocca rocchi rocco rochaix rochat rockmeier rodarte rodehau rodigari rodowski
rodrigues rodriguez rodrígez rodríguez rodríquez roecker rogahn rogala rogalski roggatz rogolino rogowski rogulja
rohan rohländer rohrer rojas rojek rokossa roldán roleder rolfson rolland roloff rolón romagnoli romaguera romanelli
romaniello romanini romanovska romanovskis romanowski romančík romančíková romy romčević rondinone rondoni rondović
roob roos rosales rosandić rosas rosati rosbach roschinsky rosenauer rosenbauer rosenbaum rosenthal rosi rosiak
rosiński rosksch rossberg rosselli rosset rossetti rossi rossini rossler rosso rossouw rosu rotaru roth rothenbacher
rother rotolo rotondo roubal roubalová rougemont roulin rous rousová roussel rovčanin rowe roy roybal royer rozenbaha
rozenbahs rozgić rozsypal rozsypalová rozīte rozītis ročkomanović rošević roškić rožac rožkalne rožkalns rubene
rubenis ruberto rubino rucco ruch ruciński ruckdeschel rudan rudnicki rudolf rudolfová rudziński rudzki rudzīte
rudzītis ruecker ruelas ruggeri ruggieri ruggiero ruiz rumenić runce runcis runolfsdottir runolfsson runte ruotolo
rupnik rupprecht rusciano rusin rusová russel rusu ruth rutherford rutkowski ruud ruíz rušanoski ružička ružičková
ryan ryba rybak rybarczyk rybicki rybníček rybníčeková rybová rybár rybárik rybáriková rybárová rybář rybářová ryjikh
ryzih ryšavá ryšavý rzepka rác rácová rácz räntsch räsänen różański różycki rödiger röthlisberger röttger røed rücker
rüdiger rüegg rüter rüttimann rýdl rýdlová růžek růžička růžičková růžková rəhimov rəşidova saarinen saavedra sabaly
sabatini sabato sabau sabbatini sabdat sabia sabljak sabolski sabolčec sacchet sacchetti sacchi sacco saccone sachse
sadiki sadović sadowski sadílek sadílková sadıklar sadžak saflanis safo sagadi sagafe sagna sagonas saheed sahner saia
saile sailer saini saiz sakho salako salamone salatiello salazar salcido saldaña saldivar salemi salemme salgado
salierno salis sall salminen salmiņa salmiņš salomone salonen salow salvadori salvati salvatore salvatori salvi
salvucci salzano salzer salzmann samancı samaniego samb sambe sambou samek samková sammartano sammartino sammert
samohod samohodaj samolov samolovac samson samsonová samuel samuelsson sanabria sanadrović sanches sanchez sandalcı
sandalj sandberg sanders sandić sando sandor sandoval sandoz sandström sandu sanfilippo sanna sannino sansone
santacruz santamaria santangelo santarelli santarossa santarsia santarsiero santi santilli santillán santinelli
santini santoni santori santos santucci sanusi sapienza saponaro saporito sarabia saracino sarah saraiva sarbu
sardella sarnataro sarpong sarr sarti sartor sartori sarvari sarıoğlu sassano sassi sasso satner satta sattelmaier
satterfield saucedo sauerland sauliete saulietis saumweber saussure savary savevski savini savoia savolainen sawayn
sawicki saygıner sbrana scaglione scala scalia scalise scalzo scano scanu scarano scardino scarpa scarpellini scc
schaefer schaffarzik schahbasian schaller schamberger schaub schedler scheer scheidegger schejbal schejbalová schelk
schellenbeck schembera schenk scherbarth scherini schermann scherrer schersing schettino scheurer scheuring scheytt
schiavi schiavo schiavon schiavone schielke schieskow schifano schildhauer schillaci schima schindzielorz schinner
schipper schirmer schirrmeister schirru schlatter schlawitz schlechtweg schley schlitzer schmalzle schmeler schmid
schmidt schmidtchen schmidtová schmitt schmitz schmuhl schneidrová schnelting schnider schnieder schniedermeier
schnyder schnürer schoberg schoch schoeman schoen scholten scholtz scholz schonberg schondelmaier schorderet schorr
schottmann schouren schowalter schrader schramm schreiter schrepfer schroder schroeder schröder schrøder schuermann
schuff schuhaj schuldt schuler schulist schult schulte schultz schultze schulz schulze schumacher schumann schumm
schupp schuri schutzbach schwab schwalm schwanbeck schwandke schwanitz schwarthoff schwartz schwarzer schwarzkopf
schwarzmeier schwarzová schwatlo schweisfurth schweitz schwennen schwerdtner schwidde schwirkschlies schwizgebel
schwuchow schäffel schäffer schäning schärer schöckel schönball schönbeck schönberg schönebeck schönenberger schönfeld
schönherr schönlebe schötz schüppel schürch sciacca scocco scognamiglio scopece scorza scotti scrofani scuderi
sebastiani secchi secci sechi seck sedarević sedillo sedliak sedliaková sedlák sedláková sedláček sedláčková sedlář
sedlářová seeger seelig segunmaru sehls sehnal sehnalová seibold seiders seidl seidlová seifert seifertová seigel
seiler seitz sekanina sekaninová sekinat seme semeraro semerád semerádová semisch semprini senatore senger senghor
senko senková senn senzangakhona sepe sepetçi sepúlveda serafin serafini serafino serban serfontein sergi serr
seržante seržants sessa sestito sethi severa severi severová sevi sewald seydi seye seyidova sezek sforza shanahan
sharma shekoni shezi shields shongwe shukla sibiya sidibé sidler siebel siebert siedlecki siegling siegrist sielemann
siemon siener sienkiewicz sieradzki sietniece sietnieks sievers siewert signorelli signorile signorini sigrist sihler
siino sikora sikorová sikorski silenzi siliņš sillah silvestri silvestrini silvestro simeoli simeone simeoni simeti
simijonović simin simion simionescu simić simićević simjanović simmen simojlović simon simoncelli simone simonet
simonetti simoni simonini simonis simonović simonsen simula simulov simunović simurdić simões simčič sinanoğlu
sinclair singh sinha sinnhuber sinopoli sipes sipos siragusa sirbu sischka sisneros sitarić sitek sithole sithuli
sivák siváková siwek siwele siyaya sjöberg sjögren skalická skalický skalová skalski skandović skeledžija skenderija
skiba skibicki skibiński skiles sklenka sklenková sklenář sklenářová skoczylas skoglund skokan skokanová skopal
skopalová skorupan skov skowron skowronek skowroński skořepa skořepová skračić skroban skrzypczak skrzypek skudra
skutecká skutecký skuterud skácel skácelová skálová skóra skřivánek skřivánková slabá slabý sladaković sladek sladić
sladká sladký sladoje sladojević sladović slamarski slamek slanina slaninová slankamenac slatinac slavković slavík
slavíková slavíček slavíčková slašťan slašťanová slezák slezáková slijepac slijepčević sloboda slobodanović
slobodjanac slobodník slobodníková slobodová slobođanac slonja slota slotová slotta slováková slováček slováčková
sluka sluková sládek sládková sláma slámová smailbegović smaić smajlović smedsrud smeets smejkal smejkalová smet
smetana smetanová smets smieja smiljan smiljanec smit smitham smogeli smola smoliński smoljanec smoljanić smolka
smolková smolová smolík smolíková smrek smreková smrčka smrčková smrž smržová smutná smutný smuģe smuģis smyth smékal
smékalová snedden snell snooke snyman soare soares sobczak sobczyk sobek sobieraj sobková sobolewski soboll sobotková
sobowale soccorsi socha sochacki sochor sochorová sodano sojka sojková sokhela sokol sokolićmihalak sokolová
sokolowski sokołowski sokół solak solberg soldati solga solheim solinas soliz soller solli sollner solmaz solorio
solorzano soltanov soltanova solís somayaji sommrová somogyi somrak somssich sondisa sondore sondors sonko sonn
sorbello sorrentino sosnowski sosāre sosārs sotelo sothole sottile souare soukup soukupová soumaré soutter souček
součková sova sovová sowa sowiński soyinka soós sołtys sołtysiak spada spadafora spadaro spadoni spagnolo spagnuolo
spahn spano spanu spanò sparacino sparić spasenić spasenović spasić spasković spasojev spasojević spataro spelmeyer
speranza spiegelburg spielvogel spies spiga spina spinelli spinka spitzmüller spizzirri spoerri sporer sporrer
sprenger sproģe sproģis sprunger sprūde spurná spurný spáčil spáčilová spörri spöttel srakić srb srbová sroka
stachowiak stachowicz stachura stachurski stadelmann staffieri staicu stalder stan stanciu stancu stanek stanescu
stang stanger stanijanović stanijević stanikić staniszewski stanisławski stanivuković staniša stankiewicz
stankovićmarton stanton stanzione staněk stapić starovlah starčevićmatijaško stasiak staszewski stauffer stauss
stawicki staňková stašćik stec steding steenkamp stefan stefanescu stefani stefaniak stefański steffen steffensen
steffny stegmann stehlík stehlíková stehr steidl steigauf steinecke steiner steinerová steinert steinkamp steinmann
stejskal stejskalová stelkens stelmach stengel stengl stensrud stenzel stepanić stepanov stepanović stephan stettler
steuber steuk stevelić stevilović stewart steyn stibor stiborová stiedemann stief stifel stigliano stodola stodolová
stoian stoica stokanović stoklasa stoklasová stolarczyk stolarski stoll stolla stolle stoltenberg storl storp storti
stoutjesdijk stracke straka straková strano stranski stratmann straub strausa strauss strautiņa strautiņš strautmane
strautmanis strazdiņa strazdiņš streese strege strejček strejčková streller strepački strieder striezel strikinac
strmota strnad strnadová strnisko strnisková stroe strogies strohschank stroman strosin strouhal strouhalová strunz
strutz strydon strzelczyk strzelecki stránská stránský strömberg stubičan stuchlík stuchlíková stucki studená studený
studer studnička studničková stuparić stupka stupková stutz styger stárek stárková stöckert stöckli stöppler stöwer
stępień stępniak sucameli sucera suchomel suchomelová suchánek suchánková suchý suciu suffa sujew suk suková sukute
sukuts sulaimon sunarić sundberg superina surace surma suski sussmann suter sutermeister suthar suthe sutschet sutter
sutz suvajac suvajdžić suvajčević suvala suvačarov suzović suárez sučević suđić suša sušac svatoň svatoňová svatoš
svatošová svačina svačinová svendsen svensson svirčev sviták svitáková svobodová svorcan svozil svozilová svrakačić
svrbík svrbíková svrtan světlík světlíková swaniawski swart swillims sylla sylvester symcox synek synková syrová
syrový szabo szabó szafrański szalai szasz szatkowski szczepaniak szczepanik szczepański szczerba szcześniak szczygieł
szczęsna szczęsny szekely szekeres szeląg szendrei szewczyk szikra szilágyi szostak szulc szwarc szwed szydłowski
szymański szymczak szymczyk szymkowiak szyszka szücs szűcs sáenz sámel sámelová sándor sárközi sæther ségnane
söderberg sören sözeri sørensen sørlie süleymanoğlu sürth sýkora sýkorová sējēja sējējs sīlis sławiński słowik
słowiński tabaček tacconi taddei tafelmeier tafoya tagliabue tagliaferri tagore tahincioğlu tahirova tahirović taiwo
takalić takyi takács talapka talarico talavanić tallarico tallone talwar tamas tamayo tamburini tamez tamindžić
tammaro tampolja tamunoemi tamás tanacković tanase tanasijević tancoš tancošová tandon tangen tanjga tankosić
tanrıkulu tanurdžić tanzi taormina tapavica tapavički tarantino tarnowski tarquini tartamella taslak tassi tassinari
tasso tassone tataranni tatarka tatarková tatarová tataru tatomirov tatárka tatárkaová tatárová taufratshofer tavani
tawia tazegül taşlı taşçı tedde tedeschi tegethof teichmann teicāne teicāns teixeira tejada tejeda tekand tekelioğlu
tekin telak telebar telenta telesca tella tello temitope teodorescu teofilović teokarević teovanović tepavac
tepavčević teplý tepper tepša tepšić terenzi teresi terheiden terlecki terlizzi terlouw termine terrazas terzi terzija
terzin terzić terzo terán tesařová tesi tevdenić tešanović theele theron theunissen thiam thiao thiaw thieke thiel
thijs thimm thiomas thiongane thioub thioune thomas thomka thomková thommen thompson thomsen thomson thoresen thoyana
thriene thränhardt thumbeza thusi thust thyssen thöne tiberti tica tichá tichý tidow tiedtke tietze tihomirović
tijanić tijerina tikas tilgner tillack tillman tilotta tiltiņa tiltiņš timarić timmermann timmermans timotić tinguely
tiozzo tirelli tirri tischmann tissot tittman tivontschik tkaczyk toader tobler todaro tofani toft toivonen tojić
tokarski tokatlıoğlu tokgöz tolomeo tolulope tomala toman tomanović tomanová tomaselli tomasello tomasi tomasović
tomassoni tomaszewski tomazović tomaš tomaševićrigo tomczak tomczyk tomei tomek tomescu tomeček tomečeková tomečková
tomeš tomešová tomka tomko tomková tomljanović tommasi tomović tomušilović tomys tománek tománková tomášek tomášková
tomášová tomčić tonat tonelli tonini tonkovac tonn tončić topalov topalović topaloğlu topalski topisirović topolovac
topolović topçuoğlu toraman torchia torchio torgersen tornatore torp torphy torresi torri torriani torrisi tortora
tosi totaro toth toti totman touré tovar towne tracz traini tralli trampeli tramposch trandafir tranová trantow traoré
trauth trautmann travaglini travan travica trejo tremblay tremmel treskavica tretinjak tretola treutel trevisan
treviño tribuljak trif trifan trikić trikošanin triolo tripodi trivedi trivkanović trnka trnková troisi trojanová
trojanowski trombetta trovato trtica truben trubenová truhlář truhlářová truter trzciński trzeciak trávníček
trávníčková trček trčka trčková tsabalala tsamonikian tschiers tschirch tschudi tshabalala tsotetsi tubanski tucci
tuccillo tucholke tuckett tudor tudorache tudose tudow tufano tulla tumbarello tumino tunaboylu tunkova tunçeri
tuominen turajlić turan turchi turcotte turcu tureček turečková turk turková turnadžić turunen turza turčok turčoková
tuschmo tustonja tuček tučková tučs tuğlu tuğluk tvrdá tvrdík tvrdíková tvrdý twardowski tweneboa twumasi táborská
táborský tächl téllez tórrez tóth tóthová többen türkdoğan türkyılmaz tütüncü tüzün tālberga tālbergs tīrele tīrelis
tříska třísková tůma tůmová ubavin ubavić ubavkić ubiparip ubiparipović ubner ubović uchechi udicki udilović udovičić
udovički udovčić udvardi ugarak uglješić ugolini ugričić ugrčić uher uhlemann uhlig uhlíř uhlířová uhrig uhrová uibel
ukraden ulemek ulibarri uliczka ullmann ulloa ullrich ulrich ulrichová uluhan umbach umlauft umminger umolac unger
ungureanu unterpaintner upton uram uramová urbancová urbanec urbanek urbaniak urbanová urbanowicz urbansky urbańczyk
urbański urbina urblík urblíková urbánek urbánková ureña urhig uribe urrutia ursu urías usai utješanović uys uzelac
vacca vaccari vaccaro vacek vacková vaculík vaculíková vadlja vaduva vahala vahlensieck vailati vaip vaivade vaivads
vajcík vajcíková vajda vajdička vajdová vajzenbach vakareskov vala valach valachovič valachovičová valachová valadez
valdez valdivia valdés valent valenta valenti valentini valentová valenza valenzuela valenčićbrkić valeri valeš
valešová valić valladares vallet valletta valli vallone valová valsecchi valtere valters valuška valušková valášek
valášková vanaga vanags vandamme vandenberghe vandenbroeck vandervort vandevelde vanegas vanek vaneková vangermain
vanni vannini vaníček vaníčková vančura vančurová vaněk vaněček vaněčková varela varenina vargas vargová varinac
varićak varma varman varmuža varnica varriale varrier varzić varšava varžićbiuklia varžićbiuklija vascotto vasile
vasilescu vasiliu vasils vass vassallo vasseur vavrikov vavřík vavříková vaz vaňková vašadi vašek vaška vašková vašák
vašáková vašíček vašíčková vecchi vecumniece vecumnieks vedvik veenstra vegar vegge veinberga veinbergs veisa veiss
vejnović vejvoda vejvodová vekecki vekić velaja velanac velasco veldsman velioğlu vella velásquez velázquez venegas
venghaus ventimiglia venturelli venturini verbeek vercesi verduzco veres vergara verhaeghe verhoeven verma vermeulen
verner vernerová verniest veronese versfeld verstraete verzi vesel veselicačatipović veseličić veselová veselá veselý
vesin vesić vesković vestergaard veum veverka veverková vey vezi vezmar vezzoli večeřová vianello vicari vicen
vicenová vicinanza vicini vidal vidaček viderščak vidmar vidranjski viellehner viera vierin vieweg viklund vilakazi
viljoen vilka vilks villadsen villagómez villalobos villalpando villani villanueva villareal villari villarreal
villaseñor villegas vilsone vilsons vilímek vilímková vincenzi vinci vincze vink vinketa vintere vinters vinther
vintila vinš vinšová violante violi virgilio virtanen virág visagie visan visani visconti visentin visintin vitale
vitali viti vitiello vitman vittori vitásek vitásková viviani viviers vizziello viļuma viļums višekruna višňovská
višňovský vlach vlachová vlad vlah vlasák vlasáková vlašić vlk vlková vlček vlčková vobořil vobořilová vodička
vodičková vodrážka vodrážková vodák vodáková voelkel vogelgsang vogronićopačić voicu voigt voinea vojta vojtek
vojteková vojtková vojtová vojtíšek vojtíšková vojtěch vojtěchová vojáček vojáčková vokoun vokounová vokuhl volek volf
volfová volker volkman volkmann volková volle vollis volná volný volpe volpi vona vondra vondrová vondrák vondráková
vondráček vondráčková vonrueden vontein vorel vorlová vorlíček vorlíčková voráček voráčková vosloo votava votavová
votruba votrubová voříšek voříšková vrabcová vrabec vranjić vranjkoviććenan vračar vračarević vrba vrbanac vrbas
vrbaslija vrbová vrekalović vrugić vrzal vrzalová vrána vránová vuillermoz vujaković vujeva vukadin vukaljević
vukalović vukanović vukasović vukašinac vukelić vukelja vukeljić vukobradović vukobrat vuksanićpuljek vuksanović
vukčević vukša vukšić vuleta vuletaš vuletin vulić vulićević vulišić vulović vulčević vunak vunjak vunturišević vučeta
vučetić vučevac vučkovac vučković vučo vučurević vybíral vybíralová vydarená vydarený vydra vydrová vymazal vymazalová
vyskočil vyskočilová vysloužil vysloužilová vácha váchová václavek václavková václavík václavíková vágner vágnerová
válek válková váradi vásquez vávra vávrová vázquez váňa váňová väisänen vélez véliz vícha víchová vítek vítková vítová
víšek víšková vāciete vācietis vītiņš vītoliņa vītoliņš vītols vītuma vītums vəliyev vəsiyeva wachenbrunner waelchi
wagenaar wagner wagnerová waibel wakan walczak walder waldmann walkowiak wallin wallner wallstab walsh walter walther
walton waltrová warchoł wartenberg waschbüsch wasiak wasilewski wasiu wassilew wassiluk watsica watson wawrzyniak
wdowiak webrová wegmann wehner wehrle wehrli wehrsen weibel weidner weigel weimann weimer weinand weis weiss weissnat
weissová weller welsch welti welz welzel wenger weniger wenk wentzel werle werner werrmann wershansky wertag
wesołowski wessel wessels wessinghage wettstein weyel wezel wiafe wichmann wickert widmer wiebe wiechmann wieczorek
wiegand wiegelmann wierig wierzbicki wieser wikström wilcox wilczek wilczyński wilderman wilhelm wilk wilkinson wilky
willane willems willemsen williamson willms willoughby willwacher wilts wimmer windler winiarski winkelmann winkler
winklerová wintheiser winther wirth wirz wischek wisoky wisozk wissing witczak witek witkowski wittich wittl wiza
wiącek więcek więckowski wiśniewski wnuk wojciechowski wojtas wojtasik wojtczak wojtkowiak wolak wolfarth wolff
wolfová woliński wollenberg wollmann wolmerans wolny wolski wolters wosiyane wouters woytkowska woś woźniak wrona
wroński wróbel wróblewski wuckert wujak wuraola wyludda wyman wypych wysocki wyss wyszyński wójcicki wójcik wójtowicz
wölpert wöschler wühn wüthrich wąsik wąsowski węgrzyn włodarczyk włodarski xaba xacon xana xavier xenia xiana xicoy
xəlilov yaamoa yade yago yalçın yami yanes yaqub yavuz yawson yazıcı ybarra yeboa yeboah yebra yengwa yetkiner
yeşilkaya yirenkyi yorulmaz yost yundt yussuf yáñez yüksel yıldırım yıldız yıldızoğlu yılmaz yılmazer zabaleta
zaborowski zabrdac zabłocki zaccaria zaccaro zach zachová zaczkiewicz zadnik zadravec zadrić zagaria zago zagoršek
zagórski zaharia zahradník zahradníková zahrádka zahrádková zaituc zajac zajacová zajíc zajícová zajíček zajíčková
zając zajączkowski zakrzewski zalar zalewski zamarreno zamarripa zambon zamboni zambrano zambuto zamfir zampieri
zamudio zanatta zandt zanella zanelli zanetta zanetti zanner zanon zanotti zapalac zapletal zapletalová zappacosta
zappalà zappia zarate zaremba zariņš zarzycki zaręba zatloukal zatloukalová zavadil zavadilová zavala zavřel zavřelová
zawada zawadzki zayas zbinden zbodulja zboncak zbořil zbořilová zdelar zdenčan zdravčević zdražil zdražilová zdunek
zebić zec zedda zedník zedníková zehnder zeidler zeidmane zeidmanis zejak zekan zekl zelaya zelenka zelenková zelená
zelený zelinka zelinková zeltiņa zeltiņš zeman zemanová zemlak zemánek zemánková zender zeni zennaro zepeda zeuch
zeyen zeyhle zezula zezulová ziegler zieliński ziemann zieme ziemele ziemelis zijan zijlstra zikmund zikmundová zima
zimanyi zimka zimková zimmerman zimonja zimonjić zimová zinaić zinajić zindović zingaretti zingg zinser zintl
zipalović zipančić zipp zipse ziramov zirojević ziółkowski zięba ziętek zlatanović zlámal zlámalová zollinger zollo
zondi zondo zordan zorica zotti zoubek zoubková zouhar zouharová zrna zschunke zubak zubane zucca zuiderveld zuliani
zullo zuma zumbo zungu zunino zvaigzne zvanić zvejniece zvejnieks zviedre zviedrs zvinele zvinelis zvonar zvěřina
zvěřinová zwane zwiener zwoliński zych zygmunt záborská záborský zábranská zábranský zálešák zálešáková zámečník
zámečníková záruba zárubová zíka zíková zúbrik zúbriková zúñiga zümsande zürcher zālīte zālītis zībere zībers águilar
ávalos åberg åkesson çakır çamdalı çapanoğlu çatalbaş çağıran çetin çetiner çevik çörekçi écoffey ñañez öberg önür
östringer öymen özberk özbey özbir özcan özdemir özdenak özdoğan özer özgörkey özkan özkara özkök öztonga öztuna
öztürk ødegård østby østli überacker ünal ābele āboliņa āboliņš āboltiņa āboltiņš ćenan ćora ćorak ćukalac ćukalović
ćukić ćuković ćukteraš ćulibrk ćuslović čabaj-adam čabro čadová čajka čajko čamagić čamdžić čanaki čandrlić čančar
čapek čapkovič čapkovičová čapková čapkunović čaplovič čaplovičová čaprnjić čarapić čaraveša čarnić čarnogurská
čarnogurský čarović čatalinac čatić čavalić čavaljuga čavdarević čavić čavlina čaće čech čechová čejka čejková
čelebija čengija čerkašin čermák čermáková černoch černochová černohorská černohorský černík černíková černý červenka
červenková červeňák červeňáková červinka červinková čierny čierná čihák čiháková činčurak-kovač čipanj čipanj-banja
čizmar-tormaš čičmak čobanović čobrda čobrdová čokov čolak čolaković čolanić čolina čonka čonková črešnik čudara
čudars čudina čurdová čvagić čápová čížek čížková ďaďová ďurica ďuricová ďuriš ďurišová đedović đekanović đekić
đeković đelić đelkapić đelmaš đelošević đenić đenović đerasimović đerašević đergović đerisilo đerić đoković đolović
đukelić đumija đunda ķeizare ķeizars ķēniņa ķēniņš łapiński łuczak łukasiewicz łukasik łukaszewski řehoř řehořová
řehák řeháková řeháček řeháčková řezníček řezníčková řezáč řezáčová říha říhová śliwa śliwiński ślusarczyk świderski
świerczyński świątek şahin şimşek šadl šafarić šafařík šafaříková šafránek šafránková šafářová šagodić šajinović
šajtoš šakanović šamšalović šanda šandová šargač šarić šašek šašková šebek šebela šebelová šebestová šebková šedivá
šedivý šedová šegavčić šegota šekularac šenková šesta šesták šestáková šetula ševčík ševčíková šidlo šidlová šiketanc
šileiko šilhavá šilhavý šimak šimatić šimek šimeček šimečková šimićšebalj šimková šimlješa šimon šimonovič
šimonovičová šimonová šimák šimáková šimánek šimánková šimáček šimáčková šimčík šimčíková šimůnek šimůnková šindelář
šindelářová šindler šindlerová šiptar široká široký širova širovs šiška šišková škodová škrabal škrabalová škriniar
škriniarová škultéty škultétyová šlechta šlechtová šmajda šmajdová šmejkal šmejkalová šmerda šmerdová šmitran šmits
šmrčak šmíd šmídová šnajdr šnajdrová šolc šolcová šolta šoltés šoltésová šoltýs šoltýsová šomođvarac šorgić šormaz
šorša šostarec šostarko šotić šotra špaček špačková špernjak špiranec špička špičková šplíchal šplíchalová
špoljarićperhat šrámek šrámková štajhofer štampf štangl štasni štefan štefanka štefanková štefanová štefančić štefek
štefková štefl šteflová šteina šteins štimac štriga štrukelj štěpán štěpánek štěpánková štěpánová štěrba štěrbová
šubrt šubrtová šujdović šukalo šukalović šukara šulc šulcová šulovnjak šuman šundalić šurka šurková šustr šustrová
šutaković šutanovac šušak švab švanda švandová švarc švarcová švec švecová švehla švehlová švejda švejdová švestka
švestková šváb švábová šálek šálková šímová šípek šípková šípová šírová šīrante šīrants šťastná šťastný ūdre ūdris
żebrowski żmuda żuk żukowski żurawski żurek żyła žagarac žalako žarković žemlička žemličková žerajić žeravica žgela
žgrabljić žiga žigová žipac žirović živadinović živak živaljević živanac živanović živiććojbašić žižanović žižka
žižková žmegač žuljevićgrafina žáková žáček žáčková žídek žídková žďárská žďárský žůrek žůrková əfəndiyeva əhmədov
əliyev əliyeva ələkbərov ələkbərova
`;

/** Surnames that are common words, too, lower-case, blanks between. */
export const COMMON_SURNAMES = `
abt achilles acuña adams ade adorno agosto alarcón alba albuquerque alcala alcalá alemán almaraz almeida alonso
alvarado amado amador amaral anderson andre apodaca aragón araña arce arroyo assunção avilés baca bader bailey bak
banda baptista barbier barela baron barragán barre barrera barros batista bauch bauer bayer becerra beck beer bender
benner berge berger bernard berner best blanc blanco blanda blank blick block blockhaus blume bock bode bonnet borer
borrego bos bosco bourgeois braga branco brand brandenburg brauer braun bravo bremer bremser brenner breton breu brix
brown bruder brun brunet bräutigam bueno burger burgos burmeister busch buss bäcker bürger caballero cadena caldera
calderón camarillo candelaria cano cardoso carmona caron carranza carrasco carre carrera carrero carrion carroll
carter carvajal carvalho casanova casas casper castillo castro ceja centeno cepeda cerda chapa charles charpentier
chevalier christ clement coelho colin collado collazo collet collier collins colón concepción cordero cormier cornejo
corona coronado corral cortés costa cousin crespo cruz cunha cárdenas dach dare daub dauer davis deja delgado demut
dies dietrich dix dolch douglas drechsler dreher dreier duma dupont eich elbe engel ernst escobar escobedo espinal
espino esser estrada fajardo falcão falter fay feil feld fernández ferreira ferrer ferry fierro figueiredo figura fink
fischer fisher fleischer flore flores fontaine forst fournier fraga franco frank frauen frey fried frisch frosch fuchs
funk förster gabler gaillard gallardo gamboa garcia garcía garrido garza gast geese geiger gelling gens gil gilde goy
gracia graf graham granado grant grau greb green griego gross grube grün guardado guerra guerreiro guerrero guillaume
gutiérrez guyot guzmán gómez günz haag hache hahn hand hardy haro haupt hecht heck hehl heiser heist helm henkel henry
herbrand hering herold herrera herzog hess hesse hidalgo hills hirsch hoffman hohl hohn hold holz horn hort hubert
huerta huhn hügel iglesias jacquet jasper jasso jean john johns johnson johnston jucken julien jung jurado just juárez
kahl kaiser kalinowski kampf kano kaplan kappe karan karst kasten keeling keil keller kerl kern kette kick king kirch
klein klemme kluge knabe knoll koch kock kohle konya kopf krabbe kraft kraus krebs kresse krieger kron krug krämer
kunde kupfer könig kühn lack laine lang lange lax leal lebrón leite leiter leiva lenk lenz leo lerma lewin león liebe
lieder lima limón linares lind linden linke lippe lira little louis loureiro lourenço lozano lubina lucas lucero lucio
lugo luna lutz lynch lópez macedo madera madrid madrigal mai maia maillard mann mante marchal marchand margis marl
marner martel marten martin mata mateo matos matula mau maurer may maya medina mehl melgar mena mendoza mercado
mercier merino mesa mesquita metz metzger meunier michel milde miller miranda mohr molina moll montag monteiro
montenegro montero montes moore mora morar moreau moreira morel moreno mota moulin moura muro murray mächtig müller
nagel naranjo nau navarro negrete neto neves newton nieto nikolaus niño nobre noel nogueira ocampo ochs oliva oliveira
olivera olivier olivo orta ortega otero padilla padrón pagan palomino palomo paredes paris parker parra partida paul
paz peixoto perrin peter peters petit peña pfeffer pfennig pfingsten picard pichardo pierre pineda pinheiro pinho
pinto piña plank poirier pomp ponce porsche portillo posada poser prado preciado prediger prey price prieto puente
puga pulido quesada quinta quintana quintero ramos ramón rangel ranz raposo rascón rath rau raya regalado reif reis
renard renault renner reus rey reyes rice richard richter rico rieger rincón ringel ringer rink ritter rivera robert
robin robledo rocha roche roger rojo romero romo roque rosado rosario rose rousseau roux rubio rumpf sack salas
salcedo salinas sander sanford santana santiago sauceda sauer schacht schaden scharf scherer scherz schiller schilling
schimmel schimmer schlachter schlangen schlicht schneider schott schreck schreiber schreiner schuppe schuster schwarz
schäfer schüler schütze segovia segura seidel senkel serna serra serrano serrato sevilla sierra silva smith solano
sommer sonnabend soria sosa soto sousa souza spank spencer spinner splinter stahl stamm stark stein steinmetz stern
stokes stolz streck streich streit stube stürmer swift sánchez tang tapia tasche tavares terry teufel tirado tischler
toledo toro torres toy treff tress tromp trujillo tuch turner töpfer urban vaca valencia valente valle vallejo valles
valverde van vater vega veiga vela vera verdugo vicente vieira vigil villa vincent vogel vogt volk von wachtel walker
walz wanner ward waters weber weidlich weight weiler welch west white wiese will winter wischer witting wolf wunsch
wurm wünsche yunta zahn zambrana zamora zapata zaragoza zauber zimmer zimmermann zuber zulauf álvarez ávila
`;
