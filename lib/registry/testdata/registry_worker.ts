/**
 * A process that works on a registry, for tests with several of them and for those that kill it. Says `ready`, then, as MODE says:
 *
 * - `change`: saves a version and promotes it, over and over, with a line `saved DIGEST` or `promoted DIGEST REVISION` once each is
 *   acknowledged;
 * - `save N`: saves N versions, whose seeds count up;
 * - `promote REF EXPECT`: waits for a line, promotes, and says `won`, or `lost` and who won when.
 *
 * `deno run registry_worker.ts URL MODELS NAME MODE …`, with NAME of the model and the actor.
 */
import { AuditTrail } from "../../audit/mod.ts";
import { systemClock } from "../../core/mod.ts";
import { openDatabase } from "../../storage/db/mod.ts";
import { AliasConflict, promote, saveVersion } from "../mod.ts";
import { exampleFacts } from "./facts.ts";

const [url, models, name, mode, ...rest] = Deno.args;
await using database = await openDatabase(url);
const trail = new AuditTrail(database, { clock: systemClock, actor: name });
const registry = { models, store: { database, trail, clock: systemClock } };
say("ready");
if (mode === "promote") await promoteOnce(rest[0], Number(rest[1]));
else for (let seed = 0; seed < Number(rest[0] ?? Infinity); seed++) await change(seed);

async function change(seed: number): Promise<void> {
  const weights = { shape: [100_000], data: new Float32Array(100_000).fill(seed) };
  const snapshot = { kind: "LinearSvm", config: { process: Deno.pid }, tensors: { weights } };
  const { digest, id } = await saveVersion(registry, exampleFacts({ name, seed, snapshot, clock: systemClock }));
  say(`saved ${digest}`);
  if (mode !== "change") return;
  const { changes } = await promote(registry, id, { reason: `number ${seed}` });
  say(`promoted ${digest} ${changes[0]?.revision ?? 1}`);
}

async function promoteOnce(ref: string, expect: number): Promise<void> {
  await Deno.stdin.read(new Uint8Array(1));
  try {
    await promote(registry, ref, { reason: `${name} wants it`, expect });
    say("won");
  } catch (error) {
    if (!(error instanceof AliasConflict)) throw error;
    say(`lost to ${error.winner!.actor} at ${error.winner!.at}`);
  }
}

/** At once, so that a process that is killed has said all that it was told. */
function say(line: string): void {
  const bytes = new TextEncoder().encode(`${line}\n`);
  for (let done = 0; done < bytes.length;) done += Deno.stdout.writeSync(bytes.subarray(done));
}
