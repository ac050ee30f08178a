"""Small random encoders in transformers: states, and gradients of a loss on the mean or first vector, for encoder_graph_test.ts.

Run: python make_encoders.py > encoders.json, with torch 2.15.0 and transformers 5.23.0.
"""

import json

import torch
import transformers
from transformers import BertConfig, BertModel, DistilBertConfig, DistilBertModel, RobertaConfig, RobertaModel

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
LENGTHS = [5, 2, 3]
SIZES = dict(vocab_size=13, hidden_size=8, num_hidden_layers=2, num_attention_heads=2, intermediate_size=12)
NO_DROPOUT = dict(hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0)


def numbers(tensor):
    """One line of text: a formatter would give each number a line of its own."""
    return " ".join(f"{x:.7g}" for x in tensor.flatten().tolist())


def run(model, config, pooling):
    for p in model.parameters():  # away from the plain start: biases and norms that do something
        p.data = p.data + 0.2 * torch.randn_like(p)
    offset = config["positionOffset"]
    ids = torch.full((3, 5), config["padId"])
    mask = torch.zeros(3, 5, dtype=torch.long)
    for b, n in enumerate(LENGTHS):
        ids[b, :n] = torch.randint(2, 13, (n,))
        mask[b, :n] = 1
    model.train()
    states = model(input_ids=ids, attention_mask=mask).last_hidden_state
    m = mask[..., None].to(states.dtype)
    pooled = (states * m).sum(1) / m.sum(1) if pooling == "mean" else states[:, 0]
    weight = torch.randn_like(pooled)
    (pooled * weight).sum().backward()
    names = {name.removeprefix("distilbert."): p for name, p in model.named_parameters() if not name.startswith("pooler")}
    return {
        "config": config,
        "pooling": pooling,
        "lengths": LENGTHS,
        "ids": ids.tolist(),
        "states": numbers(states.detach()),
        "pooled": numbers(pooled.detach()),
        "weight": numbers(weight),
        "weights": {canonical(name): numbers(cut(name, p.detach(), offset)) for name, p in names.items()},
        "gradients": {canonical(name): numbers(cut(name, p.grad, offset)) for name, p in names.items()},
    }


def cut(name, value, offset):
    return value[offset:] if "position_embeddings" in name else value


def canonical(name):
    """DistilBERT's names as BERT's."""
    for own, bert in [
        ("transformer.layer", "encoder.layer"),
        ("attention.q_lin", "attention.self.query"),
        ("attention.k_lin", "attention.self.key"),
        ("attention.v_lin", "attention.self.value"),
        ("attention.out_lin", "attention.output.dense"),
        ("sa_layer_norm", "attention.output.LayerNorm"),
        ("ffn.lin1", "intermediate.dense"),
        ("ffn.lin2", "output.dense"),
        ("output_layer_norm", "output.LayerNorm"),
    ]:
        name = name.replace(own, bert)
    return name


def config(architecture, activation, positions, offset, types, pad, epsilon):
    return {
        "architecture": architecture, "hiddenSize": 8, "layers": 2, "heads": 2, "intermediateSize": 12,
        "vocabularySize": 13, "positions": positions, "positionOffset": offset, "tokenTypes": types,
        "layerNormEpsilon": epsilon, "activation": activation, "hiddenDropout": 0, "attentionDropout": 0, "padId": pad,
    }


eager = dict(attn_implementation="eager")
bert = BertModel(BertConfig(**SIZES, **NO_DROPOUT, max_position_embeddings=7, hidden_act="gelu", **eager))
roberta = RobertaModel(RobertaConfig(
    **SIZES, **NO_DROPOUT, max_position_embeddings=9, type_vocab_size=1, pad_token_id=1, hidden_act="gelu_new",
    layer_norm_eps=1e-5, **eager,
))
distil = DistilBertModel(DistilBertConfig(
    vocab_size=13, dim=8, n_layers=2, n_heads=2, hidden_dim=12, max_position_embeddings=7, dropout=0.0,
    attention_dropout=0.0, activation="relu", **eager,
))
print(json.dumps({
    "versions": {"torch": torch.__version__, "transformers": transformers.__version__},
    "encoders": [
        run(bert, config("bert", "gelu", 7, 0, 2, 0, 1e-12), "mean"),
        run(roberta, config("roberta", "gelu_new", 7, 2, 1, 1, 1e-5), "cls"),
        run(distil, config("distilbert", "relu", 7, 0, 0, 0, 1e-12), "mean"),
    ],
}))
