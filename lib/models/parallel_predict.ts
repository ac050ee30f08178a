import { InputError, type Matrix, type Snapshot } from "../core/mod.ts";
import type { FromWorker, Question, ToWorker } from "./_predict_worker.ts";

/** Options of {@linkcode openPredictPool}. */
export interface PredictPoolOptions {
  /**
   * Threads that predict, each with a copy of the classifier.
   *
   * @default {navigator.hardwareConcurrency}
   */
  workers?: number;
}

/** Batches of texts, each of shape `(nTexts,)`. */
export type TextBatches = AsyncIterable<readonly string[]> | Iterable<readonly string[]>;

/** Batches that are with a worker or waiting at its door: one to work on, one to go on with. */
const BATCHES_PER_WORKER = 2;

/**
 * Starts workers and gives each a classifier.
 *
 * @param snapshot Of a fitted classifier; its tensors are copied once a worker.
 * @throws {RangeError} If `workers` is not a whole number >= 1.
 * @throws {InputError} If the snapshot is of no kind that is known.
 *
 * @example
 * ```ts
 * import { openPredictPool } from "./parallel_predict.ts";
 * import { MajorityClassifier } from "./dummy/majority_dummy.ts";
 * import assert from "node:assert/strict";
 *
 * const fitted = await new MajorityClassifier().fit(["a", "b", "c"], ["Refund", "Login", "Refund"]);
 * await using pool = await openPredictPool(fitted.toSnapshot(), { workers: 1 });
 * let rows = 0;
 * for await (const probabilities of pool.predictProba([["first", "second"], ["third"]])) rows += probabilities.rows;
 * assert.equal(rows, 3);
 * ```
 */
export async function openPredictPool(snapshot: Snapshot, options: PredictPoolOptions = {}): Promise<PredictPool> {
  const { workers = navigator.hardwareConcurrency } = options;
  if (!(Number.isInteger(workers) && workers >= 1)) {
    throw new RangeError(`Cannot open a pool: workers must be a whole number >= 1: current value is ${workers}`);
  }
  const threads = Array.from({ length: workers }, () => new Thread());
  try {
    await Promise.all(threads.map((thread) => thread.ask(-1, { snapshot })));
  } catch (error) {
    for (const thread of threads) thread.close();
    throw error;
  }
  return new PredictPool(threads);
}

/** Workers that predict batches of texts side by side. Made by {@linkcode openPredictPool}; close it with `await using`. */
export class PredictPool implements AsyncDisposable {
  readonly #threads: readonly Thread[];
  #batches = 0;

  constructor(threads: readonly Thread[]) {
    this.#threads = threads;
  }

  get workers(): number {
    return this.#threads.length;
  }

  /**
   * Class probabilities of batches of texts, in the order of the batches. It reads only a few batches ahead of what was
   * taken from it, so that memory stays bounded however many there are; some hundred texts make a good batch.
   *
   * @returns One matrix a batch, shape `(nTexts, nClasses)`.
   * @throws The signal's reason, or what went wrong in a worker; the source of the batches is closed in either case.
   */
  predictProba(batches: TextBatches, options: { signal?: AbortSignal } = {}): AsyncGenerator<Matrix, void, void> {
    return this.#answers("predictProba", batches, options);
  }

  /** As {@linkcode predictProba}, with the scores before calibration. */
  decisionFunction(batches: TextBatches, options: { signal?: AbortSignal } = {}): AsyncGenerator<Matrix, void, void> {
    return this.#answers("decisionFunction", batches, options);
  }

  async *#answers(
    question: Question,
    batches: TextBatches,
    { signal }: { signal?: AbortSignal },
  ): AsyncGenerator<Matrix, void, void> {
    const aborted = Promise.withResolvers<never>();
    aborted.promise.catch(() => {}); // nobody may be waiting when the signal comes
    const onAbort = () => aborted.reject(signal!.reason);
    signal?.addEventListener("abort", onAbort, { once: true });
    const source = Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : batches[Symbol.iterator]();
    const limit = BATCHES_PER_WORKER * this.workers;
    const pending: Promise<Matrix>[] = [];
    let next: Promise<IteratorResult<readonly string[]>> | undefined;
    let ended = false;
    try {
      signal?.throwIfAborted();
      for (;;) {
        if (!ended && pending.length < limit) next ??= Promise.resolve(source.next());
        if (!next && pending.length === 0) return;
        // Whatever comes first: a slow source must not keep back results that are ready.
        const first = await Promise.race([
          aborted.promise,
          ...(next ? [next.then((result) => ({ result }))] : []),
          ...(pending.length > 0 ? [pending[0].then((scores) => ({ scores }))] : []),
        ]);
        if ("scores" in first) {
          pending.shift();
          yield first.scores;
        } else {
          next = undefined;
          if (first.result.done) ended = true;
          else pending.push(this.#ask(question, first.result.value));
        }
      }
    } finally {
      signal?.removeEventListener("abort", onAbort);
      if (!ended) await source.return?.();
    }
  }

  #ask(question: Question, texts: readonly string[]): Promise<Matrix> {
    const thread = this.#threads.reduce((best, other) => (other.waiting < best.waiting ? other : best));
    const id = this.#batches++;
    const answer = thread.ask(id, { id, question, texts }).then((matrix) => matrix!);
    answer.catch(() => {}); // it is awaited in its turn; until then it is no unhandled rejection
    return answer;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

/** One worker and the batches it owes. */
class Thread {
  readonly #worker = new Worker(new URL("./_predict_worker.ts", import.meta.url), { type: "module" });
  readonly #owed = new Map<number, PromiseWithResolvers<Matrix | undefined>>();
  #failure?: Error;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const answer = this.#owed.get(data.id);
      this.#owed.delete(data.id);
      if (!data.error) answer?.resolve(data.answer);
      else answer?.reject(revive(data.error));
    };
    this.#worker.onerror = (event) => {
      event.preventDefault(); // it is told to whoever waits, not to the process
      this.#fail(new Error(`A prediction worker stopped: ${event.message}`));
    };
  }

  /** Number of batches that it was given and has not answered. */
  get waiting(): number {
    return this.#owed.size;
  }

  ask(id: number, message: ToWorker): Promise<Matrix | undefined> {
    if (this.#failure) return Promise.reject(this.#failure);
    const answer = Promise.withResolvers<Matrix | undefined>();
    this.#owed.set(id, answer);
    this.#worker.postMessage(message);
    return answer.promise;
  }

  close(): void {
    this.#worker.terminate();
    this.#fail(new Error("The pool of prediction workers is closed"));
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const answer of this.#owed.values()) answer.reject(this.#failure);
    this.#owed.clear();
  }
}

function revive({ name, message }: { name: string; message: string }): Error {
  if (name === "InputError") return new InputError(message);
  if (name === "TypeError") return new TypeError(message);
  if (name === "RangeError") return new RangeError(message);
  return new Error(message);
}
