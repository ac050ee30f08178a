import type { ProcessingRegister } from "../gdpr/mod.ts";
import { count, counted } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { sentences } from "./sentences.ts";
import { table } from "./table.ts";

/** The record of processing in short: what for, what is kept and for how long, what protects it, and what the controller has not said. */
export function complianceRegister(register: ProcessingRegister): HtmlView[] {
  const { purposes, categoriesOfData, security, missing } = register;
  const open = purposes.filter(({ legalBasis }) => legalBasis === "").length;
  const inForce = security.filter((measure) => measure.inForce).length;
  return [
    table(
      purposes.map(({ name, description, legalBasis, consents }) => ({
        name,
        description,
        basis: legalBasis || "not said yet",
        consents,
      })),
      {
        title: open === 0
          ? `${counted(purposes.length, "purpose")}, each with what it rests on`
          : `${counted(purposes.length, "purpose")}; on what ${count(open)} of them rest is not said yet`,
        columns: { name: "Purpose", description: "What for", basis: "Rests on (Art. 6)", consents: "Consents" },
      },
    ),
    table(
      categoriesOfData.map(({ kind, what, count, days, encrypted }) => ({
        kind,
        what,
        count,
        days: days === null ? "until erased" : String(days),
        encrypted,
      })),
      {
        title: `What is kept: ${counted(categoriesOfData.length, "kind")} of data`,
        columns: { kind: "Kind", what: "What", count: "Now", days: "Days kept", encrypted: "Encrypted" },
      },
    ),
    table(security.map(({ measure, inForce }) => ({ measure, inForce })), {
      title: `${count(inForce)} of ${counted(security.length, "measure")} of security are in force`,
      columns: { measure: "Measure", inForce: "In force" },
      longest: 300,
    }),
    ...(missing.length === 0
      ? []
      : [sentences(["What the controller has yet to say in gdpr.json:"]), sentences(missing)]),
  ];
}
