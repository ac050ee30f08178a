import type { ModelTrial } from "../evaluate/try_models.ts";
import { counted, decimal, fileSize } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** Names of backends of TensorFlow.js. */
const BACKENDS = { wasm: "WebAssembly", webgpu: "WebGPU" };

/** Models that were trained once, beside each other: what they got right, what they cost, and where they were computed. */
export function trialTable(trials: readonly ModelTrial[], { n }: { readonly n: number }): HtmlView {
  const anyTfjs = trials.some(({ tfjs }) => tfjs);
  return table(
    trials.map(({ name, accuracy, macroF1, fitSeconds, answerMilliseconds, bytes, tfjs }) => ({
      name,
      accuracy,
      macroF1,
      fit: decimal(fitSeconds, 1),
      answer: decimal(answerMilliseconds, 2),
      size: fileSize(bytes),
      backend: tfjs && BACKENDS[tfjs.backend],
      slow: tfjs &&
        (Object.entries(tfjs.slowKernels).map(([kernel, calls]) => `${kernel} (${calls}×)`).join(", ") || "none"),
    })),
    {
      title: `Answers to ${counted(n, "test ticket")} by models that were trained once on the same tickets`,
      columns: {
        name: "Model",
        accuracy: { title: "Accuracy, 95% interval", as: "percent" },
        macroF1: { title: "Macro F1", as: "decimal" },
        fit: "Training, CPU s",
        answer: "Answer, CPU ms",
        size: "Size",
        ...(anyTfjs && { backend: "TensorFlow.js on", slow: "Slow kernels" }),
      },
    },
  );
}
