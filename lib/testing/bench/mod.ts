/**
 * Side by side with scikit-learn: time, memory and quality of the linear models on the same texts.
 *
 * @example
 * ```ts ignore
 * import { formatBench, runBench } from "./mod.ts";
 *
 * console.log(formatBench(await runBench({ data: "data/raw", runs: 3, only: ["linear-svm"] })));
 * ```
 *
 * @module
 */
export {
  type AuditBenchOptions,
  type AuditBenchReport,
  type AuditFigures,
  formatAuditBench,
  runAuditBench,
} from "./audit_bench.ts";
export { BENCH_SETS, type BenchData, type BenchSet, type LabelledTexts, SAMPLE_SET } from "./bench_data.ts";
export { type FaultCount, type FaultReport, formatFaultBench, runFaultBench } from "./fault_bench.ts";
export { formatBench } from "./format_bench.ts";
export { formatNeuralBench } from "./format_neural_bench.ts";
export { type NeuralBenchOptions, type NeuralBenchReport, type NeuralResult, runNeuralBench } from "./neural_bench.ts";
export { type Ablation, NEURAL_ABLATIONS, NEURAL_ROWS, type NeuralRow } from "./neural_rows.ts";
export type { NeuralRun } from "./neural_run.ts";
export { NEURAL_PACKAGES, type NeuralSpeedOptions, runNeuralSpeedBench, SPEED_PARTS } from "./neural_speed_bench.ts";
export { formatNeuralSpeedBench } from "./neural_speed_format.ts";
export type {
  NeuralSpeedReport,
  ServingFigures,
  ServingSpeed,
  Spread,
  TrainingFigures,
  TrainingSide,
  TrainingSpeed,
} from "./neural_speed_report.ts";
export {
  formatNotebookBench,
  NOTEBOOK_PACKAGES,
  type NotebookBenchOptions,
  type NotebookBenchReport,
  type NotebookBenchResult,
  type NotebookFigures,
  runNotebookBench,
} from "./notebook_bench.ts";
export { findPeer, installPeers, pythonIn } from "./peers.ts";
export {
  BENCH_MODELS,
  type BenchFigures,
  type BenchOptions,
  type BenchReport,
  type BenchResult,
  runBench,
} from "./run_bench.ts";
export { formatStoreBench, runStoreBench, type StoreBenchOptions, type StoreFigures } from "./store_bench.ts";
export {
  formatStreamBench,
  runStreamBench,
  type StreamBenchOptions,
  type StreamBenchReport,
  type StreamStep,
} from "./stream_bench.ts";
