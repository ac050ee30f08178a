import assert from "node:assert/strict";
import { guessMapping, openTable, profileTickets, readTickets } from "./mod.ts";

const shared = Deno.env.get("TICKETLAB_SHARED");

/**
 * File, text, label, and what Python counts in it: rows by `csv.DictReader`; repeats and texts with more than one label
 * after `" ".join(text.lower().split())`.
 */
const SETS: readonly [
  file: string,
  text: string,
  label: string,
  rows: number,
  duplicates: number,
  conflicts: number,
][] = [
  ["banking77/train.csv", "text", "category", 10003, 4, 0],
  ["banking77/test.csv", "text", "category", 3080, 1, 0],
  ["bitext/bitext_8k_27intents.csv", "utterance", "intent", 8100, 174, 0],
  ["bitext/bitext_27k_11categories.csv", "instruction", "category", 26872, 2598, 0],
  ["tickets_multilang/tickets_multilang.csv.gz", "body", "queue", 10526, 0, 0],
  ["it_tickets/it_tickets.csv.gz", "Document", "Topic_group", 47837, 0, 0],
  ["it_tickets/endava_part_with_urgency.csv", "body", "urgency", 5430, 0, 0],
  ["app_reviews/app_reviews.csv", "review", "label", 4000, 155, 19],
  ["airline_tweets/airline_tweets.csv", "text", "airline_sentiment", 14640, 234, 27],
  ["kaggle_customer_support_tickets/customer_support_tickets.csv", "Ticket Description", "Ticket Type", 8469, 403, 49],
];

for (const [file, text, label, rows, duplicates, conflicts] of SETS) {
  Deno.test(`${file} is read whole, with the repeats and conflicts that Python finds`, {
    ignore: shared === undefined,
  }, async () => {
    const table = await openTable(`${shared}/data/${file}`);
    const { mapping } = guessMapping(table.columns, table.format, { text, label });
    const profile = await profileTickets(readTickets(table, { mapping, clean: (raw) => ({ text: raw }) }));
    assert.equal(profile.rowsRead, rows);
    assert.equal(profile.accepted, rows, JSON.stringify(profile.examples.rules));
    assert.deepEqual([profile.duplicates, profile.conflicts], [duplicates, conflicts]);
  });
}

Deno.test("the split and mapping files beside the sets are read whole", { ignore: shared === undefined }, async () => {
  let files = 0;
  for await (const folder of Deno.readDir(`${shared}/data`)) {
    if (!folder.isDirectory) continue;
    for await (const { name } of Deno.readDir(`${shared}/data/${folder.name}`)) {
      if (!/^mapping7|\.split\.csv$/.test(name)) continue;
      const path = `${shared}/data/${folder.name}/${name}`;
      const lines = (await Deno.readTextFile(path)).trimEnd().split("\n").length;
      const rows = await Array.fromAsync((await openTable(path)).rows);
      assert.equal(rows.filter(({ problem }) => !problem).length, lines - 1, path);
      files++;
    }
  }
  assert.ok(files > 10);
});
