import type { AnswerComparison } from "../registry/mod.ts";
import { counted } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** In which order people read them: what gets worse first. */
const ORDER = ["broken", "repaired", "other"] as const;

/** Tickets that the second version answers otherwise than the first, those that it gets wrong first; personal data is masked. */
export function flipsTable({ flips }: AnswerComparison, texts: readonly string[], { limit = 8 } = {}): HtmlView {
  const kinds = ORDER.map((kind) => flips.filter((flip) => flip.kind === kind));
  // Some of each kind, so that many of one don't hide the others.
  const each = Math.ceil(limit / kinds.filter(({ length }) => length > 0).length || 1);
  const shown = kinds.flatMap((kind) => kind.slice(0, each)).slice(0, limit);
  return table(
    shown.map(({ index, kind, label, first, second }) => ({ kind, text: texts[index], label, first, second })),
    {
      title: `${counted(flips.length, "ticket")} would be answered otherwise`,
      total: flips.length,
      columns: {
        kind: "The second",
        text: { title: "Text", as: "message" },
        label: "Label",
        first: "First says",
        second: "Second says",
      },
      longest: 140,
    },
  );
}
