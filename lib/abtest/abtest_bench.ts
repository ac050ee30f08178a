/** What lies on the way of every ticket: its arm; and what comes with every batch: an update, the interval, the gate on shares. */
import { assignArm, sampleRatioMismatch, SequentialTest, unitHash } from "./mod.ts";

const ARMS = [{ name: "control", weight: 0.5 }, { name: "treatment", weight: 0.5 }];
const METRIC = { name: "accepted", kind: "proportion", better: "higher" } as const;
const DAY = { control: { n: 500, sum: 350 }, treatment: { n: 500, sum: 352 } };

let unit = 0;
Deno.bench("assignArm, two arms", () => void assignArm(`C-${unit++}`, { test: "replies", salt: "s", arms: ARMS }));
Deno.bench("unitHash", () => void unitHash("s", `C-${unit++}`));

for (const method of ["msprt", "e-value"] as const) {
  let test = new SequentialTest({ metric: METRIC, tau: 0.05, baseline: 0.7, method });
  let days = 0;
  Deno.bench(`update with a day's sums, ${method}`, () => {
    if (++days % 60 === 0) test = new SequentialTest({ metric: METRIC, tau: 0.05, baseline: 0.7, method });
    test.update(DAY);
  });
  const month = new SequentialTest({ metric: METRIC, tau: 0.05, baseline: 0.7, method });
  for (let day = 0; day < 30; day++) month.update(DAY);
  Deno.bench(`result with its confidence sequence after 30 days, ${method}`, () => void month.result());
}
Deno.bench("sampleRatioMismatch", () => void sampleRatioMismatch([10_000, 9_900], [1, 1]));
