import { digitRuns } from "./digit_runs.ts";
import type { Candidate, PiiRecogniser } from "./recogniser.ts";

/** Words before a telephone number, at most three words away. */
const CALL = new RegExp(
  "(?:^|[^\\p{L}])(?:" +
    [
      "phone|telephone|tel|mobile|cell|fax|whats ?app|signal|sms|call(?: (?:me|us|back))?|ring|reach(?:able)?|text me|(?:my|our|new|mobile|phone) number(?: is)?",
      "telefon(?:nummer)?|handy(?:nummer)?|mobil|ruf\\p{L}*|rückruf|erreichbar|durchwahl|(?:neue|meine) nummer",
      "téléphone|tél|portable|appel\\p{L}*|rappel\\p{L}*|joignable|fixe|(?:mon|nouveau) numéro",
      "teléfono|tfno|tlfn?o?|telf|móvil|llám\\p{L}*|llam\\p{L}*|(?:mi|nuevo) número",
      "telefone|celular|telemóvel|lig(?:ue|uem|ar|a|o)\\p{L}*|meu número|fone|contato|contacto",
    ].join("|") +
    ")(?:\\s?(?:no|nr|n°|number|nummer)\\.?)?(?:[\\s.:,=(–-]{1,3}\\p{L}{1,10}){0,2}[\\s.:,=(–-]{0,4}$",
  "iu",
);
/** Words before other numbers. */
const OTHER = new RegExp(
  "(?:#|n°|№|" +
    "meter|batch|lot|zähler\\p{L}*|charge|compteur|contador|medidor|lote|" +
    "order|tags?|bags?|flights?|product|ticket|ref(?:erence)?|case|tracking|parcel|serial|imei|invoice|article|item|customer|client|account|policy|vat|sku|isbn|ean|order no|firmware|version|error|code|pin|iban|card|" +
    "bestell\\p{L}*|sendung\\p{L}*|auftrag\\p{L}*|vorgang\\p{L}*|rechnung\\p{L}*|kunden\\p{L}*|artikel\\p{L}*|serien\\p{L}*|konto\\p{L}*|fehler\\p{L}*|plz|" +
    "suivi|commande|facture|dossier|série|article|colis|siret|siren|tva|" +
    "pedido|factura|env[ií]o|seguimiento|serie|expediente|cif|nif|dni|" +
    "nota|fatura|rastreio|protocolo|chamado|cpf|cnpj|cep|s[ée]rie" +
    ")(?:\\s?(?:no|nr|numbers?|nummer|numéro|numero|número|id|n°))?(?:[\\s.:#=(]{1,3}(?:is|was|ist|war|lautet|est|es|é|no|nr))?[\\s.:#=(]{0,3}$",
  "iu",
);
const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?:\D|$)/;
/** Five pairs, which begin like a date where hyphens or points part them. */
const FRENCH = /^0[1-9](?:([.-])\d{2})(?:\1\d{2}){3}$/;
const AMOUNT_AFTER = /^\s?(?:[€$£%]|EUR|USD|GBP|BRL|euros?|reais|dollars|pounds|mm|cm|kg|gb|mb|px|x\b|:\d)/i;
const AMOUNT_BEFORE = /[€$£]\s?$/;

/** How numbers are written where no word says that one is a telephone number; in the whole run. */
const WRITTEN: readonly RegExp[] = [
  /^\(?(?:\+|00 ?(?=\d{1,3}[\s./()-]))\(?[1-9]\d{0,2}\)?[\s./()-]{0,2}(?:\(0\))?(?:[\s./()-]{0,2}\d){6,13}\)?$/, // international, E.164
  /^\(\d{2,5}\)[\s-]?\d{2,5}(?:[\s.-]\d{2,5}){0,3}$/, // (503) 555-0136, (11) 91234-5678
  /^[2-9]\d{2}([.-])\d{3}\1\d{4}$/, // 503-555-0136
  /^0[1-9](?:([\s.-])\d{2}(?:\1\d{2}){3}|\d{8})$/, // 01 99 00 29 70
  /^0\d{2,4}[\s/-]{1,3}\d{3,4}[\s-]?\d{3,4}(?:-\d{1,4})?$/, // 020 7946 0013, 07700 900969, 0176 04069002
  /^0\d{2,4}\s?[/-]\s?\d{4,8}(?:-\d{1,4})?$/, // 030/23125-684
  /^0\d{2,4}[\s/-]\d{4,8}(?:-\d{1,5})?$/, // 040 66969-255
  /^0[1-9]\d{1,3}(?:[\s/-]\d{2,6}){2,4}$/, // 030 23125 417
  /^0[1-37]\d{9}$/, // 07700900969, 01632960983
  /^1[-.\s][2-9]\d{2}([-.\s])\d{3}\1\d{4}$/, // 1-202-555-0173
  /^[6-9]\d{2}\s\d{2}\s\d{2}\s\d{2}$|^[6-9]\d{2}([\s.-])\d{3}\1\d{3}$/, // 612 34 56 78, 612-345-678
  /^9\d\s\d{3}\s\d{2}\s\d{2}$/, // 91 234 56 78
  /^\d{2}\s9\d{4}[\s-]\d{4}$/, // 11 91234-5678
  /^\(\d{2}\)\s?9?\d{8}$/, // (11)912345678
];

/**
 * Telephone numbers: international ones (E.164), national ones as people in the five languages' countries write them, and
 * any number of 7 to 15 digits after a word such as "call" or "Rückruf". Order, ticket, invoice and serial numbers, dates,
 * times, amounts and versions are none.
 */
export const phone: PiiRecogniser = {
  kind: "phone",
  find({ plain }) {
    const found: Candidate[] = [];
    for (const { start, end, digits } of digitRuns(plain)) {
      if (digits.length < 7 || digits.length > 15) continue;
      const text = plain.slice(start, end);
      if (
        /[\p{L}\p{N}_#@=/&?-]$/u.test(plain.slice(start - 1, start)) || /^[\p{L}_@]/u.test(plain.slice(end, end + 1))
      ) continue;
      if ((DATE.test(text) && !FRENCH.test(text)) || AMOUNT_AFTER.test(plain.slice(end, end + 10))) continue;
      const before = plain.slice(Math.max(0, start - 40), start);
      if (AMOUNT_BEFORE.test(before)) continue;
      const international = /^\(?\+/.test(text);
      if (!international && OTHER.test(before)) continue;
      if (WRITTEN.some((way) => way.test(text)) || (isPlausible(text, digits) && CALL.test(before))) {
        found.push({ start, end });
      }
    }
    return found;
  },
};

/** Whether digits after "call me" can be a number: parted in groups of two and more, not all alike. */
function isPlausible(text: string, digits: string): boolean {
  return digits.length <= 13 && !/^(\d)\1+$/.test(digits) && !/\d\.\d{3}\.\d{3}/.test(text) &&
    text.split(/\D+/).every((group, i) => group.length !== 1 || i === 0);
}
