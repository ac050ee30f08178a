import { counted, decimal, estimateText } from "../core/format.ts";
import type { Estimate } from "../evaluate/evaluation.ts";
import type { GroupReport } from "../fairness/mod.ts";
import type { Manifest, VersionMember, VersionMetrics } from "./manifest.ts";

/** What only the user knows about a model; every part is optional. */
export interface CardFacts {
  /** Languages of the tickets, ISO 639-1, such as `["en", "de"]`. */
  readonly languages?: readonly string[];
  /** Licence of the model by its identifier in model cards, such as `mit` or `cc-by-4.0`. */
  readonly license?: string;
  readonly tags?: readonly string[];
  /** Name of the data it was trained on, such as the file's. */
  readonly dataset?: string;
  /** Tickets it was trained on, and tickets of each class among them. */
  readonly trainTickets?: number;
  readonly trainLabels?: Readonly<Record<string, number>>;
  /** What it is for; a default speaks of routing tickets to the classes. */
  readonly intendedUse?: string;
  /** What it should not be used for, or does badly, one sentence each; added to what the figures show. */
  readonly limits?: readonly string[];
}

/** Everything of a manifest that is known before the card itself, a file of the version, is written. */
export type CardManifest = Omit<Manifest, "files">;

/** Fewer test tickets than this say little about a class; about 10 points of F1 either way. */
const FEW_TICKETS = 30;

/**
 * The model card: metadata that model hubs and their tools read (YAML front matter with the results as `model-index`, see
 * https://huggingface.co/docs/hub/model-cards), then what a person asks before using the model.
 */
export function modelCard(manifest: CardManifest, facts: CardFacts = {}): string {
  return [
    frontMatter(manifest, facts),
    `# ${escape(manifest.name)}\n`,
    `Sorts customer-support tickets into ${manifest.classes.length} classes. Model: ${modelOf(manifest)}.\n`,
    ...(manifest.members ? [section("Members", [membersTable(manifest.members)])] : []),
    section("Intended use", [
      facts.intendedUse ??
        "Routing incoming tickets to the team or category they belong to. It offers a set of likely labels when it is not " +
          "sure of one, and asks for a person when there is none; keep that path open.",
    ]),
    section("Training data", trainingData(manifest, facts)),
    section(
      "Evaluation",
      manifest.metrics ? evaluation(manifest.metrics) : ["Nothing was measured on held-out tickets."],
    ),
    ...(manifest.groups ? [section("Groups of customers", manifest.groups.flatMap(groupParagraphs))] : []),
    section("Limits", [list([...limits(manifest.metrics), ...(facts.limits ?? []).map(escape)])]),
    section("Provenance", [provenance(manifest)]),
  ].join("\n");
}

