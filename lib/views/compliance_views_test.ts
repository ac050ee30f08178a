import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { AuditTrail, checkProof, proveInclusion, searchTrail, verifyTrail } from "../audit/mod.ts";
import { fixedClock } from "../core/mod.ts";
import { DEFAULT_POLICY, processingRegister, retain } from "../gdpr/mod.ts";
import type { AliasChange, GateReport, ShownVersion } from "../registry/mod.ts";
import { openDatabase } from "../storage/db/mod.ts";
import { evaluatePii, parseLabelled } from "../text/pii/mod.ts";
import { auditActs, auditProof, auditVerdict } from "./audit_views.ts";
import { complianceAnswer, describeCompliance } from "./compliance_answer.ts";
import { championHistory, championLineage, championScores } from "./compliance_champion.ts";
import type { ComplianceFacts } from "./compliance_facts.ts";
import { compliancePersons, retentionTable } from "./compliance_persons.ts";
import { foundOf, type PiiFigures, piiTable } from "./compliance_pii.ts";
import { complianceRegister } from "./compliance_register.ts";
import { transparencyTables } from "./compliance_transparency.ts";

/** Text that must show, and never act. */
const HOSTILE = `</td><script>alert(1)</script><img src=x onerror=alert(1)>`;

const AT = "2026-03-04T09:12:00.000Z";

function gate(gate: GateReport["gate"], outcome: GateReport["outcome"]): GateReport {
  return { gate, outcome, figure: null, limit: null, because: HOSTILE };
}

const CHANGE: AliasChange = {
  id: "c1",
  alias: "champion",
  revision: 1,
  at: AT,
  actor: HOSTILE,
  reason: HOSTILE,
  kind: "promote",
  from: null,
  to: { digest: "d1", id: "tickets@d1" },
  gates: { gates: [gate("quality", "fail"), gate("latency", "not measured")], override: "agreed" },
};

const VERSION = {
  id: "tickets@d1",
  digest: "d1",
  state: "kept",
  ancestors: ["tickets@c0", "tickets@b0"],
  manifest: {
    created: AT,
    seed: 7,
    split: "none",
    dataFingerprint: "0123456789abcdef0123",
    lockHash: null,
    parent: "tickets@c0",
    classes: ["a", "b"],
    metrics: null,
    config: {
      data: HOSTILE,
      model: "linear-svm",
      policy: { minConfidence: 0.6, maxChoices: 3, outOfScopeRate: 0.01 },
    },
  },
} as unknown as ShownVersion;

/** What stands in a store with three entries, of which the last made the champion. */
async function someFacts(): Promise<ComplianceFacts> {
  const clock = fixedClock(AT);
  await using database = await openDatabase("sqlite::memory:");
  const store = { database, clock, trail: new AuditTrail(database, { clock, actor: HOSTILE }) };
  const at = [
    { action: "data.ingest", details: { rows: 12, refused: 2, tickets: 10 } },
    { action: "model.save", subject: "tickets@d1" },
    { action: "model.promote", subject: "tickets@d1", details: { alias: "champion", reason: HOSTILE } },
  ] as const;
  await store.trail.record(...at);
  const entries = await Array.fromAsync(searchTrail(database.db));
  const policy = { ...DEFAULT_POLICY, purposes: [{ name: HOSTILE, description: HOSTILE, legalBasis: HOSTILE }] };
  return {
    made: AT,
    settings: { gdpr: false, key: false, auditDays: 365 },
    champion: {
      version: VERSION,
      changes: [CHANGE],
      card: { intendedUse: HOSTILE, limits: ["It knows little.", "It is slow."] },
      ingest: entries[0],
    },
    trail: {
      enabled: true,
      report: await verifyTrail(database),
      acts: [
        { action: "model.save", actor: "ann", entries: 2, last: AT },
        { action: "model.save", actor: "", entries: 1200, last: "2026-03-05T00:00:00.000Z" },
        { action: "data.ingest", actor: HOSTILE, entries: 3, last: AT },
      ],
      crowned: { entry: entries[2], proof: await proveInclusion(database, 2) },
    },
    decisions: { route: 3, human: 1 },
    erasures: { done: 2, open: 1 },
    retention: await retain(store, { policy, auditDays: 365, exports: "/nowhere/at/all", dryRun: true }),
    register: await processingRegister(store, { policy, auditDays: 365, encrypts: false }),
  };
}

/** One of three names is found where the surroundings tell of it; the finder is a stand-in, so that no rule moves the figures. */
function someFigures(): PiiFigures {
  const sentence = { ...parseLabelled("{{person:Ann}} wrote {{email:a@b.org}} and {{person:Bo}}"), language: "en" };
  const found = evaluatePii([{ ...sentence, line: 1, part: "fresh" }], { find: ({ spans }) => spans.slice(1) });
  return { tuned: found, "held-out": found, blind: found, fresh: found };
}

