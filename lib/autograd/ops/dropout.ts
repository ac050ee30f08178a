import type { Value } from "../graph.ts";
import { mul } from "./elementwise.ts";

/** What names of inputs that hold factors of dropout begin with. */
export const DROPOUT_INPUT = "dropout_factors_";

/**
 * Dropout: sets values to 0 at random and multiplies the others by 1 / (1 − share); nothing outside of training
 * (Srivastava et al., https://jmlr.org/papers/v15/srivastava14a.html).
 *
 * The factors, 0 or 1 / (1 − share), are an input of the graph, of the shape of `x`, one for each place of dropout: see
 * `DropoutFactors`. ONNX Runtime has an operator that draws by itself, which takes several times as long, and whose generator
 * lives in the session: an epoch could be repeated only in a new one.
 */
export function dropout(x: Value): Value {
  const { graph } = x;
  if (!graph.drops) return x;
  const place = [...graph.inputs.keys()].filter((name) => name.startsWith(DROPOUT_INPUT)).length;
  return mul(x, graph.input(`${DROPOUT_INPUT}${place}`, "float32", x.shape));
}
