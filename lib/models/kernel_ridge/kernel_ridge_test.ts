import assert from "node:assert/strict";
import fc from "fast-check";
import { matrix, type ProgressEvent, rowOf, takeRows } from "../../core/mod.ts";
import { selectRows } from "../../features/csr_operations.ts";
import { ExactRidge } from "./exact_ridge.ts";
import { type KernelFeatures, unitFeatures } from "./kernel_features.ts";
import { KernelRidge, type KernelRidgeOptions } from "./kernel_ridge.ts";
import { KernelScorer } from "./kernel_scorer.ts";
import { NystromRidge } from "./nystrom_ridge.ts";
import { OrtProduct } from "./ort_product.ts";
import { cases, groups, nClasses, nTickets, queries, targets, training } from "./testdata/fixture.ts";

/** Asserts that numbers differ by float32's rounding at most. */
function assertClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  assert.equal(actual.length, expected.length);
  for (let i = 0; i < expected.length; i++) {
    assert.ok(Math.abs(actual[i] - expected[i]) < tolerance, `number ${i}: ${actual[i]} is not ${expected[i]}`);
  }
}

for (const expected of cases) {
  const { kernel, lambda, classWeight, nystrom } = expected;
  const name = `kernel ${kernel.kind}, classWeight ${classWeight}`;

  Deno.test(`KernelRidge scores like scikit-learn's, and leaves out like refits of it: ${name}`, async () => {
    const model = new KernelRidge({ kernel, lambda, classWeight, threads: 1 });
    await model.fit(training, targets, nClasses);
    assertClose(model.decision(queries).data, expected.scores, 2e-5);
    assertClose(model.looScores!.data, expected.leaveOneOut, 2e-5);
    await model.fit(training, targets, nClasses, { groups });
    assertClose(model.looScores!.data, expected.leaveGroupOut, 2e-5);
    await model.fit(training, targets, nClasses, { leaveOneOut: false });
    assertClose(model.decision(queries).data, expected.scores, 2e-5);
    assert.equal(model.looScores, undefined);
  });

  Deno.test(`NystromRidge scores like scikit-learn's Ridge on the same features, and leaves out like refits: ${name}`, async () => {
    const counts = new Uint32Array(nClasses);
    for (const target of targets) counts[target]++;
    const balanced = (target: number) => nTickets / (nClasses * counts[target]);
    const weights = Float64Array.from(targets, (target) => classWeight === "none" ? 1 : balanced(target));
    using product = new OrtProduct({ threads: 1 });
    const landmarks = Int32Array.from(nystrom.landmarks);
    const ridge = new NystromRidge(unitFeatures(training), { targets, nClasses, weights }, landmarks, product);
    const solution = await ridge.solve({ kernel, lambda });
    const scorer = new KernelScorer(ridge.supports, kernel);
    assertClose(scorer.scores(unitFeatures(queries), solution.weights, product).data, nystrom.scores, 1e-4);
    assertClose(solution.leaveOneOut!.data, nystrom.leaveOneOut, 1e-4);
    const grouped = await ridge.solve({ kernel, lambda }, { groups });
    assertClose(grouped.leaveOneOut!.data, nystrom.leaveGroupOut, 1e-4);
  });
}

Deno.test("NystromRidge with all tickets as landmarks is the exact solution", async () => {
  using product = new OrtProduct({ threads: 1 });
  const problem = { targets, nClasses, weights: new Float64Array(nTickets).fill(1) };
  const all = Int32Array.from(targets.keys());
  const unit = unitFeatures(training);
  for (const { kernel, lambda } of cases) {
    const exact = await new ExactRidge(unit, problem, product).solve({ kernel, lambda });
    const nystrom = await new NystromRidge(unit, problem, all, product).solve({ kernel, lambda });
    const scorer = new KernelScorer(unit, kernel);
    const scores = [exact, nystrom].map(({ weights }) => scorer.scores(unitFeatures(queries), weights, product).data);
    // What is added to the landmarks' diagonal, a thousandth of lambda, is the difference.
    assertClose(scores[1], scores[0], 2e-3);
    assertClose(nystrom.leaveOneOut!.data, exact.leaveOneOut!.data, 2e-3);
  }
});

