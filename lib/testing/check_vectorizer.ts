import assert from "node:assert/strict";
import type { Snapshot } from "../core/mod.ts";
import type { CsrMatrix } from "../features/csr_matrix.ts";
import { denseRow, selectRows } from "../features/csr_operations.ts";
import type { Vectorizer } from "../features/vectorizer.ts";
import { assertAllClose, throughJsonAndBytes } from "./equality.ts";
import { smallTickets } from "./small_tickets.ts";

/** The vectoriser to check, and what may be expected of it. */
export interface VectorizerSetup {
  /** Makes an unfitted vectoriser, always with the same options. */
  make(): Vectorizer;
  /** Reads a snapshot back. */
  restore(snapshot: Snapshot): Vectorizer;
  /**
   * Whether it has nothing to learn, so that it needs no fit and knows every word.
   *
   * @default {false}
   */
  stateless?: boolean;
}

/** One rule that every vectoriser keeps. */
export interface VectorizerCheck {
  readonly rule: string;
  run(setup: VectorizerSetup): void;
}

const { texts } = smallTickets();
const ODD_TEXTS = [
  "",
  " \t\n\r\u00a0\u2028",
  "\0",
  "\ud83d",
  "\udc00 refund \ud800",
  "😡🔥👩‍👩‍👧🇩🇪",
  "e\u0301\u0301\u0301 Ａｃｃｏｕｎｔ ﷺ",
  "أريد استرداد أموالي",
  "返金してください",
  "__proto__ constructor toString",
  "refund parcel ".repeat(5_000),
];
/** In none of the tickets is any of these characters, nor a blank beside anything but a word. */
const UNSEEN = "ѫѭѯ";

