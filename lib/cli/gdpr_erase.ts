import { counted } from "../core/format.ts";
import type { ErasurePlan, ErasureReceipt } from "../gdpr/erasure/mod.ts";
import { whatWent } from "../gdpr/erasure/receipt.ts";
import { EXPORTS, findPerson, nothingKept, withPersons } from "./_gdpr_person.ts";
import { UsageError } from "./flags.ts";
import { command } from "./run_commands.ts";

/** `deno task gdpr erase`: erases a person (Art. 17). */
export const gdprErase = command({
  summary:
    "Erase a person: records, answers, rows or whole files, words in models; and the key, so that no sealed copy can be read (Art. 17).",
  positionals: {
    customer: { help: "customer id, or pseudonym (p_…); - reads it from standard input" },
  },
  options: {
    "dry-run": { type: "boolean", help: "only say what would go" },
    resume: { type: "boolean", help: "finish erasures that were interrupted" },
    "leave-unreachable": {
      type: "boolean",
      help: "go on where a file cannot be read or written, and say so in the receipt",
    },
    exports: { type: "string", value: "FOLDER", help: "folder of exports", default: EXPORTS },
    receipts: { type: "string", value: "FOLDER", help: "folder for the receipt", default: "data/receipts" },
  },
  examples: [
    ["deno task gdpr erase C-1042 --dry-run", "what would go, and from where"],
    ["deno task gdpr erase C-1042", "erase, and write the receipt"],
    ["deno task gdpr erase --resume", "go on after a crash"],
  ],
}, ({ customer, resume, "dry-run": dryRun, "leave-unreachable": leaveUnreachable, exports, receipts }, context) => {
  if (resume === (customer !== undefined)) throw new UsageError("give one of CUSTOMER and --resume");
  if (resume && dryRun) throw new UsageError("--dry-run is for a CUSTOMER");
  return withPersons(context, async (persons, workspace, store) => {
    const { erasePersons, planErasure, resumeErasures } = await import("../gdpr/erasure/mod.ts");
    const options = {
      registry: workspace.registry(store),
      erasures: workspace.storeFiles.erasures,
      exports,
      receipts,
      key: workspace.config.TICKETLAB_KEY,
      leaveUnreachable,
      signal: context.signal,
      progress: context.progress,
    };
    if (customer === undefined) {
      const done = await resumeErasures(persons, options);
      return { text: done.map(receiptText).join("\n\n") || "no erasure was interrupted", json: { receipts: done } };
    }
    const person = await findPerson(persons, customer);
    if (person === undefined) return await nothingKept(store);
    if (dryRun) {
      const plan = await planErasure(persons, [person], options);
      return { text: planText(plan), json: { dryRun, ...plan } };
    }
    const result = await erasePersons(persons, [person], options);
    const texts = [
      ...result.receipts.map((receipt) =>
        `${receiptText(receipt)}\nthe receipt is in ${receipts}/erasure-${receipt.id}.md`
      ),
      ...result.already.map(({ person, at }) => `${person} was erased before, at ${at}: nothing changed`),
    ];
    return { text: texts.join("\n\n"), json: result };
  });
});

/** What would go, for the terminal. */
export function planText({ persons, records, answers, exports, files, versions }: ErasurePlan): string {
  return [
    `${persons.join(", ")} would be erased:`,
    `- ${counted(records, "record")}, ${counted(answers, "answer")}, ${counted(exports, "export")}`,
    ...files.map(fileLine),
    ...versions.map((version) => {
      const went = whatWent(version);
      return `- ${version.id}: ${version.outcome}${went && `, without ${went}`}`;
    }),
    "nothing was changed yet: the same without --dry-run erases",
  ].join("\n");
}

function receiptText({ persons, removed, files, versions, notReached }: ErasureReceipt): string {
  return [
    `${persons.join(", ")} ${persons.length === 1 ? "is" : "are"} erased`,
    `- ${counted(removed.records, "record")}, ${counted(removed.answers, "answer")}, ${
      counted(removed.exports, "export")
    }`,
    ...files.map(fileLine),
    ...versions.map(({ id, outcome, successor }) => `- ${id}: ${outcome}${successor ? ` by ${successor}` : ""}`),
    "not reached:",
    ...notReached.map((line) => `- ${line}`),
  ].join("\n");
}

function fileLine({ path, kind, outcome, rows, problem }: ErasurePlan["files"][number]): string {
  const name = kind === "stream" ? "standard input or output" : path;
  const went = rows === null ? "" : `, ${counted(rows, kind === "vault" ? "value" : "row")}`;
  return `- ${name}: ${outcome}${went}${problem ? `: ${problem}` : ""}`;
}
