"""The other side of kernel_ridge_bench.ts: for each line "n dtype" of standard input, wall and CPU seconds of scipy as JSON."""

import json
import sys
import time

import numpy as np
from scipy.linalg import cho_factor, cho_solve, lapack


def timed(work):
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return result, [time.perf_counter() - wall, time.process_time() - cpu]


for line in sys.stdin:
    n, dtype = line.split()
    n = int(n)
    at = np.arange(n)
    a = np.exp(-np.abs(at[:, None] - at) / 50) + 0.2 * np.eye(n)
    a = np.asfortranarray(a.astype(dtype))
    y = np.asfortranarray(np.sin(np.arange(n * 77)).reshape(n, 77).astype(dtype))
    (factor, lower), factored = timed(lambda: cho_factor(a, lower=True))
    _, solved = timed(lambda: cho_solve((factor, lower), y))
    potri = lapack.spotri if dtype == "float32" else lapack.dpotri
    _, inverted = timed(lambda: potri(factor, lower=1))
    print(json.dumps({"factor": factored, "solve": solved, "inverse": inverted}), flush=True)
