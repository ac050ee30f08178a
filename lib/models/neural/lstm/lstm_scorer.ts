import { Graph, openSession, type OrtSession, type OrtTensor, ortTensor } from "../../../autograd/mod.ts";
import { type Matrix, matrix, type Tensor } from "../../../core/mod.ts";
import { batchesByLength, paddedLength, textFeeds } from "./lstm_batches.ts";
import { lstmGraph, type LstmSizes } from "./lstm_graph.ts";

/** What an LSTM is, once it has learnt. */
export interface LstmModel {
  readonly sizes: LstmSizes;
  /** Words of a text that are read. */
  readonly maxLength: number;
  /** Float32 by name. */
  readonly weights: Readonly<Record<string, Tensor>>;
  readonly threads: number;
}

interface OpenLength {
  readonly session: OrtSession;
  readonly logits: string;
  readonly attention: string;
}

/** Texts that go through the model together. */
const BATCH = 64;

/** Answers of an LSTM; a session for each padded length is opened when the first such text comes. */
export class LstmScorer implements Disposable {
  readonly #model: LstmModel;
  readonly #sessions = new Map<number, OpenLength>();
  #feeds?: Readonly<Record<string, OrtTensor>>;

  constructor(model: LstmModel) {
    this.#model = model;
  }

  /**
   * @param texts Numbers of each text's words, at most `maxLength`.
   * @returns Logits, shape `(nTexts, nClasses)`, and how much each word of each text counts.
   */
  run(texts: readonly Int32Array[]): { scores: Matrix; attention: Float32Array[] } {
    const { sizes: { classes }, maxLength, weights } = this.#model;
    const scores = matrix(texts.length, classes);
    const attention = texts.map(({ length }) => new Float32Array(length));
    if (texts.length === 0) return { scores, attention };
    this.#feeds ??= Object.fromEntries(
      Object.entries(weights).map(([name, { data, shape }]) => [name, ortTensor("float32", data, shape)]),
    );
    for (const rows of batchesByLength(texts, texts.keys(), { batchSize: BATCH, maxLength })) {
      const length = paddedLength(texts[rows[0]].length, maxLength);
      const { session, ...names } = this.#open(length);
      const { ids, mask } = textFeeds(rows.map((row) => texts[row]), length);
      const out = session.run({
        ...this.#feeds,
        ids: ortTensor(ids.type, ids.data, ids.shape),
        mask: ortTensor(mask.type, mask.data, mask.shape),
      });
      const [logits, shares] = [names.logits, names.attention].map((name) => out[name].data as Float32Array);
      rows.forEach((row, i) => {
        scores.data.set(logits.subarray(i * classes, (i + 1) * classes), row * classes);
        attention[row].forEach((_, step) => attention[row][step] = shares[step * rows.length + i]);
      });
    }
    return { scores, attention };
  }

  [Symbol.dispose](): void {
    for (const { session } of this.#sessions.values()) session[Symbol.dispose]();
    this.#sessions.clear();
  }

  #open(length: number): OpenLength {
    const known = this.#sessions.get(length);
    if (known) return known;
    const graph = new Graph({ mode: "evaluate" });
    const { logits, attention } = lstmGraph(graph, this.#model.sizes, length);
    const names = { logits: graph.output(logits), attention: graph.output(attention) };
    // An arena for each length would keep the memory of its largest batch.
    const session = openSession(graph.toBytes(), { threads: this.#model.threads, arena: false });
    const opened = { session, ...names };
    this.#sessions.set(length, opened);
    return opened;
  }
}
