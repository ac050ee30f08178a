import assert from "node:assert/strict";
import { history, promote, PromotionRefused } from "../registry/mod.ts";
import { memoryStore } from "../testing/memory_store.ts";
import { QUICK_TRAINING } from "../testing/quick_training.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { runPipeline } from "./pipeline.ts";
import { trainVersion } from "./train_version.ts";

/** Two queues, told apart by every text; of the tier "basic" a third bears the other queue, of which no text tells. */
const ROWS = Array.from({ length: 240 }, (_, i) => {
  const [crash, basic] = [i % 2 === 1, i % 4 >= 2];
  const queue = (basic && i % 3 === 0) !== crash ? "bug" : "refund";
  return `${crash ? "the app crashes" : "money back please"} ${i},${queue},${basic ? "basic" : "gold"},C-${i}`;
});

async function place(rows = ROWS) {
  const scratch = await scratchFolder();
  const store = await memoryStore();
  const path = await scratch.file("tickets.csv", `text,label,tier,customer_id\n${rows.join("\n")}\n`);
  const models = `${scratch.path}/models`;
  const options = { ...QUICK_TRAINING, source: { path }, name: "tickets", models, store };
  return {
    scratch,
    options,
    registry: { models, store },
    [Symbol.asyncDispose]: async () => {
      await store[Symbol.asyncDispose]();
      await scratch[Symbol.asyncDispose]();
    },
  };
}

Deno.test("trainVersion() by groups measures a gap that refuses a promotion; who overrides it stands in the history", async () => {
  await using there = await place();
  const { options, registry } = there;
  const { version, groups, evaluation } = await trainVersion({ ...options, groups: ["tier"] });
  const [{ groups: [basic, gold], gaps: [gap] }] = groups!;
  assert.deepEqual([basic.n, gold.n], [120, 120]);
  assert.ok(Math.abs((basic.accuracy.value + gold.accuracy.value) / 2 - evaluation.accuracy.value) < 1e-12);
  assert.deepEqual([gold.accuracy.value, gap.better, gap.worse], [1, "gold", "basic"]);
  assert.ok(Math.abs(gap.value - 1 / 3) < 1e-12 && gap.low > 0.2 && gap.high < 0.5);
  const { fairness } = version.manifest;
  assert.deepEqual([fairness?.between, fairness?.gap], ["tier gold and basic", gap.value]);
  assert.deepEqual(version.manifest.groups, groups);
  assert.match(
    await Deno.readTextFile(`${version.path}/model_card.md`),
    /Widest gap in accuracy: 0\.333 \(0\.249–0\.422\) between gold and basic/,
  );

  const wanted = { reason: "learned from June", alias: "staging", limits: { maxFairnessGap: 0.1 } };
  await assert.rejects(promote(registry, version.id, wanted), (error) => {
    assert.ok(error instanceof PromotionRefused);
    assert.match(
      error.message,
      /fairness \(fail\): accuracy differs by 0\.3333 \(0\.2\d+–0\.4\d+\) between tier gold and basic/,
    );
    return true;
  });
  assert.deepEqual((await history(registry, { alias: "staging" })).changes, []);
  await promote(registry, version.id, { ...wanted, override: "basic is closed in July" });
  const { changes: [change] } = await history(registry, { alias: "staging" });
  const report = change.gates!.gates.find(({ gate }) => gate === "fairness")!;
  assert.deepEqual([report.outcome, report.figure, change.gates!.override], [
    "fail",
    gap.value,
    "basic is closed in July",
  ]);
});

Deno.test("runPipeline() by groups measures the tickets that were held out; one group alone is no gap, and the gate says so", async () => {
  await using there = await place();
  const { options, registry } = there;
  const held = { splitBy: "stratified", testShare: 0.25 } as const;
  const { version, groups, evaluation } = await runPipeline({ ...options, ...held, groups: ["tier", "language"] });
  const [tier, language] = groups!;
  assert.equal(tier.groups.reduce((sum, { n }) => sum + n, tier.small.tickets), evaluation.n);
  // No column holds the language, so it was detected; all tickets are English.
  assert.deepEqual([language.groups.map(({ group }) => group).slice(0, 1), language.gaps], [["en"], []]);
  const alone = await trainVersion({ ...options, groups: ["language"] });
  assert.equal(alone.version.manifest.fairness, undefined);
  const wanted = { reason: "x", alias: "staging", limits: { maxFairnessGap: 0.1, required: ["fairness"] } } as const;
  await assert.rejects(
    promote(registry, alone.version.id, wanted),
    /language parts too few tickets: no two groups have 30/,
  );
  assert.notEqual(version.digest, alone.version.digest);
});

Deno.test("trainVersion() refuses to group by what tells one customer, by nothing, and by hundreds of values", async () => {
  await using there = await place(ROWS.map((row, i) => row.replace(/,(gold|basic),/, `,${i},`)));
  const attempt = (column: string) => trainVersion({ ...there.options, groups: [column] });
  await assert.rejects(attempt("customer_id"), /"customer_id" is the customer of the tickets, which makes no groups/);
  await assert.rejects(attempt("region"), /there is no column "region" to group by among text, label, tier/);
  await assert.rejects(attempt("tier"), /240 different values make too many groups: at most 100/);
});
