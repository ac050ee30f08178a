/**
 * A map from 64-bit keys to whole numbers below 2³² − 1, on typed arrays: 12 bytes a place and at most 60 % of the places
 * taken, so 20 to 40 bytes a key. Linear probing; doubles when full.
 */
export class HashTable {
  #keys = new Uint32Array(2 * 1024);
  /** Value + 1 of the key at a place; 0 where there is none. */
  #values = new Uint32Array(1024);
  #mask = 1023;
  #size = 0;

  /** Keys so far. */
  get size(): number {
    return this.#size;
  }

  /** Value of the key if it is there; else -1, and the key is added with the value given. */
  findOrAdd(low: number, high: number, value: number): number {
    let place = low & this.#mask;
    for (; this.#values[place] !== 0; place = (place + 1) & this.#mask) {
      if (this.#keys[2 * place] === low && this.#keys[2 * place + 1] === high) return this.#values[place] - 1;
    }
    this.#keys[2 * place] = low;
    this.#keys[2 * place + 1] = high;
    this.#values[place] = value + 1;
    this.#size++;
    if (this.#size > 0.6 * this.#values.length) this.#grow();
    return -1;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Uint32Array(2 * keys.length);
    this.#values = new Uint32Array(2 * values.length);
    this.#mask = this.#values.length - 1;
    for (let old = 0; old < values.length; old++) {
      if (values[old] === 0) continue;
      let place = keys[2 * old] & this.#mask;
      while (this.#values[place] !== 0) place = (place + 1) & this.#mask;
      this.#keys[2 * place] = keys[2 * old];
      this.#keys[2 * place + 1] = keys[2 * old + 1];
      this.#values[place] = values[old];
    }
  }
}
