/** One national number: how it is written, and which of the numbers written so exist. */
export interface IdForm {
  /** Name of the number, for reports. */
  readonly name: string;
  /** With the flags `giu`; quantifiers are bounded, so that time is linear. */
  readonly pattern: RegExp;
  /**
   * Whether the number can exist: its check digit, or its parts.
   *
   * @param bare Letters and digits alone, in capitals.
   */
  isValid(bare: string): boolean;
  /**
   * Words without which the number is none, just before it: for those that a tenth of all other numbers look like.
   *
   * @default {undefined} the form alone is enough
   */
  readonly named?: RegExp;
}

/** Sum of digits times weights. */
export function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i] * Number(digits[i]);
  return sum;
}
