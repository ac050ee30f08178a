"""Writes optimisers.json: steps of PyTorch's optimisers, in float64, and schedules of Transformers, to compare ours with."""
import json
from pathlib import Path

import numpy
import torch
import transformers
from transformers import get_constant_schedule_with_warmup, get_cosine_schedule_with_warmup, get_linear_schedule_with_warmup

STEPS = 20
CHECKED = [1, 2, 5, 10, 20]
random = numpy.random.default_rng(5)


def float32(*shape, scale=1.0):
    """Numbers that float32 holds exactly, so that both sides start from the same."""
    return numpy.round(random.normal(size=shape) * scale * 2**12) / 2**12


START = {"weight": float32(3, 5, scale=0.5), "bias": float32(3, scale=0.5)}
GRADIENTS = [{name: float32(*array.shape) for name, array in START.items()} for _ in range(STEPS)]
TABLE = float32(6, 5, scale=0.5)
# Rows of a batch: some twice, some never, none at all in one of the steps.
IDS = [random.integers(0, 5, size=0 if step == 7 else random.integers(1, 6)).tolist() for step in range(STEPS)]
ROWS = [float32(len(ids), 5) for ids in IDS]


def dense_case(make, clip=None, schedule=None):
    torch.set_default_dtype(torch.float64)
    parameters = {name: torch.nn.Parameter(torch.tensor(array)) for name, array in START.items()}
    optimiser = make(parameters)
    scheduler = schedule(optimiser) if schedule else None
    after, norms = {}, []
    for step, gradients in enumerate(GRADIENTS, 1):
        for name, gradient in gradients.items():
            parameters[name].grad = torch.tensor(gradient)
        if clip:
            norms.append(float(torch.nn.utils.clip_grad_norm_(parameters.values(), clip)))
        optimiser.step()
        if scheduler:
            scheduler.step()
        if step in CHECKED:
            after[step] = {name: parameter.detach().flatten().tolist() for name, parameter in parameters.items()}
    return {"after": after, "norms": norms}


def table_case(make, sparse):
    table = torch.nn.Parameter(torch.tensor(TABLE))
    optimiser = make([table])
    after = {}
    for step, (ids, rows) in enumerate(zip(IDS, ROWS), 1):
        gradient = torch.sparse_coo_tensor(torch.tensor([ids], dtype=torch.int64), torch.tensor(rows), table.shape)
        table.grad = gradient.coalesce() if sparse else gradient.to_dense()
        optimiser.step()
        if step in CHECKED:
            after[step] = {"table": table.detach().flatten().tolist()}
    return {"after": after}


def multipliers(make):
    optimiser = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
    scheduler = make(optimiser)
    factors = []
    for _ in range(13):
        factors.append(scheduler.get_last_lr()[0])
        optimiser.step()
        scheduler.step()
    return factors


def two_groups(parameters):
    return torch.optim.AdamW(
        [
            {"params": [parameters["weight"]], "lr": 0.01, "weight_decay": 0.1},
            {"params": [parameters["bias"]], "lr": 0.05, "weight_decay": 0.0},
        ],
        betas=(0.8, 0.95),
        eps=1e-4,
    )


sgd = lambda **options: lambda p: torch.optim.SGD(p.values(), lr=0.1, **options)
cases = {
    "adamw": dense_case(lambda p: torch.optim.AdamW(p.values(), lr=0.01, weight_decay=0.5)),
    "adamwGroups": dense_case(two_groups),
    "adamwClipLinear": dense_case(
        lambda p: torch.optim.AdamW(p.values(), lr=0.02),
        clip=4.0,
        schedule=lambda optimiser: get_linear_schedule_with_warmup(optimiser, 4, 20),
    ),
    "sgd": dense_case(sgd(weight_decay=0.05)),
    "sgdMomentum": dense_case(sgd(momentum=0.9, weight_decay=0.05)),
    "sgdNesterovClip": dense_case(sgd(momentum=0.9, weight_decay=0.05, nesterov=True), clip=4.0),
    "sparseAdam": table_case(lambda p: torch.optim.SparseAdam(p, lr=0.01), sparse=True),
    "adamwTable": table_case(lambda p: torch.optim.AdamW(p, lr=0.01, weight_decay=0.5), sparse=False),
    "sgdTable": table_case(lambda p: torch.optim.SGD(p, lr=0.1), sparse=True),
    "sgdMomentumTable": table_case(lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.05), sparse=False),
}
schedules = {
    "constant": multipliers(lambda o: get_constant_schedule_with_warmup(o, 4)),
    "linear": multipliers(lambda o: get_linear_schedule_with_warmup(o, 4, 10)),
    "cosine": multipliers(lambda o: get_cosine_schedule_with_warmup(o, 4, 10)),
    "cosineFromFirst": multipliers(lambda o: get_cosine_schedule_with_warmup(o, 0, 10)),
}
flat = lambda arrays: {name: array.flatten().tolist() for name, array in arrays.items()}
figures = {
    "torch": torch.__version__.split("+")[0],
    "transformers": transformers.__version__,
    "start": flat(START),
    "gradients": [flat(gradients) for gradients in GRADIENTS],
    "table": TABLE.flatten().tolist(),
    "ids": IDS,
    "rows": [rows.flatten().tolist() for rows in ROWS],
    "cases": cases,
    "schedules": schedules,
}
rounded = json.loads(json.dumps(figures), parse_float=lambda text: round(float(text), 12))
Path(__file__).with_name("optimisers.json").write_text(json.dumps(rounded, indent=None, separators=(",", ":")) + "\n")
