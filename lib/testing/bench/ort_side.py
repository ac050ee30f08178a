"""Python's onnxruntime in the speed bench: python ort_side.py JOB.json; prints one JSON object. `--version` prints the versions."""

import os
import json
import sys
import time

import numpy as np
import onnxruntime
import tokenizers


def main(path):
    with open(path, encoding="utf-8") as file:
        job = json.load(file)
    os.environ["RAYON_NUM_THREADS"] = str(job["threads"])  # read when the tokeniser first needs a thread
    tokenizer = tokenizers.Tokenizer.from_file(f"{job['folder']}/tokenizer.json")
    tokenizer.no_padding()
    tokenizer.enable_truncation(job["maxLength"])
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = job["threads"]
    options.inter_op_num_threads = 1
    # Threads that wait sleep, as on the other side: where the processor is shared, those that spin cost more than they bring.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    model = f"{job['folder']}/{job['model']}"
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def logits(texts):
        """Texts of like length go through together, 32 at a time, as on the other side."""
        encoded = tokenizer.encode_batch(texts)
        order = sorted(range(len(texts)), key=lambda i: len(encoded[i].ids))
        out = np.empty((len(texts), job["columns"]), np.float32)
        for start in range(0, len(order), 32):
            rows = order[start : start + 32]
            longest = max(len(encoded[i].ids) for i in rows)
            ids = np.full((len(rows), longest), job["padId"], np.int64)
            mask = np.zeros((len(rows), longest), np.int64)
            for row, i in enumerate(rows):
                ids[row, : len(encoded[i].ids)] = encoded[i].ids
                mask[row, : len(encoded[i].ids)] = 1
            out[rows] = session.run(["logits"], {"input_ids": ids, "attention_mask": mask})[0]
        return out

    for text in job["batch"][:64]:
        logits([text])
    milliseconds, labels = [], []
    for text in job["single"]:
        start = time.perf_counter()
        scores = logits([text])
        milliseconds.append(1000 * (time.perf_counter() - start))
        labels.append(int(scores[0].argmax()))
    logits(job["batch"])
    cpu, wall = time.process_time(), time.perf_counter()
    logits(job["batch"])
    spent, took = time.process_time() - cpu, time.perf_counter() - wall
    start = time.perf_counter()
    tokenizer.encode_batch(job["batch"])
    print(json.dumps({
        "milliseconds": milliseconds,
        "cpuSeconds": spent,
        "wallSeconds": took,
        "tokeniseSeconds": time.perf_counter() - start,
        "labels": labels,
    }))


if sys.argv[1] == "--version":
    print(f"onnxruntime {onnxruntime.__version__}, tokenizers {tokenizers.__version__}")
else:
    main(sys.argv[1])
