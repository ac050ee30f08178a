import { type Clue, clue, cluesIn, fold } from "./_clues.ts";

/** One reason why a text looks like spam, or does not. */
export interface SpamReason {
  /** In words, such as `sells a place in search results`. */
  readonly reason: string;
  /** Negative where it speaks against spam. */
  readonly weight: number;
}

/** How much a text looks like spam, and why. */
export interface SpamScore {
  /** Sum of the weights. */
  readonly score: number;
  /** Whether the score reaches 3. */
  readonly spam: boolean;
  /** The strongest first. */
  readonly reasons: readonly SpamReason[];
}

const ENOUGH = 3;
/** Only the beginning is looked at: spam comes to the point, and time stays bounded. */
const LONGEST = 4000;
const URL = /(?:https?:\/\/|www\.)[^\s<>"']{3,200}/gi;
/** Digits and signs within words, as in `V1agra`; what stands for `i`, `a`, `e`, `o`, `s`. */
const OBFUSCATED =
  /\b(?:v[1!|]agra|vi[@4]gra|c[1!|]al[i1!|][s$]|cia[l1]i\$|x[a@4]n[a@4]x|tr[a@4]m[a@4]d[o0]l|l[0o]ss|[0o]rd[e3]r|fr[e3]{2}|m[0o]n[e3]y|c[a@4]s[i1!]n[o0]|p[o0]rn|[l1][o0]an|cr[y1]pt[o0])\b/gi;
const PLAIN = /^(?:viagra|cialis|xanax|tramadol|loss|order|free|money|casino|porn|loan|crypto)$/i;

const FOR: readonly Clue[] = [
  clue(
    "sells a place in search results",
    2,
    "\\b(?:backlinks?|link building|(?:rank|seo) (?:audit|package|expert|consultant|services?)s?|(?:first|1st) page (?:of|on|in) google|rank(?:ing)? (?:#?1|higher|on google)|top of google|google ranking)\\b",
    "suchmaschinenoptimierung|bei google (?:kaum|nicht|ganz|nach|auf|schlecht)|erste seite (?:bei|von) google|(?:platz|seite) 1 bei google",
    "referencement|premiere page (?:de|sur) google|visib\\S+ sur google",
    "posicionamiento (?:seo|web|en google)|primera pagina de google|aparece en google|primero en google",
    "primeira pagina d[oe] google|aparece no google|primeiro no google|otimizacao de sites",
  ),
  clue(
    "offers services to the firm",
    1.5,
    "\\b(?:web(?:site)? (?:design|development|redesign)|(?:re)?design(?:s|ing)? (?:and develop )?(?:\\w+ )?(?:websites?|logos?|apps?)|email list|business development (?:manager|executive)|our (?:packages|portfolio|price list|services include)|we are an? (?:\\w+ ){0,3}(?:agency|company|team|experts?)|(?:design|seo) (?:agency|company|expert|consultant))\\b",
    "(?:als|unsere|eine) (?:\\S+ )?agentur|kostenloses (?:angebot|erstgesprach)|unverbindliches (?:angebot|erstgesprach)|webdesign",
    "(?:notre|une) agence|devis gratuit|creation de sites?",
    "(?:somos|nuestra) una? (?:\\S+ )?agencia|presupuesto (?:gratis|sin compromiso)|nuestras tarifas|diseno web",
    "(?:somos|nossa) uma? (?:\\S+ )?agencia|orcamento (?:gratis|sem compromisso)|nossos pacotes|criacao de sites",
  ),
  clue(
    "has looked at the reader's website",
    1,
    "(?:visiting|going through|looking at|came across|just on|checked|reviewing|found) your (?:web ?site|site|page)|your (?:web ?site|site) (?:is|isn't|does|has|was)\\b.{0,40}(?:show|rank|visib|google|traffic)",
    "(?:ihre|ihrer|deine) (?:webseite|website|homepage|seite) .{0,40}(?:google|gefunden|sichtbar|aufgefallen)|durchsicht ihrer (?:webseite|website)",
    "(?:en visitant|analyse de|votre) (?:votre )?site.{0,50}(?:google|constate|visible)",
    "(?:revisando|visitado|visto) su (?:pagina|web|sitio)",
    "(?:vendo|visitei|vi) (?:o )?(?:seu|sua) (?:site|pagina)",
  ),
  clue(
    "promises gain from crypto money or trading",
    2.5,
    "(?:bitcoin|btc|crypto|ethereum|usdt|forex|trading (?:bot|platform))\\b.{0,80}(?:profit|double|daily profit|a day|per day|bonus|guaranteed|income|earn)|(?:profit|double|earn|income|bonus)\\w*\\b.{0,80}(?:bitcoin|btc|crypto|ethereum|usdt|forex|trading bot)",
    "(?:bitcoin|krypto|trading)\\S*.{0,80}(?:gewinn|verdien|taglich|bonus|euro am tag|reich)|(?:verdien|gewinn|reich)\\S*.{0,80}(?:bitcoin|krypto|trading)",
    "(?:bitcoin|crypto|trading)\\S*.{0,80}(?:gagne|gain|profit|par jour|bonus)|(?:gagnez|gains?|profit)\\b.{0,80}(?:bitcoin|crypto|trading)",
    "(?:bitcoin|cripto|trading)\\S*.{0,80}(?:gane|ganancia|al dia|bono|regalamos)|(?:gane|gana|ganancias?)\\b.{0,80}(?:bitcoin|cripto|trading)",
    "(?:bitcoin|cripto|trading)\\S*.{0,80}(?:ganhe|lucro|por dia|bonus)|(?:ganhe|lucre?|lucros?)\\b.{0,80}(?:bitcoin|cripto|trading)",
  ),
  clue(
    "promises easy money",
    1,
    "(?:no|without) (?:risk|experience|investment)|work from home|passive income|make money|(?:get )?rich quick|deposit .{0,20}today|financial freedom",
    "(?:kein|ohne) risiko|ohne arbeit|keine vorkenntnisse|von zu hause (?:geld|verdienen)|(?:einzahlen|anmelden) und",
    "sans (?:risque|experience)|revenus? passif|sans sortir de chez",
    "sin (?:riesgo|experiencia)|desde casa|ingresos pasivos",
    "sem (?:risco|experiencia|sair de casa)|renda (?:extra|passiva)",
  ),
  clue(
    "says that the reader has won",
    2,
    "(?:e-?mail(?: address)?|you|number) (?:has|have|was|were)(?: been)? (?:won|selected|chosen|drawn)|(?:lottery|sweepstake|jackpot|beneficiary|claim your (?:prize|winnings|reward)|lucky winner)",
    "(?:haben|hast) .{0,40}gewonnen|(?:lotterie|gewinnbenachrichtigung|gewinn (?:auszuzahlen|freizugeben|abholen))|e-?mail-?adresse wurde (?:gezogen|ausgewahlt)",
    "vous avez gagne|(?:loterie|tire au sort|tiree au sort|vos gains|selectionnee)",
    "(?:ha|has) ganado .{0,30}(?:\\d|premio)|(?:loteria|cobrar el premio|ha sido (?:seleccionado|premiado))",
    "voce ganhou|(?:loteria|receber o premio|foi (?:sorteado|selecionado))",
  ),
  clue(
    "asks for bank or personal data",
    1.5,
    "(?:send|forward|reply with) (?:us )?your (?:full )?(?:name|details|address|bank|passport)|bank details|copy of your passport|(?:inheritance|next of kin|barrister|\\bbarr\\.)",
    "senden sie (?:uns )?ihren? (?:namen|anschrift|daten)|ihre bankverbindung|(?:erbschaft|nachlass)",
    "envoyez (?:vos|votre) (?:nom|coordonnees)|coordonnees bancaires|heritage",
    "envie su (?:nombre|direccion)|datos bancarios|herencia",
    "envie (?:seu )?nome|dados bancarios|heranca",
  ),
  clue(
    "sells medicine",
    2.5,
    "\\b(?:viagra|cialis|xanax|tramadol|levitra|rx)\\b|(?:no|without) prescription|online pharmacy|weight loss pills?|cheap meds|erectile",
    "potenzmittel|ohne rezept|abnehm(?:pillen|mittel)",
    "sans ordonnance|pharmacie en ligne",
    "sin receta|farmacia online",
    "sem receita|farmacia online",
  ),
  clue(
    "offers a loan",
    2,
    "(?:offer|give out|need|get|apply for|approved?)\\b.{0,40}\\b(?:loans?|funding|credit line)\\b|loans? from|no credit check|without collateral|pre-?approved",
    "kredite? (?:von|ab|ohne)|sofortkredit|ohne (?:schufa|sicherheiten)|vergeben kredite",
    "offre de pret|prets? (?:entre particuliers|de \\d)|credit rapide|sans justificatif",
    "prestamos? (?:de|urgente|inmediato)|sin (?:aval|papeleo)|ofrecemos prestamos",
    "emprestimo (?:de|na hora|pessoal)|negativado|sem consulta ao",
  ),
  clue(
    "names a rate of interest or asks to write by messenger",
    1,
    "\\d ?% (?:interest|rate)|(?:whats ?app|telegram)\\b",
    "\\d ?% zinsen",
    "taux de \\d",
    "\\d ?% de interes",
    "juros de \\d",
  ),
  clue(
    "asks to confirm a login",
    2,
    "(?:verify|confirm|update|validate) (?:your )?(?:account|login|mailbox|password|identity|details|e-?mail)|(?:account|mailbox|password) (?:will be|is about to be|has been|expires?) (?:suspended|deleted|closed|locked|today|limited)",
    "(?:bestatigen|verifizieren|aktualisieren) sie .{0,40}(?:zugangsdaten|konto|passwort|daten)|konto (?:wird|wurde) (?:gesperrt|geloscht|eingeschrankt)",
    "(?:confirmer|verifier|valider) vos (?:identifiants|donnees|coordonnees)|compte sera (?:supprime|suspendu|bloque)",
    "confirme sus datos|cuenta sera (?:eliminada|bloqueada|suspendida)",
    "confirme seus dados|conta sera (?:excluida|bloqueada|suspensa)",
  ),
  clue(
    "says that a mailbox is full or shows odd activity",
    1,
    "mailbox .{0,20}(?:full|storage|quota)|unusual activity|incoming messages will be|within 24 hours",
    "postfach .{0,25}voll|ungewohnliche aktivitat|innerhalb von 24 stunden",
    "boite .{0,20}pleine|activite suspecte|sous 24 heures",
    "buzon .{0,20}lleno|actividad sospechosa|en 24 horas",
    "caixa .{0,20}cheia|atividade suspeita|em 24 horas",
  ),
  clue(
    "sells followers",
    2.5,
    "\\b(?:followers|likes|subscribers|views)\\b.{0,60}(?:only|just|buy|instant|[$€£])|(?:buy|real|\\d) (?:\\w+ )?followers|boost your (?:instagram|tiktok|facebook|youtube)",
    "seguidores (?:reais|reales)|\\d+ (?:mil )?seguidores",
    "\\d+ (?:000 )?abonnes",
    "follower kaufen|\\d+ follower",
  ),
  clue(
    "urges to act",
    1,
    "click (?:here|below|the link)|(?:order|buy|register|sign up|apply|act|call) now|limited (?:time|offer|places)|only \\d+ (?:places|spots|left)|last chance|don't miss|special offer|today only",
    "(?:hier|jetzt) (?:klicken|bestellen|anmelden|sichern|kostenlos|einzahlen|\\d)|nur heute|vereinbaren sie jetzt|letzte chance",
    "cliquez ici|(?:commandez|inscrivez-vous) (?:maintenant|vite)|inscription gratuite|derniere chance|places limitees|aujourd'hui seulement|opportunite unique",
    "haga clic|(?:compre|registrese|inscribase)[^.]{0,10}(?:ahora|ya|gratis)|ultimas plazas|solo hoy|oportunidad unica",
    "clique aqui|(?:compre|cadastre-se|inscreva-se)[^.]{0,10}(?:agora|gratis)|ultimas vagas|so hoje|oportunidade unica|promocao imperdivel",
  ),
  clue(
    "promises a discount or a guarantee",
    0.75,
    "\\b\\d{2} ?% (?:off|rabatt|de descuento|de desconto)|-\\d{2} ?%|(?:guaranteed|garantiert|garantieren|garantit|garantizamos|garantimos)\\b|(?:lowest|affordable|unbeatable|very low) (?:price|rate)s?|\\bbonus\\b|100 ?% (?:safe|bonus|free)",
  ),
  clue(
    "asks to answer yes, or stop",
    1,
    "reply (?:yes|stop)\\b|(?:not interested|to unsubscribe|opt out)\\b|if you are interested|may i send you|share our",
    "antworten sie (?:mit )?ja|durfen wir ihnen",
    "repondez oui|puis-je vous envoyer",
    "responda si\\b|le envio un|le mando",
    "responda sim|posso enviar",
  ),
];

const AGAINST: readonly Clue[] = [
  clue(
    "speaks of the own order, account or device",
    -2,
    "\\b(?:my|our) (?:\\w+ )?(?:order|invoice|account|refund|parcel|package|device|terminal|reader|printer|subscription|flight|bag|booking|luggage|password|card|shop|till)\\b|#\\d{4,}|order (?:no|number|#)",
    "\\b(?:meine?|unsere?)[nrms]? (?:\\S+ )?(?:bestellung|rechnung|konto|paket|gerat|kasse|drucker|abo|passwort|laden)",
    "\\b(?:ma|mon|notre) (?:\\S+ )?(?:commande|facture|compte|colis|appareil|caisse|imprimante|abonnement|boutique)",
    "\\b(?:mi|nuestr[oa]) (?:\\S+ )?(?:pedido|factura|cuenta|paquete|dispositivo|caja|impresora|tienda)",
    "\\b(?:meu|minha|noss[oa]) (?:\\S+ )?(?:pedido|fatura|conta|pacote|aparelho|caixa|impressora|loja)",
  ),
  clue(
    "complains or asks for help",
    -1.5,
    "(?:doesn't|does not|didn't|won't|can't|cannot|never|isn't|not) (?:work|load|arrive|open|turn|start|print|accepted)|(?:give|want|get) (?:me )?my money|refund (?:me|my)|your (?:newsletter|price page|service|support|system|app|raffle|company)|i paid|please help|i wrote|lawyer",
    "(?:geht|funktioniert|startet|druckt|kommt|ladt) (?:\\S+ )?nicht|geld zuruck|ihr(?:en?)? newsletter|eure[mn]? (?:gewinnspiel|newsletter)|anwalt|bezahlt und",
    "(?:ne|n') ?\\S+ (?:pas|plus)|remboursez|votre (?:newsletter|tombola|service)|rien recu|paye",
    "no (?:funciona|carga|enciende|llega|ha llegado|consigo)|devuelv|vuestro sorteo|he pagado",
    "nao (?:funciona|liga|chegou|abre|recebi|consigo)|dinheiro de volta|sorteio de voces|paguei",
  ),
];

/** Without one of these words a text scores nothing; most tickets are done with one look. */
const WORTH_A_LOOK =
  /https?:|www\.|seo\b|google|backlink|design|marketing|bitcoin|\bbtc|crypto|kripto|krypto|cripto|ethereum|usdt|trading|invest|lotter|loteri|gewonnen|gewinn|\bwon\b|beneficiary|prize|gagne|ganado|ganhou|premi|sorteado|selected|viagra|cialis|meds|rezept|ordonnance|receta|loan|funding|kredit|pret |prets|prestamo|emprestimo|followers|seguidores|verify|confirm|bestatigen|mailbox|postfach|buzon|boite|click|cliquez|clic|clique|unsubscribe|v[1!|]agra|c[1!|]al|vi@gra/;

/**
 * Scores how much a text looks like spam: each clue that it shows – an offer of search results, gain from crypto money, a
 * prize, medicine, a loan, a login to confirm, links, disguised words, haste – adds its weight, and what customers write –
 * their own order, a fault, a complaint – takes some off. Anger, capitals and exclamation marks count nothing.
 *
 * @param subject Its subject, where there is one; read as the text's first line.
 *
 * @example
 * ```ts
 * import { scoreSpam } from "./spam.ts";
 * import assert from "node:assert/strict";
 *
 * const { spam, reasons } = scoreSpam("V1agra without prescription, 80 % OFF!!! Order now: http://a.example/x");
 * assert(spam);
 * assert.equal(reasons[0].reason, "sells medicine");
 * assert.equal(scoreSpam("THIS IS A SCAM!!! I PAID 90 EUROS AND GOT NOTHING! GIVE ME MY MONEY BACK!!!").spam, false);
 * ```
 */
export function scoreSpam(text: string, subject = ""): SpamScore {
  const start = `${subject.slice(0, 200)}\n${text.slice(0, LONGEST)}`;
  const folded = fold(start);
  if (!WORTH_A_LOOK.test(folded)) return { score: 0, spam: false, reasons: [] };
  const reasons: SpamReason[] = cluesIn(folded, FOR).map(({ reason, weight }) => ({ reason, weight }));
  const disguised = Array.from(start.matchAll(OBFUSCATED)).filter(({ 0: word }) => !PLAIN.test(word)).length;
  if (disguised > 0) reasons.push({ reason: "disguises words", weight: disguised > 1 ? 2 : 1.5 });
  const links = Array.from(start.matchAll(URL)).length;
  if (links > 2) reasons.push({ reason: "has three links or more", weight: 1 });
  // One or two links speak for spam only beside an offer.
  else if (links > 0 && reasons.length > 0) reasons.push({ reason: "has a link", weight: 0.75 });
  if (reasons.length > 0) {
    reasons.push(...cluesIn(folded, AGAINST).map(({ reason, weight }) => ({ reason, weight })));
    if (
      /(?<!interested ?)\?(?![\w=&])/.test(folded) &&
      !/(?:packages|price list|portfolio|loan|pret|prestamo|dinheiro|presupuesto|devis|orcamento|angebot|geld)/.test(
        folded,
      )
    ) {
      reasons.push({ reason: "asks something", weight: -0.5 });
    }
  }
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0);
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { score, spam: score >= ENOUGH, reasons };
}
