import { count, counted } from "../core/mod.ts";
import type { ProcessingRegister } from "./processing_register.ts";

/** A part of the register, in words that any page or text can show. */
export interface RegisterSection {
  readonly id: string;
  readonly title: string;
  /** Facts by name, or a list of sentences, or a table. */
  readonly facts?: readonly (readonly [name: string, value: string])[];
  readonly list?: readonly string[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

const UNSAID = "not said yet";

/** The register in sections, in the order of Art. 30(1) GDPR. */
export function registerSections(register: ProcessingRegister): RegisterSection[] {
  const { controller, purposes, categoriesOfPersons, categoriesOfData, persons, security, database } = register;
  const none = (list: readonly string[]) => (list.length > 0 ? list : [UNSAID]);
  return [
    ...(register.missing.length > 0
      ? [{ id: "missing", title: "What the controller has to say yet", list: register.missing }]
      : []),
    {
      id: "controller",
      title: "Controller",
      facts: [
        ["Name", controller.name || UNSAID],
        ["Contact", controller.contact || UNSAID],
        ...(controller.representative ? [["Representative", controller.representative] as const] : []),
        ["Data protection officer", controller.dataProtectionOfficer || UNSAID],
      ],
    },
    {
      id: "purposes",
      title: "Purposes",
      table: {
        columns: ["Purpose", "What for", "Rests on", "Consents"],
        rows: purposes.map(({ name, description, legalBasis, consents }) => [
          name,
          description,
          legalBasis || UNSAID,
          count(consents),
        ]),
      },
    },
    {
      id: "persons",
      title: "Persons",
      list: [
        ...categoriesOfPersons,
        `${counted(persons.known, "person")} known now, ${count(persons.erased)} erased, ${
          count(persons.objecting)
        } objecting to automated decisions, ${count(persons.held)} under a legal hold`,
      ],
    },
    {
      id: "data",
      title: "Data, and for how long it is kept",
      table: {
        columns: ["Kind", "What", "Now", "Persons", "Oldest", "Days kept", "Encrypted"],
        rows: categoriesOfData.map(({ kind, what, count: n, persons, oldest, days, encrypted }) => [
          kind,
          what,
          count(n),
          persons === null ? "" : count(persons),
          oldest?.slice(0, 10) ?? "",
          days === null ? "until erased" : count(days),
          encrypted ? "yes" : "no",
        ]),
      },
    },
    { id: "recipients", title: "Recipients", list: none(register.recipients) },
    {
      id: "transfers",
      title: "Countries outside the Union",
      list: register.transfers.length > 0 ? register.transfers : ["none"],
    },
    {
      id: "security",
      title: "Security",
      table: {
        columns: ["Measure", "In force"],
        rows: security.map(({ measure, inForce }) => [measure, inForce ? "yes" : "no"]),
      },
    },
    {
      id: "where",
      title: "Where it is kept",
      facts: [["Database", database.kind === "sqlite" ? "SQLite, a file" : "PostgreSQL"], ["Place", database.where]],
    },
  ];
}

/** The register as Markdown. */
export function registerMarkdown(register: ProcessingRegister): string {
  const parts = registerSections(register).map(({ title, facts, list, table }) => {
    const lines = [
      ...(facts ?? []).map(([name, value]) => `- **${name}**: ${inline(value)}`),
      ...(list ?? []).map((line) => `- ${inline(line)}`),
    ];
    if (table) {
      lines.push(`| ${table.columns.join(" | ")} |`, `|${table.columns.map(() => "---").join("|")}|`);
      lines.push(...table.rows.map((row) => `| ${row.map(inline).join(" | ")} |`));
    }
    return `## ${title}\n\n${lines.join("\n")}\n`;
  });
  return `# Record of processing activities (Art. 30 GDPR)\n\nMade on ${register.made}.\n\n${parts.join("\n")}`;
}

/** A text that stays one line and one cell, and means nothing to Markdown or HTML. */
function inline(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#]/g, "\\$&");
}
