/** Quantiles of text length, in UTF-16 code units. */
export interface LengthQuantiles {
  readonly min: number;
  readonly p05: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p95: number;
  readonly max: number;
  readonly mean: number;
}

/** Lengths below this are counted one by one, so that their quantiles are exact; longer ones are the maximum. */
const EXACT = 1 << 17;

/** Counts lengths, to give their quantiles; 512 KiB whatever the number of texts. */
export class LengthHistogram {
  readonly #counts = new Uint32Array(EXACT + 1);
  #n = 0;
  #sum = 0;
  #min = Infinity;
  #max = 0;

  add(length: number): void {
    this.#counts[Math.min(length, EXACT)]++;
    this.#n++;
    this.#sum += length;
    if (length < this.#min) this.#min = length;
    if (length > this.#max) this.#max = length;
  }

  /** Each quantile is the smallest length that at least that share of the texts do not exceed; null without texts. */
  quantiles(): LengthQuantiles | null {
    if (this.#n === 0) return null;
    const at = (share: number) => this.#quantile(share);
    return {
      min: this.#min,
      p05: at(0.05),
      p25: at(0.25),
      median: at(0.5),
      p75: at(0.75),
      p95: at(0.95),
      max: this.#max,
      mean: this.#sum / this.#n,
    };
  }

  #quantile(share: number): number {
    let left = Math.ceil(share * this.#n);
    for (let length = 0; length < EXACT; length++) if ((left -= this.#counts[length]) <= 0) return length;
    return this.#max;
  }
}
