/**
 * Checks of what is wrong inside texts: personal data, damaged letters, mails of machines, spam, templates.
 *
 * @example
 * ```ts
 * import { TEXT_FAULT_CHECKS } from "./mod.ts";
 * import { Rng } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const rawTexts = ["Die TÃ¼r klemmt", "Where is my parcel?"];
 * const damage = TEXT_FAULT_CHECKS.find(({ id }) => id === "encoding-damage")!;
 * const [finding] = await damage.run({ texts: rawTexts, rawTexts, rows: [1, 2] }, { rng: new Rng(0), seed: 0 });
 * assert.equal(finding.status, "FAIL");
 * assert.deepEqual(finding.details.repairs, { "Ã¼ → ü": 1 });
 * ```
 *
 * @module
 */
import type { QualityCheck } from "../check.ts";
import { autoRepliesCheck } from "./auto_replies.ts";
import { damagedLettersCheck } from "./damaged_letters.ts";
import { personalDataCheck } from "./personal_data.ts";
import { spamCheck } from "./spam_messages.ts";
import { templateMailCheck } from "./template_mail.ts";
import { unfilledFieldsCheck } from "./unfilled_fields.ts";

export { autoRepliesCheck, damagedLettersCheck, personalDataCheck, spamCheck, templateMailCheck, unfilledFieldsCheck };

/** All checks of the texts, in the order in which a report shows them. */
export const TEXT_FAULT_CHECKS: readonly QualityCheck[] = [
  damagedLettersCheck,
  personalDataCheck,
  templateMailCheck,
  unfilledFieldsCheck,
  autoRepliesCheck,
  spamCheck,
];
