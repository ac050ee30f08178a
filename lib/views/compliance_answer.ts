import { checkProof } from "../audit/mod.ts";
import { TRAIL_OFF } from "./audit_views.ts";
import type { ComplianceFacts } from "./compliance_facts.ts";
import { foundOf, type PiiFigures } from "./compliance_pii.ts";
import { count, counted, intervalOf, percent } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { sentences } from "./sentences.ts";
import { utcMinute } from "./_utc_minute.ts";

/** What an auditor can be shown, and what not; one sentence each. */
export interface ComplianceVerdict {
  readonly inOrder: readonly string[];
  readonly open: readonly string[];
}

/** Gathers from the facts what is in order and what is not, gravest first. */
export function describeCompliance(facts: ComplianceFacts, pii: PiiFigures): ComplianceVerdict {
  const verdict = { inOrder: [] as string[], open: [] as string[] };
  const say = (holds: boolean, sentence: string) => (holds ? verdict.inOrder : verdict.open).push(sentence);
  sayTrail(facts, say);
  sayChampion(facts, say);
  sayPersons(facts, say);
  sayRest(facts, pii, say);
  return verdict;
}

/** The verdict as it stands at the end of the notebook. */
export function complianceAnswer(facts: ComplianceFacts, pii: PiiFigures): HtmlView[] {
  const { inOrder, open } = describeCompliance(facts, pii);
  return [
    sentences([`${verdictOf(facts, inOrder.length, open.length)}, as of ${utcMinute(facts.made)}`]),
    ...(inOrder.length === 0 ? [] : [sentences(["In order:"]), sentences(inOrder)]),
    ...(open.length === 0 ? [] : [sentences(["Not in order, gravest first:"]), sentences(open)]),
  ];
}

function verdictOf({ trail, champion }: ComplianceFacts, inOrder: number, open: number): string {
  const counts = `${counted(inOrder, "thing")} in order, ${count(open)} not`;
  if (!trail.report.ok) return `No, as the record was tampered with: ${counts}`;
  if (!champion || champion.problem) return `No, as no sound version decides: ${counts}`;
  if (!trail.enabled) return `No, as nothing is recorded now: ${counts}`;
  return open === 0 ? "Yes: everything that was looked at is in order" : `In part: ${counts}`;
}

type Say = (holds: boolean, sentence: string) => void;

function sayTrail({ trail: { enabled, report, crowned }, champion }: ComplianceFacts, say: Say): void {
  const { ok, entries, findings, more, checkpoints, warnings } = report;
  if (!ok) {
    say(false, `The record was tampered with: ${findings[0].what}${more + findings.length > 1 ? ", and more" : ""}`);
  } else if (entries > 0) {
    say(true, `The record was not changed: ${counted(entries, "entry", "entries")}, each of which fits its hash`);
  }
  if (!enabled) say(false, TRAIL_OFF);
  const missed = warnings.find((warning) =>
    warning.startsWith("the trail is off") || warning.startsWith("the trail was off")
  );
  if (missed) say(false, missed);
  const { lines = 0, signed } = checkpoints ?? {};
  if (lines === 0) {
    say(false, "No checkpoint vouches for the record: whoever can write to the database could rewrite all of it");
  } else if (signed === undefined && warnings.some((warning) => warning.startsWith("the signatures"))) {
    say(false, "The signatures of the checkpoints could not be checked, as TICKETLAB_KEY is not set");
  } else if (signed === undefined) {
    say(
      false,
      "No signature vouches for the checkpoints, as TICKETLAB_KEY is not set: whoever can write to both database and checkpoints could rewrite the record",
    );
  } else {
    const carry = lines === 1 ? "carries" : "carry";
    say(signed > 0, `${count(signed)} of ${counted(lines, "checkpoint")} ${carry} a signature that fits`);
  }
  if (!champion) return;
  const { entry, proof } = crowned ?? {};
  const proved = proof !== undefined && checkProof(proof) && proof.root === report.root && proof.leaf === entry?.hash;
  const which = entry && `How the champion became it is entry ${count(entry.seq)} of the record`;
  if (!which) say(false, "The record has no entry of how the champion became it");
  else say(proved, `${which}, and ${proved ? "" : "could not be "}proved to be part of it`);
}

