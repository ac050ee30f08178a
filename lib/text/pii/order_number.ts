import type { Candidate, PiiRecogniser } from "./recogniser.ts";

/** What firms number: orders, tickets, invoices, parcels, returns; in the five languages. */
const THINGS =
  "orders?|order[- ]?id|bookings?|booking refs?|reservations?|confirmation|delivery notes?|packing (?:slip|" +
  "list)s?|waybills?|vouchers?|enquiry|inquiry|requests?|incidents?|repairs?|tickets?|cases?|invoices?|" +
  "receipts?|tracking|parcels?|packages?|shipments?|consignments?|returns?|rma|refs?|references?|quotes?|" +
  "claims?|purchase orders?|po|credit notes?|bestell\\p{L}*|buchung\\p{L}*|reservierung\\p{L}*|" +
  "quittung\\p{L}*|kassenbon|angebot\\p{L}*|reparatur\\p{L}*|anfrage\\p{L}*|frachtbrief|rücksend\\p{L}*|" +
  "reklamation\\p{L}*|schadens?(?:nummer|fall)|auftr[aä]g\\p{L}*|rechnung\\p{L}*|sendung\\p{L}*|" +
  "paket\\p{L}*|vorg[aä]ng\\p{L}*|retour\\p{L}*|gutschrift\\p{L}*|fall|fallnummer|aktenzeichen|az|beleg\\p{L}*|" +
  "liefersch\\p{L}*|mahnung\\p{L}*|referenz\\p{L}*|commandes?|bons? de (?:livraison|commande|retour)|" +
  "bordereaux?|réservations?|reçus?|tickets? de caisse|devis|retours?|demandes?|sinistres?|factures?|colis|" +
  "suivis?|dossiers?|avoirs?|billets?|réf(?:érences?)?|envois?|réclamations?|pedidos?|reservas?|recibos?|" +
  "tiques?|presupuestos?|solicitud|solicitudes|reclamaci[oó]n|reclamaciones|siniestros?|gu[ií]as?|encargos?|folio|" +
  "facturas?|env[ií]os?|seguimientos?|expedientes?|devoluci[oó]n|devoluciones|abonos?|paquetes?|casos?|" +
  "incidencias?|albar[aá]n|referencias?|encomendas?|guias?(?: de (?:remessa|transporte))?|orçamentos?|" +
  "reclamaç(?:ão|ões)|sinistros?|processos?|solicitaç(?:ão|ões)|comprovantes?|talão|faturas?|rastreios?|" +
  "rastreamentos?|protocolos?|chamados?|devoluções|devolução|notas?(?: fiscal)?|nota de crédito|pacotes?|" +
  "referências?|atendimentos?";
const NUMBER_WORD =
  "(?:[ -]?(?:numbers?|num|no|nr|nummer|numéro|numero|número|núm|nro|n\\.[º°]|id|code|código|n°|nº|n|fiscal))?";
/** "is the", "with number", "portant le numéro" */
const LINK = "(?:[ ,]+(?:is|was|are|ist|war|lautet|est|es|é|with|mit|avec|portant|con|com|under|unter|sous)" +
  "(?: (?:the|die|der|dem|le|la|el|o))?)?(?:[ ,]+(?:n°|nº|nr|no|número|numéro|number|nummer))?";