Deno.test("KernelRidge draws landmarks where there are more tickets than exactUpTo, by its seed", async () => {
  const scores = [];
  for (const seed of [1, 1, 2]) {
    const model = new KernelRidge({ exactUpTo: nTickets - 1, landmarks: 10, seed, threads: 1 });
    await model.fit(training, targets, nClasses);
    assert.equal(model.nSupports, 10);
    assert.equal(model.looScores!.rows, nTickets);
    scores.push(model.decision(queries));
  }
  assert.deepEqual(scores[0], scores[1]);
  assert.notDeepEqual(scores[0], scores[2]);
});

Deno.test("a ticket left out scores as by a model that was trained without it, for any few tickets", async () => {
  const ticket = fc.tuple(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }), fc.nat(1));
  const tickets = fc.array(ticket.filter(([row]) => row.some((x) => x !== 0)), { minLength: 3, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(tickets.filter((all) => enoughOfBoth(all.map(([, target]) => target))), async (all) => {
      const part = (rows: typeof all) => ({
        embeddings: matrix(rows.length, 3, Float32Array.from(rows.flatMap(([row]) => row))),
      });
      const fit = (rows: typeof all) => {
        const options = { kernel: { kind: "embedding", gamma: 1 }, lambda: 0.3, threads: 1 } as const;
        return new KernelRidge(options).fit(part(rows), Int32Array.from(rows, ([, target]) => target), 2);
      };
      const { looScores } = await fit(all);
      for (const i of all.keys()) {
        const without = await fit(all.filter((_, k) => k !== i));
        assertClose(rowOf(looScores!, i), without.decision(part([all[i]])).data, 1e-4);
      }
    }),
    { numRuns: 10 },
  );
});

/** Whether each of two classes is left when one ticket is not there. */
function enoughOfBoth(all: readonly number[]): boolean {
  return [0, 1].every((target) => all.filter((t) => t === target).length >= 2);
}

Deno.test("KernelRidge comes back from its snapshot with the same scores, to the bit", async () => {
  for (const { kernel } of cases) {
    const model = await new KernelRidge({ kernel, threads: 1 }).fit(training, targets, nClasses);
    const again = KernelRidge.fromSnapshot(model.toSnapshot(), { threads: 1 });
    assert.deepEqual(again.decision(queries), model.decision(queries));
    assert.deepEqual(again.toSnapshot(), model.toSnapshot());
  }
});

Deno.test("KernelRidge scores a ticket the same alone and among others, within float32", async () => {
  const model = await new KernelRidge({ threads: 1 }).fit(training, targets, nClasses);
  const { data } = model.decision(queries);
  for (let i = 0; i < queries.embeddings.rows; i++) {
    const one = { embeddings: takeRows(queries.embeddings, [i]), tfidf: selectRows(queries.tfidf!, [i]) };
    assertClose(model.decision(one).data, data.subarray(i * nClasses, (i + 1) * nClasses), 1e-6);
  }
  assert.equal(model.decision({ embeddings: matrix(0, 7), tfidf: selectRows(queries.tfidf!, []) }).rows, 0);
});

Deno.test("KernelRidge stops between blocks when it is told to, and says how far it is", async () => {
  const stages = new Set<string>();
  const controller = new AbortController();
  const progress = ({ stage }: ProgressEvent) => {
    stages.add(stage);
    if (stage === "invert") controller.abort(new Error("enough"));
  };
  const model = new KernelRidge({ threads: 1 });
  await assert.rejects(model.fit(training, targets, nClasses, { signal: controller.signal, progress }), /enough/);
  assert.deepEqual([...stages], ["compare TF-IDF", "kernel", "factor", "invert"]);
  assert.equal(model.nSupports, 0);
});