function sayChampion({ champion }: ComplianceFacts, say: Say): void {
  if (!champion) return say(false, "No version decides");
  const { version: { id, manifest }, problem, changes: [last], ingest } = champion;
  say(
    !problem,
    problem
      ? `The files of ${id} are not what was saved: ${problem}`
      : `It is known what decides: ${id}, whose files are what was saved`,
  );
  if (last) {
    say(true, `It was put there by ${last.actor} at ${utcMinute(last.at)}: ${last.reason}`);
    const open = last.gates?.gates.filter(({ outcome }) => outcome === "not measured").map(({ gate }) => gate) ?? [];
    if (open.length > 0) {
      say(false, `${counted(open.length, "gate")} had nothing to measure when it was put there: ${open.join(", ")}`);
    }
    if (last.gates?.override) say(false, `Gates refused it, and were overridden: ${last.gates.override}`);
  }
  say(
    ingest !== undefined,
    ingest
      ? `It was trained on ${manifest.config.data}, whose reading is entry ${count(ingest.seq)} of the record`
      : `It was trained on ${manifest.config.data ?? "a file without a name"}, whose reading the record does not hold`,
  );
  say(
    manifest.metrics !== null,
    manifest.metrics
      ? `It is right for ${percent(manifest.metrics.accuracy.value)} of tickets (${
        intervalOf(manifest.metrics.accuracy)
      })`
      : "How good it is was never measured",
  );
  const { fairness } = manifest;
  say(
    fairness !== undefined,
    fairness
      ? `Between groups (${fairness.between}) ${fairness.measure} differs by ${percent(fairness.gap)}`
      : "Whether groups of customers are served alike was not measured",
  );
}

function sayPersons({ settings: { gdpr, key }, register, erasures, retention }: ComplianceFacts, say: Say): void {
  const { known } = register.persons;
  if (!gdpr) {
    say(
      false,
      `${
        known === 0 ? "Persons are not kept" : `${counted(known, "person is", "persons are")} kept, but no others`
      }, as ENABLE_GDPR is false: whose tickets a version was trained on cannot be told, nor erased`,
    );
  } else if (!key) say(false, "Persons are not kept: ENABLE_GDPR is true, but TICKETLAB_KEY is not set");
  else say(true, `Records and ids of ${counted(known, "person")} are encrypted with a key each`);
  if (erasures.open > 0) say(false, `${counted(erasures.open, "erasure was", "erasures were")} begun and not finished`);
  if ("unknown" in retention) say(false, `What is past its time cannot be told: ${retention.unknown}`);
  else {
    const { gone, kinds, withoutRule } = retention;
    const limits = kinds.map(({ kind, days }) => `${kind} ${days === null ? "without limit" : days}`).join(", ");
    say(
      gone === 0,
      gone === 0
        ? `Nothing is kept past its time (days: ${limits})`
        : `${counted(gone, "thing is", "things are")} kept past their time`,
    );
    if (withoutRule.length > 0) say(false, `No rule says for how long these are kept: ${withoutRule.join(", ")}`);
  }
}

function sayRest({ register, backup }: ComplianceFacts, pii: PiiFigures, say: Say): void {
  const found = foundOf(pii.fresh);
  const figure = `${percent(found.value)} of the personal data in labelled sentences is found (${intervalOf(found)})`;
  say(
    found.value === 1,
    found.value === 1 ? figure : `Only ${figure}: some stays in texts that are shown or shared`,
  );
  if (register.missing.length > 0) {
    say(
      false,
      `The controller has ${counted(register.missing.length, "thing")} yet to say in gdpr.json, such as ${
        register.missing[0]
      }`,
    );
  }
  say(backup !== undefined, backup ? `The last backup was recorded at ${utcMinute(backup)}` : "No backup was recorded");
}