const facts = await someFacts();
const figures = someFigures();

Deno.test("views of compliance show what came from outside, and nothing of it acts", () => {
  const { champion, trail, retention, register } = facts;
  const views = [
    ...championLineage(champion),
    championScores(champion),
    ...championHistory(champion),
    ...auditVerdict(trail),
    auditActs(trail),
    auditProof(trail, true),
    compliancePersons(facts),
    retentionTable(retention),
    piiTable(figures),
    ...complianceRegister(register),
    ...transparencyTables(facts, figures),
    ...complianceAnswer(facts, figures),
  ];
  const { document } = parseHTML(`<html><body>${views.map(({ html }) => html).join("")}</body></html>`);
  assert.equal(document.querySelectorAll("script, img").length, 0);
  assert.ok(document.body.textContent.includes("<script>alert(1)</script>"));
});

Deno.test("championLineage() and championHistory() tell what came before, and how the gates were passed", () => {
  const [first, version] = championLineage(facts.champion);
  assert.match(first.text, /^• The champion is tickets@d1, and every file of it still has the digest/);
  assert.match(first.text, /It came after tickets@c0, then tickets@b0\.$/);
  assert.match(version.text, /Parent +tickets@c0/);
  assert.match(championHistory(facts.champion)[1].text, /^Refused by quality/);
  const saved: AliasChange = { ...CHANGE, kind: "save", gates: null };
  assert.equal(
    championHistory({ ...facts.champion!, changes: [saved] })[1].text,
    "No gates were asked at the last change: it was the first version there was, so it replaced none.",
  );
  const broken = championLineage({ ...facts.champion!, problem: "weights.bin is missing" })[0].text;
  assert.match(broken, /NOT sound: weights\.bin is missing/);
  assert.deepEqual([championLineage(undefined), championHistory(undefined)].map(([{ text }]) => text), [
    "No version decides: there is no champion.",
    "Nobody put a version there.",
  ]);
});

Deno.test("auditVerdict() says aloud that the trail is off, or was changed, and what does not fit", () => {
  const { trail } = facts;
  assert.match(auditVerdict(trail)[0].text, /^The audit trail is whole: 3 entries, each of which fits its hash\n/);
  assert.match(auditVerdict({ ...trail, enabled: false })[0].text, /^THE AUDIT TRAIL IS OFF/);
  const findings = [{ kind: "edited", from: 1, to: 1, what: "entry 1 was edited" }] as const;
  const changed = auditVerdict({ ...trail, report: { ...trail.report, ok: false, findings, more: 4 } });
  assert.match(changed[0].text, /^THE AUDIT TRAIL WAS CHANGED: 5 findings in 3 entries\n/);
  assert.match(changed[1].text, /edited +entry 1 was edited\n… 1 of 5 rows$/);
});

Deno.test("auditActs() gathers acts by kind, most frequent first, and names who did them", () => {
  const { text } = auditActs(facts.trail);
  assert.match(text, /^1,205 entries on 2 kinds of act, by 3 actors\n/);
  assert.match(text, /\nmodel\.save +1,202 +ann 2, \(blanked\) 1,200 +2026-03-05 00:00 UTC\ndata\.ingest /);
});

Deno.test("auditProof() calls proved only what holds, in the trail that was verified, of the entry that it shows", () => {
  const { trail } = facts;
  const { entry, proof } = trail.crowned!;
  const holds = checkProof(proof!);
  assert.match(auditProof(trail, holds).text, /^Proved: entry 2 is part of the trail, by 1 hash \(RFC 9162\)\n/);
  const other = "0".repeat(64);
  const wrong = [
    auditProof(trail, false),
    auditProof({ ...trail, report: { ...trail.report, root: other } }, holds),
    auditProof({ ...trail, crowned: { entry: { ...entry, hash: other }, proof } }, holds),
  ];
  for (const { text } of wrong) assert.match(text, /^NOT PROVED: the proof of entry 2 does not hold\n/);
  assert.match(auditProof({ ...trail, crowned: { entry } }, false).text, /of a trail that was changed nothing can be/);
});

Deno.test("compliancePersons() says in its title whether persons are kept, and why not", () => {
  const title = (gdpr: boolean, key: boolean) =>
    compliancePersons({ ...facts, settings: { ...facts.settings, gdpr, key } }).text.split("\n")[0];
  assert.match(title(false, false), /^Persons are not kept: ENABLE_GDPR is false/);
  assert.equal(title(true, false), "Persons are not kept: ENABLE_GDPR is true, but TICKETLAB_KEY is not set");
  assert.equal(title(true, true), "Nobody is kept so far");
  assert.match(compliancePersons(facts).text, /Erasures +2 done, 1 begun and NOT finished/);
  assert.equal(
    retentionTable({ unknown: "a legal hold stands" }).text,
    "What retention would remove cannot be told: a legal hold stands.",
  );
});

