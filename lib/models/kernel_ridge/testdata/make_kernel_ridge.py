"""Writes kernel_ridge.json: scores and leave-one-out scores by refitting scikit-learn's KernelRidge, in float64.

pip install scikit-learn==1.9.1 scipy==1.17.1; python make_kernel_ridge.py > kernel_ridge.json
"""

import json
import sys

import numpy as np
import scipy
import sklearn
from sklearn.kernel_ridge import KernelRidge
from sklearn.linear_model import Ridge

rng = np.random.default_rng(5)
n, q, width, n_features, n_classes = 36, 5, 7, 20, 3
targets = rng.choice(n_classes, n, p=[0.6, 0.25, 0.15])
centres = rng.normal(size=(n_classes, width))
labels = np.concatenate([targets, rng.choice(n_classes, q)])
dense = np.round(centres[labels] + rng.normal(size=(n + q, width)), 3)
sparse = np.round(rng.random((n + q, n_features)) * (rng.random((n + q, n_features)) < 0.2), 3)
sparse[3] = 0  # a ticket without any known term
groups = np.arange(n)
groups[[5, 17]] = 4
groups[[20, 30]] = 8


def unit(x):
    length = np.linalg.norm(x.astype(np.float32).astype(float), axis=1, keepdims=True)
    return (x.astype(np.float32) / np.where(length == 0, 1, length)).astype(np.float16).astype(float)


e, t = unit(dense), unit(sparse)
rbf = lambda x, gamma: np.exp(gamma * (x @ x.T - 1))
kernels = {
    "embedding": ({"kind": "embedding", "gamma": 2}, rbf(e, 2)),
    "sum": ({"kind": "sum", "gamma": 3, "weight": 0.3}, rbf(e, 3) + 0.3 * t @ t.T),
    "product": ({"kind": "product", "gamma": 1.5, "tfidfGamma": 0.5}, rbf(e, 1.5) * rbf(t, 0.5)),
}
y = np.eye(n_classes)[targets] - 1 / n_classes


def fitted(K, rows, lam, s):
    return KernelRidge(alpha=lam, kernel="precomputed").fit(K[np.ix_(rows, rows)], y[rows], sample_weight=s[rows])


def left_out(fit_and_score, numbers):
    out = np.zeros((n, n_classes))
    for group in np.unique(numbers):
        members = np.flatnonzero(numbers == group)
        out[members] = fit_and_score(np.flatnonzero(numbers != group), members)
    return out


cases = []
rows = np.arange(n)
for name, (spec, K) in kernels.items():
    for lam, balanced in [(0.2, False), (0.05, True)]:
        s = n / (n_classes * np.bincount(targets)[targets]) if balanced else np.ones(n)
        exact = lambda inside, members: fitted(K, inside, lam, s).predict(K[np.ix_(members, inside)])
        # Nystrom: ridge on k_m L^-T, with what is added to the landmarks' kernel matrix before it is factored.
        landmarks = np.arange(0, n, 3)
        L = np.linalg.cholesky(K[np.ix_(landmarks, landmarks)] + 0.001 * lam * np.eye(len(landmarks)))
        phi = np.linalg.solve(L, K[np.ix_(landmarks, np.arange(n + q))]).T
        ridge = lambda inside, members: (
            Ridge(alpha=lam, fit_intercept=False, solver="cholesky")
            .fit(phi[inside], y[inside], sample_weight=s[inside])
            .predict(phi[members])
        )
        queries = np.arange(n, n + q)
        cases.append(
            {
                "kernel": spec,
                "lambda": lam,
                "classWeight": "balanced" if balanced else "none",
                "scores": exact(rows, queries).ravel().tolist(),
                "leaveOneOut": left_out(exact, rows).ravel().tolist(),
                "leaveGroupOut": left_out(exact, groups).ravel().tolist(),
                "nystrom": {
                    "landmarks": landmarks.tolist(),
                    "scores": ridge(rows, queries).ravel().tolist(),
                    "leaveOneOut": left_out(ridge, rows).ravel().tolist(),
                    "leaveGroupOut": left_out(ridge, groups).ravel().tolist(),
                },
            }
        )

rounded = lambda x: float(f"{x:.9g}")
walk = lambda v: {k: walk(x) for k, x in v.items()} if isinstance(v, dict) else [walk(x) for x in v] if isinstance(v, list) else rounded(v) if isinstance(v, float) else v
json.dump(
    walk(
        {
            "source": f"scikit-learn {sklearn.__version__} KernelRidge(kernel='precomputed') and Ridge, scipy {scipy.__version__}",
            "nTickets": n,
            "width": width,
            "nFeatures": n_features,
            "nClasses": n_classes,
            "targets": targets.tolist(),
            "groups": groups.tolist(),
            "embeddings": dense.ravel().tolist(),
            "tfidf": sparse.ravel().tolist(),
            "cases": cases,
        }
    ),
    sys.stdout,
)
print()
