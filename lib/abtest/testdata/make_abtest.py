"""Writes abtest.json: figures of SciPy and statsmodels that the tests compare ours with."""
import json
from pathlib import Path

import numpy
import scipy
import statsmodels
from scipy import integrate, optimize, special, stats
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.power import NormalIndPower
from statsmodels.stats.proportion import samplesize_proportions_2indep_onetail


def mixture(difference, variance, tau):
    """The mixture likelihood ratio by quadrature of its definition."""
    ratio = lambda d: stats.norm.pdf(difference, d, variance**0.5) * stats.norm.pdf(d, 0, tau)
    peak = difference * tau**2 / (tau**2 + variance)
    width = (variance * tau**2 / (variance + tau**2)) ** 0.5
    value, _ = integrate.quad(ratio, peak - 12 * width, peak + 12 * width, epsabs=0, epsrel=1e-12)
    return value / stats.norm.pdf(difference, 0, variance**0.5)


def project(rates, n, difference):
    """The nearest pair of the given difference, by numeric minimisation of the divergence."""
    kl = lambda p, q: special.rel_entr(p, q) + special.rel_entr(1 - p, 1 - q)
    low, high = max(0, -difference), min(1, 1 - difference)
    found = optimize.minimize_scalar(
        lambda a: n[0] * kl(rates[0], a) + n[1] * kl(rates[1], a + difference),
        bounds=(low, high), method="bounded", options={"xatol": 1e-12})
    return [found.x, found.x + difference]


def bayes_factor(counts, weights, concentration):
    p = numpy.array(weights) / sum(weights)
    return float(stats.dirichlet_multinomial.logpmf(counts, concentration * p, sum(counts))
                 - stats.multinomial.logpmf(counts, sum(counts), p))


def proportions(p1, effect, alpha, power, ratio):
    # Size of the first sample, here the control; diff = first - second, ratio = second over first.
    return float(samplesize_proportions_2indep_onetail(-effect, p1 + effect, power, ratio=ratio, alpha=alpha))


pairs = [(1, 9), (5, 5), (0, 5), (10, 30), (37, 58), (400, 460), (0, 1)]
Path(__file__).with_name("abtest.json").write_text(json.dumps({
    "versions": {"scipy": scipy.__version__, "numpy": numpy.__version__, "statsmodels": statsmodels.__version__},
    "mixture": [[d, v, t, float(numpy.log(mixture(d, v, t)))]
                for d, v, t in [(0.01, 1e-4, 0.02), (0.05, 1e-4, 0.02), (-3, 2.5, 4), (0, 1, 1), (0.2, 0.01, 0.5)]],
    "project": [[*r, *n, d, *map(float, project(r, n, d))]
                for r, n, d in [((0.3, 0.5), (10, 10), 0.05), ((0.3, 0.5), (10, 40), -0.2), ((0.9, 0.95), (7, 3), 0.3),
                                ((0.02, 0.01), (500, 300), -0.1), ((0.5, 0.5), (1, 1), 0.6)]],
    "bayesFactor": [[c, w, k, bayes_factor(c, w, k)]
                    for c, w, k in [([5030, 4970], [1, 1], 10000), ([5300, 4700], [1, 1], 10000), ([90, 8], [9, 1], 100),
                                    ([30, 60, 95], [1, 2, 3], 50)]],
    "chiSquare": [[c, w, *map(float, stats.chisquare(c, numpy.array(w) / sum(w) * sum(c)))]
                  for c, w in [([5030, 4970], [1, 1]), ([5300, 4700], [1, 1]), ([90, 8], [9, 1]), ([30, 60, 95], [1, 2, 3])]],
    "mcnemar": [[b, c, stats.binomtest(b, b + c).pvalue,
                 *(lambda r: (float(r.statistic), float(r.pvalue)))(mcnemar([[0, b], [c, 0]], exact=False, correction=True))]
                for b, c in pairs],
    # Mid-p by its definition: the tails, and half of what is as likely as the outcome.
    "midP": [[b, c, float(2 * stats.binom.cdf(min(b, c), b + c, 0.5) - stats.binom.pmf(min(b, c), b + c, 0.5)) if b != c
              else float(1 - stats.binom.pmf(b, b + c, 0.5) / 2)] for b, c in pairs],
    "proportions": [[p, e, a, w, k, proportions(p, e, a, w, k)]
                    for p, e, a, w, k in [(0.7, 0.05, 0.05, 0.8, 1), (0.2, -0.03, 0.01, 0.9, 1), (0.05, 0.01, 0.05, 0.8, 0.25)]],
    "means": [[e, sd, a, w, k, float(NormalIndPower().solve_power(effect_size=e / sd, alpha=a, power=w, ratio=k))]
              for e, sd, a, w, k in [(5, 40, 0.05, 0.8, 1), (-2, 30, 0.01, 0.9, 0.5)]],
    "binomial": [[n, p, [float(stats.binom.pmf(k, n, p)) for k in range(n + 1)]]
                 for n, p in [(12, 0.3), (40, 0.5), (60, 0.9), (100, 0.15), (300, 0.04)]],
}, separators=(",", ":")) + "\n")
