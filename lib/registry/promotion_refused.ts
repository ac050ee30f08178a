import { InputError } from "../core/mod.ts";
import type { GateReport } from "./gates/gate_report.ts";

/** Gates block a promotion; nothing was changed. */
export class PromotionRefused extends InputError {
  /** What all gates said. */
  readonly gates: readonly GateReport[];

  constructor(id: string, alias: string, gates: readonly GateReport[], blocking: readonly GateReport[]) {
    const why = blocking.map(({ gate, outcome, because }) => `${gate} (${outcome}): ${because}`).join("; ");
    super(`${id} was not made "${alias}": ${why}`, {
      hint: "to promote it all the same, say why: --override REASON",
    });
    this.gates = gates;
  }
}
