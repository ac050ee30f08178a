import { decimal, estimateText } from "../../core/format.ts";
import type { ModelVersion } from "../model_version.ts";
import type { GateReport } from "./gate_report.ts";

/** Whether groups of customers are served about equally well: the gap that was measured in training against a limit. */
export function fairnessGate({ manifest }: ModelVersion, limit: number | undefined): GateReport {
  const { fairness, groups = [] } = manifest;
  const base = { gate: "fairness", figure: fairness?.gap ?? null, limit: limit ?? null } as const;
  if (limit === undefined) return { ...base, outcome: "not measured", because: "no limit was set" };
  if (!fairness) {
    const because = groups.length === 0
      ? "no groups were compared in training; name their column with train --groups"
      : `${groups.map(({ column }) => column).join(", ")} parts too few tickets: no two groups have ${
        groups[0].minTickets
      }`;
    return { ...base, outcome: "not measured", because };
  }
  const { gap: value, measure, between, low, high } = fairness;
  const outcome = value <= limit ? "pass" : "fail";
  const gap = low === undefined || high === undefined
    ? decimal(value, 4)
    : estimateText({ value, low, high }, "decimal", 4);
  const because = `${measure} differs by ${gap} between ${between}; the limit is ${limit}`;
  return { ...base, outcome, because };
}
