import assert from "node:assert/strict";
import { generateSample } from "../../ingest/sample/mod.ts";
import { findPii, PII_KINDS, type PiiSpan } from "../../text/pii/mod.ts";

// Seed 7 is kept for this report; what is found was chosen on seeds 8 to 10, which draw from the same grammar and name lists.
const { tickets, truth } = generateSample({ n: 4000, seed: 7 });
const OWN = ["Pellwood", "support@pellwood.example"];
type Place = Pick<PiiSpan, "start" | "end" | "kind">;

/** Letters of a span that lie in spans of its kind, as a share. */
function covered(span: Place, by: readonly Place[]): number {
  const shared = by.filter(({ kind }) => kind === span.kind).reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
    0,
  );
  return shared / (span.end - span.start);
}

interface Score {
  planted: number;
  hit: number;
  exact: number;
  found: number;
  right: number;
}

Deno.test("personal data of the sample is found, by kind and language; a hit covers half of the letters at least", () => {
  const scores = new Map<string, Score>();
  const scoreOf = (name: string) => {
    const score = scores.get(name) ?? { planted: 0, hit: 0, exact: 0, found: 0, right: 0 };
    scores.set(name, score);
    return score;
  };
  for (const { ticket_id, customer_message, language } of tickets) {
    const planted = truth.pii[ticket_id] ?? [];
    const found = findPii(customer_message, { language, ignore: OWN });
    for (const span of planted) {
      for (const score of [scoreOf(`${span.kind} all`), scoreOf(`${span.kind} ${language}`)]) {
        score.planted++;
        if (covered(span, found) >= 0.5) score.hit++;
        if (found.some(({ start, end, kind }) => start === span.start && end === span.end && kind === span.kind)) {
          score.exact++;
        }
      }
    }
    for (const span of found) {
      for (const score of [scoreOf(`${span.kind} all`), scoreOf(`${span.kind} ${language}`)]) {
        score.found++;
        if (covered(span, planted) >= 0.5) score.right++;
      }
    }
  }
  const digits = (part: number, whole: number) => whole === 0 ? "    –" : (part / whole).toFixed(3);
  const lines = ["kind     lang  planted  recall  exact  precision"];
  for (const kind of PII_KINDS) {
    for (const language of ["all", "en", "de", "fr", "es", "pt"]) {
      const { planted, hit, exact, found, right } = scoreOf(`${kind} ${language}`);
      if (planted + found === 0) continue;
      lines.push(
        `${kind.padEnd(8)} ${language.padEnd(4)} ${String(planted).padStart(8)}   ${digits(hit, planted)}  ${
          digits(exact, planted)
        }      ${digits(right, found)}`,
      );
    }
  }
  console.log(lines.join("\n"));
  const atLeast = (kind: string, recall: number, precision: number) => {
    const { planted, hit, found, right } = scoreOf(`${kind} all`);
    assert.ok(hit / planted >= recall, `recall of ${kind} is ${hit / planted}`);
    assert.ok(right / found >= precision, `precision of ${kind} is ${right / found}`);
  };
  for (const kind of ["email", "phone", "iban", "card", "ip"]) atLeast(kind, 0.99, 0.99);
  atLeast("address", 0.93, 0.97);
  atLeast("person", 0.98, 0.985);
  for (const language of ["en", "de", "fr", "es", "pt"]) {
    const { planted, hit } = scoreOf(`person ${language}`);
    assert.ok(hit / planted >= 0.95, `recall of persons in ${language} is ${hit / planted}`);
  }
});

Deno.test("names that no list holds are found by their surroundings", () => {
  // The finder's own list of given names holds many of the sample's; invented ones say what the contexts do alone.
  const SYLLABLES = ["Za", "vor", "lin", "que", "Tam", "bro", "Ilz", "ek"];
  const invented = (i: number) =>
    `${SYLLABLES[i % 2 === 0 ? 0 : 4]}${SYLLABLES[1 + (i % 3)]}${SYLLABLES[5 + (i % 3 > 1 ? 2 : 0)]}`;
  let planted = 0;
  let hit = 0;
  let exampleOfMiss = "";
  for (const [i, { ticket_id, customer_message, language }] of tickets.entries()) {
    let text = "";
    let last = 0;
    const names: Place[] = [];
    for (const { start, end, kind } of truth.pii[ticket_id] ?? []) {
      if (kind !== "person") continue;
      const before = customer_message.slice(start, end);
      // As it was written: every word by another, in the same case.
      const name = before.replace(/\p{L}+/gu, (word) => {
        const other = invented(i + word.length);
        return word === word.toUpperCase()
          ? other.toUpperCase()
          : word === word.toLowerCase()
          ? other.toLowerCase()
          : other;
      });
      text += customer_message.slice(last, start);
      names.push({ start: text.length, end: text.length + name.length, kind });
      text += name;
      last = end;
    }
    text += customer_message.slice(last);
    const found = findPii(text, { language, ignore: OWN });
    for (const name of names) {
      planted++;
      if (covered(name, found) >= 0.5) hit++;
      else exampleOfMiss = text.slice(Math.max(0, name.start - 40), name.end + 20);
    }
  }
  console.log(`names that no list holds: recall ${(hit / planted).toFixed(3)} of ${planted}`);
  assert.ok(hit / planted >= 0.9, `recall is ${hit / planted}; one that was missed: ${exampleOfMiss}`);
});
