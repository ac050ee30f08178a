import { type Clue, clue, cluesIn, fold } from "./_clues.ts";

/** What machines answer. */
export const AUTO_REPLY_KINDS = ["absence", "bounce", "receipt", "meeting"] as const;

/** One of {@linkcode AUTO_REPLY_KINDS}: somebody is away or gone, a mail did not arrive or did, a meeting was answered. */
export type AutoReplyKind = (typeof AUTO_REPLY_KINDS)[number];

/** Why a text is taken for the answer of a machine. */
export interface AutoReply {
  readonly kind: AutoReplyKind;
  /** Sum of the weights of the clues, 2 or more. */
  readonly score: number;
  /** Names of the clues, the strongest first. */
  readonly reasons: readonly string[];
}

/** Score from which a text is an auto-reply: one clear clue, or two that go together. */
const ENOUGH = 2;
/** Longer texts hold a customer's own story. */
const LONGEST = 3000;

const SUBJECTS: Readonly<Record<AutoReplyKind, RegExp>> = {
  absence:
    /^(?:(?:re|aw|fw|wg|tr|rv|enc) ?: ?)?(?:auto(?:matic|mated)? ?-?(?:reply|response|antwort)|out of (?:the )?office|ooo\b|abwesen|automatische (?:antwort|ruckmeldung)|reponse automatique|absence du bureau|message d'absence|respuesta automatica|fuera de la? ?oficina|resposta automatica|ausencia|ausente)/,
  bounce:
    /^(?:(?:re|aw) ?: ?)?(?:undeliver|mail delivery|delivery status notification|delivery (?:failure|failed)|returned mail|failure notice|unzustellbar|zustell(?:ung|fehler)|nicht zustellbar|non remis|echec de (?:la )?remise|no se (?:puede|pudo|ha podido) entregar|error (?:de|en la) entrega|nao entregue|falha na entrega)/,
  receipt: /^$/,
  meeting:
    /^(?:accepted|declined|tentative|zugesagt|abgelehnt|mit vorbehalt|accepte|refuse|aceptada|rechazada|aceito|recusado) ?: /,
};

const AWAY: readonly Clue[] = [
  clue(
    "says to be away",
    1.5,
    "\\bi(?:'m| am| will be) (?:\\w+ )?(?:out of (?:the )?office|away (?:from|until|on|at)|on (?:\\w+ )?(?:leave|vacation|holiday)|travell?ing|not in (?:today|this|until|the office)|on parental|off sick)",
    "\\bich (?:bin|befinde mich) (?:\\S+ ){0,6}(?:nicht im (?:buro|haus|dienst)|im (?:\\S+ )?(?:urlaub|mutterschutz)|in (?:elternzeit|urlaub)|auf dienstreise|krankgeschrieben|abwesend|ausser haus|nicht erreichbar)",
    "\\bje (?:suis|serai) (?:\\S+ )?(?:absente?|en conges?|en vacances|en deplacement|hors du bureau)",
    "\\b(?:estoy|estare|me encuentro) (?:\\S+ )?(?:fuera de (?:la )?oficina|de vacaciones|de viaje|ausente|de baja)",
    "\\b(?:estou|estarei) (?:\\S+ )?(?:fora do escritorio|de ferias|ausente|em viagem|de licenca)",
  ),
  clue(
    "says when the reader is back",
    0.5,
    "\\b(?:until|return(?:ing)?|back) (?:on |in |to the office |\\w+ )?(?:\\d|mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|the \\d)|when i (?:am|get) back|(?:on|upon|after) my return",
    "\\b(?:bis (?:einschliesslich |zum |inkl\\.? )?\\d|ab dem \\d+\\.? ?\\S* (?:wieder|zuruck)|wieder (?:erreichbar|fur sie da|im buro)|nach meiner ruckkehr)",
    "\\bjusqu'au|de retour|a mon retour",
    "\\bhasta el \\d|a mi (?:vuelta|regreso)",
    "\\bate (?:o dia )?\\d|(?:no|apos o) meu retorno",
  ),
  clue(
    "has no access to mails",
    1,
    "(?:no|limited|patchy|intermittent|without|restricted) access to (?:my )?(?:e-?mails?|inbox|messages)|(?:won't|not|will not) be (?:checking|reading) (?:my )?(?:e-?mails?|messages)|your (?:e-?mail|message) (?:will not|has not|won't) be(?:en)? (?:forwarded|read)",
    "(?:keinen|nur (?:eingeschrankten|begrenzten)) zugriff auf meine|(?:e-?mails?|mails|nachrichten?) (?:nur )?(?:unregelmassig|sporadisch|nicht gelesen|werden nicht (?:weitergeleitet|gelesen))|wird nicht weitergeleitet|wird nicht (?:mehr )?(?:gelesen|abgerufen)",
    "acces a (?:mes|ma) (?:courriels|mails|e-mails|messagerie)|consulterai (?:mes )?(?:messages|mails|courriels)|n'a pas ete lu",
    "(?:sin|no tendre|limitado) acceso al? (?:mi )?(?:correo|email)|leere (?:el|mi) correo|no (?:ha sido|sera) leido",
    "(?:sem|nao terei|limitado) acesso ao? (?:meu )?e-?mail|ler (?:meus )?e-?mails|nao (?:foi|sera) lida",
  ),
  clue(
    "names somebody for urgent matters",
    0.75,
    "(?:urgent|urgency|cannot wait|can't wait|immediate)[^.?!]{0,60}(?:contact|write to|call|e-?mail|reach)|(?:is looking after|is covering|in my absence)",
    "(?:dringend\\S* (?:fall\\S*|angelegenheit\\S*|anliegen))[^?!]{0,60}(?:wenden|kontakt|schreiben|erreichen)|meine vertretung|vertritt mich|so lange an",
    "(?:urgence|urgente)[^.?!]{0,60}(?:joindre|contacter|ecrire|adresser)",
    "(?:urgente|urgencia)[^.?!]{0,60}(?:contacto|escriba|llame|dirijase|pongase)",
    "(?:urgente|urgencia|urgentes)[^.?!]{0,60}(?:fale|contate|escreva|ligue|entre em contato)",
  ),
  clue(
    "thanks for the mail",
    0.5,
    "^.{0,40}(?:thank you|thanks) for your (?:e-?mail|message)",
    "^.{0,60}dank fur ihre (?:e-?mail|nachricht)",
    "^.{0,60}merci (?:de|pour) votre (?:message|mail|courriel)",
    "^.{0,60}gracias por su (?:mensaje|correo)",
    "^.{0,60}obrigad[oa] (?:pel[oa]|por) (?:seu|sua|teu) (?:e-?mail|mensagem)",
  ),
  clue(
    "somebody has left the firm",
    1.25,
    "\\b(?:no longer (?:works?|working|with|employed|at)|has left (?!me|us|the parcel)(?:the company|\\w))",
    "nicht mehr (?:fur|bei) .{2,40}(?:tatig|beschaftigt)|arbeitet .{0,30}nicht mehr (?:bei|fur)|hat .{2,40} verlassen",
    "ne fait plus partie d|a quitte (?:la societe|l'entreprise|\\S{3,}\\b)|ne travaille plus (?:chez|pour|dans)",
    "ya no (?:trabaja|forma parte)|ha dejado de (?:formar parte|trabajar)",
    "nao (?:trabalha|faz) mais (?:na|no|parte|em|conosco)",
  ),
  clue(
    "says where to write from now on",
    1,
    "(?:direct|send|address|forward) (?:all )?(?:future |any |your )?(?:correspondence|e-?mails?|messages|enquiries|inquiries) to|use \\S+@\\S+ from now",
    "(?:richten|senden|schicken) sie .{0,50}(?:kunftig|ab sofort|zukunftig)",
    "(?:adresser|envoyer|ecrire) desormais|desormais .{0,30}(?:messages|courriels) a",
    "(?:dirija|envie|remita) (?:sus|los) (?:correos|mensajes|consultas)",
    "(?:envie|encaminhe|direcione) (?:suas|as|seus) (?:mensagens|e-?mails)",
  ),
  clue(
    "the office is closed",
    1.25,
    "(?:(?:our|the) (?:offices?|company)|we|\\w+) (?:is|are|will be|remains?) closed (?:from|until|between|for the|over)",
    "(?:buro|geschaft|betrieb|unternehmen)[^.?!]{0,40}geschlossen|betriebsferien",
    "(?:bureaux|entreprise|societe)[^.?!]{0,30}fermes?",
    "(?:oficinas?|empresa)[^.?!]{0,40}cerradas?",
    "(?:escritorio|empresa)[^.?!]{0,40}fechad[oa]",
  ),
  clue(
    "will answer later",
    0.75,
    "(?:e-?mails|messages) received (?:during|in) this|(?:answer|reply|respond|dealt with|read) (?:to )?(?:your (?:message|e-?mail) )?(?:when|after|once|upon|on) (?:we|i|our|my)\\b",
    "beantworten wir (?:danach|ab|nach)|werden (?:danach|nach)[^.?!]{0,30}(?:beantwortet|bearbeitet)",
    "sera traitee? a notre retour|a notre retour",
    "a la vuelta|a nuestro regreso|a nuestra vuelta",
    "no nosso retorno|apos o nosso retorno",
  ),
];

/** A machine speaks of itself as "this": "an automatic reply" may be one that a customer has got. */
const MACHINE: readonly Clue[] = [
  clue(
    "says that a machine wrote it",
    2,
    "\\bthis (?:is|was) (?:just |only )?an? (?:auto|system)[- ]?(?:mated|matic|matically|generated)?(?:[- ]generated)? ?(?:e-?mail|message|reply|response|notification|answer|generated)|\\bthis (?:e-?mail|message|reply|response|notification) (?:was|has been|is) (?:(?:automatically|auto)[- ]?(?:generated|sent|created|produced)|(?:generated|sent|created|produced) automatically)|\\bthis auto(?:mat(?:ed|ic)|-)? ?(?:response|reply|answer|e-?mail|message)",
    "\\bdiese?r? (?:ist|\\S+ )?(?:eine )?(?:automatisch|maschinell)\\S* (?:(?:erzeugt|erstellt|generiert|versendet)\\S* )?(?:nachricht|e-?mail|mail|antwort|ruckmeldung|benachrichtigung)|\\bdies (?:ist|war) (?:nur )?eine (?:automatisch|maschinell)|\\bdiese (?:nachricht|e-?mail|mail|antwort) (?:wurde|ist) (?:\\S+ )?(?:automatisch|maschinell)",
    "\\b(?:ceci est|il s'agit d')[^.]{0,12}(?:message|courriel|e-?mail|reponse) automatique|\\bcet?(?:te)? (?:message|courriel|e-?mail|mail|reponse)[^.]{0,20}(?:(?:genere|envoye)e? (?:automatiquement|par un automate)|automatique)",
    "\\b(?:este|esto|esta) es (?:solo )?una? (?:mensaje|correo|email|respuesta) automatic|\\best[ea] (?:mensaje|correo|email|respuesta)[^.]{0,20}(?:(?:generad|enviad)[oa] (?:automaticamente|por un sistema automatico)|automatic[oa])",
    "\\b(?:esta|este|isto) e (?:apenas )?uma? (?:mensagem|e-?mail|resposta) automatic[ao]|\\best[ea] (?:mensagem|e-?mail|resposta)[^.]{0,20}(?:(?:gerad|enviad)[oa] (?:automaticamente|por um sistema automatico)|automatic[oa])",
  ),
  clue(
    "signs as a machine",
    1,
    "(?:^|[.!?] )automat(?:ed|ic) (?:response|reply|answer) ?(?:[-–:]|from|of)",
    "(?:^|[.!?] )automatische (?:antwort|ruckmeldung|benachrichtigung) (?:von|der|des)",
    "(?:^|[.!?] )(?:reponse automatique|message (?:genere|envoye) (?:automatiquement|par un automate))",
    "(?:^|[.!?] )(?:(?:contestacion|respuesta) automatica d|mensaje (?:generado|enviado) automaticamente)",
    "(?:^|[.!?] )(?:resposta automatica d|mensagem (?:gerada|enviada) automaticamente)",
  ),
];

const RECEIPT: readonly Clue[] = [
  clue(
    "confirms that a mail arrived",
    1,
    "(?:we have|we've|we) received your (?:request|message|e-?mail|enquiry|inquiry|ticket|query)|your (?:request|message|e-?mail|enquiry|inquiry|ticket) (?:has been|was) (?:received|logged|registered|created|submitted)",
    "(?:haben|wir) (?:ihre|deine) (?:anfrage|nachricht|e-?mail|mitteilung) (?:\\S+ )?erhalten|ihre (?:anfrage|nachricht|e-?mail) (?:ist|wurde) (?:\\S+ ){0,3}(?:eingegangen|registriert|erfasst)",
    "avons bien recu (?:votre|ta)|votre (?:message|demande|courriel) (?:nous )?(?:est bien parvenue?|a (?:bien )?ete (?:recue?|enregistree?))",
    "hemos recibido (?:su|tu) (?:consulta|mensaje|solicitud|correo)|(?:su|tu) (?:mensaje|consulta|solicitud) ha (?:quedado|sido) (?:registrad[oa]|recibid[oa])",
    "recebemos (?:a )?(?:sua|seu) (?:solicitacao|mensagem|e-?mail|pedido)|(?:sua|seu) (?:mensagem|solicitacao|e-?mail) foi (?:registrad[oa]|recebid[oa])",
  ),
  clue(
    "gives it a number",
    0.75,
    "(?:case|ticket|reference|request|incident)(?: (?:number|no\\.?|id))? ?(?:is|:)? ?#?[a-z]{0,4}-?\\d{3,}",
    "(?:vorgangs|ticket|fall|bearbeitungs)-?(?:nummer|nr\\.?)|die nummer [a-z]{0,4}-?\\d{3,}",
    "(?:sous le|le) numero [a-z]{0,4}-?\\d{3,}|\\(dossier",
    "(?:numero|referencia) [a-z]{0,4}-?\\d{3,}",
    "(?:chamado|protocolo) [a-z]{0,4}-?\\d{3,}",
  ),
  clue(
    "promises an answer",
    0.75,
    "(?:member of (?:our|the) team|agent|representative|colleague|we|someone) (?:will|aim to|shall) (?:get back|be in touch|respond|answer|reply|contact|review)",
    "(?:wir melden uns|bearbeitung (?:kann|dauert|erfolgt)|melden uns (?:schnellst|innerhalb|in kurze|so bald))",
    "(?:conseiller|equipe|equipes|nous)[^.?!]{0,20}(?:repondra|reviendr|reviendra|contactera|repondrons)",
    "(?:responderemos|pondra en contacto|contactara con usted|atenderemos)",
    "(?:responderemos|entrara em contato|retornaremos)",
  ),
  clue(
    "asks not to answer",
    1.5,
    "(?:do not|don't) (?:reply|respond|answer) (?:to )?(?:this|it)\\b|please do not reply|(?:mailbox|inbox|address) is (?:not|un) ?(?:monitored|attended)|nobody reads this|no-?reply@",
    "(?:antworten sie (?:bitte )?nicht|bitte (?:antworten sie )?nicht (?:auf|darauf))|antworten (?:an diese adresse|auf diese (?:e-?mail|nachricht)) werden nicht|(?:adresse|postfach) wird nicht (?:gelesen|abgerufen)",
    "(?:merci|priere|veuillez) (?:de )?ne pas (?:y )?repondre|ne (?:repondez|repondre) pas|reponses ne sont pas lues",
    "(?:no (?:lo )?responda|no conteste|por favor,? no)[^.?!]{0,20}(?:mensaje|correo)?|buzon no se atiende",
    "(?:nao responda|favor nao responder)|caixa nao e monitorada",
  ),
];

const BOUNCE: readonly Clue[] = [
  clue(
    "says that a mail did not arrive",
    1.25,
    "(?:delivery has failed|could not be delivered to|couldn't be delivered to|unable to deliver|returning message to sender|was undeliverable|permanent(?:ly)? (?:error|failed)|delivery to the following)",
    "(?:nicht (?:zugestellt|erreicht)(?: werden)?|empfanger (?:konnten?|wurden?) nicht|hat (?:einige|alle|den|die)[^.]{0,30}empfanger nicht erreicht)",
    "(?:impossible de remettre|n'a pas (?:pu etre|ete) (?:distribue|remis|delivre))",
    "(?:no se (?:ha podido|pudo|puede) entregar|ha sido devuelto)",
    "(?:nao foi possivel entregar|foi devolvida|nao pode ser entregue)",
  ),
  clue(
    "gives the mail server's code",
    1,
    "\\b(?:4|5)\\d\\d[ -](?:4|5)\\.\\d\\.\\d{1,3}\\b|\\(?(?:error|fehler|in reply to)[^.]{0,20}(?:55\\d|rcpt to)",
  ),
  clue(
    "comes from a mail system",
    1,
    "mail(?:er)?[- ](?:delivery (?:system|subsystem)|daemon)|mail system at host|postmaster@|generating server|remote server returned|diagnostic information",
  ),
  clue(
    "the mailbox is unknown or full",
    1,
    "user unknown|unknown user|mailbox (?:is )?(?:full|unavailable)|no such user|(?:address|recipient)[^.]{0,30}(?:couldn't be found|not found|rejected|does not exist)",
    "(?:im (?:e-?mail-?)?system[^.]{0,30}nicht gefunden|postfach[^.]{0,30}voll)",
    "(?:adresse[^.]{0,40}introuvable|boite[^.]{0,40}pleine)",
    "(?:no se encontro la direccion|buzon[^.]{0,30}lleno)",
    "(?:endereco[^.]{0,40}nao foi encontrado|caixa[^.]{0,40}cheia)",
  ),
];

const MEETING: readonly Clue[] = [
  clue(
    "answers an invitation",
    1,
    "has (?:accepted|declined|tentatively accepted)",
    "hat (?:zugesagt|abgesagt|abgelehnt|die einladung)",
    "a (?:accepte|refuse|decline)",
    "ha (?:aceptado|rechazado)",
    "(?:aceitou|recusou)",
  ),
  clue(
    "gives time and place",
    1,
    "when: .{3,80}where: ",
    "wann: .{3,80}wo: ",
    "quand ?: .{3,80}ou ?: ",
    "cuando: .{3,80}donde: ",
    "quando: .{3,80}onde: ",
  ),
];

const KINDS: Readonly<Record<AutoReplyKind, readonly Clue[]>> = {
  absence: [...AWAY, ...MACHINE],
  bounce: BOUNCE,
  receipt: [...RECEIPT, ...MACHINE],
  meeting: MEETING,
};

/** Up to fifty letters of the same sentence, without a word by which a machine speaks of itself or to its reader. */
const without = (words: string) => `(?:(?!\\b(?:${words})\\b)[^.!?:;]){0,50}`;
/** What a customer calls a machine's answer, by language. */
const ANSWER = {
  en:
    "auto(?:-|mated|matic|matically)?[ -]?(?:generated |sent )?(?:repl|respon[sd]|answer|message|e-?mail|mail|confirmation)",
  de:
    "(?:automatisch|maschinell)\\S* (?:(?:erzeugt|erstellt|generiert|versendet)\\S* )?(?:antwort|ruckmeldung|nachricht|e-?mail|mail|benachrichtigung|bestatigung)",
  fr: "(?:reponse|message|courriel|e-?mail|mail)s? (?:(?:genere|envoye)\\S* )?(?:automatique|par un automate)",
  es: "(?:respuesta|contestacion|mensaje|correo|e-?mail)s? (?:(?:generad|enviad)\\S+ )?automatic",
  pt: "(?:resposta|mensagem|mensagens|e-?mail)s? (?:(?:gerad|enviad)\\S+ )?automatic",
};

/** What customers write and machines do not. */
const AGAINST: readonly Clue[] = [
  clue(
    "tells of a machine's answer",
    -2,
    `(?<!this is )\\b(?:only|just|always|nothing but|another|same|instead of|all (?:i|we)|(?:i|we)(?:'ve| have)? (?:keep )?(?:got|get|gett?ing|received?|had))\\b${
      without("this|your?")
    }${ANSWER.en}|\\b(?:your|their) ${ANSWER.en}`,
    `(?<!dies ist )\\b(?:nur|bloss|lediglich|immer|wieder|statt|(?:ich|wir) (?:erhielt|bekam|bekomme)\\S*|kam|kommt)\\b${
      without("diese[rs]?|ihre[rs]?")
    }${ANSWER.de}|\\b(?:ihre|eure|deine)r? ${ANSWER.de}`,
    `\\b(?:juste|seulement|uniquement|rien qu|qu'une?|que des|chaque fois|encore|toujours|j'ai recu|j'obtiens|je recois)\\b${
      without("cet?|cette|votre|vos")
    }${ANSWER.fr}|\\b(?:votre|vos) ${ANSWER.fr}`,
    `(?<!es )\\b(?:solo|solamente|siempre|otra vez|lo unico|recibi|obtuve|me lleg[ao]|en vez de|en lugar de)\\b${
      without("est[ea]|su")
    }${ANSWER.es}|\\b(?:su|tu|vuestr[oa]) ${ANSWER.es}`,
    `(?<!\\be )\\b(?:so|somente|apenas|sempre|de novo|recebi|consegui|cheg(?:a|ou)|em vez de)\\b${
      without("est[ea]|sua|seu")
    }${ANSWER.pt}|\\b(?:sua|tua) ${ANSWER.pt}|${ANSWER.pt}a de voces`,
  ),
  clue("asks something", -1, "\\?(?![\\w=&])"),
  clue(
    "says that nothing helps",
    -1,
    "\\b(?:did not|didn't|does not|doesn't|no) help\\b|\\bnot an answer\\b|\\b(?:nobody|no one) (?:calls|helps|answers)|\\bstill (?:no |not |nothing)",
    "\\b(?:hilft|half) (?:\\S+ )?(?:nicht|niemand)|\\bkeine hilfe\\b|\\b(?:niemand|keiner) (?:ruft|hilft|antwortet|meldet)|\\bimmer noch (?:nichts|kein|nicht)",
    "\\b(?:ne|n') ?(?:m'|nous |me )?(?:regle|resout|aide|repond) (?:rien|pas|personne)|\\bpersonne ne\\b|\\btoujours (?:rien|pas)\\b",
    "\\bno (?:me |nos )?(?:arregla|resuelve|sirve|ayuda)|\\bnadie (?:me |nos )?(?:llama|ayuda|contesta|responde|ha )|\\bsigo sin\\b",
    "\\bnao (?:me |nos )?(?:resolve|ajuda|adianta)|\\bninguem (?:me |nos )?(?:liga|ajuda|responde|retorn)|\\bcontinuo sem\\b",
  ),
  clue(
    "speaks of the own matter",
    -1,
    "\\bmy (?:order|invoice|account|money|refund|card|subscription|parcel|password)\\b",
    "\\bmeine? (?:bestellung|rechnung|konto|geld|paket|passwort)\\b",
    "\\bm(?:a|on) (?:commande|facture|compte|argent|colis|remboursement)\\b",
    "\\bmi (?:pedido|factura|cuenta|dinero|paquete)\\b",
    "\\bm(?:eu|inha) (?:pedido|fatura|conta|dinheiro|pacote)\\b",
  ),
];

/** Without one of these words no text is an auto-reply: most tickets are done with one look. */
const WORTH_A_LOOK = new RegExp(
  [
    "office|leave|holiday|vacation|travel|parental|automat|auto-?(?:reply|generated|response)|not (?:reply|respond)|no-?reply|undeliver|deliver(?:y has|ed)|user unknown|mailbox|inbox|my e-?mail|checking|no longer|has left|closed|received your|has been (?:received|logged)|was (?:received|logged)|has (?:accepted|declined|tentatively)|away from|postmaster|daemon|mail system",
    "buro|urlaub|mutterschutz|elternzeit|dienstreise|krankgeschrieben|abwesen|maschinell|(?:anfrage|nachricht|mail) (?:\\S+ )?erhalten|ist bei uns eingegangen|zugestellt|empfanger|nicht mehr (?:fur|bei)|arbeitet|geschlossen|betriebsferien|zugesagt|abgesagt",
    "absent|conges|vacances|bureau|automatique|parvenu|avons bien recu|remettre|distribue|partie de|a quitte|fermes",
    "oficina|vacaciones|automatic|recibido|registrad|entregar|devuelto|ya no|dejado de|cerrad",
    "escritorio|ferias|recebemos|registrada|devolvida|trabalha mais|parte da|fechado",
  ].join("|"),
);

/**
 * Tells whether a text is the answer of a machine – somebody is away or has left, a mail did not arrive, was received, a
 * meeting was answered – in English, German, French, Spanish or Portuguese; undefined where it is not.
 *
 * A sum of named clues decides. What stands in quotation marks does not count, and questions, words on the writer's own
 * order and reports of a machine's answer speak against it: customers quote auto-replies when they complain.
 *
 * @param subject Its subject, where there is one: mail programs begin it with words such as `Automatic reply:`.
 *
 * @example
 * ```ts
 * import { detectAutoReply } from "./auto_reply.ts";
 * import assert from "node:assert/strict";
 *
 * const away = detectAutoReply("I am on annual leave until 4 May with no access to my email.");
 * assert.equal(away?.kind, "absence");
 * assert.deepEqual(away?.reasons, ["says to be away", "has no access to mails", "says when the reader is back"]);
 * assert.equal(detectAutoReply('I only get "we have received your message". When do I get my money?'), undefined);
 * ```
 */
export function detectAutoReply(text: string, subject = ""): AutoReply | undefined {
  if (text.length > LONGEST) return undefined;
  const title = fold(subject.slice(0, 120)).trim();
  const named = AUTO_REPLY_KINDS.find((kind) => title !== "" && SUBJECTS[kind].test(title));
  const whole = fold(text);
  if (named === undefined && !WORTH_A_LOOK.test(whole)) return undefined;
  const folded = whole.replace(/"[^"]{3,300}"/g, '""');
  const against = cluesIn(folded, AGAINST).reduce((sum, { weight }) => sum + weight, 0);
  let best: AutoReply | undefined;
  for (const kind of AUTO_REPLY_KINDS) {
    const clues = cluesIn(folded, KINDS[kind]);
    if (kind === named) clues.push({ reason: "its subject says so", weight: 1.5, pattern: SUBJECTS[kind] });
    const score = against + clues.reduce((sum, { weight }) => sum + weight, 0);
    if (score < ENOUGH || score <= (best?.score ?? 0)) continue;
    best = { kind, score, reasons: clues.sort((a, b) => b.weight - a.weight).map(({ reason }) => reason) };
  }
  return best;
}
