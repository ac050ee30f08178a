import type { Clock } from "../core/mod.ts";

/** How much is let through. */
export interface RateLimit {
  /** Requests a second, in the long run; > 0. */
  readonly perSecond: number;
  /** Requests at once, after a pause of `burst / perSecond` seconds; >= 1. */
  readonly burst: number;
}

/** Options of {@linkcode RateLimiter}. */
export interface RateLimiterOptions extends RateLimit {
  readonly clock: Pick<Clock, "monotonic">;
  /**
   * Keys that have a bucket of their own at the same time; about 100 bytes each.
   *
   * @default {10_000}
   */
  readonly maxKeys?: number;
}

/** What the limiter said. */
export interface RateAnswer {
  readonly allowed: boolean;
  /** Whole seconds after which one request is let through if none come meanwhile, at least 1; 0 if allowed. */
  readonly retryAfter: number;
}

/** What sums of fractions may be off by: whoever waits as long as was said must not be told to wait again. */
const ROUNDING = 1e-9;

/** A bucket of tokens as it was at a moment of the clock, in milliseconds. */
interface Bucket {
  level: number;
  at: number;
}

/**
 * Token buckets, one a key: in any t seconds no key gets more than `burst + perSecond · t` requests through.
 *
 * Memory is bounded without breaking that: the least recently used bucket is forgotten only once it has filled up again, when it is as
 * good as a new one. While too many are not full, as in a flood from everywhere, newcomers share one bucket, and the next bucket
 * of its own that a key gets begins with what that one holds.
 *
 * @example
 * ```ts
 * import { RateLimiter } from "./rate_limiter.ts";
 * import assert from "node:assert/strict";
 *
 * let now = 0;
 * const limiter = new RateLimiter({ perSecond: 2, burst: 1, clock: { monotonic: () => now } });
 * assert.deepEqual(limiter.take("10.0.0.1"), { allowed: true, retryAfter: 0 });
 * assert.deepEqual(limiter.take("10.0.0.1"), { allowed: false, retryAfter: 1 });
 * now += 500;
 * assert(limiter.take("10.0.0.1").allowed);
 * ```
 */
export class RateLimiter {
  readonly #perMs: number;
  readonly #burst: number;
  readonly #maxKeys: number;
  readonly #clock: RateLimiterOptions["clock"];
  /** Least recently used first. */
  readonly #buckets = new Map<string, Bucket>();
  readonly #shared: Bucket;

  /** @throws {RangeError} If a number is out of its range. */
  constructor({ perSecond, burst, maxKeys = 10_000, clock }: RateLimiterOptions) {
    const check = (name: string, value: number, least: string, ok: boolean) => {
      if (!ok) throw new RangeError(`Cannot limit a rate: ${name} must be ${least}: current value is ${value}`);
    };
    check("perSecond", perSecond, "> 0 and finite", perSecond > 0 && perSecond < Infinity);
    check("burst", burst, ">= 1 and finite", burst >= 1 && burst < Infinity);
    check("maxKeys", maxKeys, "a whole number >= 1", Number.isInteger(maxKeys) && maxKeys >= 1);
    this.#perMs = perSecond / 1000;
    this.#burst = burst;
    this.#maxKeys = maxKeys;
    this.#clock = clock;
    this.#shared = { level: burst, at: clock.monotonic() };
  }

  /** Keys that have a bucket of their own now. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Takes one request of a key; one that is not allowed costs nothing. */
  take(key: string): RateAnswer {
    const now = this.#clock.monotonic();
    const bucket = this.#bucketOf(key, now);
    this.#fill(bucket, now);
    if (bucket.level >= 1 - ROUNDING) {
      bucket.level = Math.max(0, bucket.level - 1);
      return { allowed: true, retryAfter: 0 };
    }
    return { allowed: false, retryAfter: Math.max(1, Math.ceil((1 - bucket.level) / this.#perMs / 1000)) };
  }

  #bucketOf(key: string, now: number): Bucket {
    const own = this.#buckets.get(key);
    if (own) {
      this.#buckets.delete(key);
      this.#buckets.set(key, own);
      return own;
    }
    this.#forget(now);
    this.#fill(this.#shared, now);
    if (this.#buckets.size >= this.#maxKeys) return this.#shared;
    const bucket = { level: this.#shared.level, at: now };
    this.#buckets.set(key, bucket);
    return bucket;
  }

  /** Forgets the oldest buckets that are full; those behind the first that is not may wait. */
  #forget(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      if (this.#buckets.size < this.#maxKeys) return;
      this.#fill(bucket, now);
      if (bucket.level < this.#burst) return;
      this.#buckets.delete(key);
    }
  }

  #fill(bucket: Bucket, now: number): void {
    bucket.level = Math.min(this.#burst, bucket.level + Math.max(0, now - bucket.at) * this.#perMs);
    bucket.at = now;
  }
}
