/**
 * Names that customers of the five languages' countries bear and the other lists lack: short forms, and names of Arabic,
 * Slavic, Turkish, Greek, Persian, Albanian, Armenian, Indian, African, Chinese, Japanese, Korean and Vietnamese origin in
 * Latin letters; written down from general knowledge, lower-case. Dictionaries of the five languages have none of them.
 */
export const WORLD_GIVEN_NAMES = `
m.ª mª ann olu aarav abdelaziz abdelhak abdelkarim abderrahim abdi abdifatah abdirahman abdulaziz abdulkarim abdullahi abdulrahman
abdurrahman abebe abhishek abshir adamantia adaobi adaora addi adebayo adeyemi aditi adri agus ahmadou ajay akash
akhil akihiro akira akshay alaa albana aleksandr aleksei alemayehu alemu alexei alexey alexou alhaji aliyu almaz
alvarito alyona amadi amal amanuel amarachi amela amirhossein amrit anahit anand ananya anastasios anastasiya anatoly
andie andrey angeliki anirudh anjana anki ankit ankita ankur anne-so annerl antonis anuj anupam anuradha anushka
anzhela aparna apostolos arama arash arben archana ardalan ardian ardit arezoo aristea arjeta arlind arnav arpi artan
artem artyom arvind arzu asami asefa asher ashish ashkan ashok ashot ashraf ashwin asiye asli aslı aslıhan assane
astghik asuka asuman atefeh athanasios austin avetis avinash ayaka ayten ayumi azadeh azeddine aziza azize babak
babatunde babs bahareh bahram bakari balaji bardhyl bariş bashiru bassam basti bebel becca behnam behrouz behzad
bekele bekim belgin belinha beni berhane berni bertie bertl besnik bess beto betti betül beyza bhavana bhavesh bhavna
bich biggi bijan bine binh bini birgitt birgül biruk blerim blerina bolanle bongani bruninha burim bébert büşra cadu
cami carlinhos carlão cemile cengiz chafik chakib chara charalampos charito chavela chavi chencho chibuzor chicho
chidera chidinma chihiro chika chike chinonso chinwe chioma chitra chrissi chrissie chrissy christo christos chrysa
chuka chukwudi chukwuemeka chunhua chuy cida cidinha cilli citlali claudinei claudineia claudinha cleiton cleyton
cloclo conchi conni cuauhtémoc cuong daichi daiki daisuke dalal daniil danil danni dardan dariush darya dawit dayo
deano debs dedé deepa deepika deeqa desi diatou dickie diddi didou dilip dimitra dimitrios dimitris dinho dmitriy
dmitry domi dongwook doro dottie draško drilon driton dudu duong dédé dédée džemal ebele ebere edin edinho ednaldo
edona edvaldo eftychia efua egor egzon ehab eirini ekaterina elaheh eleftherios elenita elham elira elis elizaveta
elnaz emad emiko emina enyonam erblin erdoğan esinam eskinder esraa esti etleva etsuko eunji evangelia evangelos
everly evgenia evgeny ezgi fabi fabinho faduma fadumo fadwa fafa fafá fahad faisal faiza fanfan fani fanou farhad
farhiya fariba farid farida farnaz farshad farzad farzana farzaneh fatemeh fatiha fatmir faton fawzi fayçal fede fefê
feli femi fereshteh fernandinha fernandinho fethi fikru fisnik flamur flavinha flori folake folarin forough fotini
fotis fouad fouzia francie francisco-josé franzi françou fredo freweini friedel fritzi fumiko funmi fyodor fábia gabo
gabs gagik garegin gaurav gayane gbenga gege geli genivaldo gennady geoff georgios georgy gerdi geri gerti gevorg
ghada ghassan ghazal gholam giang giannis gilou ginny giorgi giorgos girma gislaine gitti gjergj gleice gleison golnaz
govind goyo gracie greti grigory guga guigui guille guoqiang gurpreet guschi gégé gëzim gökhan gülcan gülizar gülnur
habibou habtamu hafida hagos haider haile hailu haimanot haitao haitham hakeem hakob halime hamad hamidreza hanan
hanane hanh hani hanieh hanife hannchen haoran haoyu harish harlow harpreet harsha haruki haruto hasmik hatun hayato
hayet hayk heini heinzi helli helô hemant hesham hibaq hideki hideo hieu hikaru hilal hiro hiroki hiroko hisashi
hisham hitomi hiwot hiếu hoai hoang hodan homa hooman hossam hossein houssam houssem hovhannes hrant hubsi huda huong
husam huyen huyền hyejin hyeon hyun hyunju hyunwoo hương hạnh ibtissam ichiro ifeanyi ifrah ikechukwu ikram ilir ilya
imed immy ingi inma intissar ioanna ioannis iordanis iraj irakli irmi isamu ishaan ishak ishan issa issouf issy itsuki
izzie jaber jabulani jacqui jaehyun jafar jalal jama jamshid jandro jaqui jaspreet jatin javad javito jayanthi jayesh
jean-mi jean-phi jeannine jenn jenni jenson jhon jhonatan jhonny jiahui jianguo jianhua jiawei jiayi jignesh jiho
jihoon jilly jing jingyi jisoo jiwon jiyoung joaco joca jolene jools joschi josema josenildo josete josimar joss
joãozinho juancho juani juanito juanjo juanma juca julito julz junichi junjie junko jupp juppi juquinha jyothi jürgi
kabir kaddi kaiden kaiming kaique kaito kajal kaká kalliopi kaltoum kamal kambiz kaori kaoru kapil karan kastriot
kateryna kath kathi kathie kati katsumi katya kauane kauã kauê kaveh kavita kavitha kavya kazue kazuki kazuko kazuo
kazuya kebede keiko keisuke kelechi kenichi kenta keshav ketevan ketlyn ketty keyvan keziah khadra khaled khanh
khaoula khoa khoi khosrow khrystyna khánh kianoush kidane kieu kiko kimmy kirill kishore kiyoshi klausi kleiton kläre
koffi koichi koji konstantina konstantinos kostas kouadio kouassi kourosh krishnan krissi kseniya kumiko kunal
kushtrim kyoko kyriakos kyung kyungsoo käthi labinot ladan laeti laleh lalit lalo landon lebo leca lefteris leide
leidy leighton lemlem lenchen leninha lesya letebrhan leti levan levon lidiya liesl lihua lijuan lilit lindiwe
lingling linh linlin lirije lisi lissi lito loli lorcan lorenita lotfi lubna luchi lucho ludi luggi luisinho lulzim
lungile lupita lusine luzinete lwazi lynsey lyubov lyudmila machu madhav madhu mado madoka maggi maha mahad mahin
mahira mahmud mahnaz mahsa mahtab maicol maiko maikol maisie majid makbule makena makoto malini mamen mamoru mamta
mamuka manabu manav mandana mandla manish manjit manjula manni manolis mansoureh marcelinho marcinha mareen marharyta
mariajo mariazinha marichu maricruz marie-jo mariele marijose mariko marios mariví mariya marj marquinhos marujita
marv maryan marzieh masaaki masaki masako masashi masha masoud masoumeh mathi matze mayumi mazen mbali mebrahtu mechas
meche mecki medhanie meghna megumi mehari mehran mehrdad mehrnaz meiling mekdes melahat meli meliha melusi meng
mengyao merchi meron merv mesfin metehan mher michalis michi michiko midori miho mihret mikey mikhail miki milind
mimoza ming mingyu minho minji minjun minoo minoru minseo mirl miroslav mirsad mithun mitsuko miyuki miúda mkrtich
moez mohamad mohamud mohau mohsen mojgan momoko moncef monchi moni morteza mostafa mouloud mounir mourad mubarak
mukhtar mulu muna murali mzwandile mücahit mürvet müslüm nabila nachete nadezhda nadira nadiya nadou nafiye nagesh
naile nairi najat najib najwa namrata nanami nandini nanni nanou naoki naoko narek naresh narges nasim nasr nasrin
nastya nataliia natalya nath nathalia nathália nati natsuki natxo naty navid nawaf nazanin nazmiye ndeye ndidi neddy
neelam neeraj neeta nektarios nelinho neni nergis neriman nermin nermina neslihan nexhmije nezahat ngan nghia ngoc
ngone nguyet ngân ngọc nhan nhlanhla nhung nicki nicky nidhi nige niki nikolaos nikolay nikos nilay nilda nilesh
niloufar nilüfer nima nimisha nimo nininha nisha nishant nisrine nitin nitya niusha njeri nkechi nkem nkosana nobu
nobuko nohemí nomsa nordine noriko nosipho noureddine nurcan nurhan nuriye nurten nyambura nélio oanh obinna obiora
ogechi olesya olli ollie oluwadamilare oluwatobi omid onyekachi osamu ossi ouafa oumaima ousseynou ozzie pablito
pallavi panagiota panagiotis pankaj paquita parag paraskevi parastoo parham parisa parth parviz pasqui patou patri
patti paty pauli paulinha paulinho paulão pavan pavlos payam pedrita pedrito pejman pengfei pepi pepito peppi petey
petros peyman phong phuc phuong phyl phúc phương pilarín pilu pipo poldi polyxeni pooja poonam pouya prabhu prachi
pradeep prakash pramod pranav prashant pratik pratima praveen preeti prerna priti pushpa qasim qendrim qiang qianqian
qing quan quang quoc quyen quynh quỳnh radhika rafika rafinha raghav raghu raimunda rajat rajeev raju rakhi ralle
ramazan ramin ramoncito ramzi rania raph rasha rashed rashmi ratko ravindra rayssa raíssa reda redouane reem reena
refilwe regi reiko rekha renatinha renatinho renu renuka reshma resl richi richy ricki rieko rikki rinor rishi ritaj
ritika riton ritou ritu robbo robertinho robertito roddy rodri rohini rolfi romário ronaldinho rosel roshan rosi
rosilene rosineide rosita rosl roukaya rrezarta rubinho ruchi ruhi ruoxi rupali rupesh ruqayya rustam ruthi ruzanna
ryoko ryota saadia saba sabah sabi sabiha sabse sachiko sadako sadegh sadiq saeid safiye sagal sagar sahand sahar
sahil saida saif sakshi salah saleh samah samaneh samarth samiha samrawit sanaz sandhya sandi sandrinha sanel sanela
sangeeta sanjana sanjiv santosh saori sargis sarika sarita saroj satomi satoshi satya saurabh savita savvas sayaka
saïda saša schorsch sead seba sebahat sebá seema sefa seif selam selamawit semhar semir semyon senad senait seniha
seojun seoyeon sepideh seppl sercan sergey serigne serkan setareh setsuko sevilay seyit sezen sezgin shabnam shadi
shahin shahla shahram shahrzad shaimaa shalini shanshan shanta sharad shaz sheetal shekhar sherif shez shigeru shilpa
shinji shiori shiva shivani shizuka shkelzen shobha shota shpend shpresa shruti shuang shubham shufen shukri shunsuke
shweta siamak siavash siddharth siggi sigi siham silvi silvinha simphiwe simran sindy siqi siranush sissi siyu sizwe
skender slimane sneha sofi sofiya soheil soheila sohrab sokratis solomiya sonali soner sonni sonu soojin sooyoung
sophs sotiris souad soufiane spiros spyridon spyros sridhar srinivas srđan staffi stavros stavroula stefanos stefany
steff stelios steph stephy stiven suad subramaniam sudha sudhir suely sugandha sujay sukhwinder sulaiman suleiman
sumaya sumayya sumiko sumit sunanda sundar suneeta sungmin suraj suren surendra svenni svitlana swapna swati süreyya
tadashi tadesse taehyung taghreed tahani tahar taichi taiki takahiro takako takashi takeshi takuya talal tamar tamiko
tanvi taoufik taraneh tarek tareq tash tatev tati tatsuya taty tawfiq tekle teklu temesgen temi tendai tesfalem tesfay
tesfaye tetiana tetsuya teuta thabang thabo thalita thanasis thandeka thandi thandiwe thanh thanos thao thaynara thays
thiaguinho thien thinh thirumalai thoa thodoris thuan thuy thành thùy thảo thắng thủy tianyi tigist tigran timofey
tinashe tinatin tingting tini tita tião tiãozinho tlotlo toan tobes toinho tolga tomi tommi tommo tomoko tomomi tonio
toshiko toshio toñi toñita trang trev trinh trini trix trixie trudi trung truong trupti tsegay tsuyoshi tuan tumelo
tuyen tuyet tuyết tuğçe tuấn ubah uche uchenna uday udaya uelinton ugochi ulyana umesh urvashi uschi utkarsh uyen
uóshington vahan vahe vaibhav valdinei valdrin valon valou vangelis vardan varduhi varsha varun vasant vasiliki
vasilis vasily vassilis vazgen vedad veena venkat venkatesh verinha vibha vicen viet vijaya vikas viki vikrant vineet
vinh vinny vipul viraj virgi virtu vishal vitaliy vitaly vivek vivi viví việt vjosa vladimir vlora vojislav vuong
vural vyacheslav wafa wafaa waldi waleed walli wanessa wangari wanjiru warsame weiwei wellingtom wenjie werni weverton
widad wilf winni winnie winta wolfi wolli xande xandi xandão xanthe xhevat xiaohong xiaoli xiaolong xiaoming xiaowei
xiaoyan xinyi xinyu xiuying xuan yahir yaki yakup yamini yanling yanou yaroslav yasaman yaser yash yashwant yassmine
yasuhiro yasuko yawen yegor yeison yejin yekaterina yelena yerson yesica yevgeny yiannis yichen yifan yifei yiming
yingying yllka yohannes yoko yoli yonas yoona yordanos yorgos yoshio yosuke youngho youngmi younis yousuf yuanyuan
yuchen yuhan yuina yuji yuka yukari yukiko yukio yuli yulia yuliana yulisa yuliya yumiko yuriko yuriy yusra yusuke
yuta yutaka yuto yutong yuxuan zahia zaid zakhar zakia zamzam zandile zaruhi zaven zayed zaynab zaza zeca zefa
zekeriya zeki zenzi zewdu zezé zhanna zhen zheng zhihao zhiwei ziba zihan zinha zinhle zixuan ziyi zorica zouhair
zoulikha zubair zuca zuleica zuleide zurab zuza zézé álex đăng şükran živko
`;

