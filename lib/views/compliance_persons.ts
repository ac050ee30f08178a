import type { RetentionReport } from "../gdpr/mod.ts";
import type { ComplianceFacts } from "./compliance_facts.ts";
import { count, counted } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { sentences } from "./sentences.ts";
import { table } from "./table.ts";

/** What is kept of persons: how many, who was erased, who objects, and whether it is encrypted. */
export function compliancePersons({ settings, register, erasures }: ComplianceFacts): HtmlView {
  const { known, erased, objecting, held } = register.persons;
  const records = register.categoriesOfData.filter(({ encrypted, kind }) => encrypted && kind !== "person");
  const facts: [string, string][] = [
    ["Persons kept, under a pseudonym", count(known)],
    ["Records of theirs", count(records.reduce((sum, { count }) => sum + count, 0))],
    ["Erased, their keys destroyed", count(erased)],
    [
      "Erasures",
      `${count(erasures.done)} done${erasures.open === 0 ? "" : `, ${count(erasures.open)} begun and NOT finished`}`,
    ],
    ["Objecting to automated decisions", count(objecting)],
    ["Under a legal hold", count(held)],
    ["Encryption with a key a person", encryptionOf(settings)],
  ];
  return table(facts.map(([fact, what]) => ({ fact, what })), {
    title: personsTitle(settings, known),
    columns: { fact: "", what: "" },
    longest: 300,
  });
}

function personsTitle({ gdpr, key }: ComplianceFacts["settings"], known: number): string {
  if (known > 0) {
    return `${counted(known, "person is", "persons are")} kept${gdpr ? "" : ", though ENABLE_GDPR is false now"}`;
  }
  if (!gdpr) {
    return "Persons are not kept: ENABLE_GDPR is false, and tickets are read for training without a trace of whose they are";
  }
  return key ? "Nobody is kept so far" : "Persons are not kept: ENABLE_GDPR is true, but TICKETLAB_KEY is not set";
}

function encryptionOf({ gdpr, key }: ComplianceFacts["settings"]): string {
  if (!gdpr) return "off (ENABLE_GDPR=false)";
  return key ? "on" : "on, but TICKETLAB_KEY is not set: nothing of persons can be written or read";
}

/** What retention would remove now, by kind. */
export function retentionTable(retention: ComplianceFacts["retention"]): HtmlView {
  if ("unknown" in retention) return sentences([`What retention would remove cannot be told: ${retention.unknown}`]);
  const { gone } = retention;
  return table(rowsOf(retention), {
    title: gone === 0
      ? "Nothing is past its time"
      : `${counted(gone, "thing is", "things are")} past their time: deno task gdpr retain removes them`,
    columns: {
      kind: "Kind",
      days: "Days kept",
      there: "There",
      gone: "Would go",
      held: "On legal hold",
      oldest: "Oldest",
    },
  });
}

function rowsOf({ kinds }: RetentionReport) {
  return kinds.map(({ kind, days, there, gone, held, oldest }) => ({
    kind,
    days: days === null ? "no limit" : count(days),
    there,
    gone,
    held,
    oldest: oldest?.slice(0, 10),
  }));
}
