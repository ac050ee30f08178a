/** Numbers shingles from 0 in the order in which they are first seen, by a 64-bit hash: open addressing, typed arrays. */
export class ShingleIds {
  #size = 0;
  #mask = 0xffff;
  /** High and low half of the hash in each slot, and the id + 1; 0 where the slot is free. */
  #high = new Int32Array(this.#mask + 1);
  #low = new Int32Array(this.#mask + 1);
  #slotIds = new Int32Array(this.#mask + 1);

  /** Number of different shingles so far. */
  get size(): number {
    return this.#size;
  }

  /** Id of the shingle made of `codes[from..to)`. */
  idOf(codes: ArrayLike<number>, from: number, to: number): number {
    let high = 0x2f0b4c47;
    let low = 0x6c62272e;
    for (let i = from; i < to; i++) {
      high = Math.imul(high ^ codes[i], 0x85ebca6b);
      high ^= high >>> 15;
      low = Math.imul(low + codes[i], 0x27d4eb2f);
      low ^= low >>> 13;
    }
    return this.#find(high, low);
  }

  #find(high: number, low: number): number {
    let slot = (high ^ (low << 7)) & this.#mask;
    while (this.#slotIds[slot] !== 0) {
      if (this.#high[slot] === high && this.#low[slot] === low) return this.#slotIds[slot] - 1;
      slot = (slot + 1) & this.#mask;
    }
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#slotIds[slot] = ++this.#size;
    if (this.#size * 2 > this.#mask) this.#grow();
    return this.#size - 1;
  }

  #grow(): void {
    const [high, low, ids] = [this.#high, this.#low, this.#slotIds];
    this.#mask = this.#mask * 2 + 1;
    this.#high = new Int32Array(this.#mask + 1);
    this.#low = new Int32Array(this.#mask + 1);
    this.#slotIds = new Int32Array(this.#mask + 1);
    for (let old = 0; old < ids.length; old++) {
      if (ids[old] === 0) continue;
      let slot = (high[old] ^ (low[old] << 7)) & this.#mask;
      while (this.#slotIds[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#high[slot] = high[old];
      this.#low[slot] = low[old];
      this.#slotIds[slot] = ids[old];
    }
  }
}
