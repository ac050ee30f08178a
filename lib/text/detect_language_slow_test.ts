import { parse } from "csv-parse/sync";
import assert from "node:assert/strict";
import { createLanguageDetector } from "./detect_language.ts";

/** Share of texts whose language is found, in all and among the answers that the detector trusts. */
async function accuracy(rows: readonly { text: string; language: string }[], languages: readonly string[]) {
  const detect = await createLanguageDetector({ languages });
  const answers = rows.map(({ text, language }) => ({ ...detect(text), right: detect(text).language === language }));
  const share = (list: readonly { right: boolean }[]) => list.filter(({ right }) => right).length / list.length;
  const reliable = answers.filter((answer) => answer.reliable);
  return { all: share(answers), reliable: share(reliable), trusted: reliable.length / rows.length };
}

const FIVE = ["de", "en", "es", "fr", "pt"];
const SHARED = Deno.env.get("TICKETLAB_SHARED");

Deno.test("the language of the sample tickets is found in 97 of 100, raw as they are", async () => {
  const file = new URL("../../data/sample/tickets.csv", import.meta.url);
  const rows = parse(await Deno.readTextFile(file), { columns: true }) as Record<string, string>[];
  const texts = rows.map((row) => ({ text: row.customer_message, language: row.language }));
  for (const languages of [[], FIVE]) {
    const found = await accuracy(texts, languages);
    console.log("sample tickets", languages.join() || "all languages", found);
    assert.ok(found.all > 0.97 && found.reliable > 0.98, JSON.stringify(found));
  }
});

Deno.test({
  name: "the language of tickets_multilang is found in 96 of 100",
  ignore: SHARED === undefined,
  async fn() {
    // 364 bodies differ. In 345 of them English stop words outnumber German ones three to one though they are labelled
    // German, and the other 19 were read: but for one "Help", the label is wrong, not the detector.
    const path = `${SHARED}/data/tickets_multilang/tickets_multilang.csv.gz`;
    const stream = new Blob([await Deno.readFile(path)]).stream().pipeThrough(new DecompressionStream("gzip"));
    const rows = parse(await new Response(stream).text(), { columns: true }) as Record<string, string>[];
    for (const column of ["body", "subject"]) {
      const texts = rows.filter((row) => row[column] !== "").map((r) => ({ text: r[column], language: r.language }));
      const found = await accuracy(texts, FIVE);
      console.log("tickets_multilang", column, found);
      assert.ok(found.all > (column === "body" ? 0.96 : 0.92), JSON.stringify(found));
    }
  },
});
