/** Units before and after a run from which the usual count is read; four weeks of days. */
const NEIGHBOURS = 28;
/** Probability of reporting any gap in a series that has none. */
const ALPHA = 0.01;

/** A run of empty units that is no chance. */
export interface CountGap {
  readonly from: number;
  /** Last unit, included. */
  readonly to: number;
  readonly expected: number;
  /** Probability of the run being empty, times the number of runs. */
  readonly pValue: number;
}

/**
 * Runs of zeros that cannot be chance, given the rhythm and the counts around them.
 *
 * What is expected in a run is the lesser of the levels before and after it, so that a slow start is no gap, times the share of
 * each phase, so that empty weekends are none. Counts with a variance of twice their mean are allowed for: an empty run with m
 * expected has the probability 2^−m.
 */
export function countGaps(counts: ArrayLike<number>, period: number): CountGap[] {
  const n = counts.length;
  const phases = new Float64Array(period);
  const filled = new Float64Array(period);
  const runs: { from: number; to: number }[] = [];
  for (let t = 0; t < n; t++) {
    phases[t % period] += counts[t];
    filled[t % period]++;
    if (counts[t] > 0) continue;
    const run = runs.at(-1);
    if (run?.to === t - 1) run.to = t;
    else runs.push({ from: t, to: t });
  }
  const rates = phases.map((sum, phase) => (filled[phase] > 0 ? sum / filled[phase] : 0));
  const mean = rates.reduce((a, b) => a + b, 0) / period;
  const factor = (t: number) => (n < 2 * period ? 1 : rates[t % period] / mean);

  const level = (from: number, to: number) => {
    let [sum, weight] = [0, 0];
    for (let t = Math.max(0, from); t <= Math.min(n - 1, to); t++) {
      sum += counts[t];
      weight += factor(t);
    }
    return weight > 0 ? sum / weight : Infinity;
  };
  return runs.flatMap(({ from, to }) => {
    const around = Math.min(level(from - NEIGHBOURS, from - 1), level(to + 1, to + NEIGHBOURS));
    if (around === Infinity) return [];
    let expected = 0;
    for (let t = from; t <= to; t++) expected += around * factor(t);
    const pValue = Math.min(1, runs.length * 2 ** -expected);
    return pValue <= ALPHA ? [{ from, to, expected, pValue }] : [];
  });
}
