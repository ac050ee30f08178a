import type { Clock } from "../core/mod.ts";
import type { Database, StoreTransaction } from "../storage/db/mod.ts";
import { type Act, actOf, append, type AuditReceipt, countMissed } from "./_append.ts";
import { GroupCommit } from "./_group_commit.ts";
import type { AuditEvent } from "./audit_event.ts";
import type { CheckpointKey } from "./checkpoint/checkpoint_key.ts";
import { writeCheckpoint, type WrittenCheckpoint } from "./checkpoint/write_checkpoint.ts";

export type { AuditReceipt };

/** Where checkpoints of the trail go. */
export interface CheckpointTarget {
  /** The file they are appended to. */
  readonly path: string;
  /** Signs them; they are unsigned without. */
  readonly key?: CheckpointKey;
  /**
   * Entries between two checkpoints of a process that goes on.
   *
   * @default {1000}
   */
  readonly everyEntries?: number;
  /**
   * Seconds between them, where anything was recorded meanwhile.
   *
   * @default {60}
   */
  readonly everySeconds?: number;
}

/** What an {@linkcode AuditTrail} is made of. */
export interface AuditTrailOptions {
  readonly clock: Clock;
  /** Who acts. */
  readonly actor: string;
  /**
   * `false` records nothing but how many acts went unrecorded, which the first entry after it is on again tells; whoever switches it
   * off has to say so aloud.
   *
   * @default {true}
   */
  readonly enabled?: boolean;
  /** Where checkpoints go; none are written without. */
  readonly checkpoints?: CheckpointTarget;
  /** Told what the user should know: a checkpoint that could not be written, or that found the trail rewritten. */
  readonly onNote?: (note: string) => void;
}

/** Options of {@linkcode AuditTrail.checkpoint}. */
export interface CheckpointOptions {
  /** Why the trail may be another than the last checkpoint saw: it was restored from a backup. */
  readonly restored?: string;
}

/** What the trails of all actors of a process share. */
interface Shared {
  readonly database: Database;
  readonly options: AuditTrailOptions;
  readonly commits: GroupCommit<Act, AuditReceipt | undefined>;
  /** Events since the last checkpoint, and the clock's time of that. */
  since: number;
  last: number;
}

/** Tells the trail what is done. */
export class AuditTrail {
  readonly enabled: boolean;
  readonly actor: string;
  readonly #shared: Shared;

  /** @param shared Given by {@linkcode AuditTrail.as} alone. */
  constructor(database: Database, options: AuditTrailOptions, shared?: Shared) {
    this.actor = options.actor;
    this.enabled = options.enabled ?? true;
    const commits = new GroupCommit<Act, AuditReceipt | undefined>((acts) => this.#commit(acts));
    this.#shared = shared ?? { database, options, commits, since: 0, last: options.clock.monotonic() };
  }

  /** The same trail, told by another: of a server, who the request comes from. */
  as(actor: string): AuditTrail {
    return new AuditTrail(this.#shared.database, { ...this.#shared.options, actor }, this.#shared);
  }

  /**
   * Appends events in a transaction of their own; once it settles they outlast a power cut. Calls that come while a transaction runs
   * share the next one.
   */
  async record(...events: readonly AuditEvent[]): Promise<AuditReceipt[]> {
    if (events.length === 0) return [];
    void this.#shared.database.db; // throws inside a transaction, whose end the commit would wait for without end
    const receipts = await this.#shared.commits.add(this.#acts(events));
    return receipts.filter((receipt) => receipt !== undefined);
  }

  /**
   * Appends events within a transaction, so that what was done and the record of it stand or fall together. Whoever appends
   * holds the trail until the transaction ends: do it last.
   *
   * @returns One receipt an event; none where the trail is off.
   */
  async recordIn(tx: StoreTransaction, ...events: readonly AuditEvent[]): Promise<AuditReceipt[]> {
    if (events.length === 0) return [];
    const receipts = await this.#append(tx, this.#acts(events));
    this.#shared.since += events.length;
    return receipts;
  }

  /**
   * Writes a checkpoint if anything was recorded since the last one; whoever opened the trail does this before closing the database.
   * What was recorded stays recorded if it fails: that is told as a note.
   */
  async checkpoint(options: CheckpointOptions = {}): Promise<WrittenCheckpoint | undefined> {
    await this.#shared.commits.idle();
    return await this.#writeCheckpoint(options.restored);
  }

  async #writeCheckpoint(restored?: string): Promise<WrittenCheckpoint | undefined> {
    const { database, options: { checkpoints, clock, onNote = () => {} } } = this.#shared;
    if (!checkpoints || !this.enabled || this.#shared.since === 0) return undefined;
    this.#shared.since = 0;
    this.#shared.last = clock.monotonic();
    try {
      const written = await writeCheckpoint(database, { ...checkpoints, clock, restored });
      if (written.warning) onNote(written.warning);
      return written;
    } catch (error) {
      onNote(
        `The checkpoint of the audit trail could not be written: ${error instanceof Error ? error.message : error}`,
      );
      return undefined;
    }
  }

  #acts(events: readonly AuditEvent[]): Act[] {
    return events.map((event) => actOf(this.actor, event));
  }

  async #commit(acts: readonly Act[]): Promise<(AuditReceipt | undefined)[]> {
    const receipts = await this.#shared.database.transaction((tx) => this.#append(tx, acts));
    this.#shared.since += acts.length;
    if (this.#isDue()) await this.#writeCheckpoint();
    return this.enabled ? receipts : acts.map(() => undefined);
  }

  #isDue(): boolean {
    const { since, last, options: { checkpoints, clock } } = this.#shared;
    const { everyEntries = 1000, everySeconds = 60 } = checkpoints ?? {};
    return since >= everyEntries || clock.monotonic() - last >= 1000 * everySeconds;
  }

  async #append(tx: StoreTransaction, acts: readonly Act[]): Promise<AuditReceipt[]> {
    const at = () => this.#shared.options.clock.now().toISOString();
    if (this.enabled) return await append(tx, at, acts);
    await countMissed(tx, at, acts);
    return [];
  }
}
