import { sizeOf } from "../../core/mod.ts";
import type { ParameterSpec, StoreOptions } from "./parameter_spec.ts";

/** Bytes of a page of WebAssembly memory. */
export const PAGE = 65536;

/** Address of 64 zeros: the gradient of whatever has none. The first page holds nothing else, so that no array has address 0. */
export const ZEROS = 64;

/** Where a parameter's arrays lie, as byte offsets on cache lines of their own; 0 stands for one that is not there. */
export interface Place {
  readonly spec: ParameterSpec;
  /** How many weights. */
  readonly size: number;
  readonly weights: number;
  /** Dense: of the last batch. Of a table: rows added up, `capacity` of them at most. */
  readonly gradients: number;
  /** Dense gradients added up over batches. */
  readonly sums: number;
  readonly first: number;
  readonly second: number;
  readonly average: number;
  /** Of a table that is learnt: how many rows of gradient there is room for. */
  readonly capacity: number;
}

/** Lays out all arrays one after another. */
export function layOut(
  specs: readonly ParameterSpec[],
  options: StoreOptions = {},
): { places: ReadonlyMap<string, Place>; bytes: number } {
  const { moments = 2, accumulate = false, average = false, rowCapacity = 8192 } = options;
  if (!(Number.isInteger(rowCapacity) && rowCapacity >= 1)) {
    throw new RangeError(
      `Cannot lay out parameters: rowCapacity must be an integer >= 1: current value is ${rowCapacity}`,
    );
  }
  let top = PAGE;
  const take = (size: number): number => {
    if (size === 0) return 0;
    const at = top;
    top = Math.ceil((at + 4 * size) / 64) * 64;
    return at;
  };
  const places = new Map<string, Place>();
  for (const spec of specs) {
    check(spec, places);
    const { name, shape, trainable, rows = false } = spec;
    const size = sizeOf(shape);
    const learnt = trainable ? size : 0;
    const capacity = trainable && rows ? Math.min(rowCapacity, shape[0]) : 0;
    places.set(name, {
      spec,
      size,
      capacity,
      weights: take(size),
      gradients: take(rows ? capacity * shape[1] : learnt),
      sums: take(accumulate && !rows ? learnt : 0),
      first: take(moments >= 1 ? learnt : 0),
      second: take(moments >= 2 ? learnt : 0),
      average: take(average ? learnt : 0),
    });
  }
  return { places, bytes: Math.ceil(top / PAGE) * PAGE };
}

function check({ name, shape, rows }: ParameterSpec, known: ReadonlyMap<string, Place>): void {
  if (known.has(name)) throw new TypeError(`Cannot lay out parameters: names must differ: two are called ${name}`);
  if (!shape.every((size) => Number.isInteger(size) && size >= 1)) {
    throw new RangeError(`Cannot lay out ${name}: sizes must be integers >= 1: the shape is [${shape}]`);
  }
  if (rows && shape.length !== 2) {
    throw new TypeError(`Cannot lay out ${name}: a table must have shape (nRows, width): the shape is [${shape}]`);
  }
}
