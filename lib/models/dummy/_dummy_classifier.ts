import type { Json, Snapshot, WorkOptions } from "../../core/mod.ts";
import { BaseClassifier, checkTrainingData } from "../classifier.ts";

/** What the dummies share: they learn the shares of the classes and nothing else. */
export abstract class DummyClassifier extends BaseClassifier {
  abstract readonly kind: string;
  #classes: readonly string[] = [];
  #shares: readonly number[] = [];

  get classes(): readonly string[] {
    return this.#classes;
  }

  // deno-lint-ignore require-await
  async fit(texts: readonly string[], labels: readonly string[], options: WorkOptions = {}): Promise<this> {
    const { classes, targets } = checkTrainingData(this.kind, texts, labels);
    options.signal?.throwIfAborted();
    const counts = classes.map(() => 0);
    for (const target of targets) counts[target]++;
    this.#classes = classes;
    this.#shares = counts.map((count) => count / targets.length);
    return this;
  }

  /** Share of each class in the training labels, shape `(nClasses,)`. */
  protected shares(): readonly number[] {
    if (this.#classes.length === 0) throw new TypeError(`Cannot predict with ${this.kind}: it is not fitted`);
    return this.#shares;
  }

  /** Options to keep in the snapshot. */
  protected options(): Record<string, Json> {
    return {};
  }

  toSnapshot(): Snapshot {
    const shares = Float64Array.from(this.shares());
    return {
      kind: this.kind,
      config: { ...this.options(), classes: this.#classes },
      tensors: { shares: { shape: [shares.length], data: shares } },
    };
  }

  /** Takes over what `toSnapshot` wrote. */
  protected restore(snapshot: Snapshot): this {
    this.#classes = snapshot.config.classes as readonly string[];
    this.#shares = Array.from(snapshot.tensors.shares.data);
    return this;
  }
}
