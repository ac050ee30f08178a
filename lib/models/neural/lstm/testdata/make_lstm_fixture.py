"""Answers and gradients of the same bidirectional LSTM with additive attention in two heads in PyTorch, for lstm_torch_test.ts.

Run: python make_lstm_fixture.py > lstm_torch.json, with torch 2.15.0.
"""

import json

import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
V, E, U, H, C, T = 11, 4, 3, 2, 5, 6
lengths = [3, 6, 1]
ids = torch.zeros(3, T, dtype=torch.long)
for b, n in enumerate(lengths):
    ids[b, :n] = torch.randint(1, V, (n,))

embedding = torch.nn.Embedding(V, E)
lstm = torch.nn.LSTM(E, U, batch_first=True, bidirectional=True)
attend = torch.nn.Linear(2 * U, 2 * U)
query = torch.nn.Linear(2 * U, H, bias=False)
classify = torch.nn.Linear(H * 2 * U, C)
targets = torch.softmax(torch.randn(3, C), 1) / 3

packed = torch.nn.utils.rnn.pack_padded_sequence(embedding(ids), lengths, batch_first=True, enforce_sorted=False)
states, _ = torch.nn.utils.rnn.pad_packed_sequence(lstm(packed)[0], batch_first=True)
mask = torch.arange(T)[None] < torch.tensor(lengths)[:, None]
relevance = query(torch.tanh(attend(states))).masked_fill(~mask[..., None], -torch.inf)
attention = torch.softmax(relevance, 1)
logits = classify(torch.einsum("btw,bth->bhw", states, attention).flatten(1))
loss = -(targets * torch.log_softmax(logits, 1)).sum()
loss.backward()


def ours(weights):
    """Rows of gates i, f, g, o as PyTorch has them, to columns of gates i, f, o, g."""
    i, f, g, o = weights.chunk(4, 0)
    return torch.cat([i, f, o, g], 0)


def parameters(value):
    def both(name, shape):
        return torch.stack([
            ours(value(getattr(lstm, name + suffix))).t().reshape(shape) for suffix in ("", "_reverse")
        ])

    return {
        "embedding.weight": value(embedding.weight),
        "lstm.input.weight": both("weight_ih_l0", (E, 4 * U)),
        "lstm.recurrent.weight": both("weight_hh_l0", (U, 4 * U)),
        "lstm.bias": both("bias_ih_l0", (1, 4 * U)),
        "attention.weight": value(attend.weight),
        "attention.bias": value(attend.bias),
        "attention.query": value(query.weight),
        "classifier.weight": value(classify.weight),
        "classifier.bias": value(classify.bias),
    }


def numbers(tensors):
    return {name: [round(x, 8) for x in tensor.flatten().tolist()] for name, tensor in tensors.items()}


weights = parameters(lambda p: p.detach())
second = torch.stack([
    ours(getattr(lstm, "bias_hh_l0" + suffix).detach()).reshape(1, 4 * U) for suffix in ("", "_reverse")
])
weights["lstm.bias"] = weights["lstm.bias"] + second  # PyTorch has two, which only ever stand summed
print(json.dumps({
    "torch": torch.__version__,
    "lengths": lengths,
    "ids": ids.tolist(),
    "targets": numbers({"t": targets})["t"],
    "weights": numbers(weights),
    "logits": numbers({"l": logits.detach()})["l"],
    "attention": numbers({"a": attention.detach().mean(2)})["a"],
    "loss": loss.item(),
    "gradients": numbers(parameters(lambda p: p.grad)),
}))
