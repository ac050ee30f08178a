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

/** Every first word before every second one: "my wife", "our wife", … */
function pairs(first: string, second: string): string {
  return first.split("|").flatMap((a) => second.split("|").map((b) => `${a} ${b}`)).join("|");
}

/** Contexts of each language. */
export const PERSON_CONTEXTS: Readonly<Record<string, PersonContexts>> = {
  en: {
    before:
      "names are|last name is|full name is|signed as|signed it as|signed for as|goes by|go by the name of|by the name of|under the name|under the name of|under the surname|in the name of|booked under|booking is under|booking under|reserved under|reservation is under|registered to|for the attention of|fao|policy holder|policyholder|lady named|man named|guy named|woman named|woman called|someone named|somebody named|person named|driver named|driver called|chap called|bloke called|rep called|rep named|adviser called|advisor called|technician called|engineer called|maiden name|married name|nickname is|sincerely yours|my name is|name is|name's|i am called|account holder|card holder|cardholder|account owner|name on the card|spoke to|spoke with|" +
      "spoken to|spoken with|talked to|talked with|speaking to|speaking with|chatted with|agent named|colleague named|lady called|" +
      "man called|guy called|someone called|somebody called|person called|contact person|full name|first name|last name|surname|" +
      "customer name|my details|details are|owner is now|person is now|user for|access for|invitation for|invite for|signed by|attn|attention of|c/o",
    beforeCased: pairs(
      "my|our|his|her|their|your|late",
      "wife|husband|partner|mother|father|mum|mom|dad|son|daughter|brother|sister|gran|grandmother|grandfather|grandson|granddaughter|grandma|grandpa|nan|aunt|auntie|uncle|cousin|niece|nephew|neighbour|neighbor|flatmate|housemate|roommate|boss|manager|colleague|assistant|accountant|landlord|landlady|tenant|lodger|carer|doctor|dentist|solicitor|lawyer|teacher|secretary|receptionist|caretaker|cleaner|nanny|fiancé|fiancée|fiance|girlfriend|boyfriend|mate|friend|stepson|stepdaughter|stepfather|stepmother|mother in law|father in law|sister in law|brother in law|mother-in-law|father-in-law|sister-in-law|brother-in-law|son-in-law|daughter-in-law|eldest|youngest|team leader|supervisor|apprentice|intern|trainee|plumber|electrician|builder|gardener|courier|postman|technician|engineer|driver|agent|adviser|advisor|rep|contact|director|founder|owner|client|patient|student|pupil",
    ) + "|" +
      "a certain|some bloke called|spelled|spelt|made out to|left it with|reserved for|booked for|cc'd|ccing|cc'ing|copying in|copied in|recipient is|payee is|passenger is|authorised by|authorized by|witnessed by|the late|who is|my wife|my husband|my partner|my mother|my father|my mum|my mom|my dad|my son|my daughter|my brother|my sister|my gran|my grandmother|my grandfather|my aunt|my uncle|my cousin|my niece|my nephew|my neighbour|my neighbor|my flatmate|my boss|my colleague|my sister in law|my brother in law|my assistant|my accountant|your colleague|the agent|chat agent|the technician|the engineer|ask for|speak to|talk to|ring|account of|on behalf of|belongs to|name of|issued to|addressed to|" +
      "your manager|your agent|your driver|your technician|your engineer|the manager|the driver|our manager|our caretaker|approved by|handled by|sent by|written by|opened by|closed by",
    beforeKnown:
      "this is|i'm|i am|name|from|by|with|for|to|and|told|tell|ask|asked|thank|thanks to|thanks|not|colleague|agent|owner|manager|assistant|daughter|son|wife|" +
      "husband|brother|sister|friend|boss|partner|make|made|add|remove|invite|invitation for|invitation to|what|of|but|about|user|says|said|hello|hi|it's|its|that|when|because|if",
    intro:
      "emergency contact|contact name|care of|next of kin|sold to|bought from|sold by|served by|seen by|met with|according to|dealing with|dealt with|liaising with|delivered to|deliver to|ship to|shipped to|sent to|dispatched to|collected by|picked up by|accepted by|signed off by|installed by|repaired by|represented by|ordered by|booked by|transferred to|passed on to|pass on to|payable to|made payable to|left with|recipient|beneficiary|payee|passenger|passengers|passenger names|guest names|guest name|guests|travellers|travelers|traveller names|attendees|participants|names|residents|tenants|employees|recipients|signatory|witness|witnesses|tenant|landlord|sender|owner|attendee|participant|guest|employee|contact person|requested by|created by|reported by|ordered by|tell|told|ask|thank|inform|notify|remind|this is|i'm|i am|name|contact|" +
      "remove|add|invite|delete",
    greeting: "dear|hi|hello|hey|hiya|good morning|good afternoon|good evening|hi there|hello there|greetings",
    title:
      "mx|messrs|doctor|professor|auntie|aunty|grandma|grandpa|granny|nana|nanny|rev|reverend|captain|capt|sergeant|sgt|lieutenant|dame|councillor|cllr|headmaster|headteacher|aunt|uncle|family|mr|mrs|ms|miss|mister|dr|prof|sir|madam",
    after:
      "on the line|again here|has moved|moved out|who ordered it|who signed|who lives|who handles|who handled|who dealt|who helped|from returns|from dispatch|from sales|from accounts|from reception|from flat|from upstairs|in accounts|in billing|in reception|at reception|on reception|picked it up|picked up|helped me|sorted|assured me|advised me|insisted|and myself|rang|speaking|said|told me|told us|suggested|promised|mentioned|explained|confirmed that|recommended|here from|here again|" +
      "wrote|no longer works|doesn't work here|has left|can log in|can't log in|cannot log in|is able to|is the only|the owner|owner of the|as owner|as admin|is on leave|is on holiday|is out|is away|who is on|usually does|normally does|from support|from billing|from sales|from your|in support|" +
      "has replied|has now replied|replied|answered|called me|called us|rang me|emailed me|asked me|asked us|bought it|ordered it|will sign|signed for|can pick|will pick|still handling|passed away",
  },
  de: {
    before:
      "namen lautet|name lautete|vorname ist|nachname ist|mädchenname|geburtsname|kontaktperson|notfallkontakt|ansprechpartner ist|ansprechpartnerin ist|vertragspartner|vertragspartnerin|vertragspartner ist|vertragspartnerin ist|vertragsinhaber|vertragsinhaberin|versicherungsnehmer|versicherungsnehmerin|kontoinhaber ist|kontoinhaberin ist|empfänger heißt|empfängerin heißt|läuft auf|lautet auf|reserviert auf|gebucht auf|ausgestellt auf|angemeldet auf|registriert auf|unter dem namen|mit dem namen|unterschrieben als|unterzeichnet|gezeichnet|gez|z.hd|z.hd.|z.h|z h|z.hdn|mann namens|frau namens|person namens|mitarbeiter namens|mitarbeiterin namens|techniker namens|fahrer namens|namens|hier schreibt|es schreibt|am telefon ist|mein name ist|name ist|name lautet|ich heiße|ich heisse|kontoinhaber|kontoinhaberin|karteninhaber|karteninhaberin|inhaber|inhaberin|" +
      "ansprechpartner|ansprechpartnerin|hier spricht|vorname|nachname|zu händen|z hd|zhd|kollegin namens|kollege namens|dame namens|vorschlag von|einladung an|einladung für|normalerweise macht das|zugang für|benutzerkonto für|ab sofort|unterschrieben von|auf den namen",
    beforeCased: pairs(
      "mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserem|unserer|sein|seine|seinen|seinem|seiner|ihr|ihre|ihren|ihrem|ihrer|dein|deine|euer|eure",
      "mann|frau|sohn|tochter|vater|mutter|bruder|schwester|oma|opa|großmutter|großvater|grossmutter|grossvater|tante|onkel|neffe|neffen|nichte|cousin|cousine|enkel|enkelin|schwager|schwägerin|schwiegermutter|schwiegervater|schwiegersohn|schwiegertochter|freund|freundin|verlobter|verlobte|partner|partnerin|lebensgefährte|lebensgefährtin|ehemann|ehefrau|exmann|exfrau|mitbewohner|mitbewohnerin|papa|mama|jüngster|jüngste|ältester|älteste",
    ) + "|" +
      pairs(
        "mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserem|unserer|sein|seine|seinen|seinem|seiner|ihr|ihre|ihren|ihrem|ihrer|dein|deine|euer|eure|der|die|dem|den",
        "vermieter|vermieterin|mieter|mieterin|nachmieter|nachmieterin|vormieter|vormieterin|hausmeister|hausmeisterin|nachbar|nachbarn|nachbarin|kollege|kollegen|kollegin|chef|chefin|assistent|assistentin|sekretärin|auszubildende|auszubildender|auszubildenden|azubi|praktikant|praktikantin|lehrling|geselle|techniker|monteur|klempner|elektriker|installateur|handwerker|bote|fahrer|kurier|zusteller|postbote|paketbote|sachbearbeiter|sachbearbeiterin|mitarbeiter|mitarbeiterin|berater|beraterin|betreuer|betreuerin|pfleger|pflegerin|anwalt|anwältin|steuerberater|steuerberaterin|arzt|ärztin|lehrer|lehrerin|trainer|trainerin",
      ) + "|" +
      "ein gewisser|eine gewisse|einen gewissen|einem gewissen|einer gewissen|gewisser|abgegeben bei|weiterverbunden an|gesprochen mit|telefoniert mit|gechattet mit|vertreten durch|z hd von|unser vermieter|wohnhaft bei|wohnt bei|wer ist|hat sich|meine mutter|meine schwester|meine tochter|meine oma|meine tante|meine nichte|meine nachbarin|meine chefin|meine kollegin|meine schwägerin|meine frau|meine freundin|meine mitbewohnerin|meine cousine|meine schwiegermutter|mein vater|meinen vater|mein bruder|meinen bruder|mein sohn|meinen sohn|mein opa|meinen opa|mein onkel|meinen onkel|mein neffe|meinen neffe|mein nachbar|meinen nachbar|mein nachbarn|meinen nachbarn|mein chef|meinen chef|mein kollege|meinen kollege|mein schwager|meinen schwager|mein mann|meinen mann|mein freund|meinen freund|mein mitbewohner|meinen mitbewohner|mein cousin|meinen cousin|mein schwiegervater|meinen schwiegervater|ihre kollegin|ihr kollege|konto gehört|gehört|im namen von|name|ausgestellt auf|" +
      "ihr techniker|der techniker|ihr fahrer|der fahrer|der mitarbeiter|die mitarbeiterin|ihre mitarbeiterin|ihr mitarbeiter|genehmigt von|geschrieben von|bearbeitet von",
    beforeKnown:
      "mit|von|an|bei|für|und|dass|name|frag|fragte|kollege|kollegin|mitarbeiter|mitarbeiterin|chef|chefin|frau|mann|tochter|sohn|benutzer|benutzerkonto für|danke|dank|was|macht|machte|macht das|ich bin|bin|nur|aber|wie|wenn|weil|da|hat|ihr|die|der",
    intro:
      "heißt|heisst|hieß|verkauft an|übergeben an|weiterverbunden an|weder|empfänger|empfängerin|absender|absenderin|mieter|mieterin|vermieter|vermieterin|gast|gäste|reisende|reisender|passagiere|passagier|fahrgast|teilnehmer|teilnehmerin|teilnehmende|bewohner|zeuge|zeugin|unterschrift|besteller|bestellerin|käufer|käuferin|verkäufer|auftraggeber|fragen sie|sagen sie|ich bin|hier ist|name|" +
      "entfernen sie|löschen sie|ruf|rufen sie",
    greeting:
      "hallo|hi|guten tag|guten morgen|guten abend|liebe|lieber|hey|moin|servus|grüß gott|werte|werter|sehr geehrte|sehr geehrter|grüezi",
    title:
      "doktor|professor|fam|eheleute|frl|pfarrer|schwester|pater|dipl.-ing|mag|rechtsanwalt|rechtsanwältin|notar|kollege|kollegin|tante|onkel|omi|opi|herren|oma|opa|tante|onkel|familie|herr|herrn|frau|hr|fr|dr|prof|fräulein",
    after:
      "mein name|ist mein name|hier wieder|hier nochmal|hier noch mal|schreibt hier|nochmal hier|aus der buchhaltung|von der technik|vom kundendienst|vom serviceteam|vom chat|von nebenan|rief mich|verstarb|weiß bescheid|ist informiert|ist umgezogen|meinte|sagte|sagt|hat gesagt|hat gemeint|versprach|hat versprochen|erklärte|schlug vor|empfahl|am apparat|am telefon|schrieb|vom support|von der hotline|aus dem support|zum inhaber|zur inhaberin|als inhaber|zum administrator|als administrator|ist der einzige|ist die einzige|ist aber|ist nicht mehr bei|arbeitet nicht mehr|derzeit im urlaub|ist im urlaub|ist krank|telefoniert|gesprochen|kommt rein|kann sich anmelden|kümmert sich|" +
      "hat geantwortet|antwortete|rief an|hat angerufen|aus der technik|aus ihrem haus|hat es für|hat das für|hat unterschrieben|hat bestellt|versprach mir|ist verstorben|ist gestorben|holt es",
  },
  fr: {
    before:
      "nom c'est|mon nom c'est|prénom est|nom de famille|nom de jeune fille|réservé au nom de|billet au nom de|contrat au nom de|facture au nom de|sous le nom de|de la part de|à l'intention de|aux bons soins de|a signé|signé par|personne à prévenir|personne à contacter|contact d'urgence|titulaire est|s'appelle|s'appelait|s'appellent|collègue nommé|monsieur nommé|dame nommée|homme nommé|femme nommée|vendeur nommé|vendeuse nommée|un dénommé|une dénommée|le dénommé|la dénommée|le nommé|la nommée|je m'appelle|mon nom est|nom est|je me nomme|titulaire|titulaire du compte|au nom de|parlé à|parlé avec|parler à|échangé avec|discuté avec|collègue nommée|prénom|accès pour|invitation envoyée à|invitation à|ce que|d'habitude c'est|signé|à l'attention de",
    beforeCased: pairs(
      "mon|ma|ton|ta|son|sa|notre|votre|leur|le|la|du|au|feu mon|feu ma",
      "mari|femme|épouse|époux|père|mère|fils|fille|frère|soeur|sœur|papa|maman|papi|papy|mamie|grand-père|grand-mère|oncle|tante|neveu|nièce|cousin|cousine|beau-père|belle-mère|beau-frère|belle-soeur|belle-sœur|beau-fils|belle-fille|gendre|petit-fils|petite-fille|compagnon|compagne|conjoint|conjointe|copain|copine|ami|amie|fiancé|fiancée|colocataire|voisin|voisine|collègue|patron|patronne|chef|cheffe|directeur|directrice|gérant|gérante|comptable|assistant|assistante|secrétaire|stagiaire|apprenti|apprentie|locataire|propriétaire|bailleur|gardien|gardienne|concierge|technicien|technicienne|plombier|électricien|livreur|livreuse|facteur|chauffeur|conseiller|conseillère|vendeur|vendeuse|avocat|avocate|notaire|médecin|docteur|infirmier|infirmière|professeur|tuteur|tutrice|aidant|aidante|client|cliente|patient|patiente|élève",
    ) + "|" +
      "un certain|une certaine|d'un certain|d'une certaine|remis à|remise à|reçu par|feu|feue|qui est|ma femme|ma mère|ma fille|ma soeur|ma sœur|ma mamie|ma grand-mère|ma tante|ma nièce|ma voisine|ma cheffe|ma collègue|ma belle-soeur|ma belle-sœur|ma belle-mère|ma amie|ma colocataire|ma cousine|ma compagne|mon mari|mon père|mon fils|mon frère|mon papi|mon grand-père|mon oncle|mon neveu|mon voisin|mon patron|mon chef|mon beau-frère|mon beau-père|mon ami|mon cousin|mon compagnon|votre collègue|appelez|rappelez|appartient à|chez mon voisin|joindre|eu|" +
      "votre technicien|le technicien|votre livreur|le livreur|le conseiller|la conseillère|votre conseiller|votre conseillère|signé par|validé par|écrit par|traité par",
    beforeKnown:
      "je suis|c'est|ici|nom|avec|par|de|à|pour|et|que|eu|j'ai eu|ai eu|remercier|merci à|merci|collègue|conseiller|conseillère|agent|gérant|gérante|patron|patronne|mari|femme|fils|fille|accès pour|invitation envoyée à|ce que|mettre|passer|rendre|mais|si",
    intro:
      "demandez|demandez à|prévenez|contactez|adressé à|livré à|livraison chez|livrer chez|représenté par|transmis à|ni|voyageurs|voyageur|passagers|passager|passagère|invités|participants|participant|destinataire|expéditeur|bénéficiaire|locataire|propriétaire|acheteur|vendeur|témoin|signataire|contact|noms|occupants|habitants|salarié|salariés|résidents|je suis|nom|contact|" +
      "retirez|supprimez|ajoutez|pour|qui est",
    greeting: "bonjour|bonsoir|cher|chère|salut|coucou|re bonjour|rebonjour",
    title:
      "mlles|mmes|mm|messieurs|professeur|tonton|tata|tatie|oncle|tante|mamie|mémé|papy|pépé|soeur|sœur|veuve|capitaine|maitre|famille|m|mr|mme|mlle|monsieur|madame|mademoiselle|dr|docteur|maître",
    after:
      "du support|du service|au bout du|la voisine|le voisin|de la comptabilité|de l'accueil|du 1er|du 2e|du 3e|à l'accueil|m'a raccroché|m'a assuré|m'a répondu|m'a conseillé|m'a envoyé|m'a aidé|m'a aidée|m'a appelé|m'a appelée|nous a assuré|et moi|était à|a dit|m'a dit|nous a dit|disait|proposait|a proposé|m'a promis|a promis|expliquait|m'a expliqué|à l'appareil|au téléphone|a écrit|qui s'en occupe|s'en occupe|propriétaire du compte|comme administrateur|comme administratrice|est le seul|est la seule|ne travaille plus|a quitté|est en congé|en congés|du support|du service|se connecte|était|" +
      "s'occupe|a répondu|a rappelé|m'avait promis|m'a rappelé|m'a demandé|l'a acheté|l'a commandé|a signé|a commandé|est décédé|est décédée|passera|de chez vous|n'a pas compris",
  },
  es: {
    before:
      "nombre completo|apellido|apellidos|apellido es|apellidos son|mi apellido es|contacto de emergencia|titular es|la titular es|el titular es|firmado por|firmado como|firmó como|firma como|fdo|se llama|se llamaba|se llaman|llamado|llamada|de nombre|con el nombre de|bajo el nombre|bajo el nombre de|reservado a nombre de|de parte de|a la att de|att de|al habla con|conversé con|platiqué con|chateando con|chateé con|chat con|reunión con|charlé con|me llamo|mi nombre es|nombre es|mi nombre|titular|titular de la cuenta|hablé con|hable con|he hablado con|hablado con|hablando con|a nombre de|le atiende|te atiende|persona de contacto|lo que dijo|lo que sugirió|acceso para|invitación a|invitación para|normalmente lo lleva|firmado|a la atención de",
    beforeCased: pairs(
      "mi|mis|tu|su|nuestro|nuestra|vuestro|vuestra|el|la|al|del|difunto|difunta",
      "mujer|marido|esposa|esposo|padre|madre|papá|mamá|hijo|hija|hermano|hermana|abuelo|abuela|nieto|nieta|tío|tía|sobrino|sobrina|primo|prima|cuñado|cuñada|suegro|suegra|yerno|nuera|novio|novia|pareja|amigo|amiga|vecino|vecina|compañero|compañera|jefe|jefa|encargado|encargada|gerente|director|directora|secretario|secretaria|asistente|contable|becario|becaria|aprendiz|inquilino|inquilina|casero|casera|propietario|propietaria|portero|portera|conserje|técnico|técnica|fontanero|electricista|instalador|repartidor|repartidora|mensajero|cartero|conductor|chófer|agente|asesor|asesora|vendedor|vendedora|empleado|empleada|abogado|abogada|notario|médico|doctora|doctor|enfermero|enfermera|profesor|profesora|maestro|maestra|cuidador|cuidadora|cliente|clienta|paciente|alumno|alumna|socio|socia",
    ) + "|" +
      "un tal|una tal|un cierto|una cierta|entregado a|entregar a|entréguenlo a|entreguen a|dirigido a|dirigida a|pasarme con|páseme con|comunicar con|comuníqueme con|preguntar por|pregunte por|pregunten por|avisen a|avise a|díganle a|dígale a|diganle a|recogido por|recibido por|ha contestado|casa de los|mi mujer|mi madre|mi hija|mi hermana|mi abuela|mi tía|mi sobrina|mi vecina|mi jefa|mi compañera|mi cuñada|mi suegra|mi amiga|mi prima|mi marido|mi padre|mi hijo|mi hermano|mi abuelo|mi tío|mi sobrino|mi vecino|mi jefe|mi compañero|mi cuñado|mi suegro|mi amigo|mi primo|mi pareja|su compañera|su compañero|llamen a|llame a|llamar a|llama a|hablar con|me atendió|quién es|pertenece a|en nombre de|" +
      "su técnico|el técnico|su repartidor|el repartidor|la empleada|el empleado|su agente|firmado por|aprobado por|escrito por|atendido por",
    beforeKnown:
      "soy|con|de|a|por|para|y|que|nombre|gracias a|gracias|agradecer a|compañero|compañera|agente|encargado|encargada|jefe|jefa|marido|mujer|hijo|hija|acceso para|invitación a|lo lleva|lleva|dijo|lo que dijo|probé lo que dijo|como|pero|si|usuario|poner a|hacer a",
    intro:
      "representado por|vendido por|comprado a|enviar a|ni|según|viajeros|viajero|viajera|pasajeros|pasajero|pasajera|huéspedes|huésped|asistentes|participantes|destinatario|destinataria|remitente|beneficiario|beneficiaria|inquilino|inquilina|propietario|comprador|vendedor|testigo|firmante|contacto|nombres|ocupantes|empleado|a la atención|soy|nombre|" +
      "quiten a|quite a|añadan a|eliminen a|para|es de",
    greeting:
      "hola|buenos días|buenos dias|buenas tardes|buenas noches|buenas|buen día|estimado|estimada|querido|querida|apreciado|apreciada",
    title:
      "ing|sres|señores|sras|lic|licenciado|licenciada|ingeniero|ingeniera|arq|arquitecto|arquitecta|prof|profesor|profesora|doctor|doctora|tía|tío|abuela|abuelo|fray|sor|viuda|familia|sr|sra|srta|señor|señora|señorita|d|dª|don|doña|dr|dra|dña",
    after:
      "le habla|les habla|te habla|al aparato|el vecino|la vecina|me aseguró|me confirmó|me atendió|me ayudó|me contestó|me colgó|me llamó|nos atendió|y yo|les escribió|dijo|me dijo|nos dijo|ha dicho|comentó|prometió|sugirió|explicó|quedaron|al teléfono|al habla|escribió|como administrador|como administradora|como titular|es el único|es la única|ya no trabaja|que está de vacaciones|está de vacaciones|está de baja|de soporte|de atención|entra y|puede entrar|fue muy|lleva esto|" +
      "ha contestado|contestó|me prometió|llamó|ha llamado|lo compró|lo pidió|firmó|falleció|ha fallecido|pasará|de su empresa|me pidió|no entendió",
  },
  pt: {
    before:
      "nome completo|apelido|apelido é|sobrenome|sobrenome é|contato de emergência|contacto de emergência|pessoa de contacto|pessoa para contato|titular é|o titular é|a titular é|assinado por|assinado como|assinou como|assina como|ass|se chama|se chamava|chama-se|chamava-se|chamam-se|chamado|chamada|de nome|com o nome de|sob o nome|sob o nome de|reservado em nome de|da parte de|a/c de|ao cuidado de|conversando com|conversei com o|conversei com a|chat com|chat com o|chat com a|reunião com|meu nome é|me chamo|nome é|o meu nome é|chamo-me|titular|titular da conta|falei com|falado com|falar com|conversei com|em nome de|aqui é|aqui fala|quem fala é|pessoa de contato|convite para|convite pra|acesso para|acesso pra|quem cuida disso é|assinado|aos cuidados de|a/c",
    beforeCased: pairs(
      "meu|minha|teu|tua|sua|nosso|nossa|vosso|vossa|o|a|ao|à|do|da|falecido|falecida",
      "mulher|marido|esposa|esposo|pai|mãe|papai|mamãe|filho|filha|irmão|irmã|avô|avó|vô|vó|neto|neta|tio|tia|sobrinho|sobrinha|primo|prima|cunhado|cunhada|sogro|sogra|genro|nora|namorado|namorada|noivo|noiva|companheiro|companheira|parceiro|parceira|amigo|amiga|vizinho|vizinha|colega|chefe|patrão|patroa|gerente|diretor|diretora|secretário|secretária|assistente|contador|contadora|contabilista|estagiário|estagiária|inquilino|inquilina|senhorio|senhoria|proprietário|proprietária|porteiro|porteira|zelador|síndico|síndica|técnico|técnica|canalizador|encanador|eletricista|instalador|entregador|entregadora|estafeta|carteiro|motorista|agente|atendente|vendedor|vendedora|funcionário|funcionária|advogado|advogada|notário|médico|médica|enfermeiro|enfermeira|professor|professora|cuidador|cuidadora|cliente|paciente|aluno|aluna|sócio|sócia",
    ) + "|" +
      "seu|um tal|uma tal|um tal de|uma tal de|tal de|um certo|uma certa|entregue a|entregue ao|entregue à|entregar a|entregar ao|entregar à|entreguem a|dirigido a|perguntar por|perguntem por|perguntem pelo|perguntem pela|perguntem ao|perguntem à|avisem|avisem o|avisem a|avise o|avise a|digam ao|digam à|diga ao|diga à|recebido por|fala|quem é|me atendeu foi o|me atendeu foi a|casa dos|minha esposa|minha mulher|minha mãe|minha filha|minha irmã|minha avó|minha vó|minha tia|minha sobrinha|minha vizinha|minha chefe|minha colega|minha cunhada|minha sogra|minha amiga|minha prima|meu marido|o meu marido|meu pai|o meu pai|meu filho|o meu filho|meu irmão|o meu irmão|meu avô|o meu avô|meu tio|o meu tio|meu sobrinho|o meu sobrinho|meu vizinho|o meu vizinho|meu chefe|o meu chefe|meu colega|o meu colega|meu cunhado|o meu cunhado|meu sogro|o meu sogro|meu amigo|o meu amigo|meu primo|o meu primo|meu companheiro|o meu companheiro|sua colega|seu colega|liguem para a|liguem para o|ligue para a|ligue para o|quem é|pertence a|pertence ao|aqui é a|aqui é o|no nome de|é do meu pai|é da minha mãe|falei com a|falei com o|falar com o|falar com a|" +
      "seu técnico|o técnico|o entregador|a atendente|o atendente|seu atendente|sua atendente|assinado por|aprovado por|escrito por|atendido por|o funcionário|a funcionária",
    beforeKnown:
      "sou|sou o|sou a|com|de|da|do|a|para|pra|e|que|nome|obrigado a|obrigada a|agradecer|agradecer a|agradecer ao|colega|atendente|gerente|chefe|marido|esposa|filho|filha|acesso para|acesso pra|convite para|convite pra|cuida disso é|quem cuida disso é|o que|deixo|como deixo|mas|se|usuário|pelo|pela",
    intro:
      "segundo|nem o|nem a|vendido por|enviado a|enviar a|passageiros|passageiro|passageira|viajantes|hóspedes|hóspede|participantes|destinatário|destinatária|remetente|beneficiário|beneficiária|inquilino|inquilina|proprietário|comprador|vendedor|testemunha|signatário|contacto|contato|nomes|ocupantes|funcionário|sou|sou o|sou a|aqui|" +
      "tirem a|tirem o|removam a|removam o|incluam a|incluam o|para|é de|é da|é do",
    greeting: "olá|oi|bom dia|boa tarde|boa noite|prezado|prezada|caro|cara|querido|querida|estimado|estimada",
    title:
      "srs|sras|srta|senhores|d|dª|dona|eng|engª|engenheiro|engenheira|arq|arquiteto|arquiteta|prof|profª|professor|professora|doutor|doutora|tia|tio|vovó|vovô|vó|vô|avó|avô|frei|viúva|família|sr|sra|srta|senhor|senhora|dona|dr|dra",
    after:
      "ao aparelho|do atendimento|do suporte|o vizinho|a vizinha|me garantiu|garantiu-me|me confirmou|me atendeu|atendeu-me|me ajudou|ajudou-me|me enviou|enviou-me|me respondeu|respondeu-me|me disse|disse-me|e eu|escreveu-vos|disse|me disse|falou|me falou|prometeu|sugeriu|explicou|comentou|ficaram de|ao telefone|na linha|escreveu|como administrador|como administradora|como titular|é o único|é a única|não trabalha mais|saiu da|que está de férias|está de férias|de férias|do suporte|do atendimento|entra e|consegue entrar|foi muito|foi grosso|" +
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
