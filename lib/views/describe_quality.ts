import type { QualityReport } from "../quality/mod.ts";
import { openFindings } from "./finding_view.ts";
import { counted } from "./format.ts";

/** Things to do that are named one by one; more of them make no plan. */
const MOST = 5;

/**
 * Whether a file can be trained on, and what to mend first, in a few sentences.
 *
 * @returns The verdict first.
 *
 * @example
 * ```ts
 * import { describeQuality } from "./describe_quality.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(describeQuality({ findings: [], n: 10 }), ["Yes: no check found anything to mend in 10 tickets."]);
 * ```
 */
export function describeQuality({ findings, n }: Pick<QualityReport, "findings" | "n">): string[] {
  const open = openFindings({ findings });
  const fails = open.filter(({ status }) => status === "FAIL");
  const hopeless = fails.find(({ check }) => check === "signal");
  const unlabelled = findings.find(({ check, status }) => check === "signal" && status === "SKIPPED");
  const verdict = hopeless
    ? `No. ${hopeless.summary}`
    : unlabelled
    ? `Not as it is: whether labels depend on the texts could not be tested, as ${
      unlabelled.summary.replace(/^Not looked at: /, "")
    }`
    : fails.length > 0
    ? `Not yet: ${counted(fails.length, "finding")} must be dealt with first`
    : open.length > 0
    ? `Yes, with care: nothing forbids it, and ${
      counted(open.length, "finding asks", "findings ask")
    } for something to be done`
    : `Yes: no check found anything to mend in ${counted(n, "ticket")}`;
  // What else is wrong does not matter where there is nothing to learn.
  if (hopeless) return [verdict, hopeless.advice];
  return [
    /[.!?]$/.test(verdict) ? verdict : `${verdict}.`,
    ...open.slice(0, MOST).map(({ title, advice, count }, i) =>
      `${i === 0 ? "First" : "Then"}, ${title.toLowerCase()} (${counted(count, "ticket")}): ${advice}`
    ),
    ...(open.length > MOST
      ? [`After that, ${counted(open.length - MOST, "smaller finding")}; the table above has them all.`]
      : []),
  ];
}
