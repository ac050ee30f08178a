"""scikit-learn's side of the bench: python sklearn_side.py DATA.json MODEL, one thread; prints one JSON object.

CPU seconds of the process; start-up and reading of the data are not counted. `--version` prints scikit-learn's version.
"""

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import json
import resource
import sys
import time

import sklearn

if sys.argv[1] == "--version":
    print(sklearn.__version__)
    sys.exit()

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.pipeline import make_union
from sklearn.svm import LinearSVC


def peak_mib():
    """ru_maxrss is in KiB on Linux and in bytes on macOS."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def objective(model, rows, labels):
    """What the model minimises, C = 1, summed over classes."""
    scores = model.decision_function(rows)
    if scores.ndim == 1:  # two classes: one-vs-rest would train the second as the mirror image of the first
        return None
    if isinstance(model, LinearSVC):
        signs = np.where(np.asarray(labels)[:, None] == model.classes_[None], 1, -1)
        squares = (model.coef_**2).sum() + (model.intercept_**2).sum()
        return float(0.5 * squares + (np.maximum(0, 1 - signs * scores) ** 2).sum())
    largest = scores.max(axis=1)
    log_sum = largest + np.log(np.exp(scores - largest[:, None]).sum(axis=1))
    own = scores[np.arange(len(labels)), np.searchsorted(model.classes_, labels)]
    return float(0.5 * (model.coef_**2).sum() + (log_sum - own).sum())


def main(path, name):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    train, test = data["train"], data["test"]
    vectorizer = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
    )
    model = {"linear-svm": LinearSVC(C=1), "logistic-regression": LogisticRegression(C=1, max_iter=1000)}[name]
    before = peak_mib()
    t0 = time.process_time()
    rows = vectorizer.fit_transform(train["texts"])
    t1 = time.process_time()
    model.fit(rows, train["labels"])
    t2 = time.process_time()
    predicted = model.predict(vectorizer.transform(test["texts"]))
    t3 = time.process_time()
    peak = peak_mib()
    print(json.dumps({
        "vectoriseSeconds": t1 - t0,
        "trainSeconds": t2 - t1,
        "fitSeconds": t2 - t0,
        "predictPerSecond": len(test["texts"]) / (t3 - t2),
        "peakMemoryMiB": peak,
        "memoryBeforeFitMiB": before,
        "accuracy": accuracy_score(test["labels"], predicted),
        "macroF1": f1_score(test["labels"], predicted, average="macro"),
        "objective": objective(model, rows, train["labels"]),
    }))


main(*sys.argv[1:3])
