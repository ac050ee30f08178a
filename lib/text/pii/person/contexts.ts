/**
 * Words around names, by language. A blank stands for the blanks and marks between words; phrases are lower-case.
 *
 * - `before`: a name follows, whatever it looks like, as long as it is written like one;
 * - `beforeCased`: likewise, in texts with capitals; in others, a frequent given name;
 * - `beforeKnown`: a frequent given name follows, in texts that have no capitals or nothing but;
 * - `intro`: two words follow that are written like names, or one frequent given name;
 * - `greeting`: a name follows up to the comma or the end of the line;
 * - `title`: a surname or a whole name follows;
 * - `after`: a name stands before.
 */
export interface PersonContexts {
  readonly before: string;
  readonly beforeCased: string;
  readonly beforeKnown: string;
  readonly intro: string;
  readonly greeting: string;
  readonly title: string;
  readonly after: string;
}

/** Contexts of each language. */
export const PERSON_CONTEXTS: Readonly<Record<string, PersonContexts>> = {
  en: {
    before:
      "my name is|name is|name's|i am called|account holder|card holder|cardholder|account owner|name on the card|spoke to|spoke with|" +
      "spoken to|spoken with|talked to|talked with|speaking to|speaking with|chatted with|agent named|colleague named|lady called|" +
      "man called|guy called|someone called|somebody called|person called|contact person|full name|first name|last name|surname|" +
      "customer name|my details|details are|owner is now|person is now|user for|access for|invitation for|invite for|signed by|attn|attention of|c/o",
    beforeCased:
      "who is|my wife|my husband|my partner|my mother|my father|my mum|my mom|my dad|my son|my daughter|my brother|my sister|my gran|my grandmother|my grandfather|my aunt|my uncle|my cousin|my niece|my nephew|my neighbour|my neighbor|my flatmate|my boss|my colleague|my sister in law|my brother in law|my assistant|my accountant|your colleague|the agent|chat agent|the technician|the engineer|ask for|speak to|talk to|ring|account of|on behalf of|belongs to|name of|issued to|addressed to|" +
      "your manager|your agent|your driver|your technician|your engineer|the manager|the driver|our manager|our caretaker|approved by|handled by|sent by|written by|opened by|closed by",
    beforeKnown:
      "this is|i'm|i am|name|from|by|with|for|to|and|told|tell|ask|asked|thank|thanks to|thanks|not|colleague|agent|owner|manager|assistant|daughter|son|wife|" +
      "husband|brother|sister|friend|boss|partner|make|made|add|remove|invite|invitation for|invitation to|what|of|but|about|user|says|said|hello|hi|it's|its|that|when|because|if",
    intro: "this is|i'm|i am|name|contact|" +
      "remove|add|invite|delete",
    greeting: "dear|hi|hello|hey|hiya|good morning|good afternoon|good evening|hi there|hello there|greetings",
    title: "aunt|uncle|family|mr|mrs|ms|miss|mister|dr|prof|sir|madam",
    after:
      "speaking|said|told me|told us|suggested|promised|mentioned|explained|confirmed that|recommended|here from|here again|" +
      "wrote|no longer works|doesn't work here|has left|can log in|can't log in|cannot log in|is able to|is the only|the owner|owner of the|as owner|as admin|is on leave|is on holiday|is out|is away|who is on|usually does|normally does|from support|from billing|from sales|from your|in support|" +
      "has replied|has now replied|replied|answered|called me|called us|rang me|emailed me|asked me|asked us|bought it|ordered it|will sign|signed for|can pick|will pick|still handling|passed away",
  },
  de: {
    before:
      "mein name ist|name ist|name lautet|ich heiße|ich heisse|kontoinhaber|kontoinhaberin|karteninhaber|karteninhaberin|inhaber|inhaberin|" +
      "ansprechpartner|ansprechpartnerin|hier spricht|vorname|nachname|zu händen|z hd|zhd|kollegin namens|kollege namens|dame namens|vorschlag von|einladung an|einladung für|normalerweise macht das|zugang für|benutzerkonto für|ab sofort|unterschrieben von|auf den namen",
    beforeCased:
      "wer ist|hat sich|meine mutter|meine schwester|meine tochter|meine oma|meine tante|meine nichte|meine nachbarin|meine chefin|meine kollegin|meine schwägerin|meine frau|meine freundin|meine mitbewohnerin|meine cousine|meine schwiegermutter|mein vater|meinen vater|mein bruder|meinen bruder|mein sohn|meinen sohn|mein opa|meinen opa|mein onkel|meinen onkel|mein neffe|meinen neffe|mein nachbar|meinen nachbar|mein nachbarn|meinen nachbarn|mein chef|meinen chef|mein kollege|meinen kollege|mein schwager|meinen schwager|mein mann|meinen mann|mein freund|meinen freund|mein mitbewohner|meinen mitbewohner|mein cousin|meinen cousin|mein schwiegervater|meinen schwiegervater|ihre kollegin|ihr kollege|konto gehört|gehört|im namen von|name|ausgestellt auf|" +
      "ihr techniker|der techniker|ihr fahrer|der fahrer|der mitarbeiter|die mitarbeiterin|ihre mitarbeiterin|ihr mitarbeiter|genehmigt von|geschrieben von|bearbeitet von",
    beforeKnown:
      "mit|von|an|bei|für|und|dass|name|frag|fragte|kollege|kollegin|mitarbeiter|mitarbeiterin|chef|chefin|frau|mann|tochter|sohn|benutzer|benutzerkonto für|danke|dank|was|macht|machte|macht das|ich bin|bin|nur|aber|wie|wenn|weil|da|hat|ihr|die|der",
    intro: "ich bin|hier ist|name|" +
      "entfernen sie|löschen sie|ruf|rufen sie",
    greeting:
      "hallo|hi|guten tag|guten morgen|guten abend|liebe|lieber|hey|moin|servus|grüß gott|werte|werter|sehr geehrte|sehr geehrter|grüezi",
    title: "oma|opa|tante|onkel|familie|herr|herrn|frau|hr|fr|dr|prof|fräulein",
    after:
      "meinte|sagte|sagt|hat gesagt|hat gemeint|versprach|hat versprochen|erklärte|schlug vor|empfahl|am apparat|am telefon|schrieb|vom support|von der hotline|aus dem support|zum inhaber|zur inhaberin|als inhaber|zum administrator|als administrator|ist der einzige|ist die einzige|ist aber|ist nicht mehr bei|arbeitet nicht mehr|derzeit im urlaub|ist im urlaub|ist krank|telefoniert|gesprochen|kommt rein|kann sich anmelden|kümmert sich|" +
      "hat geantwortet|antwortete|rief an|hat angerufen|aus der technik|aus ihrem haus|hat es für|hat das für|hat unterschrieben|hat bestellt|versprach mir|ist verstorben|ist gestorben|holt es",
  },
  fr: {
    before:
      "je m'appelle|mon nom est|nom est|je me nomme|titulaire|titulaire du compte|au nom de|parlé à|parlé avec|parler à|échangé avec|discuté avec|collègue nommée|prénom|accès pour|invitation envoyée à|invitation à|ce que|d'habitude c'est|signé|à l'attention de",
    beforeCased:
      "qui est|ma femme|ma mère|ma fille|ma soeur|ma sœur|ma mamie|ma grand-mère|ma tante|ma nièce|ma voisine|ma cheffe|ma collègue|ma belle-soeur|ma belle-sœur|ma belle-mère|ma amie|ma colocataire|ma cousine|ma compagne|mon mari|mon père|mon fils|mon frère|mon papi|mon grand-père|mon oncle|mon neveu|mon voisin|mon patron|mon chef|mon beau-frère|mon beau-père|mon ami|mon cousin|mon compagnon|votre collègue|appelez|rappelez|appartient à|chez mon voisin|joindre|eu|" +
      "votre technicien|le technicien|votre livreur|le livreur|le conseiller|la conseillère|votre conseiller|votre conseillère|signé par|validé par|écrit par|traité par",
    beforeKnown:
      "je suis|c'est|ici|nom|avec|par|de|à|pour|et|que|eu|j'ai eu|ai eu|remercier|merci à|merci|collègue|conseiller|conseillère|agent|gérant|gérante|patron|patronne|mari|femme|fils|fille|accès pour|invitation envoyée à|ce que|mettre|passer|rendre|mais|si",
    intro: "je suis|nom|contact|" +
      "retirez|supprimez|ajoutez|pour|qui est",
    greeting: "bonjour|bonsoir|cher|chère|salut|coucou|re bonjour|rebonjour",
    title: "famille|m|mr|mme|mlle|monsieur|madame|mademoiselle|dr|docteur|maître",
    after:
      "a dit|m'a dit|nous a dit|disait|proposait|a proposé|m'a promis|a promis|expliquait|m'a expliqué|à l'appareil|au téléphone|a écrit|qui s'en occupe|s'en occupe|propriétaire du compte|comme administrateur|comme administratrice|est le seul|est la seule|ne travaille plus|a quitté|est en congé|en congés|du support|du service|se connecte|était|" +
      "s'occupe|a répondu|a rappelé|m'avait promis|m'a rappelé|m'a demandé|l'a acheté|l'a commandé|a signé|a commandé|est décédé|est décédée|passera|de chez vous|n'a pas compris",
  },
  es: {
    before:
      "me llamo|mi nombre es|nombre es|mi nombre|titular|titular de la cuenta|hablé con|hable con|he hablado con|hablado con|hablando con|a nombre de|le atiende|te atiende|persona de contacto|lo que dijo|lo que sugirió|acceso para|invitación a|invitación para|normalmente lo lleva|firmado|a la atención de",
    beforeCased:
      "ha contestado|casa de los|mi mujer|mi madre|mi hija|mi hermana|mi abuela|mi tía|mi sobrina|mi vecina|mi jefa|mi compañera|mi cuñada|mi suegra|mi amiga|mi prima|mi marido|mi padre|mi hijo|mi hermano|mi abuelo|mi tío|mi sobrino|mi vecino|mi jefe|mi compañero|mi cuñado|mi suegro|mi amigo|mi primo|mi pareja|su compañera|su compañero|llamen a|llame a|llamar a|llama a|hablar con|me atendió|quién es|pertenece a|en nombre de|" +
      "su técnico|el técnico|su repartidor|el repartidor|la empleada|el empleado|su agente|firmado por|aprobado por|escrito por|atendido por",
    beforeKnown:
      "soy|con|de|a|por|para|y|que|nombre|gracias a|gracias|agradecer a|compañero|compañera|agente|encargado|encargada|jefe|jefa|marido|mujer|hijo|hija|acceso para|invitación a|lo lleva|lleva|dijo|lo que dijo|probé lo que dijo|como|pero|si|usuario|poner a|hacer a",
    intro: "soy|nombre|" +
      "quiten a|quite a|añadan a|eliminen a|para|es de",
    greeting:
      "hola|buenos días|buenos dias|buenas tardes|buenas noches|buenas|buen día|estimado|estimada|querido|querida|apreciado|apreciada",
    title: "familia|sr|sra|srta|señor|señora|señorita|d|dª|don|doña|dr|dra|dña",
    after:
      "dijo|me dijo|nos dijo|ha dicho|comentó|prometió|sugirió|explicó|quedaron|al teléfono|al habla|escribió|como administrador|como administradora|como titular|es el único|es la única|ya no trabaja|que está de vacaciones|está de vacaciones|está de baja|de soporte|de atención|entra y|puede entrar|fue muy|lleva esto|" +
      "ha contestado|contestó|me prometió|llamó|ha llamado|lo compró|lo pidió|firmó|falleció|ha fallecido|pasará|de su empresa|me pidió|no entendió",
  },
  pt: {
    before:
      "meu nome é|me chamo|nome é|o meu nome é|chamo-me|titular|titular da conta|falei com|falado com|falar com|conversei com|em nome de|aqui é|aqui fala|quem fala é|pessoa de contato|convite para|convite pra|acesso para|acesso pra|quem cuida disso é|assinado|aos cuidados de|a/c",
    beforeCased:
      "quem é|me atendeu foi o|me atendeu foi a|casa dos|minha esposa|minha mulher|minha mãe|minha filha|minha irmã|minha avó|minha vó|minha tia|minha sobrinha|minha vizinha|minha chefe|minha colega|minha cunhada|minha sogra|minha amiga|minha prima|meu marido|o meu marido|meu pai|o meu pai|meu filho|o meu filho|meu irmão|o meu irmão|meu avô|o meu avô|meu tio|o meu tio|meu sobrinho|o meu sobrinho|meu vizinho|o meu vizinho|meu chefe|o meu chefe|meu colega|o meu colega|meu cunhado|o meu cunhado|meu sogro|o meu sogro|meu amigo|o meu amigo|meu primo|o meu primo|meu companheiro|o meu companheiro|sua colega|seu colega|liguem para a|liguem para o|ligue para a|ligue para o|quem é|pertence a|pertence ao|aqui é a|aqui é o|no nome de|é do meu pai|é da minha mãe|falei com a|falei com o|falar com o|falar com a|" +
      "seu técnico|o técnico|o entregador|a atendente|o atendente|seu atendente|sua atendente|assinado por|aprovado por|escrito por|atendido por|o funcionário|a funcionária",
    beforeKnown:
      "sou|sou o|sou a|com|de|da|do|a|para|pra|e|que|nome|obrigado a|obrigada a|agradecer|agradecer a|agradecer ao|colega|atendente|gerente|chefe|marido|esposa|filho|filha|acesso para|acesso pra|convite para|convite pra|cuida disso é|quem cuida disso é|o que|deixo|como deixo|mas|se|usuário|pelo|pela",
    intro: "sou|sou o|sou a|aqui|" +
      "tirem a|tirem o|removam a|removam o|incluam a|incluam o|para|é de|é da|é do",
    greeting: "olá|oi|bom dia|boa tarde|boa noite|prezado|prezada|caro|cara|querido|querida|estimado|estimada",
    title: "família|sr|sra|srta|senhor|senhora|seu|dona|dr|dra",
    after:
      "disse|me disse|falou|me falou|prometeu|sugeriu|explicou|comentou|ficaram de|ao telefone|na linha|escreveu|como administrador|como administradora|como titular|é o único|é a única|não trabalha mais|saiu da|que está de férias|está de férias|de férias|do suporte|do atendimento|entra e|consegue entrar|foi muito|foi grosso|" +
      "respondeu|já respondeu|ligou|me ligou|comprou|prometeu|pediu|assinou|faleceu|vai buscar|da sua empresa|me pediu|não entendeu",
  },
};

