import { join } from "node:path";
import { checkpointKey, searchTrail } from "../audit/mod.ts";
import { type Clock, InputError, type WorkOptions } from "../core/mod.ts";
import {
  type GdprPolicy,
  type PersonStore,
  type ProcessingRegister,
  processingRegister,
  readPolicy,
  retain,
} from "../gdpr/mod.ts";
import {
  evaluatePii,
  LABELLED_PARTS,
  type LabelledPart,
  labelledSentences,
  type PiiEvaluation,
} from "../text/pii/mod.ts";
import type { ComplianceFacts } from "../views/compliance_facts.ts";
import type { Workspace } from "../workspace.ts";
import { championFacts } from "./compliance_champion.ts";
import { trailFacts } from "./compliance_trail.ts";
import type { OpenStore } from "./store_of_record.ts";

/** Options of {@linkcode readCompliance}. */
export interface ComplianceOptions extends WorkOptions {
  readonly clock: Clock;
}

/**
 * Reads from a workspace what an auditor asks for. Nothing is changed by it, but that the trail is told of settings that changed since it
 * was told last, as whenever the store is opened.
 */
export async function readCompliance(workspace: Workspace, options: ComplianceOptions): Promise<ComplianceFacts> {
  const { clock, ...work } = options;
  await using store = await workspace.openStore({ clock });
  const { ENABLE_GDPR: gdpr, TICKETLAB_KEY: secret, AUDIT_RETENTION_DAYS: auditDays } = workspace.config;
  const policy = await readPolicy(join(workspace.root, "gdpr.json"));
  const register = await processingRegister(store, { policy, auditDays, encrypts: gdpr });
  const champion = await championFacts(workspace.registry(store));
  const trail = await trailFacts(store, {
    ...work,
    checkpoints: workspace.checkpoints,
    verifier: secret === undefined ? undefined : checkpointKey(secret),
    change: champion?.changes[0],
  });
  const [backup] = await Array.fromAsync(
    searchTrail(store.database.db, { action: "store.backup", newestFirst: true, limit: 1 }),
  );
  return {
    made: clock.now().toISOString(),
    settings: { gdpr, key: secret !== undefined, auditDays },
    ...(champion && { champion }),
    trail,
    decisions: champion ? await countDecisions(store, champion.version.digest) : {},
    erasures: await countErasures(store),
    retention: await retentionFacts(workspace, store, register, policy),
    register,
    ...(backup && { backup: backup.at }),
  };
}

/** How well personal data is found, on each part of the labelled sentences. */
export async function piiFigures(): Promise<Readonly<Record<LabelledPart, PiiEvaluation>>> {
  const sentences = Map.groupBy(await labelledSentences(), ({ part }) => part);
  const figures = LABELLED_PARTS.map((part) => [part, evaluatePii(sentences.get(part) ?? [])] as const);
  return Object.fromEntries(figures) as Record<LabelledPart, PiiEvaluation>;
}

async function countDecisions({ database }: OpenStore, digest: string): Promise<Record<string, number>> {
  const rows = await database.db.selectFrom("answer").where("digest", "=", digest).groupBy("decision")
    .select(({ fn }) => ["decision", fn.countAll<number>().as("answers")]).execute();
  return Object.fromEntries(rows.map(({ decision, answers }) => [decision, answers]));
}

async function countErasures({ database }: OpenStore): Promise<ComplianceFacts["erasures"]> {
  const rows = await database.db.selectFrom("erasure").select(({ fn, eb }) => [
    fn.countAll<number>().filterWhere(eb("state", "=", "done")).as("done"),
    fn.countAll<number>().filterWhere(eb("state", "!=", "done")).as("open"),
  ]).executeTakeFirstOrThrow();
  return rows;
}

/** A dry run; what a legal hold covers is known only with the key. */
async function retentionFacts(
  workspace: Workspace,
  store: OpenStore,
  register: ProcessingRegister,
  policy: GdprPolicy,
): Promise<ComplianceFacts["retention"]> {
  const { AUDIT_RETENTION_DAYS: auditDays } = workspace.config;
  try {
    const persons = register.persons.held === 0 ? undefined : await openIfKey(workspace, store);
    return await retain(store, {
      policy,
      auditDays,
      exports: join(workspace.root, "data/exports"),
      persons,
      dryRun: true,
    });
  } catch (error) {
    if (error instanceof InputError) return { unknown: error.message };
    throw error;
  }
}

/** Only where somebody is kept: opening persons makes a vault where there is none, and reading must not. */
async function openIfKey(workspace: Workspace, store: OpenStore): Promise<PersonStore | undefined> {
  return workspace.config.TICKETLAB_KEY === undefined ? undefined : await workspace.openPersons(store);
}
