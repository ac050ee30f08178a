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
  // The slope of the divergence rises from −∞ to ∞ between the ends, so that halving finds its only root.
  for (let i = 0; i < 52; i++) {
    const a = (low + high) / 2;
    const b = a + difference;
    const slope = (n[0] * (a - control)) / (a * (1 - a)) + (n[1] * (b - treatment)) / (b * (1 - b));
    if (slope > 0) high = a;
    else low = a;
  }
  const a = (low + high) / 2;
  return [a, a + difference];
}
