import type { ListedVersion } from "../registry/mod.ts";
import { counted } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** Versions of a registry, oldest first: when they were saved, how good they are, and what they are now. */
export function versionsTable(versions: readonly ListedVersion[], { limit = 20 }: { limit?: number } = {}): HtmlView {
  const served = versions.find(({ aliases }) => aliases.includes("champion"));
  const newest = versions.slice(-limit);
  return table(
    newest.map(({ id, created, figures, aliases, state, parent }) => ({
      id,
      created: `${created.slice(0, 16).replace("T", " ")} UTC`,
      macroF1: figures.macroF1 ?? undefined,
      aliases: aliases.join(", "),
      state: state === "kept" ? "" : state,
      parent,
    })),
    {
      title: `${counted(versions.length, "version")}${served ? `; ${served.id} is the champion` : ""}`,
      total: versions.length,
      columns: {
        id: "Version",
        created: "Saved",
        macroF1: { title: "Macro F1", as: "decimal" },
        aliases: "Is",
        ...(newest.some(({ state }) => state !== "kept") && { state: "Files" }),
        parent: "After",
      },
      limit,
    },
  );
}