/** Words that are written like names, or follow a greeting, and are none. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mister dr prof herr herrn fräulein mme mlle sr sra srta señorita don doña
  all any anybody anyone everybody everyone folks friend friends guys gals ladies gentlemen madam sir sirs there team teams support
  customer customers care service services help helpdesk desk staff crew colleague colleagues agent agents admin administrator
  manager management sales billing accounting accounts account finance office shop store company hotline chat bot phone website
  app online again mate buddy dear hello hi hey good morning afternoon evening day concerned whom regards thanks thank best kind
  please sorry yes no ok okay nobody somebody someone it he she they we you i this that these those what who which when where why how
  everything nothing something today tomorrow yesterday now just also still so but and or if as my your his her our their the a an
  rep reps people ill seriously aunt uncle oma opa tante onkel mama papa mutti vati family familie famille familia família director ceo cto cfo assistant supervisor
  geschäftsführer geschäftsführerin inhaberin assistenz assistentin leiter leiterin nochmal wieder schon
  directeur directrice gérant gérante responsable assistante comptable encore toujours
  gerente director directora diretor diretora sócio otra nuevo novamente ainda aún
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december christmas easter english german french spanish portuguese
  alle allen alles zusammen leute leuts team kundenservice kundendienst kundenbetreuung kundin kunde kunden damen herren dame herr frau kollege
  kollegin kollegen kolleginnen buchhaltung vertrieb verwaltung hersteller betreff anbei danke vielen dank bitte grüße gruß mit freundlichen
  ich du er sie es wir ihr man das dies der die den dem des ein eine einen einem einer kein keine mein meine unser unsere heute gestern morgen
  montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember rechnung bestellung nummer
  kundensupport supportteam sachen
  kasse drucker gerät konto vertrag firma büro chef leitung niemand jemand keiner alle
  tous toutes tout le la les un une des monsieur messieurs mesdames madame équipe service client clients clientèle comptabilité assistance
  bonjour bonsoir merci je tu il elle nous vous ils on ce cela cette ces mon ma mes votre notre leur personne quelqu'un rien aujourd'hui hier demain
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre novembre décembre
  todos todas equipo señores señor señora cliente clientes atención soporte servicio departamento administración contabilidad gracias hola
  yo tú él ella nosotros ustedes usted esto eso nadie alguien nada hoy ayer mañana el los las una unos mi su sus nuestro nuestra
  lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  pessoal galera gente equipe time suporte atendimento serviço senhores senhor senhora financeiro obrigado obrigada olá oi
  eu você ele ela nós vocês eles isso ninguém alguém nada hoje ontem amanhã o os as um uma meu minha seu sua nosso nossa
  segunda terça quarta quinta sexta domingo janeiro fevereiro março maio junho julho agosto setembro outubro novembro dezembro
  google apple amazon microsoft windows android iphone ipad mac samsung huawei xiaomi outlook excel word paypal visa mastercard
  maestro amex stripe shopify whatsapp facebook instagram twitter linkedin youtube chrome firefox safari edge linux bluetooth wifi
  wlan usb pdf csv sms iban bic email mail e-mail pos api datev sepa klarna dhl ups fedex dpd gls hermes adobe oracle sap cisco dell
  lenovo sony netflix spotify uber zoom slack teams office internet security sicherheit dns vpn aws azure ibm intel amd nvidia jira
  pour para für soy sou purchasing einkauf compras achats vertrieb kundendienst facturación faturamento marketing logistik logistics logistique logística
  github docker mysql postgresql wordpress magento salesforce hubspot server software hardware produkt product update version`
    .trim().split(/\s+/),
);

/** Words that end letters: a name up to the end of the line follows, on the same line or the next. */
export const CLOSERS: ReadonlySet<string> = new Set(
  (`regards cheers sincerely faithfully truly wishes thanks thx rgds respectfully yours
  grüße grüsse gruesse gruß gruss mfg lg vg hochachtungsvoll dank danke grüssen grüßen gruessen
  cordialement merci salutations distinguées cdt cdlt amicalement bises
  saludos saludo atentamente atte gracias abrazo abrazos cordialmente
  kisses xoxo bisous besos beso besitos beijos beijo bjs bj herzlichst
  atenciosamente obrigado obrigada abraços abracos abraço abraco cumprimentos valeu vlw abs att grato grata agradeço agradeco`)
    .split(/\s+/),
);
/** Words that end letters only where the name stands on the next line. */
export const LINE_CLOSERS: ReadonlySet<string> = new Set(
  (`best bye ta you advance week weekend day evening afternoon night love lot much care soon yours day ciao cu
  tag abend woche wochenende voraus tschüss tschüß tschüs tschuess dann schön schonmal mal noch gute bald
  beaucoup avance vous journée journee soirée soiree bientôt bientot semaine bcp salut tchao a
  antemano día dia pronto chao chau tarde noche cordial cordiales
  já ja atenção atencao logo breve tchau tarde noite`).split(/\s+/),
);