/** The rules in executable form; {@linkcode checkVectorizer} runs them all. */
export const VECTORIZER_CHECKS: readonly VectorizerCheck[] = [
  {
    rule: "fit() and transform() leave their input as it is",
    run({ make }) {
      const own = [...texts];
      const vectorizer = make();
      vectorizer.fitTransform(own);
      vectorizer.fit(own).transform(own);
      assert.deepEqual(own, texts);
    },
  },
  {
    rule: "fit() returns the vectoriser itself",
    run({ make }) {
      const vectorizer = make();
      assert.equal(vectorizer.fit(texts), vectorizer);
    },
  },
  {
    rule: "fitTransform() gives what fit() and transform() give",
    run({ make }) {
      const all = [...texts, ...ODD_TEXTS];
      const [one, two] = [make(), make()];
      const rows = one.fitTransform(all);
      assert.deepEqual(sorted(two.fit(all).transform(all)), sorted(rows));
      assert.deepEqual(two.featureNames(), one.featureNames());
    },
  },
  {
    rule: "rows are well formed: starts rise, columns exist and stand once a row, values are finite",
    run({ make }) {
      const vectorizer = make().fit(texts);
      const all = [...texts, ...ODD_TEXTS];
      const m = vectorizer.transform(all);
      assert.deepEqual([m.rows, m.columns], [all.length, vectorizer.nFeatures]);
      assert.deepEqual([m.indptr.length, m.indptr[0]], [all.length + 1, 0]);
      assert.equal(m.indptr[all.length], m.indices.length);
      assert.equal(m.indices.length, m.data.length);
      for (let i = 0; i < m.rows; i++) {
        assert.ok(m.indptr[i] <= m.indptr[i + 1], `row ${i} ends before it starts`);
        const columns = m.indices.subarray(m.indptr[i], m.indptr[i + 1]);
        assert.equal(new Set(columns).size, columns.length, `a column stands twice in row ${i}`);
        assert.ok(columns.every((column) => column >= 0 && column < m.columns), `a column of row ${i} does not exist`);
      }
      assert.ok(m.data.every(Number.isFinite), "a value is not finite");
    },
  },
  {
    rule: "each column has a name of its own",
    run({ make }) {
      const vectorizer = make().fit(texts);
      const names = vectorizer.featureNames();
      assert.equal(names.length, vectorizer.nFeatures);
      assert.equal(new Set(names).size, names.length);
      assert.ok(names.length > 0);
    },
  },
  {
    rule: "a batch gives what its texts give one by one",
    run({ make }) {
      const vectorizer = make().fit(texts);
      const all = [...texts, ...ODD_TEXTS];
      const batch = vectorizer.transform(all);
      all.forEach((text, i) => assert.deepEqual(sorted(vectorizer.transform([text])), sorted(selectRows(batch, [i]))));
    },
  },
  {
    rule: "what was not seen in fit() is left out, and a text with nothing known is an empty row",
    run({ make, stateless = false }) {
      const vectorizer = make().fit(texts);
      assert.equal(vectorizer.transform([""]).indices.length, 0);
      if (stateless) return;
      const named = vectorizer.featureNames().filter((name) => /[ѫѭѯ]/.test(name));
      assert.deepEqual(named, []);
      const alone = denseRow(vectorizer.transform([UNSEEN]), 0);
      assert.ok(alone.every((value) => value === 0), "unseen characters give a value");
    },
  },
  {
    rule: "no texts give no rows",
    run({ make }) {
      const m = make().fit(texts).transform([]);
      assert.deepEqual([m.rows, m.indices.length, [...m.indptr]], [0, 0, [0]]);
    },
  },
  {
    rule: "it can be fitted on texts that hold nothing",
    run({ make }) {
      const vectorizer = make();
      const m = vectorizer.fitTransform(["", ""]);
      assert.deepEqual([m.rows, m.columns, m.indices.length], [2, vectorizer.nFeatures, 0]);
      assert.equal(vectorizer.transform(["", "refund"]).rows, 2);
    },
  },
  {
    rule: "a second fit() starts from scratch",
    run({ make }) {
      const again = make().fit(["aa bb", "zebra zebra", "cc"]).fit(texts);
      const fresh = make().fit(texts);
      assert.deepEqual(again.featureNames(), fresh.featureNames());
      assert.deepEqual(sorted(again.transform(texts)), sorted(fresh.transform(texts)));
    },
  },
  {
    rule: "transform() does not change the vectoriser, nor rows handed out before",
    run({ make }) {
      const vectorizer = make().fit(texts);
      const before = vectorizer.transform(texts);
      const copy = structuredClone(before);
      const snapshot = structuredClone(vectorizer.toSnapshot());
      vectorizer.transform(ODD_TEXTS);
      assert.deepEqual(before, copy);
      assert.deepEqual(vectorizer.transform(texts), copy);
      assert.deepEqual(vectorizer.toSnapshot(), snapshot);
    },
  },
  {
    rule: "a snapshot survives JSON and bytes, and gives the same rows",
    run({ make, restore }) {
      const vectorizer = make().fit([...texts, ...ODD_TEXTS]);
      const snapshot = throughJsonAndBytes(vectorizer.toSnapshot());
      assert.deepEqual(snapshot, vectorizer.toSnapshot(), "the snapshot holds what JSON or bytes can't");
      const again = restore(snapshot);
      assert.equal(again.nFeatures, vectorizer.nFeatures);
      assert.deepEqual(again.featureNames(), vectorizer.featureNames());
      const all = [...texts, ...ODD_TEXTS, UNSEEN];
      assert.deepEqual(again.transform(all), vectorizer.transform(all));
      assert.deepEqual(again.toSnapshot(), snapshot);
    },
  },
  {
    rule: "a snapshot stays as it was when the vectoriser is fitted again",
    run({ make }) {
      const vectorizer = make().fit(texts);
      const snapshot = vectorizer.toSnapshot();
      const copy = structuredClone(snapshot);
      vectorizer.fit(["something else", "entirely else"]);
      assert.deepEqual(snapshot, copy);
    },
  },
  {
    rule: "case makes no difference",
    run({ make }) {
      const vectorizer = make().fit(texts);
      const [lower, upper] = ["where is my refund", "WHERE IS MY REFUND"].map((t) => vectorizer.transform([t]));
      assertAllClose(denseRow(upper, 0), denseRow(lower, 0));
    },
  },
  {
    rule: "nothing can be transformed before fit()",
    run({ make, stateless = false }) {
      if (stateless) return;
      assert.equal(make().nFeatures, 0);
      assert.throws(() => make().transform(["x"]), TypeError);
    },
  },
];

/**
 * Runs every rule of {@linkcode VECTORIZER_CHECKS} as a step of a test.
 *
 * @example
 * ```ts
 * import { TfidfVectorizer } from "../features/mod.ts";
 * import { checkVectorizer } from "./check_vectorizer.ts";
 *
 * Deno.test("TfidfVectorizer keeps the rules of vectorisers", async (t) => {
 *   await checkVectorizer(t, { make: () => new TfidfVectorizer(), restore: TfidfVectorizer.fromSnapshot });
 * });
 * ```
 */
export async function checkVectorizer(t: Deno.TestContext, setup: VectorizerSetup): Promise<void> {
  for (const { rule, run } of VECTORIZER_CHECKS) await t.step(rule, () => run(setup));
}

/** The same matrix with the columns of each row in increasing order: their order is the vectoriser's affair. */
function sorted(m: CsrMatrix): CsrMatrix {
  const indices = m.indices.slice();
  const data = m.data.slice();
  for (let i = 0; i < m.rows; i++) {
    const places = Array.from({ length: m.indptr[i + 1] - m.indptr[i] }, (_, k) => m.indptr[i] + k)
      .sort((a, b) => m.indices[a] - m.indices[b]);
    places.forEach((place, k) => {
      indices[m.indptr[i] + k] = m.indices[place];
      data[m.indptr[i] + k] = m.data[place];
    });
  }
  return { ...m, indices, data };
}
