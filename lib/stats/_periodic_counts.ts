/** Half of the window, in units, from which the usual count around a unit is read; two weeks of days. */
const HALF_WINDOW = 14;

/** What is usual in a series of counts with a rhythm. */
export interface PeriodicCounts {
  /** Exposure of each unit times the factor of its phase, shape `(n,)`; 0 for what is set aside. */
  readonly exposure: Float64Array;
  /** Exposure times factor before anything was set aside, shape `(n,)`. */
  readonly rhythm: Float64Array;
  /** Variance as a multiple of the mean, at least 1. */
  readonly dispersion: number;
}

/**
 * Rhythm and dispersion of counts, with single units far above their surroundings set aside, as a few days of an outage are no
 * new level.
 *
 * @param counts Shape `(n,)`.
 * @param given Exposure of each unit, shape `(n,)`; 0 leaves a unit out.
 * @param period Units after which the rhythm comes again; 1 for none.
 */
export function periodicCounts(counts: ArrayLike<number>, given: ArrayLike<number>, period: number): PeriodicCounts {
  const exposure = Float64Array.from(given);
  let rhythm = Float64Array.from(given);
  let dispersion = 1;
  // Each round finds a little more to set aside, as the rhythm and the dispersion lose what was; it settles at once or twice.
  for (let round = 0; round < 3; round++) {
    const around = usualRates(counts, exposure, rhythm);
    const factors = phaseFactors(counts, exposure, around, period);
    rhythm = Float64Array.from(given, (e, t) => e * factors[t % period]);
    dispersion = dispersionOf(counts, exposure, period);
    const usual = usualRates(counts, exposure, rhythm);
    const wild: number[] = [];
    for (let t = 0; t < exposure.length; t++) {
      const mean = usual[t] * rhythm[t];
      if (exposure[t] > 0 && counts[t] > mean + 4 * Math.sqrt(dispersion * mean) + 2) wild.push(t);
    }
    // What is as common as that is not wild.
    if (wild.length > exposure.length / 10) break;
    for (const t of wild) exposure[t] = 0;
  }
  return { exposure: exposure.map((e, t) => (e > 0 ? rhythm[t] : 0)), rhythm, dispersion };
}

/**
 * Rate of each phase of the rhythm relative to the rate around it, shape `(period,)`. Of five rounds or more, the highest and the
 * lowest of a phase do not count: one wild Monday makes no wild Mondays.
 */
function phaseFactors(
  counts: ArrayLike<number>,
  exposure: Float64Array,
  around: Float64Array,
  period: number,
): Float64Array {
  const factors = new Float64Array(period).fill(1);
  // Fewer than two whole rounds cannot tell a rhythm from chance.
  if (exposure.length < 2 * period) return factors;
  for (let phase = 0; phase < period; phase++) {
    const rounds: { count: number; mean: number }[] = [];
    for (let t = phase; t < exposure.length; t += period) {
      if (exposure[t] > 0 && around[t] > 0) rounds.push({ count: counts[t], mean: exposure[t] * around[t] });
    }
    rounds.sort((a, b) => a.count / a.mean - b.count / b.mean);
    const kept = rounds.length >= 5 ? rounds.slice(1, -1) : rounds;
    if (kept.length > 0) {
      factors[phase] = kept.reduce((sum, { count }) => sum + count, 0) / kept.reduce((sum, { mean }) => sum + mean, 0);
    }
  }
  const mean = factors.reduce((a, b) => a + b, 0) / period;
  return mean > 0 ? factors.map((factor) => factor / mean) : factors.fill(1);
}

/**
 * Variance over mean from pairs one period apart, and from neighbouring sums of a period, whichever is larger: given its sum m, a
 * pair of Poisson counts of one rate is binomial, so (a − b)² / m is 1 on average whatever the rate. The sums notice what carries
 * over from day to day. Huber's rule keeps single wild pairs from counting in full.
 *
 * @param cuts Starts of new levels; pairs across them are left out.
 */
export function dispersionOf(
  counts: ArrayLike<number>,
  exposure: ArrayLike<number>,
  period: number,
  cuts: readonly number[] = [],
): number {
  const level = new Int32Array(exposure.length);
  for (const cut of cuts) for (let t = cut; t < level.length; t++) level[t]++;
  const pairs: number[] = [];
  for (let t = 0; t + period < exposure.length; t++) {
    if (exposure[t] > 0 && exposure[t + period] > 0 && level[t] === level[t + period]) {
      pairs.push(pairSpread(counts[t], counts[t + period]));
    }
  }
  const span = Math.max(period, 7);
  const sums: number[] = [];
  const levels: number[] = [];
  for (let from = 0; from + span <= exposure.length; from += span) {
    let [sum, whole] = [0, true];
    for (let t = from; t < from + span; t++) {
      sum += counts[t];
      whole &&= exposure[t] > 0 && level[t] === level[from];
    }
    sums.push(whole ? sum : NaN);
    levels.push(level[from]);
  }
  const neighbours = sums.slice(1).map((sum, i) => (levels[i] === levels[i + 1] ? pairSpread(sums[i], sum) : NaN));
  return Math.max(1, huberMean(pairs), huberMean(neighbours));
}

function pairSpread(a: number, b: number): number {
  return a + b > 0 ? (a - b) ** 2 / (a + b) : NaN;
}

/** Mean of squares of normal numbers, those beyond three standard deviations cut to three (Huber's proposal 2). */
function huberMean(squares: readonly number[]): number {
  const known = squares.filter((square) => !Number.isNaN(square));
  if (known.length < 8) return 1;
  let mean = Infinity;
  for (let round = 0; round < 20; round++) {
    // 0.995 = E[min(Z², 9)].
    mean = known.reduce((sum, square) => sum + Math.min(square, 9 * mean), 0) / known.length / 0.995;
  }
  return mean;
}

/** Rate around each unit: the mean of the middle half of the rates in its window, which a week of wild days does not move. */
function usualRates(counts: ArrayLike<number>, exposure: Float64Array, rhythm: Float64Array): Float64Array {
  const n = exposure.length;
  const window = new Float64Array(2 * HALF_WINDOW + 1);
  const usual = new Float64Array(n);
  for (let t = 0; t < n; t++) {
    let size = 0;
    for (let u = Math.max(0, t - HALF_WINDOW); u <= Math.min(n - 1, t + HALF_WINDOW); u++) {
      if (exposure[u] > 0 && rhythm[u] > 0) window[size++] = counts[u] / rhythm[u];
    }
    const rates = window.subarray(0, size).sort();
    const [from, to] = [Math.floor(size / 4), Math.ceil(3 * size / 4)];
    for (let i = from; i < to; i++) usual[t] += rates[i] / (to - from);
  }
  return usual;
}
