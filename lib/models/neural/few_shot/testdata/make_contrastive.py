"""Supervised contrastive loss and its gradient by PyTorch, from the formula of the paper (Khosla et al., 2020, equation 2).

python make_contrastive.py > contrastive.json
"""

import json

import torch

TEMPERATURE = 0.1


def loss_of(vectors: torch.Tensor, labels: list[int]) -> torch.Tensor:
    """Mean over all rows; one without another of its class adds nothing."""
    z = torch.nn.functional.normalize(vectors, dim=1)
    total = torch.zeros((), dtype=vectors.dtype)
    for i in range(len(labels)):
        others = [k for k in range(len(labels)) if k != i]
        positives = [p for p in others if labels[p] == labels[i]]
        if not positives:
            continue
        bottom = torch.logsumexp(torch.stack([z[i] @ z[k] for k in others]) / TEMPERATURE, dim=0)
        total = total - sum(z[i] @ z[p] / TEMPERATURE - bottom for p in positives) / len(positives)
    return total / len(labels)


torch.manual_seed(5)
labels = [0, 1, 0, 2, 1, 0, 3]
vectors = torch.randn(len(labels), 6, dtype=torch.float64).round(decimals=4).requires_grad_()
loss = loss_of(vectors, labels)
loss.backward()
print(
    json.dumps(
        {
            "made_with": f"torch {torch.__version__}",
            "temperature": TEMPERATURE,
            "labels": labels,
            "vectors": vectors.detach().flatten().tolist(),
            "loss": loss.item(),
            "gradient": vectors.grad.flatten().tolist(),
        }
    )
)
