import { templateFields } from "../../text/mod.ts";
import type { QualityCheck } from "../check.ts";
import { faultFinding, forEachTicket, listed, tally } from "./_fault_finding.ts";

/** Fields such as `{{first_name}}` or `<tel_num>` that were never filled in, or that stand for what was taken out. */
export const unfilledFieldsCheck: QualityCheck = {
  id: "unfilled-fields",
  title: "Unfilled fields",
  run(input, context) {
    const tickets: number[] = [];
    const fields: string[] = [];
    const first = new Map<string, { ticket: number; at: number }>();
    forEachTicket(input.rawTexts.length, "look for unfilled fields", context, (i) => {
      const found = templateFields(input.rawTexts[i]);
      if (found.length === 0) return;
      tickets.push(i);
      for (const text of new Set(found.map((field) => field.text))) {
        fields.push(text);
        if (!first.has(text)) first.set(text, { ticket: i, at: found.find((field) => field.text === text)!.start });
      }
    });
    const counts = tally(fields);
    return [faultFinding({
      check: this.id,
      title: this.title,
      tickets,
      does: ["holds fields that nobody filled in", "hold fields that nobody filled in"],
      more: `the most frequent: ${listed(counts)}`,
      none: "No fields such as {{name}} were left unfilled.",
      advice:
        "If they stand for data that was taken out, keep them: give each kind one spelling. If a template was never filled " +
        "in, the text was not written by a customer and teaches a model nothing.",
      failFrom: 0.5,
      examples: Object.keys(counts).slice(0, 5).map((text) => {
        const { ticket, at } = first.get(text)!;
        return { tickets: [ticket], at, note: text };
      }),
      details: { fields: Object.fromEntries(Object.entries(counts).slice(0, 50)) },
    }, input)];
  },
};
