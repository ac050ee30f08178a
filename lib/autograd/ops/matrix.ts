import { broadcastShape, timesDims } from "../dims.ts";
import type { Value } from "../graph.ts";
import type { Dim } from "../onnx_model.ts";
import { quantisedLinear } from "./quantised.ts";
import { scale } from "./elementwise.ts";
import { sum, sumTo } from "./reduce.ts";
import { reshape, transpose } from "./shape.ts";

/** Options of {@linkcode matmul}. */
export interface MatmulOptions {
  /** Swap the last two axes of `a` first. @default {false} */
  transposeA?: boolean;
  /** Swap the last two axes of `b` first. @default {false} */
  transposeB?: boolean;
  /** Multiply the product. @default {1} */
  factor?: number;
}

/**
 * x Wᵀ + b, as a dense layer computes it.
 *
 * @param x Shape `(..., nInputs)`.
 * @param weight Shape `(nOutputs, nInputs)`.
 * @param bias Shape `(nOutputs,)`.
 * @returns Shape `(..., nOutputs)`.
 */
export function linear(x: Value, weight: Value, bias?: Value): Value {
  const { graph } = x;
  const [outputs, inputs] = weight.shape;
  const lead = x.shape.slice(0, -1);
  if (x.shape.at(-1) !== inputs) {
    throw new TypeError(`Cannot multiply: the last axis must be ${inputs} wide for ${weight.name}: x is [${x.shape}]`);
  }
  if (graph.isQuantised(weight.name)) return quantisedLinear(x, weight, bias);
  const rows = lead.length === 1 ? x : reshape(x, [timesDims(...lead), inputs]);
  const y = graph.apply("Gemm", bias ? [rows, weight, bias] : [rows, weight], {
    shape: [rows.shape[0], outputs],
    attributes: { transB: 1 },
    pullback: ([g]) => [
      rows.needsGradient ? graph.apply("Gemm", [g!, weight], { shape: rows.shape }) : undefined,
      weight.needsGradient
        ? graph.apply("Gemm", [g!, rows], { shape: weight.shape, attributes: { transA: 1 } })
        : undefined,
      bias?.needsGradient ? sum(g!, [0]) : undefined,
    ],
  });
  return lead.length === 1 ? y : reshape(y, [...lead, outputs]);
}

/**
 * Matrix product of the last two axes, for each index of the axes before; those broadcast.
 *
 * @param a Shape `(..., n, k)`.
 * @param b Shape `(..., k, m)`.
 * @returns Shape `(..., n, m)`.
 */
export function matmul(a: Value, b: Value, options: MatmulOptions = {}): Value {
  const { transposeA = false, transposeB = false, factor = 1 } = options;
  const { graph } = a;
  const [n, k] = lastTwo(a.shape, transposeA);
  const [k2, m] = lastTwo(b.shape, transposeB);
  if (k !== k2) throw new TypeError(`Cannot multiply: inner sizes must agree: [${a.shape}] and [${b.shape}]`);
  const shape = [...broadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2)), n, m];
  if (graph.mode === "export") {
    const product = graph.apply("MatMul", [swapped(a, transposeA), swapped(b, transposeB)], { shape });
    return factor === 1 ? product : scale(product, factor);
  }
  return graph.apply("FusedMatMul", [a, b], {
    shape,
    domain: "com.microsoft",
    attributes: { transA: Number(transposeA), transB: Number(transposeB), alpha: { float: factor } },
    pullback: ([g]) => [
      !a.needsGradient ? undefined : sumTo(
        transposeA
          ? matmul(b, g!, { transposeA: transposeB, transposeB: true, factor })
          : matmul(g!, b, { transposeB: !transposeB, factor }),
        a.shape,
      ),
      !b.needsGradient ? undefined : sumTo(
        transposeB
          ? matmul(g!, a, { transposeA: true, transposeB: transposeA, factor })
          : matmul(a, g!, { transposeA: !transposeA, factor }),
        b.shape,
      ),
    ],
  });
}

function lastTwo(shape: readonly Dim[], swap: boolean): [Dim, Dim] {
  const [n, k] = shape.slice(-2);
  return swap ? [k, n] : [n, k];
}

function swapped(x: Value, swap: boolean): Value {
  if (!swap) return x;
  const axes = x.shape.map((_, i) => i);
  return transpose(x, [...axes.slice(0, -2), axes.length - 1, axes.length - 2]);
}
