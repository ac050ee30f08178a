import assert from "node:assert/strict";
import type { Snapshot } from "../core/mod.ts";
import type { CsrMatrix } from "../features/csr_matrix.ts";
import type { Vectorizer } from "../features/vectorizer.ts";
import { checkVectorizer, VECTORIZER_CHECKS } from "./check_vectorizer.ts";

/** A sound little vectoriser for the broken ones to break: one column a lower-cased word, its value the word's count. */
class WordCounts implements Vectorizer {
  words: string[] | undefined;

  get nFeatures(): number {
    return this.words?.length ?? 0;
  }

  fit(texts: readonly string[]): this {
    this.words = [...new Set(texts.flatMap(wordsOf))].sort();
    return this;
  }

  fitTransform(texts: readonly string[]): CsrMatrix {
    return this.fit(texts).transform(texts);
  }

  transform(texts: readonly string[]): CsrMatrix {
    if (this.words === undefined) throw new TypeError("Cannot transform: WordCounts is not fitted");
    const indptr = [0];
    const indices: number[] = [];
    const data: number[] = [];
    for (const text of texts) {
      const row = new Map<number, number>();
      for (const word of wordsOf(text)) row.set(this.words.indexOf(word), (row.get(this.words.indexOf(word)) ?? 0) + 1);
      row.delete(-1);
      indices.push(...row.keys());
      data.push(...row.values());
      indptr.push(indices.length);
    }
    return {
      rows: texts.length,
      columns: this.nFeatures,
      indptr: Uint32Array.from(indptr),
      indices: Int32Array.from(indices),
      data: Float32Array.from(data),
    };
  }

  featureNames(): string[] {
    return [...this.words!];
  }

  toSnapshot(): Snapshot {
    return { kind: "WordCounts", config: { words: [...this.words!] }, tensors: {} };
  }

  restore({ config }: Snapshot): this {
    this.words = [...config.words as string[]];
    return this;
  }
}

/** Words of a text; halves of surrogate pairs would not survive JSON as files hold it. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter((word) => word !== "" && word.isWellFormed());
}

/** For each rule a vectoriser that breaks it. */
const BROKEN: Readonly<Record<string, () => WordCounts>> = {
  "fit() and transform() leave their input as it is": () =>
    new class extends WordCounts {
      override transform(texts: readonly string[]) {
        (texts as string[]).sort();
        return super.transform(texts);
      }
    }(),
  "fit() returns the vectoriser itself": () =>
    new class extends WordCounts {
      override fit(texts: readonly string[]): this {
        return Object.create(super.fit(texts));
      }
    }(),
  "fitTransform() gives what fit() and transform() give": () =>
    new class extends WordCounts {
      override fitTransform(texts: readonly string[]) {
        const m = super.fitTransform(texts);
        return { ...m, data: m.data.map((x) => x + 1) };
      }
    }(),
  "rows are well formed: starts rise, columns exist and stand once a row, values are finite": () =>
    new class extends WordCounts {
      override transform(texts: readonly string[]) {
        const m = super.transform(texts);
        return { ...m, data: m.data.map((x) => x > 100 ? NaN : x) };
      }
    }(),
  "each column has a name of its own": () =>
    new class extends WordCounts {
      override featureNames() {
        return super.featureNames().map((name) => name.slice(0, 1));
      }
    }(),
  "a batch gives what its texts give one by one": () =>
    new class extends WordCounts {
      override transform(texts: readonly string[]) {
        const m = super.transform(texts);
        return { ...m, data: m.data.map((x) => x / Math.max(1, texts.length)) };
      }
    }(),
  "what was not seen in fit() is left out, and a text with nothing known is an empty row": () =>
    new class extends WordCounts {
      override transform(texts: readonly string[]) {
        return super.transform(
          texts.map((text) => wordsOf(text).some((word) => this.words?.includes(word)) ? text : "refund"),
        );
      }
    }(),
  "no texts give no rows": () =>
    new class extends WordCounts {
      override transform(texts: readonly string[]) {
        return super.transform(texts.length === 0 ? [""] : texts);
      }
    }(),
  "it can be fitted on texts that hold nothing": () =>
    new class extends WordCounts {
      override fit(texts: readonly string[]) {
        if (texts.flatMap(wordsOf).length === 0) throw new RangeError("empty vocabulary");
        return super.fit(texts);
      }
    }(),
  "a second fit() starts from scratch": () =>
    new class extends WordCounts {
      override fit(texts: readonly string[]) {
        return super.fit([...texts, ...(this.words ?? [])]);
      }
    }(),
  "transform() does not change the vectoriser, nor rows handed out before": () =>
    new class extends WordCounts {
      #data = new Float32Array(100_000);
      override transform(texts: readonly string[]) {
        const m = super.transform(texts);
        this.#data.set(m.data);
        return { ...m, data: this.#data.subarray(0, m.data.length) };
      }
    }(),
  "a snapshot survives JSON and bytes, and gives the same rows": () =>
    new class extends WordCounts {
      override restore(snapshot: Snapshot) {
        super.restore(snapshot).words!.reverse();
        return this;
      }
    }(),
  "a snapshot stays as it was when the vectoriser is fitted again": () =>
    new class extends WordCounts {
      readonly #shared: string[] = [];
      override fit(texts: readonly string[]) {
        super.fit(texts);
        this.#shared.splice(0, Infinity, ...this.words!);
        return this;
      }
      override toSnapshot() {
        return { ...super.toSnapshot(), config: { words: this.#shared } };
      }
    }(),
  "case makes no difference": () =>
    new class extends WordCounts {
      override transform(texts: readonly string[]) {
        return super.transform(texts.map((text) => text.replace(/[A-Z]+/g, "")));
      }
    }(),
  "nothing can be transformed before fit()": () =>
    new class extends WordCounts {
      override words: string[] | undefined = [];
    }(),
};

Deno.test("a sound vectoriser passes every check", async (t) => {
  await checkVectorizer(t, { make: () => new WordCounts(), restore: (snapshot) => new WordCounts().restore(snapshot) });
});

for (const { rule, run } of VECTORIZER_CHECKS) {
  Deno.test(`the check fails on a vectoriser that breaks it: ${rule}`, () => {
    const make = BROKEN[rule];
    assert.ok(make, "there is no broken vectoriser for this rule");
    assert.throws(() => run({ make, restore: (snapshot) => make().restore(snapshot) }));
  });
}
