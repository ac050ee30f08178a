import { heldOutPart } from "../../models/held_out_part.ts";
import type { BenchSet } from "./bench_data.ts";
import type { Ablation, NeuralRow } from "./neural_rows.ts";

/** A row to be measured on a set. */
export interface Planned {
  readonly set: string;
  readonly row: NeuralRow;
  /** Of a variation: what differs. */
  readonly variation?: string;
}

/** Every row on every set of its own. */
export function plannedModels(rows: readonly NeuralRow[]): Planned[] {
  return rows.flatMap((row) => row.sets.map((set) => ({ set, row })));
}

/** Every variation on the tickets held out for it: a row of its own, with the options of both. */
export function plannedVariations(ablations: readonly Ablation[], rows: readonly NeuralRow[]): Planned[] {
  return ablations.map(({ name, of, model, options, without = [] }) => {
    const row = rows.find((row) => row.name === of);
    if (!row) throw new RangeError(`Cannot run the bench: a variation is of "${of}", which is no row`);
    const needs = row.needs.filter((given) => !without.includes(given));
    const other = model === undefined ? {} : { model, sameUpTo: undefined };
    const own = { ...other, needs, options: { ...row.options, ...options } };
    return { set: VALIDATION_SET, row: { ...row, ...own }, variation: name };
  });
}

/** Share of banking77's training tickets that variations are compared on. */
const VALIDATION_SHARE = 0.2;

/** The set of variations: no test ticket is in it. */
export const VALIDATION_SET = "banking77-validation";

/** The first set as variations see it: its training tickets alone, a part of them held out. */
export function validationSet({ files, load }: BenchSet): BenchSet {
  return {
    name: VALIDATION_SET,
    files,
    load: async (folder) => {
      const { train: { texts, labels } } = await load(folder);
      const index = new Map([...new Set(labels)].sort().map((label, i) => [label, i]));
      const targets = Int32Array.from(labels, (label) => index.get(label)!);
      const { inside, outside } = heldOutPart(texts, targets, { share: VALIDATION_SHARE, seed: 0 });
      const of = (rows: number[]) => ({ texts: rows.map((i) => texts[i]), labels: rows.map((i) => labels[i]) });
      return { train: of(inside), test: of(outside) };
    },
  };
}
