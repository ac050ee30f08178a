/** One report of how far a piece of work has come. */
export interface ProgressEvent {
  /** What is being done, such as "fit" or "read tickets". */
  readonly stage: string;
  /** Units done so far. */
  readonly done: number;
  /** Units in all; absent while unknown. */
  readonly total?: number;
  /** What the last unit brought, such as "objective 0.412". */
  readonly note?: string;
}

/** Told how far a piece of work has come; the same function serves terminal, log and notebook. */
export type Progress = (event: ProgressEvent) => void;

/** Options of everything that takes long. */
export interface WorkOptions {
  /** Stops the work with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}
