"""PyTorch's side of the speed bench: python torch_side.py JOB.json VARIANT; prints one JSON object.

Trains the model of the job on its batches, and times those after the warm-up. Tensors are made before the clock starts.

VARIANT of bert: `adamw`, `adamw-fused`. Of lstm: `dense` (AdamW for all), `sparse` (SparseAdam for the table of words), both on
packed sequences, and `sparse-padded`, where the LSTM reads padding as if it were words: faster, and another model.
`--version` prints the versions.
"""

import os

# Threads that wait sleep, as on the other side: where the processor is shared, those that spin cost many times their work.
os.environ["OMP_WAIT_POLICY"] = "PASSIVE"

import json
import resource
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

UNITS, HEADS, EMBEDDING = 128, 16, 100
LENGTHS = [4, 6, 8, 10, 12, 14, 16, 20, 24, 32, 48, 64, 96, 128, 192, 256]


class Lstm(nn.Module):
    """A bidirectional LSTM with additive attention over its states, in several heads."""

    def __init__(self, vocabulary, n_classes, sparse, packed):
        super().__init__()
        self.packed = packed
        self.embedding = nn.Embedding(vocabulary, EMBEDDING, padding_idx=0, sparse=sparse)
        self.lstm = nn.LSTM(EMBEDDING, UNITS, batch_first=True, bidirectional=True)
        self.keys = nn.Linear(2 * UNITS, 2 * UNITS)
        self.query = nn.Linear(2 * UNITS, HEADS, bias=False)
        self.classifier = nn.Linear(HEADS * 2 * UNITS, n_classes)
        self.dropout = nn.Dropout(0.4)

    def forward(self, ids, mask):
        words = self.dropout(self.embedding(ids))
        if self.packed:
            # A text without words would not be packed: its first place is read as padding.
            sequence = pack_padded_sequence(words, mask.sum(1).clamp(min=1), batch_first=True, enforce_sorted=False)
            states, _ = pad_packed_sequence(self.lstm(sequence)[0], batch_first=True, total_length=ids.shape[1])
        else:
            states, _ = self.lstm(words)
        states = self.dropout(states)
        relevance = self.query(torch.tanh(self.keys(states))).masked_fill(mask.unsqueeze(-1) == 0, -1e4)
        attention = torch.softmax(relevance, 1)
        return self.classifier(self.dropout(torch.bmm(attention.transpose(1, 2), states).flatten(1)))


class Bert(nn.Module):
    """A pretrained encoder, the mean of its tokens, a dense layer."""

    def __init__(self, folder, n_classes):
        super().__init__()
        from transformers import AutoModel

        self.encoder = AutoModel.from_pretrained(folder, add_pooling_layer=False, dtype=torch.float32)
        self.classifier = nn.Linear(self.encoder.config.hidden_size, n_classes)
        self.dropout = nn.Dropout(0.1)

    def forward(self, ids, mask):
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        share = mask.unsqueeze(-1).to(states.dtype)
        return self.classifier(self.dropout((states * share).sum(1) / share.sum(1)))


def groups(model, layers):
    """Learning rates fall from layer to layer, and neither biases nor normalisations decay."""
    made = {}
    for name, parameter in model.named_parameters():
        if name.startswith("classifier"):
            rate = 5e-4
        elif "encoder.layer." in name:
            rate = 1e-4 * 0.9 ** (layers - 1 - int(name.split("layer.")[1].split(".")[0]))
        else:
            rate = 1e-4 * 0.9**layers
        decay = 0.0 if name.endswith("bias") or "LayerNorm" in name else 0.01
        made.setdefault((rate, decay), []).append(parameter)
    return [{"params": own, "lr": rate, "weight_decay": decay} for (rate, decay), own in made.items()]


def prepare(job, variant):
    """The model, its optimisers, and the parameters whose gradient is clipped, with the limit."""
    if job["model"] == "bert":
        model = Bert(job["base"], job["nClasses"])
        optimiser = torch.optim.AdamW(groups(model, model.encoder.config.num_hidden_layers), fused=variant == "adamw-fused")
        return model, [optimiser], list(model.parameters()), 1.0
    sparse = variant.startswith("sparse")
    model = Lstm(job["vocabulary"], job["nClasses"], sparse, packed=not variant.endswith("padded"))
    table = model.embedding.weight
    others = [parameter for parameter in model.parameters() if parameter is not table]
    rate = 2e-3
    if sparse:
        optimisers = [torch.optim.AdamW(others, lr=rate, weight_decay=0.01), torch.optim.SparseAdam([table], lr=rate)]
        return model, optimisers, others, 5.0
    own = [{"params": others, "weight_decay": 0.01}, {"params": [table], "weight_decay": 0.0}]
    return model, [torch.optim.AdamW(own, lr=rate)], [*others, table], 5.0


def tensors(job, batch):
    longest = max(len(ids) for ids in batch["ids"])
    length = (longest + 3) // 4 * 4 if job["model"] == "bert" else next(n for n in LENGTHS if n >= longest)
    ids = torch.full((len(batch["ids"]), length), job["padId"])
    mask = torch.zeros(ids.shape, dtype=torch.long)
    for row, own in enumerate(batch["ids"]):
        ids[row, : len(own)] = torch.tensor(own)
        mask[row, : len(own)] = 1
    return ids, mask, torch.tensor(batch["labels"])


def main(path, variant):
    with open(path, encoding="utf-8") as file:
        job = json.load(file)
    torch.set_num_threads(job["threads"])
    torch.manual_seed(0)
    model, optimisers, clipped, limit = prepare(job, variant)
    model.train()
    batches = [tensors(job, batch) for batch in job["batches"]]
    warmup = job["warmup"]
    losses = []
    for i, (ids, mask, labels) in enumerate(batches):
        if i == warmup:
            cpu, wall = time.process_time(), time.perf_counter()
        for optimiser in optimisers:
            optimiser.zero_grad()
        loss = F.cross_entropy(model(ids, mask), labels, label_smoothing=0.1)
        loss.backward()
        nn.utils.clip_grad_norm_(clipped, limit)
        for optimiser in optimisers:
            optimiser.step()
        losses.append((loss.item(), len(labels)))
    spent, took = time.process_time() - cpu, time.perf_counter() - wall
    counted = losses[warmup:]
    print(json.dumps({
        "cpuSeconds": spent,
        "wallSeconds": took,
        "startSeconds": cpu,
        "loss": sum(loss * n for loss, n in counted) / sum(n for _, n in counted),
        "peakMiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10),
    }))


if sys.argv[1] == "--version":
    os.environ["TRANSFORMERS_VERBOSITY"] = "error"
    import transformers

    print(f"PyTorch {torch.__version__.split('+')[0]}, transformers {transformers.__version__}")
else:
    main(*sys.argv[1:3])