/** JSON is valid YAML, so each value is written as JSON: no text of the user's can break out of its place. */
function frontMatter({ name, metrics }: CardManifest, facts: CardFacts): string {
  const { languages = [], license = "unknown", tags = [], dataset = "support tickets" } = facts;
  const results = metrics && {
    task: { type: "text-classification", name: "Ticket classification" },
    dataset: { type: "tabular", name: dataset, split: "test" },
    metrics: headline(metrics).map(({ type, title, estimate }) => ({
      type,
      name: title,
      value: round(estimate.value),
    })),
  };
  const metadata = {
    ...(languages.length > 0 && { language: languages }),
    license,
    library_name: "ticketlab",
    pipeline_tag: "text-classification",
    tags: ["text-classification", "customer-support", ...tags],
    ...(metrics && { metrics: ["accuracy", "f1", "matthews_correlation"] }),
    "model-index": [{ name, results: results ? [results] : [] }],
  };
  const lines = Object.entries(metadata).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n`;
}

function modelOf({ kind, parts }: CardManifest): string {
  return escape(kind) + (parts.length > 0 ? `, with ${parts.map(escape).join(", ")} inside` : "");
}

function membersTable(members: readonly VersionMember[]): string {
  const rows = members.map((
    { name, kind, weight, digest },
  ) => [escape(name), escape(kind), decimal(weight), code(digest)]);
  return table(["member", "model", "weight", "SHA-256 of its snapshot"], rows);
}

function trainingData({ classes, dataFingerprint, split, seed }: CardManifest, facts: CardFacts): string[] {
  const { dataset, trainTickets, trainLabels = {}, languages = [] } = facts;
  const described = [
    dataset && `Data: ${escape(dataset)}.`,
    trainTickets !== undefined && `Tickets: ${trainTickets}.`,
    languages.length > 0 && `Languages: ${escape(languages.join(", "))}.`,
    `Split: ${code(JSON.stringify(split))}, seed ${seed}.`,
    `Fingerprint: ${code(dataFingerprint)}.`,
  ].filter((line) => typeof line === "string");
  const counted = classes.some((label) => Object.hasOwn(trainLabels, label));
  const classesTable = counted
    ? table(["class", "training tickets"], classes.map((label) => [escape(label), String(trainLabels[label] ?? 0)]))
    : `Classes: ${classes.map(escape).join(", ")}.`;
  return [described.join(" "), classesTable];
}

function evaluation(metrics: VersionMetrics): string[] {
  const { n, interval, majority, perClass, sets } = metrics;
  const level = `${Math.round(interval.level * 100)}%`;
  const baseline: Readonly<Record<string, string>> = {
    "Accuracy": show(majority.accuracy),
    "Macro F1": decimal(majority.macroF1),
  };
  const rows = headline(metrics).map(({ title, estimate }) => [title, show(estimate), baseline[title] ?? ""]);
  const paragraphs = [
    `Measured on ${n} held-out tickets; ${level} intervals by ${
      escape(interval.method)
    }, ${interval.resamples} resamples, ` +
    `seed ${interval.seed}. The baseline always answers "${escape(majority.label)}", the most frequent class.`,
    table(["measure", "value (interval)", "baseline"], rows),
    table(
      ["class", "precision", "recall", "F1 (interval)", "test tickets"],
      perClass.map(({ label, precision, recall, f1, support }) => [
        escape(label),
        decimal(precision.value),
        decimal(recall.value),
        show(f1),
        String(support),
      ]),
    ),
  ];
  if (sets) {
    const { route, choose, human } = sets.decisions;
    paragraphs.push(
      `Label sets promise to hold the true label for ${decimal(sets.target)} of tickets; measured: ${
        show(sets.coverage)
      }, ` +
        `${sets.meanSize.toFixed(2)} labels on average. Decisions: route ${decimal(route)}, choose ${
          decimal(choose)
        }, human ${decimal(human)}.`,
    );
  }
  return paragraphs;
}

function groupParagraphs({ column, groups, gaps, small, minTickets, level }: GroupReport): string[] {
  const judged = groups.map((
    { group, n, accuracy, recall },
  ) => [escape(group), String(n), show(accuracy), show(recall)]);
  const told = gaps.length === 0
    ? [`No gap can be told: fewer than two groups of ${escape(column)} have ${minTickets} tickets.`]
    : gaps.map((gap) =>
      `Widest gap in ${gap.measure === "accuracy" ? "accuracy" : "mean recall"}: ${show(gap)} between ` +
      `${escape(gap.better)} and ${escape(gap.worse)}${gap.low <= 0 ? ", which may be chance" : ""}.`
    );
  if (gaps.length > 0) told.push(`Gaps hold at ${Math.round(100 * level)}% for all pairs of groups together.`);
  if (small.groups > 0) {
    told.push(
      `Not judged, for fewer than ${minTickets} tickets each: ${counted(small.groups, "group")}, ${
        counted(small.tickets, "ticket")
      }.`,
    );
  }
  const title = [escape(column), "test tickets", "accuracy (interval)", "mean recall of labels (interval)"];
  return [...(judged.length > 0 ? [table(title, judged)] : []), told.join(" ")];
}

function limits(metrics: VersionMetrics | null): string[] {
  const always = [
    "It knows the classes and the kind of tickets that it was trained on; on others its confidence means little.",
    "Its figures hold while tickets stay like those of the test part; watch for drift.",
  ];
  if (!metrics) return [...always, "It was not measured on held-out tickets: do not rely on it before that is done."];
  const weakest = metrics.perClass.toSorted((a, b) => a.f1.value - b.f1.value).slice(0, 3);
  const rare = metrics.perClass.filter(({ support }) => support < FEW_TICKETS);
  const found = [
    `Weakest classes by F1: ${weakest.map(({ label, f1 }) => `${escape(label)} (${decimal(f1.value)})`).join(", ")}.`,
  ];
  if (rare.length > 0) {
    found.push(
      `Fewer than ${FEW_TICKETS} test tickets, so hardly measured: ` +
        rare.map(({ label, support }) => `${escape(label)} (${support})`).join(", ") + ".",
    );
  }
  if (metrics.accuracy.low <= metrics.majority.accuracy.value) {
    found.push("**Its accuracy cannot be told from that of the baseline: the labels may not depend on the text.**");
  }
  return [...found, ...always];
}

function provenance(manifest: CardManifest): string {
  const { created, dataFingerprint, seed, parent, lockHash } = manifest;
  return table(["", ""], [
    ["created", created],
    ["data fingerprint", code(dataFingerprint)],
    ["seed", String(seed)],
    ["parent", parent ? code(parent) : "none"],
    ["dependency lock", lockHash ? code(lockHash) : "not recorded"],
    ["configuration", code(JSON.stringify(manifest.config))],
    ["files", "`manifest.json` holds the SHA-256 of each; the version's digest is the manifest's"],
  ]);
}

function headline(metrics: VersionMetrics): { type: string; title: string; estimate: Estimate }[] {
  return [
    { type: "accuracy", title: "Accuracy", estimate: metrics.accuracy },
    { type: "f1", title: "Macro F1", estimate: metrics.macroF1 },
    { type: "f1", title: "Weighted F1", estimate: metrics.weightedF1 },
    { type: "matthews_correlation", title: "Matthews correlation", estimate: metrics.mcc },
    { type: "log_loss", title: "Log loss (nats)", estimate: metrics.logLoss },
    { type: "brier_score", title: "Brier score", estimate: metrics.brier },
    { type: "expected_calibration_error", title: "Expected calibration error", estimate: metrics.ece },
  ];
}

function section(title: string, paragraphs: readonly string[]): string {
  return `## ${title}\n\n${paragraphs.join("\n\n")}\n`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Text of a label or a file name inside Markdown: on one line, with nothing in it read as markup. */
function escape(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>|#~]/g, "\\$&");
}

/** Text inside a code span, also in a table. */
function code(text: string): string {
  return `\`${text.replace(/\s+/g, " ").replaceAll("`", "'").replaceAll("|", "\\|")}\``;
}

function show(estimate: Estimate): string {
  return estimateText(estimate, "decimal");
}

/** Four decimals: more than any interval here supports. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
