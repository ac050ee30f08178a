import type { Classifier } from "../../models/classifier.ts";
import type { GateReport } from "./gate_report.ts";
import { type GoldenAnswers, goldenDifference } from "./golden_answers.ts";

/** Probabilities are 32-bit floats: what differs more was computed otherwise. */
const TOLERANCE = 1e-6;

/** Whether the model, loaded from its files, says what it said when it was trained. */
export function reloadGate(model: Classifier | undefined, golden: GoldenAnswers | undefined): GateReport {
  if (!model || !golden) {
    const because = "nothing was kept of what the trained model said";
    return { gate: "reload", outcome: "not measured", figure: null, limit: TOLERANCE, because };
  }
  const difference = goldenDifference(model, golden);
  const agrees = difference <= TOLERANCE;
  return {
    gate: "reload",
    outcome: agrees ? "pass" : "fail",
    figure: Number.isFinite(difference) ? difference : null, // JSON has no Infinity
    limit: TOLERANCE,
    because: `probabilities of ${golden.texts.length} texts ${wordsFor(difference)}`,
  };
}

function wordsFor(difference: number): string {
  if (difference === 0) return "are those of the trained model, bit for bit";
  const far = difference.toExponential(1);
  return difference <= TOLERANCE
    ? `are those of the trained model, give or take ${far}`
    : `differ from those of the trained model by up to ${far}`;
}
