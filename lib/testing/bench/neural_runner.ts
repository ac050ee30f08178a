import { join, resolve } from "node:path";
import { canonicalJson, fingerprint, InputError, type Json, sha256, type WorkOptions } from "../../core/mod.ts";
import { MODEL_NAMES } from "../../models/mod.ts";
import { digestFile, statIfThere, writeFileAtomic } from "../../storage/mod.ts";
import type { BenchData, BenchSet } from "./bench_data.ts";
import { runNeuralJob, UNSEEN } from "./neural_job.ts";
import { VALIDATION_SET } from "./neural_plan.ts";
import { poolRuns } from "./neural_pool.ts";
import type { Given, NeuralRow } from "./neural_rows.ts";
import { NEURAL_BENCH_VERSION, type NeuralRun, type RunPart } from "./neural_run.ts";
import { run } from "./peers.ts";

/** Options of {@linkcode NeuralRunner}. */
export interface NeuralRunnerOptions extends WorkOptions {
  /** Folder of a pretrained encoder, as `train --base` takes it. Without it, rows that need one are left out. */
  base?: string;
  /** Word vectors, as `train --vectors` takes them. Without them, rows that need some are left out. */
  vectors?: string;
  /**
   * Run nothing: report what is stored.
   *
   * @default {false}
   */
  stored?: boolean;
  /**
   * Folder that keeps a file a run; what is there is not run again.
   *
   * @default {".bench/neural"}
   */
  folder?: string;
}

/** Measures runs, each in a process of its own, and keeps them in a folder; what stands there is not run again. */
export class NeuralRunner {
  readonly #options: NeuralRunnerOptions;
  readonly #rows: readonly NeuralRow[];
  readonly #folder: string;
  readonly #scratch: string;
  readonly #given: Readonly<Partial<Record<Given, { path: string; digest: string }>>>;
  readonly #commit: string | null;
  readonly #prints = new Map<BenchData, string>();

  static async open(options: NeuralRunnerOptions, rows: readonly NeuralRow[]): Promise<NeuralRunner> {
    const given: Partial<Record<Given, { path: string; digest: string }>> = {};
    for (const name of ["base", "vectors"] as const) {
      const path = options[name];
      if (path !== undefined) given[name] = { path: resolve(path), digest: await digestOf(path) };
    }
    const commit = await run("git", ["rev-parse", "--short", "HEAD"]).then((said) => said.trim(), () => null);
    const scratch = await Deno.makeTempDir({ prefix: "ticketlab-bench-" });
    return new NeuralRunner(options, rows, { given, commit, scratch });
  }

  constructor(
    options: NeuralRunnerOptions,
    rows: readonly NeuralRow[],
    { given, commit, scratch }: {
      given: Readonly<Partial<Record<Given, { path: string; digest: string }>>>;
      commit: string | null;
      scratch: string;
    },
  ) {
    this.#options = options;
    this.#rows = rows;
    this.#folder = options.folder ?? ".bench/neural";
    this.#given = given;
    this.#commit = commit;
    this.#scratch = scratch;
  }