/** Given names that are also common words in one of the languages: they need a context. */
export const CONTEXT_GIVEN_NAMES = `
zé abir adel alba amar amine amr anh ani anis asma aster bailey barney basel bea beau bela bev bex birdie blessing bobby
bodhi brooklyn caro carter cath charu chata christel chus cooper curro cyn daisy dalia davit duc dulce eddy eden edi
edu efe efi emir engin fab fedor fina flor funda georgia gor hari hina hind hoa hong huy hùng hằng inga isa isi islam
ivy jasmine jay jaz jeannette jefferson jen jez jimmy jo jordan joss kamel kat kaz kev kiki kit kobe lalit lamia lan
laís lev lexie leïla lili liên lola lolita loulou lua lulu luna mags mahdi maju malu mané marge mariama maruja mason
meg memo mick mickey milan mimi mina mira moe moll mona mouna munir musa nader nadir naira nana nasser neda nga nhi
nic noe oakley obi oli olivera palo parker pat patsy patti pepa perico piedad pili pri puja puri rafa rafi raja rana
ray raya reg ric rico rik rima rio ron ros rowan roya roz rubi ryo sal savannah selim serdar sho sim skye solomon
sonny sora stew stu suna sunita taha tainá tam thi tino tiến tod tommy tonia toninho totó trâm tuba uli utz val vero
viki vin vini vitória viv wally willy xico yola yui zak zeca zed zezinho đức
`;

