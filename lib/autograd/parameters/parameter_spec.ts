/** A weight of a model, as {@linkcode ParameterStore} holds it; what {@linkcode Graph} lists as its parameters fits. */
export interface ParameterSpec {
  readonly name: string;
  readonly shape: readonly number[];
  /** Whether it is learnt. What is not has weights, but neither gradient nor moments. */
  readonly trainable: boolean;
  /**
   * Whether it is a table, shape `(nRows, width)`, whose gradient comes as the rows that a batch read.
   *
   * @default {false}
   */
  readonly rows?: boolean;
  /** Name under which optimisers know it; see {@linkcode ParameterGroups}. */
  readonly group?: string;
}

/** Options of {@linkcode ParameterStore}: what it holds beside the weights. */
export interface StoreOptions {
  /**
   * Numbers that the optimiser remembers of each weight: 2 for AdamW, 1 for SGD with momentum, 0 for SGD without.
   *
   * @default {2}
   */
  moments?: 0 | 1 | 2;
  /**
   * Whether gradients of several batches are added up before a step, which needs a second place for each.
   *
   * @default {false}
   */
  accumulate?: boolean;
  /**
   * Whether a moving average of the weights is kept; see {@linkcode ExponentialAverage}.
   *
   * @default {false}
   */
  average?: boolean;
  /**
   * Different rows of one table that the batches of a step may read at most: tokens of a batch are always enough. No table
   * takes more than it has rows.
   *
   * @default {8192}
   */
  rowCapacity?: number;
}