  async load(set: BenchSet, folder: string): Promise<BenchData> {
    const loaded = await set.load(folder);
    const { train, test } = loaded;
    this.#prints.set(loaded, sha256(fingerprint(train.texts, train.labels) + fingerprint(test.texts, test.labels)));
    await Deno.writeTextFile(this.#dataFile(loaded), JSON.stringify(loaded));
    return loaded;
  }

  async close(): Promise<void> {
    await Deno.remove(this.#scratch, { recursive: true });
  }

  /** One run, from its file or measured now; or why there is none. An ensemble of all seeds needs their number, `runs`. */
  async result(
    set: string,
    loaded: BenchData,
    row: NeuralRow,
    { seed, runs }: { seed: number; runs: number },
  ): Promise<NeuralRun | string> {
    if (!row.members) return await this.#run(set, loaded, row, seed, "fit");
    const seeds = row.allSeeds ? [...Array(runs).keys()] : [seed];
    const rows = row.members.map((name) => this.#rows.find((row) => row.name === name)!);
    const members: { fit: NeuralRun; unseen: NeuralRun }[] = [];
    for (const member of rows) {
      const own = loaded.train.texts.length <= (member.sameUpTo ?? -1) ? [0] : seeds;
      for (const seed of own) {
        const fit = await this.#run(set, loaded, member, seed, "fit");
        if (typeof fit === "string") return `${member.name}, seed ${seed}: ${fit}`;
        const unseen = await this.#run(set, loaded, member, seed, "unseen");
        if (typeof unseen === "string") return `${member.name}, seed ${seed}, unseen tickets: ${unseen}`;
        members.push({ fit, unseen });
      }
    }
    const digest = sha256(canonicalJson({
      version: NEURAL_BENCH_VERSION,
      members: members.flatMap(({ fit, unseen }) => [fit.digest, unseen.digest]),
      options: row.options,
    }));
    const place = this.#place(set, row, seed, "pool", digest);
    const stored = await readRun(`${place}.json`, digest);
    if (stored) return stored;
    const pooled = await poolRuns(members, loaded, (run) => `${this.#placeOf(run)}.safetensors`);
    return await this.#keep(place, {
      version: NEURAL_BENCH_VERSION,
      digest,
      set,
      row: row.name,
      part: "pool",
      seed,
      model: row.model,
      options: row.options,
      commit: this.#commit,
      ...pooled,
    });
  }

  async #run(
    set: string,
    loaded: BenchData,
    row: NeuralRow,
    seed: number,
    part: Exclude<RunPart, "pool">,
  ): Promise<NeuralRun | string> {
    const absent = row.needs.find((name) => !this.#given[name]);
    if (absent) return `it needs --${absent}`;
    const known = row.model === "auto" || (MODEL_NAMES as readonly string[]).includes(row.model);
    if (!known) return `there is no model ${row.model}`;
    const { model, unseen, draw } = row;
    const named = (key: "path" | "digest") =>
      Object.fromEntries(row.needs.map((name) => [name, this.#given[name]![key]]));
    const options: Record<string, Json> = { ...named("digest"), ...row.options };
    const what = {
      version: NEURAL_BENCH_VERSION,
      part,
      model,
      options,
      seed,
      draw: draw ?? null,
      unseen: part === "unseen" ? { way: unseen!, ...UNSEEN } : null,
      data: this.#prints.get(loaded)!,
    };
    const digest = sha256(canonicalJson(what as unknown as Json));
    const place = this.#place(set, row, seed, part, digest);
    const stored = await readRun(`${place}.json`, digest);
    if (stored) return stored;
    if (this.#options.stored) return "not run";
    const { signal, progress } = this.#options;
    const label = `${set}, ${row.name}, seed ${seed}${part === "unseen" ? ", unseen tickets" : ""}`;
    await Deno.mkdir(this.#folder, { recursive: true });
    try {
      const measured = await runNeuralJob({
        data: this.#dataFile(loaded),
        model,
        options: { ...named("path"), ...row.options },
        seed,
        part,
        unseen,
        draw,
        scoresTo: unseen && set !== VALIDATION_SET ? resolve(`${place}.safetensors`) : undefined,
      }, {
        scratch: this.#scratch,
        signal,
        progress: progress && ((event) => progress({ ...event, note: `${label}: ${event.note ?? event.stage}` })),
      });
      return await this.#keep(place, {
        version: NEURAL_BENCH_VERSION,
        digest,
        set,
        row: row.name,
        part,
        seed,
        model,
        options,
        commit: this.#commit,
        ...measured,
      });
    } catch (error) {
      // One model that fails is told in the table; the others are measured all the same.
      if (error instanceof InputError && !signal?.aborted) return error.message;
      throw error;
    }
  }

  async #keep(place: string, run: NeuralRun): Promise<NeuralRun> {
    await Deno.mkdir(this.#folder, { recursive: true });
    await writeFileAtomic(`${place}.json`, `${JSON.stringify(run)}\n`);
    return run;
  }

  #place(set: string, row: { name: string }, seed: number, part: RunPart, digest: string): string {
    const parts = [set, row.name, ...(part === "fit" ? [] : [part]), `seed${seed}`, digest.slice(0, 12)];
    return join(this.#folder, parts.join("-").replace(/[^\w.-]+/g, "_"));
  }

  #placeOf({ set, row, seed, part, digest }: NeuralRun): string {
    return this.#place(set, { name: row }, seed, part, digest);
  }

  #dataFile(loaded: BenchData): string {
    return join(this.#scratch, `${this.#prints.get(loaded)!}.json`);
  }
}

/** A stored run, if it is there and is of the same digest. */
async function readRun(path: string, digest: string): Promise<NeuralRun | undefined> {
  if (!await statIfThere(path)) return undefined;
  const stored = JSON.parse(await Deno.readTextFile(path)) as NeuralRun;
  return stored.digest === digest ? stored : undefined;
}

/** SHA-256 of a file, or of the weights in a folder. */
async function digestOf(path: string): Promise<string> {
  for (const file of [join(path, "model.safetensors"), path]) {
    if (!(await statIfThere(file))?.isFile) continue;
    return (await digestFile(file))!.sha256;
  }
  throw new InputError(`there is no file, and no folder with model.safetensors, at ${path}`);
}
