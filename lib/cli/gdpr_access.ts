import { exportPersonalData, keepingText, type PersonalData } from "../gdpr/mod.ts";
import { counted } from "../core/format.ts";
import {
  CUSTOMER,
  findPerson,
  nothingKept,
  POLICY_FLAG,
  policyAt,
  registerExport,
  withPersons,
} from "./_gdpr_person.ts";
import { command } from "./run_commands.ts";

/** `deno task gdpr access`: everything that is kept on a person (Art. 15). */
export const gdprAccess = command({
  summary: "Say what is kept on a person, all of it with --json or as a page (Art. 15).",
  positionals: { customer: CUSTOMER },
  options: { html: { type: "string", value: "FILE", help: "write a page for the person" }, ...POLICY_FLAG },
  examples: [["deno task gdpr access C-1042 --html access.html", "a page to hand out"]],
}, ({ customer, html, policy: path }, context) =>
  withPersons(context, async (persons, workspace, store) => {
    const policy = await policyAt(path);
    const id = await findPerson(persons, customer);
    if (id === undefined) return await nothingKept(store);
    const data = await exportPersonalData(persons, id, { policy, purpose: "access" });
    if (html !== undefined) {
      const { writePersonalDataPage } = await import("../workspace/personal_data_export.ts");
      await writePersonalDataPage(html, data, { signal: context.signal });
      await registerExport({ workspace, store, path: html, person: id, note: context.note });
    }
    const written = html === undefined ? "" : `\n\nthe page is in ${html}`;
    return { text: accessText(data) + written, json: { ...data, page: html ?? null } };
  }));

/** What is kept, in counts; the texts themselves stay off the terminal. */
export function accessText({ person, records, answers, datasets, auditEntries, keeping }: PersonalData): string {
  if (person.erasedAt) return `person ${person.id} was erased at ${person.erasedAt}`;
  const kinds = Object.entries(Object.groupBy(records, ({ kind }) => kind)).sort(([a], [b]) => (a < b ? -1 : 1));
  const versions = new Set(datasets.flatMap(({ versions }) => versions.map(({ id }) => id)));
  const agreed = Object.entries(person.consents).filter(([, { withdrawn }]) => withdrawn === null).map(([name]) =>
    name
  );
  return [
    `person ${person.id}, known since ${person.created.slice(0, 10)}`,
    ...kinds.map(([kind, list]) => `- ${counted(list!.length, "record")} of the kind ${kind}`),
    `- ${counted(answers.length, "answer")} that a model gave to their tickets`,
    `- in ${counted(datasets.length, "file")}${kindsText(datasets)}; ${
      counted(versions.size, "version")
    } learned from them`,
    `- ${counted(auditEntries.length, "entry", "entries")} of the audit trail`,
    `- agrees to ${agreed.join(", ") || "nothing"}${person.objects ? "; objects to automated decisions" : ""}${
      person.legalHold === null ? "" : "; a legal hold stands"
    }`,
    keepingText(keeping),
  ].join("\n");
}

/** What the files are, such as ": answers, 2 reports". */
function kindsText(datasets: PersonalData["datasets"]): string {
  const kinds = Object.groupBy(datasets.flatMap(({ kinds }) => kinds), (kind) => kind);
  const parts = Object.entries(kinds).map(([kind, each]) => (each!.length === 1 ? kind : `${kind} (${each!.length})`));
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}
