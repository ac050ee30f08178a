/**
 * A process that works on a store, for tests with several of them and for those that kill it:
 * `deno run store_worker.ts URL NAME N [BATCH]` makes N transactions one after another, each of which counts up an alias that all workers
 * share and records BATCH events, and writes a line `SEQ REVISION` once it is acknowledged.
 */
import { AuditTrail } from "../audit/mod.ts";
import { systemClock } from "../core/mod.ts";
import { openDatabase } from "../storage/db/mod.ts";

/** The alias that all workers count up. */
const ALIAS = "shared";

const [url, name, n, batch = "1"] = Deno.args;
await using database = await openDatabase(url);
const trail = new AuditTrail(database, { clock: systemClock, actor: name });
say("open");
for (let i = 0; i < Number(n); i++) say(await countUp(i));

/** Reads in order to write, as whoever promotes a version does. */
async function countUp(i: number): Promise<string> {
  return await database.transaction(async (tx) => {
    const at = systemClock.now().toISOString();
    await tx.insertInto("alias").values({ alias: ALIAS, digest: "", revision: 0 })
      .onConflict((c) => c.column("alias").doNothing()).execute();
    const { revision } = await tx.selectFrom("alias").select("revision").where("alias", "=", ALIAS)
      .$if(database.kind === "postgres", (query) => query.forUpdate()).executeTakeFirstOrThrow();
    await tx.updateTable("alias").set({ revision: revision + 1, digest: name }).where("alias", "=", ALIAS).execute();
    await tx.insertInto("alias_change").values({
      id: `${name} ${i}`,
      alias: ALIAS,
      revision: revision + 1,
      at,
      actor: name,
      reason: "a test",
      kind: "promote",
      from_digest: null,
      to_digest: name,
      gates: null,
    }).execute();
    const events = Array.from({ length: Number(batch) }, () => ({ action: "model.promote", subject: name } as const));
    const receipts = await trail.recordIn(tx, ...events);
    return `${receipts.at(-1)!.seq} ${revision + 1}`;
  });
}

/** At once, so that a process that is killed has said all that it was told. */
function say(line: string): void {
  const bytes = new TextEncoder().encode(`${line}\n`);
  for (let done = 0; done < bytes.length;) done += Deno.stdout.writeSync(bytes.subarray(done));
}
