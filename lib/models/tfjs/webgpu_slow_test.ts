import { assertAllClose } from "../../testing/equality.ts";
import { smallTickets } from "../../testing/small_tickets.ts";
import { TfjsClassifier, type TfjsOptions } from "./tfjs_classifier.ts";
import assert from "node:assert/strict";

/** Any adapter will do, also one that a processor plays: it compiles each kernel for seconds, but computes the same. */
const adapter = await navigator.gpu?.requestAdapter().catch(() => null);

Deno.test({
  name: "a model trained on WebGPU answers, on WebAssembly, as one that was trained there",
  ignore: !adapter,
  // The device lives as long as the process.
  sanitizeResources: false,
  sanitizeOps: false,
  async fn() {
    const { texts, labels } = smallTickets();
    const options: TfjsOptions = {
      build: (tf, { vocabulary, classes }) => [
        tf.layers.embedding({ inputDim: vocabulary, outputDim: 8, inputShape: [null] }),
        tf.layers.globalAveragePooling1d({}),
        tf.layers.dense({ units: classes, activation: "softmax" }),
      ],
      epochs: 3,
      batchSize: 8,
      learningRate: 0.05,
      minCount: 1,
    };
    const [gpu, cpu] = [
      await new TfjsClassifier({ ...options, backend: "webgpu" }).fit(texts, labels),
      await new TfjsClassifier({ ...options, backend: "wasm" }).fit(texts, labels),
    ];
    assert.deepEqual([gpu.report?.backend, cpu.report?.backend], ["webgpu", "wasm"]);
    assertAllClose(gpu.predictProba(texts).data, cpu.predictProba(texts).data, { absolute: 1e-3 });
  },
});
