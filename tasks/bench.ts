/** `deno task bench`: our linear models beside scikit-learn's, on the same files in the same run. */
import { runTask, UsageError } from "../lib/cli/mod.ts";
import {
  formatAuditBench,
  formatBench,
  formatFaultBench,
  formatNeuralBench,
  formatNeuralSpeedBench,
  formatNotebookBench,
  formatStoreBench,
  formatStreamBench,
  installPeers,
  NEURAL_PACKAGES,
  NOTEBOOK_PACKAGES,
  pythonIn,
  runAuditBench,
  runBench,
  runFaultBench,
  runNeuralBench,
  runNeuralSpeedBench,
  runNotebookBench,
  runStoreBench,
  runStreamBench,
} from "../lib/testing/bench/mod.ts";

await runTask({
  name: "bench",
  summary:
    "Compare fit, predict, memory and accuracy with scikit-learn, side by side, one thread each, and print ratios.",
  positionals: { what: { help: "neural: the same as --neural" } },
  options: {
    data: {
      type: "string",
      value: "FOLDER",
      help: "folder with banking77/, it_tickets/ and app_reviews/, as deno task data writes it",
      default: "data/raw",
    },
    tickets: {
      type: "integer",
      help: "instead, validate and answer a file of so many tickets, and watch time and memory",
      min: 1000,
    },
    notebooks: { type: "boolean", help: "instead, run notebooks that do nothing, beside nbconvert on the same kernel" },
    store: { type: "boolean", help: "instead, measure the store of record on SQLite and PostgreSQL" },
    audit: { type: "boolean", help: "instead, append to audit trails, verify a million entries, and tamper with them" },
    faults: {
      type: "boolean",
      help: "instead, kill, fill up, tamper with and erase from the store, and count; minutes",
    },
    neural: {
      type: "boolean",
      help: "instead, train neural models and linear ones on public sets; hours, kept run by run in .bench/neural",
    },
    ablation: { type: "boolean", help: "with --neural: what each trick brings, on a part of the training tickets" },
    speed: { type: "boolean", help: "with --neural: time training and serving, beside PyTorch and onnxruntime" },
    stored: { type: "boolean", help: "with --neural: run nothing, show what was measured before" },
    base: { type: "string", value: "FOLDER", help: "with --neural: a pretrained encoder, as train takes it" },
    vectors: { type: "string", value: "FILE|FOLDER", help: "with --neural: word vectors, as train takes them" },
    runs: {
      type: "integer",
      help: "runs of each side, of which the median counts; 3, of notebooks 5; of neural models the number of seeds",
      min: 1,
    },
    only: { type: "list", help: "sets and models, such as banking77, linear-svm or banking77/lstm" },
    python: { type: "string", value: "PROGRAM", help: "Python that has scikit-learn; that of .peers if not given" },
    "install-peers": {
      type: "boolean",
      help: "make the environment .peers first, with scikit-learn, PyTorch or nbconvert (needs python3 and pip)",
    },
  },
  examples: [
    ["deno task bench --install-peers", "the committed sample and what is in data/raw, beside scikit-learn"],
    ["deno task bench --tickets 1000000", "a million tickets through validate and predict"],
    ["deno task bench --notebooks --install-peers", "what a runner of notebooks costs, beside nbconvert"],
    ["deno task bench --faults", "every count of faults that the README names"],
    ["deno task bench --data data/raw --only banking77 --runs 5", "one set, more runs"],
    ["deno task bench neural --base FOLDER --vectors FOLDER --only banking77/bert", "one neural model, three seeds"],
    [
      "deno task bench neural --speed --base FOLDER --vectors FOLDER",
      "seconds of training and serving, beside PyTorch",
    ],
    ["deno task bench neural --base FOLDER --vectors FOLDER --stored", "what was measured so far, and what is missing"],
  ],
}, async ({ data, runs, only, python, ...flags }, { signal, progress, note }) => {
  if (flags.what !== undefined && flags.what !== "neural") {
    throw new UsageError(`there is no bench "${flags.what}"; there is neural, and those of the flags`);
  }
  const neural = flags.neural || flags.what === "neural";
  const { ablation, speed, stored, base, vectors } = flags;
  if (!neural && (ablation || speed || stored || base !== undefined || vectors !== undefined)) {
    throw new UsageError("--ablation, --speed, --stored, --base and --vectors are for deno task bench neural");
  }
  if (speed && (ablation || stored)) throw new UsageError("--speed excludes --ablation and --stored");
  if (speed) {
    if (flags["install-peers"]) {
      note(`PyTorch is in ${await installPeers(".peers/neural", { signal, packages: NEURAL_PACKAGES })}`);
    }
    const report = await runNeuralSpeedBench({ data, base, vectors, python, runs, only, signal, progress });
    return { text: formatNeuralSpeedBench(report), json: report };
  }
  if (neural) {
    const report = await runNeuralBench({ data, base, vectors, runs, only, ablation, stored, signal, progress });
    return { text: formatNeuralBench(report), json: report };
  }
  if (flags.tickets !== undefined) {
    const report = await runStreamBench({ tickets: flags.tickets, signal, progress });
    return { text: formatStreamBench(report), json: report };
  }
  if (flags.store) {
    const figures = await runStoreBench({ signal, progress });
    return { text: formatStoreBench(figures), json: { figures } };
  }
  if (flags.audit) {
    const report = await runAuditBench({ signal, progress });
    return { text: formatAuditBench(report), json: report };
  }
  if (flags.faults) {
    const report = await runFaultBench({ signal, progress });
    return { text: formatFaultBench(report), json: report, exitCode: report.ok ? 0 : 1 };
  }
  if (flags.notebooks) {
    const environment = ".peers/notebooks";
    if (flags["install-peers"]) {
      note(`nbconvert is in ${await installPeers(environment, { signal, packages: NOTEBOOK_PACKAGES })}`);
    }
    const report = await runNotebookBench({ python: python ?? pythonIn(environment), runs, signal, progress });
    return { text: formatNotebookBench(report), json: report };
  }
  if (flags["install-peers"]) note(`scikit-learn is in ${await installPeers(".peers", { signal })}`);
  const report = await runBench({ data, runs, only, python, signal, progress });
  report.notes.forEach(note);
  return { text: formatBench(report), json: report };
});
