import type { Rng } from "../core/mod.ts";

/** Indices that are looked at: all, or `most` of them drawn evenly by chance; ascending. */
export function evenSample(indices: readonly number[], most: number, rng: Rng): number[] {
  if (indices.length <= most) return [...indices];
  return rng.shuffle([...indices]).slice(0, most).sort((a, b) => a - b);
}

/** Indices of the tickets with a label. */
export function labelledOf({ texts, labels }: { texts: readonly string[]; labels?: readonly unknown[] }): number[] {
  const indices: number[] = [];
  for (let i = 0; i < texts.length; i++) if (labels?.[i] !== undefined) indices.push(i);
  return indices;
}

/** Lets Ctrl-C and the page in between two pieces of work. */
export async function breathe(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}
