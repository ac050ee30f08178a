/**
 * The pair of rates (a, a + δ) nearest to `rates`: the least n_c KL(θ_c ‖ a) + n_t KL(θ_t ‖ a + δ) of Bernoulli distributions.
 *
 * @param rates Rates of control and treatment, each in (0, 1).
 * @param n Outcomes of control and treatment; at least one is > 0.
 * @param difference δ, in (−1, 1).
 */
export function projectRates(
  rates: readonly [number, number],
  n: readonly [number, number],
  difference: number,
): [number, number] {
  const [control, treatment] = rates;
  if (difference === 0) {
    const pooled = (n[0] * control + n[1] * treatment) / (n[0] + n[1]);
    return [pooled, pooled];
  }
  let low = Math.max(0, -difference);
  let high = Math.min(1, 1 - difference);
  let a = (low + high) / 2;
  // The slope of the divergence rises from −∞ to ∞ between the ends: Newton's steps where they stay inside, halving where they don't.
  for (let i = 0; i < 100; i++) {
    const b = a + difference;
    const [va, vb] = [a * (1 - a), b * (1 - b)];
    const slope = (n[0] * (a - control)) / va + (n[1] * (b - treatment)) / vb;
    if (slope > 0) high = a;
    else low = a;
    const rise = (n[0] * (va - (a - control) * (1 - 2 * a))) / (va * va) +
      (n[1] * (vb - (b - treatment) * (1 - 2 * b))) / (vb * vb);
    const next = a - slope / rise;
    const step = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(step - a) < 1e-15) break;
    a = step;
  }
  return [a, a + difference];
}
