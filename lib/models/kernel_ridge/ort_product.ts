import { OnnxModel } from "../../autograd/onnx_model.ts";
import { openSession, type OrtSession, type SessionOptions } from "../../autograd/ort_session.ts";
import type { MatrixProduct, ProductTask } from "./matrix_product.ts";

/**
 * Matrix products by ONNX Runtime: one small model a kind of product, run on arrays as they lie in memory. A product is added
 * to C in place, as the same array is given as the model's input and as its output.
 *
 * The same inputs give the same bits, whatever the number of threads: ONNX Runtime deals rows and columns of C to them, never
 * parts of a sum.
 *
 * @example
 * ```ts
 * import { OrtProduct } from "./ort_product.ts";
 * import assert from "node:assert/strict";
 *
 * using product = new OrtProduct({ threads: 1 });
 * const c = Float32Array.of(10);
 * const [a, b] = [Float32Array.of(1, 2), Float32Array.of(3, 4)];
 * product.multiply({ a, b, c, m: 1, n: 1, k: 2, negate: true, accumulate: true });
 * assert.equal(c[0], -1);
 * ```
 */
export class OrtProduct implements MatrixProduct, Disposable {
  readonly #options: SessionOptions;
  readonly #sessions = new Map<string, OrtSession>();

  constructor(options: Pick<SessionOptions, "threads"> = {}) {
    // Shapes differ from call to call, and the outputs are ours: there is nothing for an arena to keep.
    // Products are large: waking a thread costs nothing beside them.
    this.#options = { ...options, arena: false, spinning: false };
  }

  multiply(task: ProductTask): void {
    const { a, b, c, m, n, k, transposeA = false, transposeB = false, negate = false, accumulate = false } = task;
    if (m === 0 || n === 0) return;
    // A row times the transpose of B is B times a column, for which B need not be rearranged: ten times as fast.
    if (m === 1 && n > 1 && transposeB) {
      return this.multiply({ ...task, a: b, b: a, m: n, n: 1, transposeA: false, transposeB: false });
    }
    const key = `${+transposeA}${+transposeB}${+negate}${+accumulate}`;
    const session = this.#session(key, () => productModel(transposeA, transposeB, negate, accumulate));
    const tensor = (data: Float32Array, rows: number, columns: number) =>
      session.tensor("float32", data.subarray(0, rows * columns), [rows, columns]);
    const out = tensor(c, m, n);
    const feeds = {
      A: transposeA ? tensor(a, k, m) : tensor(a, m, k),
      B: transposeB ? tensor(b, n, k) : tensor(b, k, n),
    };
    session.run(accumulate ? { ...feeds, C: out } : feeds, { Y: out });
  }

  exp(x: Float32Array): void {
    const session = this.#session("exp", expModel);
    const tensor = session.tensor("float32", x, [x.length]);
    session.run({ X: tensor }, { Y: tensor });
  }

  [Symbol.dispose](): void {
    for (const session of this.#sessions.values()) session[Symbol.dispose]();
    this.#sessions.clear();
  }

  #session(key: string, model: () => Uint8Array): OrtSession {
    let session = this.#sessions.get(key);
    if (!session) this.#sessions.set(key, session = openSession(model(), this.#options));
    return session;
  }
}

const shared = new Map<number, OrtProduct>();

/**
 * One for all who ask for the same number of threads, for as long as the process lives: each session has threads of its own,
 * which many models should not multiply.
 */
export function sharedProduct(threads: number = navigator.hardwareConcurrency): OrtProduct {
  let product = shared.get(threads);
  if (!product) shared.set(threads, product = new OrtProduct({ threads }));
  return product;
}

function productModel(transposeA: boolean, transposeB: boolean, negate: boolean, accumulate: boolean): Uint8Array {
  const model = new OnnxModel();
  model.input("A", "float32", transposeA ? ["K", "M"] : ["M", "K"]);
  model.input("B", "float32", transposeB ? ["N", "K"] : ["K", "N"]);
  if (accumulate) model.input("C", "float32", ["M", "N"]);
  model.node("Gemm", accumulate ? ["A", "B", "C"] : ["A", "B"], {
    attributes: { transA: +transposeA, transB: +transposeB, alpha: { float: negate ? -1 : 1 }, beta: { float: 1 } },
    names: ["Y"],
  });
  model.output("Y", "float32", ["M", "N"]);
  return model.toBytes();
}

function expModel(): Uint8Array {
  const model = new OnnxModel();
  model.input("X", "float32", ["N"]);
  model.node("Exp", ["X"], { names: ["Y"] });
  model.output("Y", "float32", ["N"]);
  return model.toBytes();
}
