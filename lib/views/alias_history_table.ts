import type { AliasChange } from "../registry/mod.ts";
import { counted } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** Who changed an alias, when and why, newest first. */
export function aliasHistoryTable(changes: readonly AliasChange[]): HtmlView {
  const people = new Set(changes.map(({ actor }) => actor)).size;
  return table(
    changes.map(({ at, kind, to, actor, reason, gates }) => ({
      at: `${at.slice(0, 19).replace("T", " ")} UTC`,
      kind,
      to: to.id,
      actor,
      reason,
      override: gates?.override ?? "",
      notes: gates?.notes?.join("; ") ?? "",
    })),
    {
      title: `${counted(changes.length, "change")} by ${counted(people, "person", "people")}`,
      columns: {
        at: "When",
        kind: "What",
        to: "To",
        actor: "Who",
        reason: "Why",
        ...(changes.some(({ gates }) => gates?.override) && { override: "Gates overridden because" }),
        ...(changes.some(({ gates }) => gates?.notes) && { notes: "Not measured" }),
      },
    },
  );
}
