/** Something that a person agreed to. */
export interface Consent {
  /** When it was given last, ISO 8601. */
  readonly given: string;
  /** How it was given, such as `web-form`. */
  readonly source: string;
  /** When it was withdrawn; null while it holds. */
  readonly withdrawn: string | null;
}

/** A person whose data is kept. */
export interface Person {
  /** Opaque: the pseudonym by which all else speaks of the person. */
  readonly id: string;
  /** By which help desk and tickets know the person; null once erased. */
  readonly customerId: string | null;
  /** ISO 8601. */
  readonly created: string;
  /** Whether the person objects to automated decisions (Art. 22 GDPR). */
  readonly objects: boolean;
  /** By purpose. */
  readonly consents: Readonly<Record<string, Consent>>;
  /** Why nothing of the person may be erased now; null if nothing forbids it. */
  readonly legalHold: string | null;
  /** When all of it was erased, ISO 8601. */
  readonly erasedAt: string | null;
}

/** Something personal, opened. */
export interface PersonalRecord<T> {
  readonly id: string;
  /** `ticket`, `feedback`, `draft`, … */
  readonly kind: string;
  /** ISO 8601. */
  readonly created: string;
  readonly value: T;
}

/** Names of kinds, purposes and sources are kept in the clear, so they must not hold anything personal. */
const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Refuses what is no plain name.
 *
 * @param does What cannot be done, such as `give consent`.
 * @param what What the name is of, such as `purpose`.
 */
export function checkSlug(does: string, what: string, text: string): void {
  if (text.length <= 60 && SLUG.test(text)) return;
  // What was given instead is not repeated: it may be a name or an address, and messages end up in logs.
  throw new RangeError(`Cannot ${does}: ${what} must be a lower-case name such as model-training`);
}

/** Whether a text has the form of a pseudonym. */
export function isPseudonym(text: string): boolean {
  return /^p_[0-9a-f]{32}$/.test(text);
}