Deno.test("foundOf() takes kinds together: two of three spans, with Wilson's interval", () => {
  const { labelled, found, value, low, high } = foundOf(figures.fresh);
  assert.deepEqual([labelled, found, value], [3, 2, 2 / 3]);
  // scipy 1.17.1: binomtest(2, 3).proportion_ci(method="wilson")
  assert.ok(Math.abs(low - 0.20765960080204782) < 1e-9 && Math.abs(high - 0.9385080552796038) < 1e-9, `${low} ${high}`);
  assert.match(piiTable(figures).text, /^Of 3 pieces .*, 66\.7% are found at least in part \(20\.8–93\.9%\)\n/);
});

Deno.test("transparencyTables() fills what the store knows, and says where it knows nothing", () => {
  const text = (of: ComplianceFacts) => transparencyTables(of, figures).map(({ text }) => text).join("\n");
  const known = text(facts);
  assert.match(known, /How it was prepared +12 rows read, 2 refused, 10 tickets taken\n/);
  assert.match(known, /Known limits +It knows little\. It is slow\.\n/);
  assert.match(known, /one label is left and its confidence is at least 0\.60; /);
  assert.match(known, /Shares of its answers since +human 25\.0%, route 75\.0% of 4 answers kept/);
  assert.match(known, /quality: fail, latency: not measured; overridden: agreed/);
  assert.match(known, /\nAccuracy +not known here\n/);
  const { champion: _, ...empty } = { ...facts, decisions: {} };
  assert.match(text(empty), /^4 of 20 facts are filled from the store; 16 are not known here\.\nArticle 10: data/);
});

Deno.test("describeCompliance() puts the trail first, and calls open what is missing or was overridden", () => {
  const { inOrder, open } = describeCompliance(facts, figures);
  assert.equal(inOrder[0], "The record was not changed: 3 entries, each of which fits its hash");
  assert.equal(inOrder[1], "How the champion became it is entry 2 of the record, and proved to be part of it");
  assert.equal(
    open[0],
    "No checkpoint vouches for the record: whoever can write to the database could rewrite all of it",
  );
  const said = [
    "1 gate had nothing to measure when it was put there: latency",
    "Gates refused it, and were overridden: agreed",
    "How good it is was never measured",
    "1 erasure was begun and not finished",
    "No backup was recorded",
  ];
  for (const sentence of said) assert.ok(open.includes(sentence), sentence);
  const forged = { ...facts.trail.crowned!.proof!, index: 1 };
  const trail = { ...facts.trail, crowned: { ...facts.trail.crowned!, proof: forged } };
  assert.ok(describeCompliance({ ...facts, trail }, figures).open.some((what) => /could not be proved/.test(what)));
  assert.match(
    complianceAnswer(facts, figures)[0].text,
    /^In part: \d+ things in order, \d+ not, as of 2026-03-04 09:12 UTC\.$/,
  );
});

Deno.test("complianceAnswer() is no where the record was changed or is off, and where no sound version decides", () => {
  const { champion, trail } = facts;
  const verdict = (change: Partial<ComplianceFacts>) => complianceAnswer({ ...facts, ...change }, figures)[0].text;
  const findings = [{ kind: "edited", what: "entry 1 was edited" }] as const;
  const changed = { ...trail, report: { ...trail.report, ok: false, findings } };
  assert.match(
    verdict({ trail: changed }),
    /^No, as the record was tampered with: \d+ things in order, \d+ not, as of /,
  );
  assert.match(verdict({ trail: { ...trail, enabled: false } }), /^No, as nothing is recorded now: /);
  assert.match(verdict({ champion: undefined }), /^No, as no sound version decides: /);
  assert.match(verdict({ champion: { ...champion!, problem: "damaged" } }), /^No, as no sound version decides: /);
});

Deno.test("describeCompliance() tells unsigned checkpoints from signatures that nobody could check", () => {
  const first = (report: Partial<ComplianceFacts["trail"]["report"]>) =>
    describeCompliance({ ...facts, trail: { ...facts.trail, report: { ...facts.trail.report, ...report } } }, figures);
  const checkpoints = { lines: 3 };
  assert.match(
    first({ checkpoints }).open[0],
    /^No signature vouches for the checkpoints, as TICKETLAB_KEY is not set/,
  );
  const warnings = ["the signatures of the checkpoints were not checked: that needs TICKETLAB_KEY"];
  assert.match(first({ checkpoints, warnings }).open[0], /^The signatures of the checkpoints could not be checked/);
  assert.equal(
    first({ checkpoints: { lines: 3, signed: 2 } }).inOrder[1],
    "2 of 3 checkpoints carry a signature that fits",
  );
});
