import { checkGradient, type GradientCase } from "../../testing/check_gradient.ts";
import {
  add,
  concat,
  crossEntropy,
  div,
  exp,
  flip,
  gelu,
  klDivergence,
  l2Normalise,
  layerNorm,
  linear,
  log,
  logSoftmax,
  maskedMean,
  matmul,
  max,
  mean,
  mul,
  neg,
  relu,
  reshape,
  scale,
  shift,
  sigmoid,
  softmax,
  split,
  sqrt,
  sub,
  sum,
  supervisedContrastive,
  tanh,
  transpose,
  type Value,
} from "../mod.ts";

type Case = [name: string, build: (args: readonly Value[]) => Value, options: GradientCase];

const CASES: readonly Case[] = [
  ["add, broadcast", ([a, b]) => add(a, b), { shapes: [["B", 5], [5]] }],
  ["add of a value to itself", ([a]) => add(a, a), { shapes: [["B", 5]] }],
  ["sub, broadcast inside", ([a, b]) => sub(a, b), { shapes: [["B", 5], ["B", 1]] }],
  ["mul, broadcast in the middle", ([a, b]) => mul(a, b), { shapes: [["B", 4, 5], ["B", 1, 5]] }],
  ["div", ([a, b]) => div(a, b), { shapes: [["B", 5], [5]], range: [0.5, 2] }],
  ["neg, scale and shift", ([a]) => neg(shift(scale(a, 3), 1)), { shapes: [["B", 3]] }],
  ["exp", ([a]) => exp(a), { shapes: [["B", 3]] }],
  ["log", ([a]) => log(a), { shapes: [["B", 3]], range: [0.5, 2] }],
  ["sqrt", ([a]) => sqrt(a), { shapes: [["B", 3]], range: [0.5, 2] }],
  ["tanh", ([a]) => tanh(a), { shapes: [["B", 3]] }],
  ["sigmoid", ([a]) => sigmoid(a), { shapes: [["B", 3]] }],
  ["relu, away from its corner", ([a, b]) => add(relu(a), relu(neg(b))), {
    shapes: [["B", 3], ["B", 3]],
    range: [0.5, 1],
  }],
  ["gelu", ([a]) => gelu(scale(a, 3)), { shapes: [["B", 7]] }],
  ["reshape to a product of sizes", ([a]) => tanh(reshape(a, ["B*4", 2, 3])), { shapes: [["B", 4, 6]] }],
  ["reshape to two unknown sizes", ([a]) => tanh(transpose(reshape(a, ["B", "T", 2, 3]), [0, 2, 1, 3])), {
    shapes: [["B*T", 6]],
    sizes: { B: 3, T: 2 },
  }],
  ["transpose", ([a]) => tanh(transpose(a, [2, 0, 1])), { shapes: [["B", 4, 6]] }],
  ["concat", ([a, b]) => tanh(concat([a, b], 1)), { shapes: [["B", 2], ["B", 3]] }],
  ["split, one piece unused", ([a]) => {
    const [p, , q] = split(a, [2, 1, 2], 1);
    return mul(tanh(q), p);
  }, { shapes: [["B", 5]] }],
  ["flip", ([a]) => mul(flip(a, 0), a), { shapes: [["B", 5]] }],
  ["sum over inner and outer axes", ([a]) => tanh(sum(a, [0, 2])), { shapes: [["B", 4, 3]] }],
  ["sum that keeps its axis", ([a]) => mul(sum(a, [1], true), a), { shapes: [["B", 4]] }],
  ["mean", ([a]) => tanh(mean(a, -1)), { shapes: [["B", 4]] }],
  ["max", ([a]) => max(a, 1), { shapes: [["B", 4]] }],
  ["linear", ([x, w, b]) => tanh(linear(x, w, b)), { shapes: [["B", 4, 6], [5, 6], [5]] }],
  ["linear without a bias", ([x, w]) => tanh(linear(x, w)), { shapes: [["B", 6], [5, 6]] }],
  ...[[false, false], [false, true], [true, false], [true, true]].map(([transposeA, transposeB]): Case => [
    `matmul${transposeA ? ", a turned" : ""}${transposeB ? ", b turned" : ""}`,
    ([a, b]) => tanh(matmul(a, b, { transposeA, transposeB, factor: 0.7 })),
    { shapes: [["B", 2, ...(transposeA ? [4, 3] : [3, 4])], ["B", 2, ...(transposeB ? [5, 4] : [4, 5])]] },
  ]),
  ["matmul with one matrix for all", ([a, b]) => tanh(matmul(a, b)), { shapes: [["B", 2, 3, 4], [2, 4, 5]] }],
  ["softmax", ([a, b]) => mul(softmax(a), b), { shapes: [["B", 5], ["B", 5]] }],
  ["softmax along the first axis", ([a]) => mul(softmax(a, 0), a), { shapes: [["B", 5]] }],
  ["logSoftmax", ([a, b]) => mul(logSoftmax(a), b), { shapes: [["B", 5], ["B", 5]] }],
  ["layerNorm", ([x, w, b]) => tanh(layerNorm(x, w, b, 1e-5)), { shapes: [["B", 4, 6], [6], [6]] }],
  ["l2Normalise", ([a]) => l2Normalise(a), { shapes: [["B", 5]], range: [0.2, 1] }],
  ["maskedMean", ([x]) => maskedMean(x, constant(sum(x, [2], true), 1)), { shapes: [["B", 4, 2]] }],
  ["crossEntropy", ([a]) => crossEntropy(a, constant(a, 0.1)), { shapes: [["B", 5]] }],
  ["klDivergence", ([p, q]) => klDivergence(p, q, constant(sum(p, [1], true), 0.3)), { shapes: [["B", 5], ["B", 5]] }],
  ["supervisedContrastive", ([z]) => supervisedContrastive(l2Normalise(z), others(z), 0.5), {
    shapes: [["B", 5]],
    sizes: { B: 4 },
    range: [0.2, 1],
  }],
  ["a value used many times", ([a]) => mul(add(a, exp(a)), tanh(a)), { shapes: [["B", 5]] }],
];

/** The same number everywhere, in the shape of x, and without a gradient. */
function constant(x: Value, number: number): Value {
  return x.graph.detached(() => shift(scale(x, 0), number));
}

/** The same number everywhere but on the diagonal, where it is 0; shape `(B, B)`. */
function others(x: Value): Value {
  return x.graph.detached(() => {
    const square = constant(matmul(x, x, { transposeB: true }), 0.1);
    return sub(square, scale(x.graph.apply("EyeLike", [square], { shape: square.shape }), 0.1));
  });
}

for (const [name, build, options] of CASES) {
  Deno.test(`the gradient of ${name} agrees with central differences`, () => checkGradient(build, options));
}