/** The thing, then its number, with little between them. */
const NAMED = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${THINGS})${NUMBER_WORD}\\.?${LINK}[\\s.,:#=([°º№]{0,4}$`, "iu");
/** "the invoice of 3 May with the number" */
const WITH_NUMBER = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:${THINGS})(?!\\p{L})[^\\n!?;]{0,30} (?:with|mit|avec|portant|con|com|under|unter|sous)` +
    "(?: (?:the|der|dem|le|la|el|o|a))? (?:order |invoice )?(?:number|nummer|nr|numéro|número|n[º°])[.: ]{1,3}$",
  "iu",
);
const NUMBER_LAST = /(?:number|nummer|nr|n[uú]mero|numéro|n[º°])[.: ]{1,3}$/i;
/** A number word alone: enough for a number of several parts. */
const NUMBERED = /(?:^|[^\p{L}])(?:nr\.?|no\.|n[°º]|ref\.?|réf\.?) ?$/iu;
/** "orders 4711 and 4712", "invoice A-1 / A-2": what is joined to one is another. */
const JOINED = /^(?: ?[,/&+] ?| (?:and|und|et|y|e|or|oder|ou|o) )$/i;
/** A name before a number says that it is something else: a telephone, a device, an article, a customer, a contract. */
const OTHER =
  /(?<!\p{L})(?:phone|tel(?:efon|éfono|efone)?|mobile?|handy|portable|móvil|telemóvel|celular|call|fax|iban|card|imei|isbn|ean|version|firmware|seri(?:al|en?|e)\p{L}*|séries?|lots?|lotes?|batch|chargen?\p{L}*|mod[eèé]l\p{L}*|typ[eo]?|tipo|art(?:ikel|icle|[ií]culo|igo)\p{L}*|items?|sku|parts?|pi[eè]ces?|piezas?|peças?|(?:ersatz)?teile?\p{L}*|units?|devices?|geräte?\p{L}*|appareil|aparato|aparelho|z[aä]hler\p{L}*|meter|compteur|contador|customer|kunden?\p{L}*|clientes?|client|accounts?|konto\p{L}*|comptes?|cuentas?|contas?|contracts?|vertrag\p{L}*|contrato?s?|policy|police|p[oó]liza|ap[oó]lice|member\p{L}*|mitglied\p{L}*|pin|zip|plz|flat|room|zimmer|flight|flug|vol|vuelo|voo)(?!\p{L})[^\d\n]{0,12}$/iu;
/** Six letters and digits, by which travel agents and airlines call a booking. */
const BOOKING_CODE = /^(?=.*\d)(?=.*[A-Z])[A-Z\d]{6}$/;
const TOKEN =
  /(?<![\p{L}\p{N}@+.,€$£])(?:# ?|(?:F[TASR]|NC|GT) (?=\d{4}\/))?(?:[A-Z]{1,5}[-/]?)?\d[A-Z\d]*(?:[-/_.][A-Z\d]+)*(?![\p{L}\p{N}@])/giu;
/** Prefixes of firms' own numbers, and a year or a serial number behind. */
const PREFIXED =
  /^(?:INV|RE|RG|PO|SO|RMA|CN|GS|AV|AB|NC|FT|FA|F|AU|AN|ORD|TCK|CAS|CASE|TKT|REQ|INC|SR|LS|BE|ORDER|TICKET)[-/ ](?:\d{4}[-/])?\d{3,}[-\d/]*$|^[A-Z]{1,5}[-/](?:19|20)\d{2}[-/]\d{2,}$/i;
/** Parcel numbers known by their form: UPS, DHL's JJD, La Poste, and the serial shipping container code of GS1. */
const PARCEL = /^(?:1Z[A-Z\d]{16}|JJ?D\d{14,20}|\d[A-Z]\d{11}|00\d{18})$/i;
/** Items of the posts: UPU standard S10. */
const POSTAL = /^[A-Z]{2}\d{9}[A-Z]{2}$/i;
const DATE = /^(?:\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/;
const AMOUNT = /^\d{1,3}(?:[.,]\d{3})*[.,]\d{2}$|^\d{1,3}(?:\.\d{3})+$/;
const UNIT_BEHIND =
  /^ ?(?:€|\$|£|%|eur\b|usd\b|gbp\b|brl\b|euros?\b|reais\b|dollars?\b|pounds?\b|mm\b|cm\b|kg\b|ml\b|gb\b|mb\b|x\b|:\d)/i;
const MORE_GROUPS = /^(?: \d{3,})+(?: \d{2,})?(?![\p{L}\p{N}]|[.,:]\d)/u;

/**
 * Numbers that a firm gives to orders, tickets, invoices, parcels and returns. They are no personal data by themselves, and
 * are told apart so that nothing else takes their place: an order number may have a card's check digit.
 */
export const orderNumber: PiiRecogniser = {
  kind: "order-number",
  find({ plain }) {
    if (!/\d{3}|[A-Z\d]{6}/.test(plain)) return [];
    const found: Candidate[] = [];
    for (const { 0: whole, index } of plain.matchAll(TOKEN)) {
      const lead = /^[# ]*/.exec(whole)![0];
      const token = whole.slice(lead.length);
      const start = index + lead.length;
      const digits = token.replace(/\D/g, "").length;
      const code = BOOKING_CODE.test(token);
      if ((digits < 3 && !code) || token.length > 40 || DATE.test(token)) continue;
      let end = start + token.length;
      const behind = plain.slice(end, end + 48);
      if (AMOUNT.test(token) || UNIT_BEHIND.test(behind)) continue;
      const before = plain.slice(Math.max(0, start - 48), start);
      const last = found.at(-1);
      const of = NAMED.test(before) || (NUMBER_LAST.test(before) && WITH_NUMBER.test(before));
      const named = of || (digits >= 6 && /[-/]/.test(token) && NUMBERED.test(before)) ||
        (last !== undefined && JOINED.test(plain.slice(last.end, start)) &&
          Math.abs(last.end - last.start - token.length) <= 2);
      if (!named && !standsAlone(token, lead, digits) || (!of && (digits < 3 || OTHER.test(before)))) continue;
      // "the order of 2025" is a year, "order 500" a quantity or a short number: only a number word or # makes it one.
      if (
        named && digits === token.length && digits < 4 &&
        !/(?:no|nr|n[ºo°]|number|nummer|n[uú]mero|numéro|#)[.: #]*$/i.test(before)
      ) continue;
      if (/^(?:19|20)\d\d$/.test(token) && !/[#:°º]\s?$|(?:no|nr|number|nummer)\.? $/i.test(before)) continue;
      if (/^\d+$/.test(token)) end += MORE_GROUPS.exec(behind)?.[0].length ?? 0;
      found.push({ start, end });
    }
    return found;
  },
};

/** Whether a number shows by itself that a firm gave it. */
function standsAlone(token: string, lead: string, digits: number): boolean {
  if (lead.includes("#")) return digits >= 4;
  return PREFIXED.test(token) || PARCEL.test(token) || (POSTAL.test(token) && isPostalItem(token)) ||
    // Amazon's orders: 3, 7 and 7 digits.
    /^\d{3}-\d{7}-\d{7}$/.test(token);
}

/** The check digit of UPU standard S10: 11 less the rest of a weighted sum divided by 11; 10 gives 0, and 11 gives 5. */
function isPostalItem(token: string): boolean {
  const digits = token.slice(2, 11);
  const sum = [8, 6, 4, 2, 3, 5, 9, 7].reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const check = 11 - sum % 11;
  return (check === 10 ? 0 : check === 11 ? 5 : check) === Number(digits[8]);
}
