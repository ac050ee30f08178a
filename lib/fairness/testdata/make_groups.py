"""Writes groups.json: fairlearn's MetricFrame, scikit-learn and statsmodels on answers with groups. Versions stand in it."""
import json, random
import fairlearn, sklearn, statsmodels
from fairlearn.metrics import MetricFrame
from sklearn.metrics import accuracy_score, recall_score
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from scipy.stats import norm
import scipy, warnings
warnings.filterwarnings("ignore")
rng = random.Random(7)
n = 600
group = rng.choices(["en", "de", "fr", "pt"], [60, 25, 12, 3], k=n)
labels = rng.choices(["billing", "bug", "refund"], [5, 3, 2], k=n)
right = {"en": 0.9, "de": 0.8, "fr": 0.65, "pt": 0.5}
answers = [l if rng.random() < right[g] else rng.choice(["billing", "bug", "refund"]) for l, g in zip(labels, group)]
large = {g for g in set(group) if group.count(g) >= 30}
rows = [i for i in range(n) if group[i] in large]
pick = lambda xs: [xs[i] for i in rows]
mean_recall = lambda t, p: recall_score(t, p, average="macro", labels=sorted(set(t)))
frame = MetricFrame(metrics={"accuracy": accuracy_score, "recall": mean_recall}, y_true=pick(labels), y_pred=pick(answers),
                    sensitive_features=pick(group))
by = frame.by_group
wilson = {}
for g in large:
    hit = sum(labels[i] == answers[i] for i in rows if group[i] == g)
    wilson[g] = list(proportion_confint(hit, group.count(g), alpha=0.05, method="wilson"))
best, worst = by["accuracy"].idxmax(), by["accuracy"].idxmin()
hits = {g: sum(labels[i] == answers[i] for i in rows if group[i] == g) for g in large}
pairs = len(large) * (len(large) - 1) / 2
newcombe = confint_proportions_2indep(hits[best], group.count(best), hits[worst], group.count(worst), method="newcomb",
                                      compare="diff", alpha=0.05 / pairs)
print(json.dumps({
    "versions": {"fairlearn": fairlearn.__version__, "scikit-learn": sklearn.__version__, "statsmodels": statsmodels.__version__},
    "group": group, "labels": labels, "answers": answers,
    "accuracy": by["accuracy"].to_dict(), "recall": by["recall"].to_dict(), "wilson": wilson,
    "difference": {k: float(v) for k, v in frame.difference().items()},
    "better": best, "worse": worst, "newcombe": [float(x) for x in newcombe],
}))
