/** Our side of the speed bench: `deno run _neural_speed_side.ts train|serve JOB.json`; prints one JSON object. */
import process from "node:process";
import { train } from "../../autograd/training/mod.ts";
import { systemClock as clock } from "../../core/mod.ts";
import { readTokenizerFiles, SubwordTokenizer, TextSession } from "../../features/transformer/mod.ts";
import type { TrainingJob } from "./neural_speed_job.ts";
import { epochsOf, trainingOf } from "./neural_speed_training.ts";
import type { ServingJob } from "./neural_speed_serving.ts";

const [what, file] = Deno.args;
const job = JSON.parse(await Deno.readTextFile(file));
console.log(JSON.stringify(what === "train" ? await timeTraining(job) : await timeServing(job)));

async function timeTraining(job: TrainingJob) {
  const training = await trainingOf(job);
  let [cpu, wall] = [0, 0];
  const batches = epochsOf(training, job.warmup, () => [cpu, wall] = [clock.cpuSeconds(), clock.monotonic()]);
  const { epochs } = await train(training.model, { ...training.options, batches, epochs: 2 });
  return {
    cpuSeconds: clock.cpuSeconds() - cpu,
    wallSeconds: (clock.monotonic() - wall) / 1000,
    startSeconds: cpu,
    loss: epochs[1].loss,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  };
}

async function timeServing({ folder, model, threads, columns, padId, maxLength, single, batch }: ServingJob) {
  const tokenizer = new SubwordTokenizer(await readTokenizerFiles(folder), { maxLength });
  const bytes = await Deno.readFile(`${folder}/${model}`);
  using session = new TextSession({
    tokenizer,
    padId,
    columns,
    threads,
    model: () => ({ bytes, output: "logits" }),
  });
  for (const text of batch.slice(0, 64)) session.run([text]);
  const labels: number[] = [];
  const milliseconds = single.map((text) => {
    const start = clock.monotonic();
    const { data } = session.run([text]);
    const took = clock.monotonic() - start;
    labels.push(data.indexOf(data.reduce((a, b) => Math.max(a, b))));
    return took;
  });
  session.run(batch);
  const [cpu, wall] = [clock.cpuSeconds(), clock.monotonic()];
  session.run(batch);
  const [cpuSeconds, wallSeconds] = [clock.cpuSeconds() - cpu, (clock.monotonic() - wall) / 1000];
  // Words of the texts have been remembered by now, as in a model that has served a while; Python's library remembers them too.
  const start = clock.monotonic();
  tokenizer.encodeAll(batch);
  return { milliseconds, cpuSeconds, wallSeconds, tokeniseSeconds: (clock.monotonic() - start) / 1000, labels };
}
