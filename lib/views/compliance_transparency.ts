import type { AliasChange, VersionMetrics } from "../registry/mod.ts";
import { WITHOUT_GATES } from "./compliance_champion.ts";
import type { ComplianceFacts } from "./compliance_facts.ts";
import { foundOf, type PiiFigures } from "./compliance_pii.ts";
import { count, counted, decimal, estimateText, percent } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { sentences } from "./sentences.ts";
import { table } from "./table.ts";

/** What stands where the store knows nothing. */
const UNKNOWN = "not known here";

/**
 * What the store knows of that which Regulation (EU) 2024/1689 (AI Act, http://data.europa.eu/eli/reg/2024/1689/oj) asks of high-risk
 * systems (Articles 10 to 15) and of those that deal with persons (Article 50). Whether a system is one of these is not decided here.
 */
export function transparencyTables(facts: ComplianceFacts, pii: PiiFigures): HtmlView[] {
  const rows = [
    ...dataRows(facts, pii),
    ...recordRows(facts),
    ...deployerRows(facts),
    ...qualityRows(facts),
    ...personRows(facts),
  ];
  const unknown = rows.filter(({ known }) => known === UNKNOWN).length;
  const tables = [...Map.groupBy(rows, ({ article }) => article)].map(([article, of]) =>
    table(of, {
      title: `Article ${article}`,
      columns: { asked: "Asked for", known: "What the store knows" },
      longest: 600,
    })
  );
  const filled = `${count(rows.length - unknown)} of ${counted(rows.length, "fact")} are filled from the store`;
  return [sentences([`${filled}; ${count(unknown)} are not known here`]), ...tables];
}

interface Row {
  readonly article: string;
  readonly asked: string;
  readonly known: string;
}

function row(article: string, asked: string, known: string | undefined | null | false): Row {
  return { article, asked, known: known || UNKNOWN };
}

function dataRows({ champion }: ComplianceFacts, pii: PiiFigures): Row[] {
  const article = "10: data and data governance";
  const { cardFacts, config, dataFingerprint, classes, fairness } = champion?.version.manifest ?? {};
  const { rows, refused, tickets } = champion?.ingest?.details ?? {};
  const found = foundOf(pii.fresh);
  return [
    row(
      article,
      "Data it was trained on",
      champion &&
        `${config?.data ?? "a file without a name"}, ${
          cardFacts?.trainTickets === undefined ? "" : `${counted(cardFacts.trainTickets, "ticket")}, `
        }${counted(classes?.length ?? 0, "label")}${
          cardFacts?.languages ? `, in ${cardFacts.languages.join(", ")}` : ""
        }; fingerprint ${dataFingerprint?.slice(0, 16)}`,
    ),
    row(
      article,
      "How it was prepared",
      typeof rows === "number" && typeof refused === "number" &&
        `${counted(rows, "row")} read, ${count(refused)} refused, ${count(Number(tickets))} tickets taken`,
    ),
    row(
      article,
      "Examination for bias",
      fairness && `${fairness.measure} differs by ${percent(fairness.gap)} between ${fairness.between}`,
    ),
    row(
      article,
      "Finding personal data",
      `rules find ${estimateText(found)} of what is labelled in sentences made for it`,
    ),
    row(article, "Personal data in its tickets", undefined),
  ];
}

function recordRows({ champion, trail, settings }: ComplianceFacts): Row[] {
  const { version, card } = champion ?? {};
  return [
    row(
      "11: technical documentation",
      "Model card and manifest",
      version &&
        `${version.id}: ${card ? "model card" : "NO model card"}, manifest with the digest of every file${
          version.manifest.lockHash ? `, lock file ${version.manifest.lockHash.slice(0, 16)}` : ""
        }, seed ${version.manifest.seed}`,
    ),
    row(
      "12: record-keeping",
      "Logging over the lifetime",
      `${trail.enabled ? "on" : "OFF"}: ${counted(trail.report.entries, "entry", "entries")}, ${
        trail.report.ok ? "none of them changed" : "CHANGED"
      }; contents are kept for ${counted(settings.auditDays, "day")}, hashes for good`,
    ),
  ];
}

function deployerRows({ champion, decisions }: ComplianceFacts): Row[] {
  const { version, card } = champion ?? {};
  const sets = version?.manifest.metrics?.sets;
  const policy = version?.manifest.config.policy as Record<string, number> | undefined;
  const answers = Object.values(decisions).reduce((sum, n) => sum + n, 0);
  const shares = Object.entries(decisions).sort().map(([name, n]) => `${name} ${percent(n / answers)}`);
  const oversight = "14: human oversight";
  return [
    row("13: transparency to deployers", "Intended purpose", card?.intendedUse),
    row("13: transparency to deployers", "Known limits", card && card.limits.length > 0 && card.limits.join(" ")),
    row(
      oversight,
      "When a person decides",
      policy &&
        `routed without a look where one label is left${
          policy.minConfidence > 0 ? ` and its confidence is at least ${decimal(policy.minConfidence, 2)}` : ""
        }; an agent chooses among up to ${policy.maxChoices}; a person reads all others, and what is out of scope, as which up to ${
          percent(policy.outOfScopeRate)
        } of ordinary tickets may be taken`,
    ),
    row(
      oversight,
      "Shares when it was measured",
      sets &&
        `route ${percent(sets.decisions.route)}, choose ${percent(sets.decisions.choose)}, human ${
          percent(sets.decisions.human)
        }`,
    ),
    row(
      oversight,
      "Shares of its answers since",
      answers > 0 && `${shares.join(", ")} of ${counted(answers, "answer")} kept`,
    ),
  ];
}

function qualityRows({ champion, trail }: ComplianceFacts): Row[] {
  const article = "15: accuracy, robustness and cybersecurity";
  const metrics = champion?.version.manifest.metrics;
  const last = champion?.changes[0];
  return [
    row(article, "Accuracy", metrics && scoresOf(metrics)),
    row(
      article,
      "Baseline",
      metrics && `always “${metrics.majority.label}” reaches ${percent(metrics.majority.accuracy.value)}`,
    ),
    row(article, "Checks before it was put there", last && checksOf(last)),
    row(article, "Changed or hostile inputs", undefined),
    row(
      article,
      "Integrity",
      champion &&
        `files ${champion.problem ? "NOT sound" : "have the digests they were saved with"}; trail ${
          trail.report.ok ? "whole" : "CHANGED"
        }`,
    ),
  ];
}

function checksOf({ kind, gates }: AliasChange): string {
  if (!gates || gates.gates.length === 0) return `no gates: ${WITHOUT_GATES[kind]}`;
  const said = gates.gates.map(({ gate, outcome }) => `${gate}: ${outcome}`).join(", ");
  return gates.override === null ? said : `${said}; overridden: ${gates.override}`;
}

function scoresOf({ accuracy, macroF1, ece, n }: VersionMetrics): string {
  return `${estimateText(accuracy)} right, macro F1 ${estimateText(macroF1, "decimal")}, confidence off by ${
    estimateText(ece)
  }, on ${counted(n, "ticket")}`;
}

function personRows({ register }: ComplianceFacts): Row[] {
  const article = "50: transparency to persons";
  const drafts = register.categoriesOfData.find(({ kind }) => kind === "draft")?.count ?? 0;
  const { objecting } = register.persons;
  return [
    row(article, "Whether customers are told", undefined),
    row(article, "Texts a machine wrote", `${counted(drafts, "draft of a reply", "drafts of replies")} kept`),
    row(article, "Objections to automated decisions", `${counted(objecting, "person objects", "persons object")}`),
  ];
}
