/** A list of 32-bit integers that grows; `items` may be longer than the list and changes when it grows. */
export class IntList {
  length = 0;
  items: Int32Array;

  constructor(capacity = 1024) {
    this.items = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.items.length) this.reserve(this.length);
    this.items[this.length++] = value;
  }

  /** Appends `items[from..to)`. */
  pushAll(items: Int32Array, from: number, to: number): void {
    this.reserve(to - from);
    let end = this.length;
    for (let j = from; j < to; j++) this.items[end++] = items[j];
    this.length = end;
  }

  /** Makes room for `extra` more. */
  reserve(extra: number): void {
    if (this.length + extra <= this.items.length) return;
    const items = new Int32Array(Math.max(this.items.length * 2, this.length + extra));
    items.set(this.items.subarray(0, this.length));
    this.items = items;
  }

  /** A copy of just the items. */
  toArray(): Int32Array {
    return this.items.slice(0, this.length);
  }

  static from(items: ArrayLike<number>): IntList {
    const list = new IntList(Math.max(items.length, 1));
    list.items.set(items);
    list.length = items.length;
    return list;
  }
}
