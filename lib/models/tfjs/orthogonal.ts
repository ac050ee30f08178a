import type { initializers, serialization, Tensor } from "@tensorflow/tfjs";
import { Rng } from "../../core/mod.ts";
import type { TensorFlow } from "./tensorflow.ts";

type Initializer = ReturnType<typeof initializers.zeros>;

/**
 * Puts a faster one in place of TensorFlow.js's initialiser of orthogonal matrices, with which every LSTM and GRU begins (Saxe,
 * McClelland and Ganguli, https://arxiv.org/abs/1312.6120): its own takes seconds for the usual sizes, and says so each time.
 */
export function registerOrthogonal(tf: TensorFlow): void {
  const Base = tf.serialization.SerializationMap.getMap().classNameMap["Zeros"][0] as unknown as new () => Initializer;

  class Orthogonal extends (Object.getPrototypeOf(Base) as typeof Base) {
    static readonly className = "Orthogonal";
    readonly #gain: number;
    readonly #seed?: number;

    constructor({ gain = 1, seed }: { gain?: number; seed?: number } = {}) {
      super();
      [this.#gain, this.#seed] = [gain, seed];
    }

    override apply(shape: number[]): Tensor {
      if (shape.length !== 2) throw new RangeError(`Cannot draw an orthogonal matrix: the shape is ${shape}`);
      // As for other initialisers without a seed, Math.random gives it, which is seeded while a model is built.
      const rng = new Rng(this.#seed ?? Math.floor(Math.random() * 2 ** 32));
      return tf.tensor2d(
        orthogonalMatrix(shape[0], shape[1], rng).map((x) => x * this.#gain),
        shape as [number, number],
      );
    }

    override getConfig(): serialization.ConfigDict {
      return { gain: this.#gain, seed: this.#seed ?? null };
    }
  }
  tf.serialization.registerClass(Orthogonal as never);
}

/** Rows, or columns where they are fewer, of length 1 and at right angles to each other; row-major, uniform among all such. */
export function orthogonalMatrix(rows: number, columns: number, rng: Rng): Float32Array {
  const [n, length] = [Math.min(rows, columns), Math.max(rows, columns)];
  const vectors: Float64Array[] = [];
  for (let i = 0; i < n; i++) {
    const vector = Float64Array.from({ length }, () => rng.normal());
    // Modified Gram–Schmidt; a second pass takes off what rounding has left.
    for (let pass = 0; pass < 2; pass++) {
      for (const before of vectors) {
        const along = dot(before, vector);
        for (let j = 0; j < length; j++) vector[j] -= along * before[j];
      }
    }
    const norm = Math.sqrt(dot(vector, vector));
    vectors.push(vector.map((x) => x / norm));
  }
  return Float32Array.from({ length: rows * columns }, (_, at) => {
    const [i, j] = [Math.floor(at / columns), at % columns];
    return rows <= columns ? vectors[i][j] : vectors[j][i];
  });
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * y[i];
  return sum;
}
