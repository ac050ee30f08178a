"""Writes distinctive_terms.json: the weighted log odds of Monroe, Colaresi and Quinn (2008), equations 15 to 22, in NumPy,
over tickets that have a term.

python make_terms.py > distinctive_terms.json   (NumPy 2.4.6, SciPy 1.17.1)
"""
import json

import numpy as np
from scipy import stats

rng = np.random.default_rng(11)
vocabulary = ["refund", "invoice", "crash", "login", "parcel", "printer", "colour", "garden"]
shares = {"billing": [0.5, 0.6, 0.02, 0.1, 0.1, 0.05, 0.1, 0.1], "bug": [0.05, 0.02, 0.5, 0.3, 0.02, 0.3, 0.1, 0.1],
          "delivery": [0.3, 0.1, 0.01, 0.05, 0.7, 0.05, 0.1, 0.1]}
texts, labels = [], []
for label, size in [("billing", 40), ("bug", 30), ("delivery", 20)]:
    for _ in range(size):
        has = rng.random(len(vocabulary)) < shares[label]
        texts.append(" ".join(word for word, h in zip(vocabulary, has) if h))
        labels.append(label)

n, prior, level = len(texts), 9.0, 0.9
has = np.array([[word in text.split() for word in vocabulary] for text in texts])
share = has.mean(axis=0)
alpha = prior * share
z = stats.norm.ppf((1 + level) / 2)
limit = stats.norm.ppf(1 - (1 - level) / (len(vocabulary) * 3))
terms = {}
for label in shares:
    inside = np.array(labels) == label
    y_i, n_i = has[inside].sum(axis=0), inside.sum()
    y_j, n_j = has[~inside].sum(axis=0), (~inside).sum()
    omega_i = (y_i + alpha) / (n_i + prior - y_i - alpha)
    omega_j = (y_j + alpha) / (n_j + prior - y_j - alpha)
    delta = np.log(omega_i) - np.log(omega_j)
    sigma = np.sqrt(1 / (y_i + alpha) + 1 / (n_i + prior - y_i - alpha) + 1 / (y_j + alpha) + 1 / (n_j + prior - y_j - alpha))
    order = [w for w in np.argsort(-delta / sigma) if delta[w] / sigma[w] > limit]
    terms[label] = [[vocabulary[w], np.exp(delta[w]), np.exp(delta[w] - z * sigma[w]), np.exp(delta[w] + z * sigma[w]),
                     delta[w] / sigma[w], int(y_i[w]), y_i[w] / n_i, y_j[w] / n_j] for w in order]
print(json.dumps({"prior": prior, "level": level, "texts": texts, "labels": labels, "terms": terms}, indent=1))
