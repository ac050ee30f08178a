import assert from "node:assert/strict";
import { Rng } from "../core/mod.ts";
import { type Dim, Graph, mul, openSession, sum, type Value } from "../autograd/mod.ts";

/** What {@linkcode checkGradient} needs besides the expression. */
export interface GradientCase {
  /** Shapes of the arguments; an axis may have a name, see `sizes`. */
  readonly shapes: readonly (readonly Dim[])[];
  /** Size of each named axis. @default {{ B: 3 }} */
  readonly sizes?: Readonly<Record<string, number>>;
  /** Where arguments are drawn from, uniformly. @default {[-1, 1]} */
  readonly range?: readonly [number, number];
  /** Largest error, relative to the largest slope or 1. @default {2e-3} */
  readonly tolerance?: number;
}

/**
 * Holds the gradient of an expression against central differences: both of Σ y · w with random w, by every element of every
 * argument.
 *
 * @param build From arguments to y, of any shape.
 */
export function checkGradient(build: (args: readonly Value[]) => Value, options: GradientCase): void {
  const { shapes, sizes = { B: 3 }, range: [low, high] = [-1, 1], tolerance = 2e-3 } = options;
  const rng = new Rng(11);
  const numbers = (shape: readonly Dim[]) =>
    shape.map((dim) =>
      typeof dim === "number" ? dim : dim.split("*").reduce((n, part) => n * (sizes[part] ?? Number(part)), 1)
    );
  const drawn = (shape: readonly number[], from: number, to: number) =>
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => from + (to - from) * rng.next());

  // Arguments are parameters, whose sizes are numbers: the names come back by a reshape to a graph input's axes.
  const graph = new Graph({ mode: "train" });
  const names = [...new Set(shapes.flat().filter((dim) => typeof dim === "string").flatMap((dim) => dim.split("*")))];
  const known = names.filter((name) => sizes[name] !== undefined);
  for (const name of known) graph.input(`size_${name}`, "float32", [name]);
  const args = shapes.map((shape, i) => {
    const parameter = graph.parameter(`x${i}`, numbers(shape));
    return { ...parameter, shape };
  });
  const y = build(args);
  const w = graph.input("w", "float32", y.shape);
  const loss = sum(mul(y, w), y.shape.map((_, i) => i));
  const { dense } = graph.gradients(loss);
  const lossName = graph.output(loss);
  const outputs = args.map((_, i) => {
    const gradient = dense.get(`x${i}`);
    assert.ok(gradient, `argument ${i} has no gradient`);
    return graph.output(gradient);
  });

  using session = openSession(graph.toBytes(), { threads: 1 });
  const data = shapes.map((shape) => drawn(numbers(shape), low, high));
  const feeds = {
    ...Object.fromEntries(
      known.map((name) => [`size_${name}`, session.tensor("float32", new Float32Array(sizes[name]), [sizes[name]])]),
    ),
    w: session.tensor("float32", drawn(numbers(y.shape), -1, 1), numbers(y.shape)),
  };
  const run = () =>
    session.run({
      ...feeds,
      ...Object.fromEntries(data.map((x, i) => [`x${i}`, session.tensor("float32", x, numbers(shapes[i]))])),
    });
  const at = run();
  for (const [i, x] of data.entries()) {
    const gradient = Float32Array.from(at[outputs[i]].data as Float32Array);
    assert.equal(gradient.length, x.length, `argument ${i}'s gradient has another size`);
    const largest = gradient.reduce((most, g) => Math.max(most, Math.abs(g)), 1);
    for (let j = 0; j < x.length; j++) {
      const [value, step] = [x[j], 1e-2];
      x[j] = value + step;
      const above = Number(run()[lossName].data[0]);
      x[j] = value - step;
      const below = Number(run()[lossName].data[0]);
      x[j] = value;
      const error = Math.abs((above - below) / (2 * step) - gradient[j]) / largest;
      assert.ok(
        error < tolerance,
        `argument ${i}, element ${j}: gradient ${gradient[j]}, slope ${(above - below) / (2 * step)}`,
      );
    }
  }
}
