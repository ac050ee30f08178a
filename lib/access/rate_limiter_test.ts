import assert from "node:assert/strict";
import fc from "fast-check";
import { RateLimiter } from "./rate_limiter.ts";

/** A limiter whose time is told by hand, in milliseconds. */
function limiterAt(options: { perSecond: number; burst: number; maxKeys?: number }) {
  const time = { now: 0 };
  return { time, limiter: new RateLimiter({ ...options, clock: { monotonic: () => time.now } }) };
}

Deno.test("RateLimiter lets no key have more than burst + rate · t in any window, whatever the others do and however few buckets there are", () => {
  const requests = fc.array(fc.record({ wait: fc.nat(3000), key: fc.nat(6) }), { minLength: 1, maxLength: 120 });
  const rate = fc.double({ min: 0.1, max: 20, noNaN: true });
  let refused = 0;
  fc.assert(
    fc.property(
      requests,
      rate,
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 4 }),
      (asked, perSecond, burst, maxKeys) => {
        const { time, limiter } = limiterAt({ perSecond, burst, maxKeys });
        const passed = new Map<number, number[]>();
        for (const { wait, key } of asked) {
          time.now += wait;
          if (!limiter.take(`client ${key}`).allowed) refused++;
          else passed.set(key, [...passed.get(key) ?? [], time.now]);
          assert.ok(limiter.size <= maxKeys);
        }
        for (const times of passed.values()) {
          for (let i = 0; i < times.length; i++) {
            for (let j = i; j < times.length; j++) {
              const most = burst + perSecond * (times[j] - times[i]) / 1000;
              assert.ok(j - i + 1 <= most + 1e-6, `${j - i + 1} in ${times[j] - times[i]} ms: at most ${most}`);
            }
          }
        }
      },
    ),
    { numRuns: 500 },
  );
  assert.ok(refused > 100);
});

Deno.test("RateLimiter lets everyone through who keeps to the rate, and whoever waits as long as was said", () => {
  const rate = fc.double({ min: 0.01, max: 1000, noNaN: true });
  fc.assert(fc.property(rate, fc.integer({ min: 1, max: 50 }), (perSecond, burst) => {
    const { time, limiter } = limiterAt({ perSecond, burst });
    for (let i = 0; i < burst; i++) assert.ok(limiter.take("a").allowed);
    for (let i = 0; i < 30; i++) {
      const { allowed, retryAfter } = limiter.take("a");
      assert.ok(!allowed && Number.isInteger(retryAfter) && retryAfter >= 1);
      time.now += 1000 * retryAfter;
      assert.ok(limiter.take("a").allowed);
      while (limiter.take("a").allowed);
    }
  }));
});

Deno.test("RateLimiter keeps memory bounded in a flood of a million addresses, and slows none that was there before", () => {
  const { time, limiter } = limiterAt({ perSecond: 1, burst: 5, maxKeys: 100 });
  assert.ok(limiter.take("customer").allowed);
  let passed = 0;
  for (let i = 0; i < 1_000_000; i++) if (limiter.take(`10.0.0.${i}`).allowed) passed++;
  assert.equal(limiter.size, 100);
  assert.equal(passed, 99 + 5); // one each for those with a bucket, and one bucket for all others
  assert.ok(limiter.take("customer").allowed);
  time.now += 6000;
  assert.ok(limiter.take("newcomer").allowed); // buckets that have filled up make room
  assert.equal(limiter.take("newcomer").allowed, true);
});

Deno.test("RateLimiter does not mind a clock that goes back", () => {
  const { time, limiter } = limiterAt({ perSecond: 1, burst: 1 });
  time.now = 10_000;
  assert.ok(limiter.take("a").allowed);
  time.now = 0;
  assert.ok(!limiter.take("a").allowed);
});

Deno.test("RateLimiter says which rule a bad option breaks", () => {
  const clock = { monotonic: () => 0 };
  assert.throws(() => new RateLimiter({ perSecond: 0, burst: 1, clock }), {
    name: "RangeError",
    message: "Cannot limit a rate: perSecond must be > 0 and finite: current value is 0",
  });
  assert.throws(() => new RateLimiter({ perSecond: 1, burst: NaN, clock }), /burst must be >= 1/);
  assert.throws(() => new RateLimiter({ perSecond: 1, burst: 1, maxKeys: 0, clock }), /maxKeys/);
});
