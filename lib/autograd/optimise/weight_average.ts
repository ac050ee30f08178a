/** An average of the weights that a training went through, which often does better than the last of them. */
export interface WeightAverage {
  /**
   * Puts the averaged weights in the place of the store's, until the result is disposed of: for an evaluation, in which
   * neither a step is made nor a snapshot taken.
   *
   * @throws {TypeError} If they are there already.
   */
  swapIn(): Disposable;
  /** Makes the averaged weights the store's for good. */
  adopt(): void;
}
