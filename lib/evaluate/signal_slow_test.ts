import assert from "node:assert/strict";
import { Rng } from "../core/mod.ts";
import { signalTest } from "./signal.ts";
import { randomText as text } from "./testdata/random_text.ts";
import { columnsOf, SHARED } from "./testdata/shared_columns.ts";

/** Share of 400 label sets, made by `make` without looking at the texts' words, that are called signal at the level of 0.05. */
async function falseAlarms(make: (rng: Rng) => { texts: string[]; labels: string[] }): Promise<number> {
  let alarms = 0;
  for (let seed = 0; seed < 400; seed++) {
    const { texts, labels } = make(new Rng(seed));
    const { signal } = await signalTest(texts, labels, { seed, alpha: 0.05, permutations: 19, minSkill: 0 });
    if (signal) alarms++;
  }
  return alarms / 400;
}

Deno.test("signalTest() raises as many false alarms as it says, on labels of equal and of very unequal frequency", async () => {
  for (const weights of [[1, 1, 1], [20, 3, 1]]) {
    const rate = await falseAlarms((rng) => {
      const texts = Array.from({ length: 90 }, () => text(rng));
      return { texts, labels: texts.map(() => rng.pick(["a", "b", "c"], weights)) };
    });
    // A binomial share of 400 at 0.05 has a standard deviation of 0.011.
    assert.ok(rate > 0.05 - 4 * 0.011 && rate < 0.05 + 4 * 0.011, `${rate} with weights ${weights}`);
  }
});

Deno.test("signalTest() is not fooled by tickets sent again, word for word or nearly so", async () => {
  const rate = await falseAlarms((rng) => {
    const rows = Array.from({ length: 40 }, () => ({ text: text(rng, { length: 25 }), label: rng.pick(["a", "b"]) }));
    const again = rows.flatMap(({ text, label }) =>
      [text, `${text.toUpperCase()}!`, `${text} hi`].map((t) => [t, label])
    );
    return { texts: again.map(([t]) => t), labels: again.map(([, l]) => l) };
  });
  assert.ok(rate < 0.05 + 4 * 0.011, `${rate}`);
});

/** Texts and labels of a table, tickets without a label left out. */
async function tickets(path: string, textColumns: string[], label: string): Promise<[string[], string[]]> {
  const columns = await columnsOf(path, [...textColumns, label]);
  const rows = columns[0].map((_, i) => columns.map((column) => column[i])).filter((row) => row.at(-1) !== "");
  return [rows.map((row) => row.slice(0, -1).join("\n")), rows.map((row) => row.at(-1)!)];
}

const JUNK = "kaggle_customer_support_tickets/customer_support_tickets.csv";
for (const label of ["Ticket Type", "Ticket Priority", "Ticket Channel"]) {
  Deno.test({
    name: `signalTest() finds no signal in ${JUNK} about ${label}, whatever the seed`,
    ignore: !SHARED,
    fn: async () => {
      const [texts, labels] = await tickets(`${SHARED}/data/${JUNK}`, ["Ticket Description"], label);
      for (const seed of [0, 1, 2]) {
        const { signal, summary } = await signalTest(texts, labels, { seed, permutations: 99 });
        assert.equal(signal, false, summary);
      }
    },
  });
}

const SIGNAL: [string, string[], string][] = [
  ["banking77/train.csv", ["text"], "category"],
  ["it_tickets/it_tickets.csv.gz", ["Document"], "Topic_group"],
  ["it_tickets/endava_part_with_urgency.csv", ["title", "body"], "urgency"],
  ["airline_tweets/airline_tweets.csv", ["text"], "airline_sentiment"],
  ["tickets_multilang/tickets_multilang.csv.gz", ["subject", "body"], "queue"],
  ["tickets_multilang/tickets_multilang.csv.gz", ["subject", "body"], "priority"],
  ["bitext/bitext_8k_27intents.csv", ["utterance"], "intent"],
];
for (const [file, textColumns, label] of SIGNAL) {
  Deno.test({
    name: `signalTest() finds signal in ${file} about ${label}`,
    ignore: !SHARED,
    fn: async () => {
      const [texts, labels] = await tickets(`${SHARED}/data/${file}`, textColumns, label);
      const { signal, summary } = await signalTest(texts, labels, { seed: 1, permutations: 99 });
      assert.equal(signal, true, summary);
    },
  });
}

Deno.test("signalTest() finds signal in the sample tickets, in a few hundred of them too", async () => {
  const [texts, labels] = await tickets("data/sample/tickets.csv", ["customer_message"], "category");
  for (const maxTickets of [5000, 300]) {
    const { signal, summary } = await signalTest(texts, labels, { seed: 1, permutations: 99, maxTickets });
    assert.equal(signal, true, summary);
  }
});
