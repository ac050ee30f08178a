import type { AuditEvent, StoreOfRecord } from "../audit/mod.ts";
import { Fingerprint } from "../core/digest.ts";
import type { Json } from "../core/snapshot.ts";
import { type GivenAnswer, recordAnswers } from "../registry/record_answers.ts";
import type { Answer, AnsweredBatch } from "./answer_rows.ts";
import type { OwnedTicket, PersonalDuties } from "./personal_duties.ts";

/** Seconds between two entries of a run whose answers leave as they come: one that is killed leaves no longer gap in the trail. */
const TELL_EVERY = 60;

/** Answers to named tickets that one transaction keeps; a longer run tells of itself in parts. */
const KEPT_AT_ONCE = 100_000;

/** What is known of a run of predictions before the first answer. */
export interface PredictionRun {
  /** The version that answers. */
  readonly version: { readonly id: string; readonly digest: string };
  /** Reference by which it was asked, such as `champion`. */
  readonly askedAs: string;
  /** Name of the file that the tickets come from, `-` for standard input, `text` for a single one. */
  readonly source: string;
  /** Whether answers are kept under the ids of their tickets. */
  readonly keep: boolean;
  /** Told whose the tickets are whose answers are kept. */
  readonly duties?: PersonalDuties;
  /** Whether answers leave as they come; else they do all at the end, or none. */
  readonly streams: boolean;
}

/** Counts what a run answers, keeps the answers to tickets that have an id, and tells the audit trail, answers and entry together. */
export class PredictionRecord {
  readonly #store: StoreOfRecord;
  readonly #run: PredictionRun;
  #fingerprint = new Fingerprint();
  #counts = { rows: 0, errors: 0, route: 0, choose: 0, human: 0 };
  #answers: GivenAnswer[] = [];
  #owned: OwnedTicket[] = [];
  #kept = 0;
  #told: number;
  #entries = 0;

  constructor(store: StoreOfRecord, run: PredictionRun) {
    this.#store = store;
    this.#run = run;
    this.#told = store.clock.monotonic();
  }

  /** Answers kept so far. */
  get kept(): number {
    return this.#kept;
  }

  /** Counts answers that were written. */
  async add({ batch, answers }: AnsweredBatch): Promise<void> {
    const counts = this.#counts;
    const { keep, duties } = this.#run;
    for (const [i, answer] of answers.entries()) {
      this.#fingerprint.add(batch[i].text ?? "");
      if ("error" in answer) counts.errors++;
      else counts[answer.decision]++;
      const { ticketId, customerId } = batch[i];
      if (!keep || ticketId === undefined) continue;
      this.#answers.push(given(ticketId, answer));
      if (duties && customerId !== undefined) this.#owned.push({ ticketId, customerId });
    }
    counts.rows += batch.length;
    const { monotonic } = this.#store.clock;
    const due = this.#run.streams && monotonic() - this.#told >= 1000 * TELL_EVERY;
    if (due || this.#answers.length >= KEPT_AT_ONCE) await this.#tell();
  }

  /** Tells of the rest, and of a run at all if nothing was asked. */
  async finish(): Promise<void> {
    if (this.#counts.rows > 0 || this.#entries === 0) await this.#tell();
  }

  /** Tells of a run that ends too early: of a stream what was out by then, of a file that it came to nothing after all. */
  async breakOff(): Promise<void> {
    const { streams } = this.#run;
    if (!streams) this.#forget();
    if (this.#counts.rows > 0 || (this.#entries > 0 && !streams)) await this.#tell({ broken: true });
  }

  async #tell({ broken = false } = {}): Promise<void> {
    const { version, askedAs, source } = this.#run;
    const { rows, errors, ...decisions } = this.#counts;
    const details: Record<string, Json> = { askedAs, source, rows, errors, ...decisions };
    // The hash of one short text could be guessed: it would tell what somebody wrote after it was erased.
    if (rows > 1) details.input = this.#fingerprint.hex();
    if (broken) details.broken = true;
    if (this.#entries > 0) details.continued = this.#entries;
    if (this.#answers.length > 0) details.kept = this.#answers.length;
    await this.#record({ action: "answer.predict", subject: version.id, details });
    this.#kept += this.#answers.length;
    this.#entries++;
    this.#told = this.#store.clock.monotonic();
    this.#forget();
  }

  async #record(event: AuditEvent): Promise<void> {
    const { database, trail, clock } = this.#store;
    const answers = this.#answers;
    if (answers.length === 0) return void await trail.record(event);
    const { version, askedAs, duties } = this.#run;
    // First: an answer that erasure cannot find must not be, while a note without one does no harm.
    await duties?.noteTickets(this.#owned);
    await database.transaction(async (tx) => {
      await recordAnswers(tx, { version, askedAs, askedBy: trail.actor, at: clock.now(), answers });
      await trail.recordIn(tx, event);
    });
  }

  #forget(): void {
    this.#answers = [];
    this.#owned = [];
    this.#fingerprint = new Fingerprint();
    this.#counts = { rows: 0, errors: 0, route: 0, choose: 0, human: 0 };
  }
}

function given(ticket: string, answer: Answer): GivenAnswer {
  if ("error" in answer) return { ticket, label: null, confidence: null, decision: "human" };
  const { label, confidence, decision } = answer;
  return { ticket, label, confidence, decision };
}
