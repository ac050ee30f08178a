import type { Rng } from "../../../core/mod.ts";

/** How far texts may be apart that count as of like length, as a logarithm. */
const BLUR = 0.2;

/**
 * Puts tickets into batches in which each has others of its class: the tickets of a class go in groups, and batches are made of
 * groups, drawn by chance, all about as large. A class that does not come out even gives some tickets twice, under different dropout;
 * one with a single ticket gives that one only (two looks at one text: Gao et al., https://doi.org/10.18653/v1/2021.emnlp-main.552).
 *
 * Batches have texts of like length, more or less: what is near then differs from epoch to epoch, and half as much is computed on
 * padding as without. A batch of long texts is halved until it has `maxTokens` at most, so that memory is bounded: a pair of groups
 * is left in each.
 *
 * @param tickets Class index of each, and number of its tokens, shape `(nTickets,)`.
 * @param options `together`: tickets of a group; `maxTokens`: padding included, by default without bound.
 * @returns Ticket numbers, one array a batch of at most `batchSize`.
 *
 * @example
 * ```ts
 * import { classBatches } from "./class_batches.ts";
 * import { Rng } from "../../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const [batch] = classBatches({ targets: [0, 0, 1], lengths: [5, 9, 7] }, { batchSize: 4, together: 2, rng: new Rng(0) });
 * assert.deepEqual(batch.toSorted(), [0, 1, 2, 2]);
 * ```
 */
export function classBatches(
  { targets, lengths }: { targets: ArrayLike<number>; lengths: ArrayLike<number> },
  { batchSize, together, maxTokens = Infinity, rng }: {
    batchSize: number;
    together: number;
    maxTokens?: number;
    rng: Rng;
  },
): number[][] {
  const ofClass = new Map<number, number[]>();
  for (let i = 0; i < targets.length; i++) ofClass.set(targets[i], [...ofClass.get(targets[i]) ?? [], i]);
  const groups = [...ofClass.values()].flatMap((own) => {
    rng.shuffle(own);
    const missing = -own.length % together + together;
    const all = [...own, ...Array.from({ length: missing % together }, (_, i) => own[i % own.length])];
    return Array.from({ length: all.length / together }, (_, g) => all.slice(g * together, (g + 1) * together));
  });
  const longest = (rows: readonly number[]) => Math.max(...rows.map((i) => lengths[i]));
  const sorted = groups.map((group) => ({ group, at: Math.log(longest(group)) + BLUR * (2 * rng.next() - 1) }))
    .sort((a, b) => a.at - b.at)
    .map(({ group }) => group);
  const nBatches = Math.ceil(groups.length / Math.floor(batchSize / together));
  const start = (batch: number) => Math.floor(batch * groups.length / nBatches);
  const halved = (groups: readonly number[][]): number[][] => {
    const rows = groups.flat();
    if (groups.length < 4 || rows.length * longest(rows) <= maxTokens) return [rows];
    const half = groups.length >> 1;
    return [...halved(groups.slice(0, half)), ...halved(groups.slice(half))];
  };
  return rng.shuffle(Array.from({ length: nBatches }, (_, b) => halved(sorted.slice(start(b), start(b + 1)))).flat());
}
