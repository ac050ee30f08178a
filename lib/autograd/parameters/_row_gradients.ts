/**
 * Gradient of a table as the rows that were read, equal ones added up: each distinct row has a slot, in the order of first
 * appearance, so that the same batches give the same sums to the last bit.
 */
export class RowGradients {
  readonly #name: string;
  readonly #width: number;
  readonly #rows: Float32Array;
  readonly #slotOf: Int32Array;
  readonly #ids: Int32Array;
  #count = 0;

  /**
   * @param shape `(nRows, width)` of the table.
   * @param rows Room for them, shape `(capacity, width)`.
   */
  constructor(name: string, [nRows, width]: readonly number[], rows: Float32Array) {
    this.#name = name;
    this.#width = width;
    this.#rows = rows;
    this.#slotOf = new Int32Array(nRows).fill(-1);
    this.#ids = new Int32Array(rows.length / width);
  }

  /** Rows of the table that have a gradient, in the order of their slots. */
  get ids(): Int32Array {
    return this.#ids.subarray(0, this.#count);
  }

  /** Shape `(ids.length, width)`. */
  get rows(): Float32Array {
    return this.#rows.subarray(0, this.#count * this.#width);
  }

  add(ids: BigInt64Array | Int32Array, rows: Float32Array, ignore: number | undefined): void {
    const width = this.#width;
    if (rows.length !== ids.length * width) {
      throw new TypeError(
        `Cannot add rows to ${this.#name}: ${ids.length} rows of ${width} must be ${ids.length * width} numbers: ` +
          `there are ${rows.length}`,
      );
    }
    for (let i = 0; i < ids.length; i++) {
      const id = Number(ids[i]);
      if (id === ignore) continue;
      const from = i * width;
      const slot = this.#slotOf[id];
      if (slot === undefined) throw this.#outside(id);
      if (slot < 0) {
        this.#rows.set(rows.subarray(from, from + width), this.#newSlot(id) * width);
        continue;
      }
      const to = slot * width;
      for (let j = 0; j < width; j++) this.#rows[to + j] += rows[from + j];
    }
  }

  clear(): void {
    for (const id of this.ids) this.#slotOf[id] = -1;
    this.#count = 0;
  }

  #newSlot(id: number): number {
    if (this.#count === this.#ids.length) {
      throw new RangeError(
        `Cannot add rows to ${this.#name}: a step may read ${this.#ids.length} different rows, the rowCapacity of the ` +
          "store: there are more",
      );
    }
    this.#ids[this.#count] = id;
    return this.#slotOf[id] = this.#count++;
  }

  #outside(id: number): RangeError {
    return new RangeError(
      `Cannot add rows to ${this.#name}: ids must be in [0, ${this.#slotOf.length}): current value is ${id}`,
    );
  }
}
