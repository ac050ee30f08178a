import type { Value } from "../graph.ts";
import { div, mul, sub } from "./elementwise.ts";

/** Name of the input that holds the share of values to drop; 0 turns dropout off without another graph. */
export const DROPOUT_INPUT = "dropout_ratio";

/**
 * Dropout: sets values to 0 at random and multiplies the others by 1 / (1 − ratio); nothing outside of training
 * (Srivastava et al., https://jmlr.org/papers/v15/srivastava14a.html).
 *
 * The ratio is an input of the graph, shape `()`, shared by all dropouts. The random numbers are ONNX Runtime's: they start
 * from the seed when the session is opened and go on from run to run, so that an epoch to be repeated needs a new session.
 *
 * @param seed Another for each place in the model.
 */
export function dropout(x: Value, seed: number): Value {
  const { graph } = x;
  if (graph.mode !== "train") return x;
  const ratio = graph.inputs.get(DROPOUT_INPUT) ?? graph.input(DROPOUT_INPUT, "float32", []);
  const on = graph.always();
  const [y, mask]: Value[] = graph.applyMany("Dropout", [x, ratio, on], {
    shapes: [x.shape, x.shape],
    attributes: { seed },
    pullback: ([g]) => {
      const kept = graph.apply("Cast", [mask], { shape: x.shape, attributes: { to: 1 } });
      return [mul(mul(g!, kept), div(graph.scalar(1), sub(graph.scalar(1), ratio)))];
    },
  });
  return y;
}
