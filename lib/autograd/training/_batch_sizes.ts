import { sizeOf } from "../../core/mod.ts";
import type { Dim } from "../onnx_model.ts";
import type { Batch } from "./model_function.ts";

/** Sizes of a graph's named axes, as a batch has them. */
export class BatchSizes {
  readonly #sizes = new Map<string, number>();

  /** @param inputs Shapes of the graph's inputs by name. */
  constructor(inputs: Readonly<Record<string, readonly Dim[]>>, { feeds }: Batch) {
    for (const [name, { shape }] of Object.entries(feeds)) {
      inputs[name]?.forEach((dim, axis) => {
        if (typeof dim === "string") this.#sizes.set(dim, shape[axis]);
      });
    }
  }

  /** A shape in numbers. */
  shapeOf(shape: readonly Dim[]): number[] {
    return shape.map((dim) => typeof dim === "number" ? dim : this.#product(dim));
  }

  /** Numbers that a tensor of a shape holds. */
  count(shape: readonly Dim[]): number {
    return sizeOf(this.shapeOf(shape));
  }

  #product(dim: string): number {
    return dim.split("*").reduce(
      (product, part) => product * (/^\d+$/.test(part) ? Number(part) : this.#sizes.get(part) ?? 1),
      1,
    );
  }
}
