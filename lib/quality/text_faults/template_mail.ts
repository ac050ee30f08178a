import { templateGroups } from "../../text/mod.ts";
import type { QualityCheck } from "../check.ts";
import { faultFinding } from "./_fault_finding.ts";
import { count, counted } from "../_words.ts";

/** Mails of different customers that say the same sentences with gaps filled in: forms, shops, monitoring. */
export const templateMailCheck: QualityCheck = {
  id: "template-mail",
  title: "Template mail",
  run(input, { signal, progress }) {
    signal?.throwIfAborted();
    const n = input.texts.length;
    progress?.({ stage: "look for template mail", done: 0, total: n });
    const groups = templateGroups(input.texts, { customers: input.customers });
    progress?.({ stage: "look for template mail", done: n, total: n });
    const tickets = groups.flatMap(({ texts }) => texts).sort((a, b) => a - b);
    return [faultFinding({
      check: this.id,
      title: this.title,
      tickets,
      does: ["is a filled-in template", "are filled-in templates"],
      more: groups.length === 1
        ? "all of one group"
        : `${count(groups.length)} groups, the largest with ${counted(groups[0]?.texts.length ?? 0, "ticket")}`,
      none: "No sentences are repeated by many customers as in forms.",
      advice: "Keep each template on one side of the split, or a model is tested on what it learnt by heart. " +
        "Take mails of machines out, and of forms keep the field that the customer wrote.",
      failFrom: 0.5,
      examples: groups.map(({ texts, customers, skeleton }) => ({
        tickets: texts.slice(0, 5),
        note: `${count(texts.length)} tickets of ${count(customers)} customers: ${skeleton.slice(0, 200)}`,
      })),
      details: {
        groups: groups.slice(0, 100).map(({ texts, customers, skeleton }) => (
          { tickets: texts.length, customers, skeleton: skeleton.slice(0, 300) }
        )),
      },
    }, input)];
  },
};
