import type { StoreOfRecord } from "../audit/mod.ts";
import { Fingerprint } from "../core/digest.ts";
import type { Json } from "../core/snapshot.ts";
import type { AnsweredBatch } from "./answer_rows.ts";

/** Seconds between two entries of a run whose answers leave as they come: one that is killed leaves no longer gap in the trail. */
const TELL_EVERY = 60;

/** What is known of a run of predictions before the first answer. */
export interface PredictionRun {
  /** Id of the version that answers. */
  readonly version: string;
  /** Reference by which it was asked, such as `champion`. */
  readonly askedAs: string;
  /** Name of the file that the tickets come from, `-` for standard input, `text` for a single one. */
  readonly source: string;
  /** Whether answers leave as they come; else they do all at the end, or none. */
  readonly streams: boolean;
}

/** Counts what a run answers, and tells the audit trail. */
export class PredictionRecord {
  readonly #store: StoreOfRecord;
  readonly #run: PredictionRun;
  #fingerprint = new Fingerprint();
  #counts = { rows: 0, errors: 0, route: 0, choose: 0, human: 0 };
  #told: number;
  #entries = 0;

  constructor(store: StoreOfRecord, run: PredictionRun) {
    this.#store = store;
    this.#run = run;
    this.#told = store.clock.monotonic();
  }

  /** Counts answers that were written. */
  async add({ batch, answers }: AnsweredBatch): Promise<void> {
    const counts = this.#counts;
    for (const [i, answer] of answers.entries()) {
      this.#fingerprint.add(batch[i].text ?? "");
      if ("error" in answer) counts.errors++;
      else counts[answer.decision]++;
    }
    counts.rows += batch.length;
    const { monotonic } = this.#store.clock;
    if (this.#run.streams && monotonic() - this.#told >= 1000 * TELL_EVERY) await this.tell();
  }

  /**
   * Tells of the answers since the last entry. At the end of a run it is told of even if nothing was asked; where a run breaks off, of
   * the answers that were out by then.
   */
  async tell({ broken = false } = {}): Promise<void> {
    const { version, askedAs, source, streams } = this.#run;
    if (broken && (!streams || this.#counts.rows === 0)) return;
    if (this.#entries > 0 && this.#counts.rows === 0) return;
    const { rows, errors, ...decisions } = this.#counts;
    const details: Record<string, Json> = { askedAs, source, rows, errors, ...decisions };
    // The hash of one short text could be guessed: it would tell what somebody wrote after it was erased.
    if (rows > 1) details.input = this.#fingerprint.hex();
    if (broken) details.broken = true;
    if (this.#entries > 0) details.continued = this.#entries;
    await this.#store.trail.record({ action: "answer.predict", subject: version, details });
    this.#entries++;
    this.#told = this.#store.clock.monotonic();
    this.#fingerprint = new Fingerprint();
    this.#counts = { rows: 0, errors: 0, route: 0, choose: 0, human: 0 };
  }
}
