import { scoreSpam, type SpamScore } from "../../text/mod.ts";
import type { QualityCheck } from "../check.ts";
import { faultFinding, forEachTicket, listed, tally } from "./_fault_finding.ts";

/** Advertising and fraud, with the reasons for each. */
export const spamCheck: QualityCheck = {
  id: "spam",
  title: "Spam",
  run(input, context) {
    const found: { ticket: number; score: SpamScore }[] = [];
    forEachTicket(input.texts.length, "look for spam", context, (ticket) => {
      const score = scoreSpam(input.texts[ticket], input.subjects?.[ticket]);
      if (score.spam) found.push({ ticket, score });
    });
    const reasons = tally(found.flatMap(({ score }) => score.reasons.filter((r) => r.weight > 0).map((r) => r.reason)));
    return [faultFinding({
      check: this.id,
      title: this.title,
      tickets: found.map(({ ticket }) => ticket),
      does: ["looks like spam", "look like spam"],
      more: `most often it ${Object.keys(reasons)[0] ?? ""} (${listed(reasons, 1).split(" ")[0]})`,
      none: "No advertising or fraud was found.",
      advice:
        "Look at the examples and their reasons, then take spam out before training; a filter at the mailbox keeps it out " +
        "of the queue.",
      failFrom: 0.1,
      examples: found.toSorted((a, b) => b.score.score - a.score.score).map(({ ticket, score }) => ({
        tickets: [ticket],
        note: score.reasons.map(({ reason, weight }) => `${reason} (${weight > 0 ? "+" : ""}${weight})`).join(", "),
      })),
      details: { reasons },
    }, input)];
  },
};