/** Surnames, likewise. */
export const WORLD_SURNAMES = `
quispe mamani huanca condori marsden abbasi abdel abdullah abdulle abebe abubakar achebe adamidis addo adeyemi adichie aggarwal agyeman ahmad ahmadi ahmeti
akhtar akinola akter al-hassan alami alexandrou alvi amadi amiri anagnostou anand antoniou anwar apostolidis ashraf
atangana atieno avagyan awad ayad aydin aydın azad azikiwe aziz babayaro bailly bajwa bakari bakr balogun bangura basu
begić bekele belhadj ben-david benali benkirane bennani beridze berisha bhardwaj bhatia bhatt bhatti biswas bondarenko
bose bouazza bouchard boukari bousaid boussouf boutros bošnjak bui bytyqi ceesay celik chakraborty chan chandra chang
chatterjee chaudhary chaudhry chavan chen cheng cheung chikwanha chinwe chong choudhary choudhury chowdhury
christodoulou chukwu chung cissé coker conteh contreh dahal danjuma danso dasgupta dedić delić dembélé demirci deng
dervishi dhillon diakite diakité dimitriou dinh djalo djordjevic djuric doan doukouré duong ebrahimi economou el-amin
elmi elsayed farah faraj fujimoto fujita fukuda ganguly gashi gebremariam gelashvili georgiadis georgiou giannopoulos
goel goyal grigoryan guo gupta guèye habib habibi haddad hadid hadzic hadžić haidara hailu hakobyan halilović halimi
hamdan hamdi hamid hamidi hamza harutyunyan hasan hasani hasanović hasegawa hashemi hashimi hassani haxhiu hayashi
hoang hodžić hong hossain hosseini hovhannisyan hoxha huang husain hussain hussein hwang ibrahim ibrahimi ibrahimovic
ibrahimović idowu ikeda imran inoue ioannidis ioannou iqbal issa ivanenko ivanov ivanović jadhav jafari jaiswal jalloh
jallow jama jamal jang jawara jiang jović jukić jurić kaba kabila kablan kaboré kagame kakar kamau kanda kang
kapanadze karadžić karagiannis karapetyan karim karimi kariuki karki kasongo kato katz kavanagh kelmendi khachatryan
khalil khan khanna khatun khoury kilic kim kimani kimura kiplagat kobayashi koffi kolawole konan kondo konstantinou
koné koroma kouadio kouame kouamé kouassi koulibaly kovalchuk kovalenko kovačević kovačić krasniqi kravchenko
krishnamurthy krishnan kulkarni kumar kumari kurti kuznetsov kuznetsova kwok lahlou lakhani le-blanc lebedev leung
liang liu lomidze luong lysenko macharia maduka mahmood mahmoud mahmud maiga makris malhotra mammadov mandal mandela
mansour mansouri manukyan maruyama masood matsuda matsumoto mazumdar maïga mballa mbeki mehdi mehić mehmeti mehta
melnyk miah michaelides milić milošević mitrović miura miyazaki mizrahi mkrtchyan moeketsi mohammadi mohammed mohamud
mohan mokoena morozov mugabe muhammad mujić mukherjee mustafa mutasa mwangi n'diaye n'dour n'guessan nagarajan naidoo
naidu nair nakajima nakamura nakata nanda narang narayan narayanan natarajan nazari ncube negi ngo nguema nguessan
nguyễn nikolaidis nikolaou nikolic nikolić nishimura njoroge noguchi novaković novikov nwankwo nwosu nyambura nyathi
nyong ochieng odhiambo oduya ogawa oguntoye oikonomou okada okafor okamoto okeke okello okonjo okoro okoye oliynyk
olowu omar omerović omondi onyango orlov osman osmani otieno ouattara ouedraogo ouédraogo oyelaran oyelowo panagiotou
papadakis papadopoulos papadopoulou papageorgiou pappas parekh parikh patel pathak pavić pavlenko pavlidis perera
perić petković petrenko petrosyan petrov petrović phan phiri phạm popov popova popović prasad qureshi radić rafiq
raghavan rahimi rahman rajan rajput ramachandran raman ramaswamy randhawa rashid rathore rauf ravindran rexhepi ristić
rostami sadeghi sadiku sadiq sahni sahoo saidi saito sakamoto salah saleem saleh salim samaké samaras sandhu sangaré
sanogo sargsyan sarkar sasaki sato savchenko savić saxena selimović sengupta sesay seth shafiq shaikh shala shapiro
sharif shaukat shehu shevchenko shimada shimizu shrestha siddique siddiqui sidorov silue sissoko smirnov smirnova
sobhan softić sokolov soltani srinivasan stanković stavrou stojanović subramanian suleiman suljić sundaram sutherland
suzuki tadesse tadić tahir tahiri takahashi takeda tamang tambe tanaka tanveer taylor tchouameni tembo tesfaye thakur
thapa thaqi theodorou tiwari tomić tran tripathi truong trương trần tsang tshibangu tsui turay uddin ueda uzun vaidya
vardanyan varghese vasileiou vasić venkatesan vidović vlachos volkov voronov vukić vuković waheed wahid walia wambui
wang wanjiku wanjiru warsame watanabe wong xie yadav yahya yamada yamaguchi yamamoto yamashita yamazaki yeung yildirim
yildiz yilmaz yoon yoshida yusuf zaman zeqiri zhang zhao zheng zhou zhu zongo çelik özgür đorđević đurić
`;
