import { broadcastShape } from "../dims.ts";
import type { Value } from "../graph.ts";
import { sumTo } from "./reduce.ts";

/** a + b; shapes broadcast. */
export function add(a: Value, b: Value): Value {
  return a.graph.apply("Add", [a, b], {
    shape: broadcastShape(a.shape, b.shape),
    pullback: (
      [g],
    ) => [a.needsGradient ? sumTo(g!, a.shape) : undefined, b.needsGradient ? sumTo(g!, b.shape) : undefined],
  });
}

/** a − b; shapes broadcast. */
export function sub(a: Value, b: Value): Value {
  return a.graph.apply("Sub", [a, b], {
    shape: broadcastShape(a.shape, b.shape),
    pullback: ([g]) => [
      a.needsGradient ? sumTo(g!, a.shape) : undefined,
      b.needsGradient ? sumTo(neg(g!), b.shape) : undefined,
    ],
  });
}

/** a · b, element by element; shapes broadcast. */
export function mul(a: Value, b: Value): Value {
  return a.graph.apply("Mul", [a, b], {
    shape: broadcastShape(a.shape, b.shape),
    pullback: ([g]) => [
      a.needsGradient ? sumTo(mul(g!, b), a.shape) : undefined,
      b.needsGradient ? sumTo(mul(g!, a), b.shape) : undefined,
    ],
  });
}

/** a / b, element by element; shapes broadcast. */
export function div(a: Value, b: Value): Value {
  const y: Value = a.graph.apply("Div", [a, b], {
    shape: broadcastShape(a.shape, b.shape),
    pullback: ([g]) => [
      a.needsGradient ? sumTo(div(g!, b), a.shape) : undefined,
      b.needsGradient ? sumTo(neg(div(mul(g!, y), b)), b.shape) : undefined,
    ],
  });
  return y;
}

/** x · factor. */
export function scale(x: Value, factor: number): Value {
  return mul(x, x.graph.scalar(factor));
}

/** x + amount. */
export function shift(x: Value, amount: number): Value {
  return add(x, x.graph.scalar(amount));
}

/** −x. */
export function neg(x: Value): Value {
  return unary("Neg", x, (g) => neg(g));
}

/** eˣ. */
export function exp(x: Value): Value {
  return unary("Exp", x, (g, y) => mul(g, y));
}

/** Natural logarithm. */
export function log(x: Value): Value {
  return unary("Log", x, (g) => div(g, x));
}

/** √x. */
export function sqrt(x: Value): Value {
  return unary("Sqrt", x, (g, y) => div(scale(g, 0.5), y));
}

/** Hyperbolic tangent. */
export function tanh(x: Value): Value {
  return unary("Tanh", x, (g, y) => mul(g, sub(x.graph.scalar(1), mul(y, y))));
}

/** 1 / (1 + e⁻ˣ). */
export function sigmoid(x: Value): Value {
  return unary("Sigmoid", x, (g, y) => mul(g, mul(y, sub(x.graph.scalar(1), y))));
}

/** max(x, 0); its slope at 0 is taken as 0. */
export function relu(x: Value): Value {
  return unary("Relu", x, (g, y) => mul(g, unary("Sign", y, () => undefined)));
}

/** x Φ(x), Φ the normal distribution (Hendrycks and Gimpel, https://arxiv.org/abs/1606.08415); exact, by the error function. */
export function gelu(x: Value): Value {
  const { graph } = x;
  const cdf = graph.detached(() => scale(shift(unary("Erf", scale(x, Math.SQRT1_2), () => undefined), 1), 0.5));
  return graph.apply("Mul", [x, cdf], {
    shape: x.shape,
    pullback: ([g]) => {
      const density = scale(exp(scale(mul(x, x), -0.5)), 1 / Math.sqrt(2 * Math.PI));
      return [mul(g!, add(cdf, mul(x, density)))];
    },
  });
}

/** An operator of one input whose derivative can be had from the input or the output. */
function unary(operator: string, x: Value, slope: (gradient: Value, y: Value) => Value | undefined): Value {
  const y: Value = x.graph.apply(operator, [x], { shape: x.shape, pullback: ([g]) => [slope(g!, y)] });
  return y;
}
