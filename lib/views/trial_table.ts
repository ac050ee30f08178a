import type { ModelTrial } from "../evaluate/try_models.ts";
import { counted, decimal } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** Names of backends of TensorFlow.js. */
const BACKENDS = { wasm: "WebAssembly", webgpu: "WebGPU" };

/** Models that were trained once, beside each other: what they got right, what they cost, and where they were computed. */
export function trialTable(trials: readonly ModelTrial[], { n }: { readonly n: number }): HtmlView {
  return table(
    trials.map(({ name, accuracy, fitSeconds, answerMilliseconds, tfjs }) => ({
      name,
      accuracy,
      fit: decimal(fitSeconds, 1),
      answer: decimal(answerMilliseconds, 2),
      backend: tfjs && BACKENDS[tfjs.backend],
      slow: tfjs &&
        (Object.entries(tfjs.slowKernels).map(([kernel, calls]) => `${kernel} (${calls}×)`).join(", ") || "none"),
    })),
    {
      title: `Answers to ${counted(n, "test ticket")} by models that were trained once on the same tickets`,
      columns: {
        name: "Model",
        accuracy: { title: "Accuracy, 95% interval", as: "percent" },
        fit: "Training, CPU s",
        answer: "Answer, CPU ms",
        backend: "TensorFlow.js on",
        slow: "Slow kernels",
      },
    },
  );
}
