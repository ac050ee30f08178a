"""Writes metrics.json: what scikit-learn and SciPy say of a small set of predictions.

python make_metrics.py > metrics.json   (scikit-learn 1.9.1, SciPy 1.17.1)
"""
import itertools
import json

import numpy as np
import scipy
import sklearn
from scipy.stats import binomtest
from sklearn import metrics

rng = np.random.default_rng(7)
n, k = 80, 5
truth = rng.choice([0, 1, 2, 3], size=n, p=[0.5, 0.3, 0.15, 0.05])  # class 4 has no tickets
scores = rng.normal(size=(n, k)) + 1.2 * np.eye(k)[truth]
scores[:, 3] -= 9  # class 3 is never predicted
weights = np.exp(scores)
# Multiples of 1/4096, so that single precision holds them exactly; the first row gives its true class no chance at all.
units = np.floor(weights / weights.sum(1, keepdims=True) * 4096).astype(int)
units[0, truth[0]] = 0
units[np.arange(n), np.argmax(units, 1)] += 4096 - units.sum(1)
p = units / 4096
predicted = p.argmax(1)
confidence = p.max(1)
right = (predicted == truth).astype(int)


def ece(bins):
    b = np.ceil(confidence * bins).astype(int) - 1
    return sum(abs(right[b == i].mean() - confidence[b == i].mean()) * np.mean(b == i) for i in range(bins) if (b == i).any())


def aurc(conf, ok):
    order = np.argsort(-np.asarray(conf), kind="stable")
    wrong = 1 - np.asarray(ok)[order]
    return float(np.mean(np.cumsum(wrong) / np.arange(1, len(wrong) + 1)))


spread = confidence + np.arange(n) * 1e-7  # no ties; the order of distinct confidences stays
tied_conf, tied_ok = [0.9, 0.7, 0.7, 0.7, 0.4, 0.4], [1, 0, 1, 1, 0, 1]
orders = [o for o in itertools.permutations(range(6)) if all(tied_conf[a] >= tied_conf[b] for a, b in zip(o, o[1:]))]
labels = list(range(k))
precision, recall, f1, support = metrics.precision_recall_fscore_support(truth, predicted, labels=labels, zero_division=0)
other = np.where(rng.random(n) < 0.7, predicted, rng.integers(0, k, n))
only_a = int(((predicted == truth) & (other != truth)).sum())
only_b = int(((predicted != truth) & (other == truth)).sum())

print(json.dumps({
    "versions": {"sklearn": sklearn.__version__, "scipy": scipy.__version__, "numpy": np.__version__},
    "truth": truth.tolist(),
    "units": units.tolist(),
    "accuracy": metrics.accuracy_score(truth, predicted),
    "balancedAccuracy": metrics.balanced_accuracy_score(truth, predicted),
    "macroF1": metrics.f1_score(truth, predicted, average="macro", zero_division=0),
    "weightedF1": metrics.f1_score(truth, predicted, average="weighted", zero_division=0),
    "mcc": metrics.matthews_corrcoef(truth, predicted),
    "logLoss": metrics.log_loss(truth, p, labels=labels),
    "brier": metrics.brier_score_loss(truth, p, labels=labels, scale_by_half=False),
    "top2": metrics.top_k_accuracy_score(truth, p, k=2, labels=labels),
    "top3": metrics.top_k_accuracy_score(truth, p, k=3, labels=labels),
    "precision": precision.tolist(),
    "recall": recall.tolist(),
    "f1": f1.tolist(),
    "support": support.tolist(),
    "confusion": metrics.confusion_matrix(truth, predicted, labels=labels).tolist(),
    "ece15": ece(15),
    "ece10": ece(10),
    "spread": spread.tolist(),
    "aurc": aurc(spread, right),
    "tied": {"confidence": tied_conf, "right": tied_ok,
             "aurc": float(np.mean([aurc(np.arange(6)[::-1], np.array(tied_ok)[list(o)]) for o in orders]))},
    "other": other.tolist(),
    "mcnemar": {"onlyFirst": only_a, "onlySecond": only_b, "pValue": binomtest(only_a, only_a + only_b).pvalue},
}))
