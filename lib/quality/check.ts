import type { Clock, Rng, WorkOptions } from "../core/mod.ts";
import type { TicketProfile } from "../ingest/mod.ts";
import type { Finding } from "./finding.ts";

/** What a check looks at: columns of equal length, one entry a ticket, shape `(nTickets,)`. */
export interface QualityInput {
  /** The customer's own words, cleaned as for learning. */
  readonly texts: readonly string[];
  /** The messages as they stand in the file. */
  readonly rawTexts: readonly string[];
  /** 1-based row of each ticket in its file. */
  readonly rows: readonly number[];
  readonly labels?: readonly (string | undefined)[];
  /** ISO 8601, UTC. */
  readonly timestamps?: readonly (string | undefined)[];
  /** ISO 639-1 as the file says, where it does. */
  readonly languages?: readonly (string | undefined)[];
  readonly customers?: readonly (string | undefined)[];
  readonly subjects?: readonly (string | undefined)[];
  /** Part each ticket belongs to, such as `train` or `test`, where the file or a split file tells. */
  readonly splits?: readonly (string | undefined)[];
  /** What reading the whole file found, refused rows included; the tickets above may be a sample of it. */
  readonly profile?: TicketProfile;
  /** Empty fields by column, over all rows of the file. */
  readonly emptyFields?: Readonly<Record<string, number>>;
  /** Times of all accepted tickets of the file that have one, in milliseconds since 1970, in the order of the file. */
  readonly allTimes?: Float64Array;
}

/** What a check is handed besides the tickets. */
export interface CheckContext extends WorkOptions {
  readonly rng: Rng;
  readonly seed: number;
  /** Says what time it is, to tell times that lie ahead. */
  readonly clock?: Clock;
}

/** One question put to a file of tickets. */
export interface QualityCheck {
  /** In kebab-case. */
  readonly id: string;
  readonly title: string;
  /** One finding, or several where a check tells kinds apart. */
  run(input: QualityInput, context: CheckContext): Promise<readonly Finding[]> | readonly Finding[];
}
