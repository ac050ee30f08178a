/** A list of unsigned 32-bit numbers that grows by doubling: 4 bytes a number. */
export class GrowingUint32Array {
  #data = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#data.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[this.#length++] = value;
  }

  get(i: number): number {
    return this.#data[i];
  }

  set(i: number, value: number): void {
    this.#data[i] = value;
  }
}
