import type { Clock } from "../../core/mod.ts";
import type { Classifier } from "../../models/classifier.ts";
import type { GateReport } from "./gate_report.ts";
import { PROBE_TEXTS } from "./probe_texts.ts";

/** Rounds of all texts; the first, in which code is compiled, does not count. */
const ROUNDS = 4;

/** Whether single texts are answered fast enough on this machine: the 95th percentile of milliseconds. */
export function latencyGate(model: Classifier | undefined, limit: number | undefined, clock: Clock): GateReport {
  if (!model || limit === undefined) {
    const because = "no limit was set";
    return { gate: "latency", outcome: "not measured", figure: null, limit: null, because };
  }
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of PROBE_TEXTS) {
      const start = clock.monotonic();
      model.predictProba([text]);
      if (round > 0) times.push(clock.monotonic() - start);
    }
  }
  const figure = times.sort((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1];
  return {
    gate: "latency",
    outcome: figure <= limit ? "pass" : "fail",
    figure,
    limit,
    because: `95 of 100 texts took up to ${figure.toFixed(2)} ms; the limit is ${limit} ms`,
  };
}
