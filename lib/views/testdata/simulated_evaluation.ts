import { matrix, Rng } from "../../core/mod.ts";
import { evaluate, type Evaluation } from "../../evaluate/mod.ts";

/** An evaluation of invented answers: neighbouring classes are confused, confidence is honest. */
export function simulatedEvaluation(
  classes: readonly string[],
  options: { n?: number; seed?: number; texts?: readonly string[] } = {},
): Evaluation {
  const { n = 600, seed = 1, texts = ["My parcel has not arrived"] } = options;
  const rng = new Rng(seed);
  const k = classes.length;
  const probabilities = matrix(n, k);
  const labels: string[] = [];
  const sets: string[][] = [];
  for (let i = 0; i < n; i++) {
    const top = Math.floor(k * rng.next() ** 1.3);
    const next = (top + (top % 2 === 0 ? 1 : k - 1)) % k;
    const p = 0.5 + 0.5 * Math.sqrt(rng.next());
    const row = classes.map((
      _,
      c,
    ) => (c === top ? p : c === next ? 0.8 * (1 - p) : 0.2 * (1 - p) / Math.max(1, k - 2)));
    const sum = row.reduce((a, b) => a + b);
    probabilities.data.set(row.map((x) => x / sum), i * k);
    labels.push(rng.pick(classes, row));
    sets.push(p > 0.75 ? [classes[top]] : p > 0.55 ? [classes[top], classes[next]] : []);
  }
  return evaluate({
    texts: labels.map((_, i) => texts[i % texts.length]),
    labels,
    classes,
    probabilities,
    trainLabels: labels,
    sets,
  }, { resamples: 200, seed });
}
