/**
 * Starts of the segments with the least sum of costs and penalties, by dynamic programming over the last start; starts that can
 * no longer win are dropped (PELT: Killick, Fearnhead and Eckley, https://doi.org/10.1080/01621459.2012.737745).
 *
 * @param n Units to cut into segments.
 * @param minLength Fewest units in a segment; fewer units in all are one segment.
 * @param penalty Price of each segment after the first.
 * @param cost Of a segment from a unit to before another; a cut must never raise the sum of costs.
 */
export function optimalSegments(
  n: number,
  minLength: number,
  penalty: number,
  cost: (from: number, to: number) => number,
): number[] {
  const best = new Float64Array(n + 1).fill(Infinity);
  const last = new Int32Array(n + 1);
  best[0] = -penalty;
  let open: { from: number; until: number }[] = [];
  for (let to = minLength; to <= n; to++) {
    if (best[to - minLength] < Infinity) open.push({ from: to - minLength, until: Infinity });
    const totals = open.map(({ from }) => best[from] + cost(from, to));
    totals.forEach((total, i) => {
      if (total + penalty < best[to]) {
        best[to] = total + penalty;
        last[to] = open[i].from;
      }
    });
    // A start that is no better than `to` itself never will be, once a segment from `to` is long enough to exist.
    open = open.filter((start, i) => {
      if (totals[i] >= best[to]) start.until = Math.min(start.until, to + minLength);
      return start.until > to;
    });
  }
  const starts: number[] = [];
  if (n < minLength) return n === 0 ? [] : [0];
  for (let to = n; to > 0; to = last[to]) starts.unshift(last[to]);
  return starts;
}
