import type { Clock } from "../../core/mod.ts";
import type { Classifier } from "../../models/classifier.ts";
import { decodeSnapshot, SNAPSHOT_FILE, WEIGHTS_FILE } from "../_snapshot_files.ts";
import type { ReadVersion } from "../_read_version.ts";
import type { PromotionMeasure } from "../measures.ts";
import type { ModelVersion } from "../model_version.ts";
import { fairnessGate } from "./fairness_gate.ts";
import type { GateName, GateReport } from "./gate_report.ts";
import { decodeGolden, GOLDEN_FILE } from "./golden_answers.ts";
import { latencyGate } from "./latency_gate.ts";
import { qualityGate } from "./quality_gate.ts";
import { reloadGate } from "./reload_gate.ts";

/** What a version must keep to be promoted. */
export interface GateLimits {
  /**
   * What it must not be worse by than the champion.
   *
   * @default {"macroF1"}
   */
  readonly measure?: PromotionMeasure;
  /** Largest gap between groups of customers, in [0, 1]; without, the gate is not asked. */
  readonly maxFairnessGap?: number;
  /** Most milliseconds for 95 of 100 single texts; without, the gate is not asked. */
  readonly maxLatencyMs?: number;
  /**
   * Gates that block also where nothing was measured.
   *
   * @default {[]}
   */
  readonly required?: readonly GateName[];
}

/**
 * Asks all gates about a version.
 *
 * @param incumbent The version that it would replace; undefined if there is none that could serve.
 */
export async function askGates(
  candidate: ReadVersion,
  incumbent: ModelVersion | undefined,
  limits: GateLimits,
  clock: Clock,
): Promise<GateReport[]> {
  const { version } = candidate;
  const { measure = "macroF1", maxFairnessGap, maxLatencyMs } = limits;
  checkLimit("maxFairnessGap", maxFairnessGap);
  checkLimit("maxLatencyMs", maxLatencyMs);
  const bytes = candidate.files.get(GOLDEN_FILE);
  const golden = bytes && decodeGolden(bytes, `${version.path}/${GOLDEN_FILE}`);
  const model = golden || maxLatencyMs !== undefined ? await reload(candidate) : undefined;
  return [
    qualityGate(version, incumbent, measure),
    reloadGate(model, golden),
    fairnessGate(version, maxFairnessGap),
    latencyGate(model, maxLatencyMs, clock),
  ];
}

/** The gates that block. */
export function blocking(gates: readonly GateReport[], { required = [] }: GateLimits): GateReport[] {
  return gates.filter(({ gate, outcome }) =>
    outcome === "fail" || (outcome === "not measured" && required.includes(gate))
  );
}

/** The model as it will serve: from the bytes that were checked. */
async function reload({ version, files }: ReadVersion): Promise<Classifier> {
  const { restoreClassifier } = await import("../../models/restore.ts");
  const [json, weights] = [files.get(SNAPSHOT_FILE)!, files.get(WEIGHTS_FILE)!];
  return await restoreClassifier(decodeSnapshot({ json, weights }, version.path));
}

function checkLimit(name: string, limit: number | undefined): void {
  if (limit === undefined || limit >= 0) return;
  throw new RangeError(`Cannot ask the gates: ${name} must be >= 0: current value is ${limit}`);
}