Deno.test("KernelRidge says what is wrong with what it is given", async () => {
  const { embeddings } = training;
  const rejects = (message: string | RegExp, options: KernelRidgeOptions, change: Partial<Given> = {}) => {
    const given = { features: training, targets, nClasses, ...change };
    const fit = new KernelRidge({ threads: 1, ...options }).fit(given.features, given.targets, given.nClasses);
    return assert.rejects(fit, { message });
  };
  await rejects("Cannot fit KernelRidge: lambda must be a number > 0: current value is 0", { lambda: 0 });
  await rejects("Cannot use kernel embedding: gamma must be a number > 0: current value is NaN", {
    kernel: { kind: "embedding", gamma: NaN },
  });
  await rejects("Cannot fit KernelRidge: landmarks must be a whole number >= 1: current value is 0.5", {
    landmarks: 0.5,
  });
  await rejects("Cannot fit KernelRidge: kernel sum needs TF-IDF rows: there are none", {
    kernel: { kind: "sum", gamma: 1, weight: 1 },
  }, { features: { embeddings } });
  await rejects("Cannot fit KernelRidge: there must be tickets of at least two classes: there are of 1", {}, {
    targets: new Int32Array(nTickets),
  });
  await rejects("Cannot fit KernelRidge: targets must be in [0, 2): one is 2", {}, { nClasses: 2 });
  await rejects(/one target an embedding: there are 1 and 36/, {}, { targets: Int32Array.of(0) });
  for (
    const [value, message] of [[NaN, /all numbers must be finite: embedding 2/], [
      0,
      /all zeros: embedding 2 is/,
    ]] as const
  ) {
    const broken = matrix(nTickets, embeddings.columns, embeddings.data.slice());
    rowOf(broken, 2).fill(value);
    await rejects(message, {}, { features: { ...training, embeddings: broken } });
  }
  await rejects(/must be of the same tickets: there are 36 and 5/, {}, {
    features: { embeddings, tfidf: queries.tfidf },
  });
});

interface Given {
  readonly features: KernelFeatures;
  readonly targets: Int32Array;
  readonly nClasses: number;
}

Deno.test("KernelRidge says that lambda is too small where copies of tickets leave nothing else to hold on to", async () => {
  const copies = { embeddings: takeRows(training.embeddings, new Int32Array(nTickets)) };
  for (const exactUpTo of [nTickets, 1]) {
    const fit = new KernelRidge({ lambda: 1e-12, exactUpTo, threads: 1 }).fit(copies, targets, nClasses);
    await assert.rejects(fit, {
      name: "RangeError",
      message: /lambda must be large enough .* in float32: current value is 1e-12; take ten times as much/,
    });
  }
});

Deno.test("KernelRidge refuses to score before it is fitted, and features of another shape", async () => {
  assert.throws(() => new KernelRidge().decision(queries), { message: "Cannot score: KernelRidge is not fitted" });
  const model = await new KernelRidge({ threads: 1 }).fit(training, targets, nClasses);
  assert.throws(
    () => model.decision({ embeddings: matrix(1, 2, Float32Array.of(1, 1)), tfidf: queries.tfidf }),
    TypeError,
  );
  assert.throws(() => model.decision({ embeddings: queries.embeddings }), /there must be TF-IDF rows, as in training/);
});

Deno.test("KernelRidge learns probabilities as it learns classes: what it says is as linear in them", async () => {
  const oneHot = matrix(nTickets, nClasses);
  targets.forEach((target, i) => oneHot.data[i * nClasses + target] = 1);
  const even = matrix(nTickets, nClasses, oneHot.data.map(() => 1 / nClasses));
  const mixed = matrix(nTickets, nClasses, oneHot.data.map((p, i) => 0.6 * p + 0.4 * even.data[i]));
  for (const options of [{}, { exactUpTo: 10, landmarks: 12 }]) {
    const make = () => new KernelRidge({ ...options, threads: 1 });
    const labels = await make().fit(training, targets, nClasses);
    const same = await make().fit(training, targets, nClasses, { soft: oneHot });
    assert.deepEqual(same.decision(queries), labels.decision(queries));
    const soft = await make().fit(training, targets, nClasses, { soft: mixed });
    assertClose(soft.decision(queries).data, labels.decision(queries).data.map((score) => 0.6 * score), 1e-4);
    assertClose(soft.looScores!.data, labels.looScores!.data.map((score) => 0.6 * score), 1e-4);
  }
  const narrow = new KernelRidge({ threads: 1 }).fit(training, targets, nClasses, { soft: matrix(nTickets, 2) });
  await assert.rejects(narrow, { name: "TypeError", message: /soft targets must have the shape \(36, 3\)/ });
});

Deno.test("KernelRidge tells which tickets stand for new ones: those that are no landmarks, if they are many", async () => {
  const rows = async (options: KernelRidgeOptions) =>
    (await new KernelRidge({ threads: 1, ...options }).fit(training, targets, nClasses)).looRows!;
  assert.equal((await rows({})).length, nTickets);
  assert.equal((await rows({ exactUpTo: 1, landmarks: 10 })).length, nTickets - 10);
  assert.equal((await rows({ exactUpTo: 1, landmarks: 30 })).length, nTickets);
});
