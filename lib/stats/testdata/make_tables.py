"""Writes tables.json: what SciPy and statsmodels say of tails, cross tables and shares.

python make_tables.py > tables.json   (SciPy 1.17.1, statsmodels 0.15.0)
"""
import json

import numpy as np
import scipy
import statsmodels
from scipy import special, stats
from statsmodels.stats.contingency_tables import Table
from statsmodels.stats.proportion import proportions_ztest

rng = np.random.default_rng(5)
tables = [
    [[10, 20], [20, 10]],
    [[72, 355, 309, 214], [75, 405, 178, 61], [182, 99, 31, 19]],
    rng.poisson(3, size=(6, 5)).tolist(),
    rng.poisson(4000, size=(4, 3)).tolist(),
]


def of_table(counts):
    a = np.array(counts)
    test = stats.chi2_contingency(a, correction=False)
    return {
        "counts": counts,
        "statistic": test.statistic,
        "df": int(test.dof),
        "p": test.pvalue,
        "expected": test.expected_freq.tolist(),
        "v": stats.contingency.association(a, method="cramer"),
        "residuals": np.asarray(Table(a, shift_zeros=False).standardized_resids).tolist(),
    }


tails = []
for k, mean, phi in [(0, 3, 1), (5, 3, 1), (40, 11, 1), (3, 11, 1), (900, 700, 1), (12, 4, 1.5), (60, 11, 2), (2, 11, 2),
                     (400, 200, 10), (49, 15, 1.52), (1, 0.5, 1.2)]:
    tail = stats.poisson(mean).sf(k - 1) if phi == 1 else stats.nbinom(mean / (phi - 1), 1 / phi).sf(k - 1)
    tails.append([k, mean, phi, tail])

print(json.dumps({
    "versions": {"scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
    "logGamma": [[x, special.gammaln(x)] for x in [1e-8, 0.1, 0.5, 1, 1.5, 2, 3.7, 10, 150.5, 1e6]],
    "upperGamma": [[a, x, special.gammaincc(a, x)] for a, x in [
        (0.5, 0), (0.5, 0.1), (0.5, 3), (0.5, 200), (1, 1), (3, 2), (3, 4), (3, 90), (9, 385.9), (50, 40), (50, 60), (1000, 990),
        (1000, 1200)]],
    "student": [[t, df, stats.t(df).cdf(t)] for t in [-4.5, -1, 0, 0.3, 2.2, 12] for df in [1, 2, 3, 4, 5, 9, 30, 101]],
    "studentQuantile": [[p, df, stats.t(df).ppf(p)] for p in [0.005, 0.3, 0.5, 0.95, 0.975, 0.9995] for df in [1, 2, 4, 9, 50]],
    "tables": [of_table(t) for t in tables],
    "tails": tails,
    "proportions": [[a, n, b, m, proportions_ztest([a, b], [n, m])[1]] for a, n, b, m in [
        (30, 200, 60, 210), (5, 50, 5, 50), (190, 900, 330, 1130), (1, 40, 9, 45)]],
}, separators=(",", ":")))
