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

/**
 * Holds an exported file's answers against the model's.
 *
 * @param file Which file answered.
 * @param probabilities By the trained model and by the exported file, of the same texts, shape `(nTexts, nClasses)`.
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
export function checkParity(
  file: string,
  { trained, exported }: { trained: Matrix; exported: Matrix },
  limits: ParityLimits = {},
): Parity {
  const { difference = 1e-3, changed = 0, margin = 1e-6 } = limits;
  if (trained.rows !== exported.rows || trained.columns !== exported.columns) {
    throw new TypeError(
      `Cannot compare ${file} with the model: shapes must agree: ` +
        `(${exported.rows}, ${exported.columns}) and (${trained.rows}, ${trained.columns})`,
    );
  }
  const largestDifference = trained.data.reduce((largest, p, i) => {
    const apart = Math.abs(p - exported.data[i]);
    return Math.max(largest, Number.isNaN(apart) ? Infinity : apart); // what is no number is as far apart as can be
  }, 0);
  let changedLabels = 0;
  for (let i = 0; i < trained.rows; i++) {
    const row = rowOf(trained, i);
    if (row[argmaxOfRow(trained, i)] - row[argmaxOfRow(exported, i)] > margin) changedLabels++;
  }
  if (!(largestDifference <= difference) || changedLabels > changed * trained.rows) {
    throw new InputError(
      `the exported ${file} does not answer as the trained model does: ${changedLabels} of ${trained.rows} texts ` +
        `${changedLabels === 1 ? "gets" : "get"} another label, and probabilities differ by up to ` +
        `${largestDifference.toPrecision(2)}`,
      { hint: "nothing was saved" },
    );
  }
  return { file, n: trained.rows, largestDifference, changedLabels };
}
