import assert from "node:assert/strict";
import { InputError } from "../../core/mod.ts";
import { KernelRidge } from "./kernel_ridge.ts";
import { ridgeMemory } from "./ridge_memory.ts";
import { nClasses, targets, training } from "./testdata/fixture.ts";

const { tfidf } = training;
const CHOICE = { exactUpTo: 20_000, landmarks: 4096 };
const SIZES = { nClasses: 77, width: 384 };

Deno.test("ridgeMemory() counts two matrices' halves with TF-IDF, one without, and no more for tickets that are drawn from", () => {
  const half = 2 * 20_000 ** 2;
  const exact = (columns?: typeof tfidf) => ridgeMemory({ ...SIZES, nTickets: 20_000, tfidf: columns }, CHOICE) / half;
  assert.ok(exact() > 1 && exact() < 2, `${exact()}`);
  assert.ok(exact(tfidf) > 2 && exact(tfidf) < 3.2, `${exact(tfidf)}`);
  const [many, more] = [100_000, 200_000].map((n) => ridgeMemory({ ...SIZES, nTickets: n }, CHOICE));
  assert.ok(more < 2 * many, "what is drawn does not grow");
});

Deno.test("ridgeMemory() counts copies of a text, which are left out together", () => {
  const sizes = { ...SIZES, nTickets: 30_000 };
  const copies = ridgeMemory({ ...sizes, largestGroup: 10_000 }, CHOICE) - ridgeMemory(sizes, CHOICE);
  assert.ok(copies > 4 * 10_000 ** 2, `${copies}`); // what is inverted for them
});

Deno.test("KernelRidge says before it begins how much memory it needs, and what would fit", async () => {
  const fit = (options: { memory: number; exactUpTo?: number }) =>
    new KernelRidge({ ...options, threads: 1 }).fit(training, targets, nClasses);
  await assert.rejects(fit({ memory: 1000 }), (error: Error) => {
    assert.ok(error instanceof InputError);
    assert.match(
      error.message,
      /training this model needs about 0\.13 GiB of memory, and 0\.00 GiB are free; take fewer tickets \(--max-tickets\), or an exactUpTo below 36, so that landmarks stand for them: 18 need 0\.13 GiB/,
    );
    return true;
  });
  await assert.rejects(fit({ memory: 1000, exactUpTo: 10 }), /take fewer landmarks than 4096, or fewer tickets/);
  await fit({ memory: 2e8 });
});

Deno.test("KernelRidge refuses a million tickets as supports in gibibytes, without their features", () => {
  const model = new KernelRidge({ exactUpTo: 2e6 });
  const sizes = { ...SIZES, nTickets: 1e6 };
  assert.throws(
    () => model.checkMemory(sizes),
    /needs about 23\d\d\.\d\d GiB of memory, and .* GiB are free; .* 4096 need \d\.\d\d GiB/,
  );
});
