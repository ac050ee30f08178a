/** What is asked before a version is promoted. */
export type GateName = "quality" | "reload" | "fairness" | "latency";

/** What a gate said. */
export interface GateReport {
  readonly gate: GateName;
  /** `not measured` where a figure is missing: that blocks only where the gate is required. */
  readonly outcome: "pass" | "fail" | "not measured";
  /** The figure that was judged; null if there is none. */
  readonly figure: number | null;
  /** What it was held against; null if there is none. */
  readonly limit: number | null;
  /** One sentence with the figures. */
  readonly because: string;
}
