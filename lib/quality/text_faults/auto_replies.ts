import { type AutoReply, detectAutoReply } from "../../text/mod.ts";
import type { QualityCheck } from "../check.ts";
import { faultFinding, forEachTicket, listed, type Nouns, tally } from "./_fault_finding.ts";

/** Kinds as they are counted in the details. */
const NAMES: Readonly<Record<AutoReply["kind"], string>> = {
  absence: "absence",
  bounce: "failed delivery",
  receipt: "receipt",
  meeting: "answer to an invitation",
};

const NOUNS: Nouns = {
  "absence": ["absence note", "absence notes"],
  "failed delivery": ["failed delivery", "failed deliveries"],
  "receipt": ["receipt", "receipts"],
  "answer to an invitation": ["answer to an invitation", "answers to invitations"],
};

/** Absence notes, failed deliveries, receipts and answers to invitations: mails that no customer wrote. */
export const autoRepliesCheck: QualityCheck = {
  id: "auto-replies",
  title: "Auto-replies",
  run(input, context) {
    const found: { ticket: number; reply: AutoReply }[] = [];
    forEachTicket(input.texts.length, "look for auto-replies", context, (ticket) => {
      const reply = detectAutoReply(input.texts[ticket], input.subjects?.[ticket]);
      if (reply) found.push({ ticket, reply });
    });
    const counts = tally(found.map(({ reply }) => NAMES[reply.kind]));
    return [faultFinding({
      check: this.id,
      title: this.title,
      tickets: found.map(({ ticket }) => ticket),
      does: ["is an answer of a machine", "are answers of machines"],
      more: listed(counts, 4, NOUNS),
      none: "No absence notes, failed deliveries or receipts were found.",
      advice: "Take them out before training: their labels were given by the thread, not by their words. " +
        "Close them by a rule before they reach the classifier.",
      failFrom: 0.1,
      examples: found.map(({ ticket, reply }) => ({ tickets: [ticket], note: reply.reasons.join(", ") })),
      details: { kinds: counts, reasons: tally(found.flatMap(({ reply }) => reply.reasons)) },
    }, input)];
  },
};
