"""Writes stats.json: what SciPy and NumPy say.

python make_stats.py > stats.json   (SciPy 1.17.1)
"""
import json

import numpy as np
import scipy
from scipy import stats

rng = np.random.default_rng(3)
sample = np.round(rng.gamma(2, 3, size=25), 3)
xs = [-8, -5.5, -3, -1.96, -0.3, 0, 0.1, 1, 2.5, 4, 7.5]
ps = [1e-300, 1e-20, 1e-8, 0.001, 0.025, 0.074, 0.2, 0.5, 0.6, 0.95, 0.999, 1 - 1e-12]
wilson = []
for right, n, level in [(0, 5, 0.95), (5, 5, 0.95), (3, 17, 0.95), (99, 100, 0.9), (500, 1000, 0.99)]:
    ci = stats.binomtest(right, n).proportion_ci(level, method="wilson")
    wilson.append([right, n, level, ci.low, ci.high])
pairs = [(0, 0), (0, 1), (3, 9), (12, 12), (40, 71), (700, 800), (1, 2000)]
bca = stats.bootstrap((sample,), np.mean, method="BCa", n_resamples=400, rng=rng, confidence_level=0.9)
percentile = stats.bootstrap((sample,), np.mean, method="percentile", n_resamples=400, rng=rng)
print(json.dumps({
    "versions": {"scipy": scipy.__version__, "numpy": np.__version__},
    "sample": sample.tolist(),
    "quantiles": [[q, float(np.quantile(sample, q))] for q in [0, 0.025, 0.25, 0.5, 0.9, 1]],
    "mean": sample.mean(), "sd": sample.std(ddof=1),
    "cdf": [[x, stats.norm.cdf(x)] for x in xs],
    "quantile": [[p, stats.norm.ppf(p)] for p in ps],
    "wilson": wilson,
    "mcnemar": [[a, b, stats.binomtest(a, a + b).pvalue if a + b else 1.0] for a, b in pairs],
    "bca": {"replicates": np.round(bca.bootstrap_distribution, 12).tolist(), "level": 0.9,
            "low": bca.confidence_interval.low, "high": bca.confidence_interval.high},
    "percentile": {"replicates": percentile.bootstrap_distribution.tolist(), "level": 0.95,
                   "low": percentile.confidence_interval.low, "high": percentile.confidence_interval.high},
}))
