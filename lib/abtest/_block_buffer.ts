import { addSums, NO_OUTCOMES, type TwoArms } from "./arm_sums.ts";

/** An arm's outcomes of a block, at least, are one and this share of those before it: so there are ~ln(n) / share blocks. */
const SHARE = 0.02;

/** Batches of outcomes, put together until both arms have enough for a block. What makes a block is how many there are, never how they came out. */
export class BlockBuffer {
  readonly #blocks: TwoArms[] = [];
  #pending: TwoArms = { control: NO_OUTCOMES, treatment: NO_OUTCOMES };
  #least = 1;
  #counted = 0;

  /** Blocks that are complete. */
  get blocks(): readonly TwoArms[] {
    return this.#blocks;
  }

  /** @returns The block that this batch completes. */
  add(batch: TwoArms): TwoArms | undefined {
    const block = {
      control: addSums(this.#pending.control, batch.control),
      treatment: addSums(this.#pending.treatment, batch.treatment),
    };
    const size = Math.min(block.control.n, block.treatment.n);
    if (size < this.#least) {
      this.#pending = block;
      return undefined;
    }
    this.#pending = { control: NO_OUTCOMES, treatment: NO_OUTCOMES };
    this.#blocks.push(block);
    this.#counted += size;
    this.#least = Math.max(1, Math.floor(SHARE * this.#counted));
    return block;
  }
}
