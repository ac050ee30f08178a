import assert from "node:assert/strict";
import { join } from "node:path";
import fc from "fast-check";
import { earlierMeanings, type Meaning } from "./meanings.ts";
import { aliasAt, history, promote, prune, readAliases, recordAnswers, type Registry, rollback } from "./mod.ts";
import { saveFitted } from "./testdata/fitted.ts";
import { asActor, testRegistry } from "../testing/test_registry.ts";

const reason = "more refunds go wrong";
const champion = async (registry: Registry) => (await readAliases(registry)).champion.id;

async function saveAndPromote(registry: Registry, n: number) {
  const versions = [];
  for (let i = 0; i < n; i++) {
    const version = await saveFitted(registry);
    await promote(registry, version.id, { reason: `number ${i}` });
    versions.push(version);
  }
  return versions;
}

testRegistry("rollback() goes back one version each time, as changes of their own", async (registry) => {
  const [a, b, c] = await saveAndPromote(registry, 3);
  const { version, before, skipped, changes } = await rollback(asActor(registry, "bob"), { reason });
  assert.deepEqual([version.id, before.id, skipped], [b.id, c.id, []]);
  assert.deepEqual(changes.map(({ alias, kind, actor, reason }) => [alias, kind, actor, reason]), [
    ["champion", "rollback", "bob", reason],
    ["tickets@champion", "rollback", "bob", reason],
  ]);
  await rollback(registry, { reason });
  assert.equal(await champion(registry), a.id);
  await assert.rejects(() => rollback(registry, { reason }), /"champion" meant nothing before tickets@.* that could/);
  await assert.rejects(() => rollback(registry, { reason, alias: "staging" }), /there is no alias "staging"/);
  await assert.rejects(() => rollback(registry, { reason, expect: 1 }), /was changed by another/);
  await assert.rejects(() => promote(registry, c.id, { reason: " " }), /the reason is empty; say why/);
  const entry = await registry.store.database.db.selectFrom("audit_entry").select(["action", "subject"])
    .orderBy("seq", "desc").limit(1).executeTakeFirstOrThrow();
  assert.deepEqual(entry, { action: "model.rollback", subject: a.id });
});

testRegistry("rollback() passes over what is damaged, and says so", async (registry) => {
  const [a, b] = await saveAndPromote(registry, 3);
  await Deno.truncate(join(b.path, "weights.safetensors"), 9);
  const { version, skipped } = await rollback(registry, { reason });
  assert.equal(version.id, a.id);
  assert.equal(skipped.length, 1);
  assert.match(skipped[0], new RegExp(`version ${b.id} is damaged`));
});

Deno.test("earlierMeanings() keeps to a stack of what was promoted, whatever is promoted and rolled back", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom("a", "b", "c", "d"), fc.constant(null)), { maxLength: 30 }),
      (acts) => {
        const changes: Meaning[] = [];
        const stack: string[] = [];
        for (const act of acts) {
          const now = stack.at(-1);
          if (act === null ? stack.length < 2 : act === now) continue;
          if (act === null) stack.pop();
          else stack.push(act);
          const to = { digest: stack.at(-1)! };
          changes.push({
            kind: act === null ? "rollback" : "promote",
            from: now === undefined ? null : { digest: now },
            to,
          });
          assert.deepEqual(earlierMeanings(changes), stack.slice(0, -1).reverse());
        }
      },
    ),
  );
});

async function promoteWorse(registry: Registry) {
  const worse = await saveFitted(registry, { macroF1: 0.1 });
  await promote(registry, worse.id, { reason: "measured better", override: "the old one breaks a contract" });
  return worse;
}

testRegistry("history() tells which version answered a ticket, who put it there and why", async (registry) => {
  const { database, clock } = registry.store;
  const answer = async (ticket: string, digest: string, askedAs = "champion") => {
    const at = clock.now();
    const answers = [{ ticket, label: "Refund | Return", confidence: 0.9, decision: "route" as const }];
    await database.transaction((tx) =>
      recordAnswers(tx, { version: { digest }, askedAs, askedBy: "eve", at, answers })
    );
    return at;
  };
  const [a, b] = await saveAndPromote(asActor(registry, "bob"), 2);
  const early = await answer("T-1", b.digest);
  await rollback(registry, { reason });
  const late = await answer("T-1", a.digest);
  await answer("T-2", b.digest, b.id);

  const { answers } = await history(registry, { ticket: "T-1" });
  assert.deepEqual(answers.map(({ version, putBy }) => [version.id, putBy!.actor, putBy!.reason, putBy!.kind]), [
    [a.id, "ann", reason, "rollback"],
    [b.id, "bob", "number 1", "promote"],
  ]);
  const then = await history(registry, { ticket: "T-1", at: new Date(late.getTime() - 1) });
  assert.deepEqual(then.answers.map(({ version, at }) => [version.id, at]), [[b.id, early.toISOString()]]);
  assert.equal(
    answers[0].because.replace(/ at \S+: /, ": "),
    `asked for as "champion" by eve; ann put it there: ${reason}`,
  );
  const because = async (ticket: string) => (await history(registry, { ticket })).answers[0].because;
  assert.equal((await history(registry, { ticket: "T-2" })).answers[0].putBy, null);
  assert.equal(await because("T-2"), `asked for as "${b.id}" by eve; no alias put it there`);
  await answer("T-4", b.digest, "latest");
  assert.equal(await because("T-4"), 'asked for as "latest" by eve; no alias put it there: it was the newest');
  await answer("T-5", b.digest); // the champion was a then, and was damaged
  assert.match(await because("T-5"), new RegExp(`^asked .* by eve, which meant ${a.id}; it stood in for that, and no`));
  await database.db.updateTable("answer").set({ asked_by: null }).where("ticket_id", "=", "T-4").execute();
  assert.match(await because("T-4"), /^asked for as "latest" \(by whom was not kept yet\); no alias/);
  assert.equal((await history(registry, { version: b.id })).answers.length, 4);
  await answer("T-6", (await promoteWorse(registry)).digest);
  assert.match(await because("T-6"), /: measured better; gates were overridden: the old one breaks a contract$/);
  assert.equal((await history(registry, { ticket: "T-3" })).answers.length, 0);

  assert.equal((await aliasAt(registry, "champion", early))!.to.id, b.id);
  assert.equal((await aliasAt(registry, "champion", late))!.to.id, a.id);
  assert.equal(await aliasAt(registry, "champion", new Date("2026-01-01")), undefined);
  const held = await history(registry, { alias: "champion", at: early });
  assert.deepEqual(held.changes.map(({ to }) => to.id), [b.id]);
});

testRegistry("recordAnswers() takes more answers than fit one statement", async (registry) => {
  const { digest } = await saveFitted(registry);
  const answers = Array.from({ length: 5001 }, (_, i) => ({
    ticket: `T-${i}`,
    label: null,
    confidence: null,
    decision: "human" as const,
  }));
  const at = registry.store.clock.now();
  await registry.store.database.transaction((tx) =>
    recordAnswers(tx, { version: { digest }, askedAs: "latest", askedBy: "eve", at, answers })
  );
  const { n } = await registry.store.database.db.selectFrom("answer").select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  assert.equal(n, 5001);
  const { pruned } = await prune(registry, { keepLast: 0, olderThanDays: 0, reason, dryRun: true });
  assert.deepEqual(pruned, []);
});
