import { parse } from "csv-parse/sync";
import assert from "node:assert/strict";
import { nearDuplicates } from "./near_duplicates.ts";
import { nearDuplicatesBetween } from "./near_duplicates_between.ts";

const SHARED = Deno.env.get("TICKETLAB_SHARED");

async function column(path: string, name: string): Promise<string[]> {
  const bytes = new Blob([await Deno.readFile(`${SHARED}/data/${path}`)]).stream();
  const stream = path.endsWith(".gz") ? bytes.pipeThrough(new DecompressionStream("gzip")) : bytes;
  const rows = parse(await new Response(stream).text(), { columns: true }) as Record<string, string>[];
  return rows.map((row) => row[name]);
}

function seconds(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

Deno.test({
  name: "nearDuplicates() searches 47,837 and 100,000 tickets in seconds",
  ignore: SHARED === undefined,
  async fn() {
    const it = await column("it_tickets/it_tickets.csv.gz", "Document");
    const bitext = await column("bitext/bitext_27k_11categories.csv", "instruction");
    const tweets = await column("airline_tweets/airline_tweets.csv", "text");
    const kaggle = await column("kaggle_customer_support_tickets/customer_support_tickets.csv", "Ticket Description");
    const banking = await column("banking77/train.csv", "text");
    const all = [...it, ...bitext, ...tweets, ...kaggle, ...banking].slice(0, 100_000);
    for (const texts of [it, all]) {
      const took = seconds(() => {
        const { pairCount, clusters } = nearDuplicates(texts);
        console.log(`${texts.length} tickets: ${pairCount} pairs, ${clusters.length} clusters`);
      });
      console.log(`${took.toFixed(1)} s`);
      assert.ok(took < 30);
    }
  },
});

Deno.test({
  name: "nearDuplicatesBetween() finds the seven test texts of banking77 that stand in its training texts too",
  ignore: SHARED === undefined,
  async fn() {
    const [train, test] = [await column("banking77/train.csv", "text"), await column("banking77/test.csv", "text")];
    const matches = nearDuplicatesBetween(train, test);
    assert.equal(matches.filter(({ exact }) => exact).length, 7);
    assert.ok(matches.length > 7);
  },
});
