import { type EncodingDamage, type EncodingDamageKind, findEncodingDamage } from "../../text/mod.ts";
import type { QualityCheck } from "../check.ts";
import { faultFinding, forEachTicket, listed, tally } from "./_fault_finding.ts";
import { count } from "../_words.ts";

/** Words that customers use who write about damaged letters. */
const ABOUT_LETTERS =
  /character|letter|umlaut|accent|symbol|encod|charset|export|\bfile|zeichen|buchstabe|datei|fichier|lettre|caract|acent|archivo|arquivo|letra/i;
/** A letter that makes no word of its own, as `à`, `é` and `ó` do. */
const NO_WORD = /^[^\P{L}àáèéêòóôÀÁÈÉÊÒÓÔ]$/u;

/** Whether a customer writes about damaged letters, such as "umlauts turn into Ã¼": one, apart from words, beside such words. */
function isDescribed(text: string, [{ kind, start, end, repair = "" }, ...more]: readonly EncodingDamage[]): boolean {
  if (more.length > 0 || kind !== "mojibake" || !NO_WORD.test(repair)) return false;
  const touchesWord = /\p{L}$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^\p{L}/u.test(text.slice(end, end + 2));
  return !touchesWord && ABOUT_LETTERS.test(text.slice(Math.max(0, start - 80), end + 80));
}

/**
 * Letters that were misread, lost or written as escapes, by kind, and for how many tickets a repair is known. Tickets that
 * only describe such letters, as in "umlauts turn into Ã¼ in the export", are counted apart.
 */
export const damagedLettersCheck: QualityCheck = {
  id: "encoding-damage",
  title: "Encoding damage",
  run(input, context) {
    const tickets: number[] = [];
    const kinds: EncodingDamageKind[] = [];
    const repairs: string[] = [];
    let whole = 0;
    let severe = 0;
    let described = 0;
    const first = new Map<EncodingDamageKind, { ticket: number; at: number; note: string }>();
    forEachTicket(input.rawTexts.length, "look for damaged letters", context, (i) => {
      const text = input.rawTexts[i];
      const damage = findEncodingDamage(text);
      if (damage.length === 0) return;
      if (isDescribed(text, damage)) {
        described++;
        return;
      }
      tickets.push(i);
      kinds.push(...new Set(damage.map(({ kind }) => kind)));
      if (damage.every(({ repair }) => repair !== undefined)) whole++;
      // Escapes such as &lt; and \n lose nothing and say what they stand for.
      if (damage.some(({ kind, repair }) => kind !== "escaped" || repair === undefined)) severe++;
      for (const { kind, start, end, repair } of damage) {
        const change = repair === undefined ? "" : `${shown(text.slice(start, end))} → ${shown(repair)}`;
        if (change !== "") repairs.push(change);
        if (!first.has(kind)) first.set(kind, { ticket: i, at: start, note: `${kind}${change && `: ${change}`}` });
      }
    });
    const counts = tally(kinds);
    return [faultFinding({
      check: this.id,
      title: this.title,
      tickets,
      does: ["holds damaged letters", "hold damaged letters"],
      more: `${listed(counts)}; ${whole === tickets.length ? "all" : count(whole)} can be repaired fully`,
      none: "No misread, lost or escaped letters were found.",
      advice:
        "Export again as UTF-8 if you can, or name the encoding the file really has (--encoding): what became ? or U+FFFD is " +
        "lost for good, while misread letters, escapes and control characters can be undone (in code, repairEncoding).",
      failFrom: 0.05,
      severe,
      examples: [...first.values()].map(({ ticket, at, note }) => ({ tickets: [ticket], at, note })),
      details: {
        tickets: counts,
        repairable: whole,
        described,
        repairs: Object.fromEntries(Object.entries(tally(repairs)).slice(0, 20)),
      },
    }, input)];
  },
};

/** Control characters and white space in a form that can be seen. */
function shown(text: string): string {
  const quoted = JSON.stringify(text.toWellFormed()).slice(1, -1);
  return quoted.replace(
    /[\x7f-\xa0\u200b-\u200f\ufe0f\ufeff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  ) ||
    "nothing";
}
