import { argmaxOfRow, InputError, type Matrix, rowOf } from "../../core/mod.ts";
import type { Parity } from "./model_export.ts";

/** Options of {@linkcode checkParity}. */
export interface ParityLimits {
  /**
   * Most that a probability may differ.
   *
   * @default {1e-3}
   */
  difference?: number;
  /**
   * Largest share of texts whose label may change.
   *
   * @default {0}
   */
  changed?: number;
  /**
   * A label counts as changed where the trained model holds it for more probable than the new one by more than this.
   *
   * @default {1e-6}
   */
  margin?: number;
}

/** What two models say of the same texts, both of shape `(nTexts, nClasses)`. */
export interface Answers {
  readonly trained: Matrix;
  readonly exported: Matrix;
}

/**
 * Holds an exported file's answers against the model's.
 *
 * @param file Which file answered.
 * @param answers Probabilities by the trained model and by the exported file.
 * @throws {InputError} If they are further apart than the limits allow; says on how many texts, and by how much.
 *
 * @example
 * ```ts
 * import { checkParity } from "./parity.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const trained = matrix(2, 2, Float32Array.of(0.75, 0.25, 0.625, 0.375));
 * const exported = matrix(2, 2, Float32Array.of(0.75, 0.25, 0.25, 0.75));
 * assert.equal(checkParity("model.onnx", { trained, exported: trained }).changedLabels, 0);
 * assert.throws(() => checkParity("model.onnx", { trained, exported }), /1 of 2 texts gets another label/);
 * ```
 */
export function checkParity(file: string, answers: Answers, limits: ParityLimits = {}): Parity {
  const { trained, exported } = answers;
  if (trained.rows !== exported.rows || trained.columns !== exported.columns) {
    throw new TypeError(
      `Cannot compare ${file} with the model: shapes must agree: ` +
        `(${exported.rows}, ${exported.columns}) and (${trained.rows}, ${trained.columns})`,
    );
  }
  const { largestDifference, changedLabels } = compare(answers, limits);
  if (!holdsParity(answers, limits)) {
    throw new InputError(
      `the exported ${file} does not answer as the trained model does: ${changedLabels} of ${trained.rows} texts ` +
        `${changedLabels === 1 ? "gets" : "get"} another label, and probabilities differ by up to ` +
        `${largestDifference.toPrecision(2)}`,
      { hint: "nothing was saved" },
    );
  }
  return { file, n: trained.rows, largestDifference, changedLabels };
}

/** Whether answers of one shape are as near as the limits ask. */
export function holdsParity(answers: Answers, limits: ParityLimits = {}): boolean {
  const { difference = 1e-3, changed = 0 } = limits;
  const { largestDifference, changedLabels } = compare(answers, limits);
  return largestDifference <= difference && changedLabels <= changed * answers.trained.rows;
}

function compare({ trained, exported }: Answers, { margin = 1e-6 }: ParityLimits) {
  const largestDifference = trained.data.reduce((largest, p, i) => {
    const apart = Math.abs(p - exported.data[i]);
    return Math.max(largest, Number.isNaN(apart) ? Infinity : apart); // what is no number is as far apart as can be
  }, 0);
  let changedLabels = 0;
  for (let i = 0; i < trained.rows; i++) {
    const row = rowOf(trained, i);
    if (row[argmaxOfRow(trained, i)] - row[argmaxOfRow(exported, i)] > margin) changedLabels++;
  }
  return { largestDifference, changedLabels };
}
