import { join, resolve } from "node:path";
import { canonicalJson, fingerprint, InputError, type Json, sha256, type WorkOptions } from "../../core/mod.ts";
import { digestFile, statIfThere, writeFileAtomic } from "../../storage/mod.ts";
import { heldOutPart } from "../../models/held_out_part.ts";
import { MODEL_NAMES } from "../../models/mod.ts";
import { BENCH_SETS, type BenchData, type BenchSet } from "./bench_data.ts";
import { runNeuralJob, UNSEEN } from "./neural_job.ts";
import { poolRuns } from "./neural_pool.ts";
import { type Ablation, type Given, NEURAL_ABLATIONS, NEURAL_ROWS, type NeuralRow } from "./neural_rows.ts";
import { NEURAL_BENCH_VERSION, type NeuralRun, type RunPart } from "./neural_run.ts";
import { run } from "./peers.ts";

/** Options of {@linkcode runNeuralBench}. */
export interface NeuralBenchOptions extends WorkOptions {
  /**
   * Folder of data sets; a set that is not there is left out.
   *
   * @default {"data/raw"}
   */
  data?: string;
  /** Folder of a pretrained encoder, as `train --base` takes it. Without it, rows that need one are left out. */
  base?: string;
  /** Word vectors, as `train --vectors` takes them. Without them, rows that need some are left out. */
  vectors?: string;
  /**
   * Runs of each row, of seeds 0, 1, …; one where the seed decides nothing.
   *
   * @default {3}; 1 of variations
   */
  runs?: number;
  /**
   * Sets, rows, or both, as `banking77`, `lstm`, `banking77/lstm`; of variations, the row or `lstm/random word vectors`.
   *
   * @default {[]} all
   */
  only?: readonly string[];
  /**
   * Measure variations of models on a part of banking77's training tickets, in place of the models on test tickets.
   *
   * @default {false}
   */
  ablation?: boolean;
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
  /** @default {NEURAL_ROWS} */
  rows?: readonly NeuralRow[];
  /** @default {NEURAL_ABLATIONS} */
  ablations?: readonly Ablation[];
  /** @default {BENCH_SETS} */
  sets?: readonly BenchSet[];
}

/** A row on a set, with its runs. */
export interface NeuralResult {
  readonly set: string;
  readonly row: NeuralRow;
  /** Of a variation: what differs. */
  readonly variation?: string;
  /** Of the parts `fit` or `pool`, by seed. */
  readonly runs: readonly NeuralRun[];
  /** Seeds that there is no run of, and why. */
  readonly missing: readonly { readonly seed: number; readonly why: string }[];
  /** Whether one run stands for all seeds. */
  readonly sameForAllSeeds: boolean;
}

/** What the bench found. */
export interface NeuralBenchReport {
  readonly kind: "models" | "variations";
  readonly deno: string;
  readonly cpus: number;
  readonly results: readonly NeuralResult[];
  /** Right answers to the test tickets, by set: what `predicted` is held against. */
  readonly truth: Readonly<Record<string, readonly string[]>>;
  /** What was left out and how to get it. */
  readonly notes: readonly string[];
}

/** Share of banking77's training tickets that variations are compared on. */
const VALIDATION_SHARE = 0.2;

/** The set of variations: no test ticket is in it. */
export const VALIDATION_SET = "banking77, validation";

/** The first set as variations see it: its training tickets alone, a part of them held out. */
function validationSet({ files, load }: BenchSet): BenchSet {
  return {
    name: VALIDATION_SET,
    files,
    load: async (folder) => {
      const { train: { texts, labels } } = await load(folder);
      const index = new Map([...new Set(labels)].sort().map((label, i) => [label, i]));
      const targets = Int32Array.from(labels, (label) => index.get(label)!);
      const { inside, outside } = heldOutPart(texts, targets, { share: VALIDATION_SHARE, seed: 0 });
      const of = (rows: number[]) => ({ texts: rows.map((i) => texts[i]), labels: rows.map((i) => labels[i]) });
      return { train: of(inside), test: of(outside) };
    },
  };
}

/**
 * Trains the neural models and linear ones on public sets, each run in a process of its own, and keeps what was measured: a bench
 * that was stopped goes on where it was, and a row can be run by itself.
 *
 * @throws {RangeError} If `runs` is not a whole number >= 1.
 * @throws {InputError} If `only` leaves nothing, or no set is there.
 */
export async function runNeuralBench(options: NeuralBenchOptions = {}): Promise<NeuralBenchReport> {
  const { data = "data/raw", ablation = false, runs = ablation ? 1 : 3, only = [], sets: all = BENCH_SETS } = options;
  if (!(Number.isInteger(runs) && runs >= 1)) {
    throw new RangeError(`Cannot run the bench: runs must be a whole number >= 1: current value is ${runs}`);
  }
  const rows = options.rows ?? NEURAL_ROWS;
  const sets = ablation ? [validationSet(all[0])] : all;
  const planned = (ablation ? variations(options.ablations ?? NEURAL_ABLATIONS, rows) : models(rows))
    .filter(({ row, set, variation }) =>
      only.length === 0 ||
      only.some((name) => [row.name, set, `${set}/${row.name}`, `${row.name}/${variation}`].includes(name))
    );
  if (planned.length === 0) throw new InputError("there is nothing to measure: --only names no row and no set");
  const notes: string[] = [];
  const bench = await Bench.open(options, rows);
  const results: NeuralResult[] = [];
  const truth: Record<string, readonly string[]> = {};
  try {
    const seedsOf = ({ sameUpTo = -1, allSeeds }: NeuralRow, loaded: BenchData) =>
      allSeeds || loaded.train.texts.length <= sameUpTo ? 1 : runs;
    for (const set of sets) {
      const here = planned.filter((one) => one.set === set.name);
      if (here.length === 0) continue;
      if (!await filesAreThere(data, set.files)) {
        notes.push(`${set.name} was left out: ${set.files.join(" and ")} must be in ${data}`);
        continue;
      }
      const loaded = await bench.load(set, data);
      truth[set.name] = loaded.test.labels;
      for (const { row, variation } of here) {
        const seeds = seedsOf(row, loaded);
        const found: NeuralRun[] = [];
        const missing: { seed: number; why: string }[] = [];
        for (let seed = 0; seed < seeds; seed++) {
          const got = await bench.result(set.name, loaded, row, seed, runs);
          if (typeof got === "string") missing.push({ seed, why: got });
          else found.push(got);
        }
        const sameForAllSeeds = seeds === 1 && runs > 1;
        results.push({ set: set.name, row, ...(variation && { variation }), runs: found, missing, sameForAllSeeds });
      }
    }
  } finally {
    await bench.close();
  }
  if (results.length === 0) throw new InputError(`there is nothing to measure; ${notes.join("; ")}`);
  return {
    kind: ablation ? "variations" : "models",
    deno: Deno.version.deno,
    cpus: navigator.hardwareConcurrency,
    results,
    truth,
    notes,
  };
}

interface Planned {
  readonly set: string;
  readonly row: NeuralRow;
  readonly variation?: string;
}

function models(rows: readonly NeuralRow[]): Planned[] {
  return rows.flatMap((row) => row.sets.map((set) => ({ set, row })));
}

function variations(ablations: readonly Ablation[], rows: readonly NeuralRow[]): Planned[] {
  return ablations.map(({ name, of, options, without = [] }) => {
    const row = rows.find((row) => row.name === of);
    if (!row) throw new RangeError(`Cannot run the bench: a variation is of "${of}", which is no row`);
    const needs = row.needs.filter((given) => !without.includes(given));
    return { set: VALIDATION_SET, row: { ...row, needs, options: { ...row.options, ...options } }, variation: name };
  });
}

/** Runs jobs, and knows what is stored. */
class Bench {
  readonly #options: NeuralBenchOptions;
  readonly #rows: readonly NeuralRow[];
  readonly #folder: string;
  readonly #scratch: string;
  readonly #given: Readonly<Partial<Record<Given, { path: string; digest: string }>>>;
  readonly #commit: string | null;
  readonly #prints = new Map<BenchData, string>();

  static async open(options: NeuralBenchOptions, rows: readonly NeuralRow[]): Promise<Bench> {
    const given: Partial<Record<Given, { path: string; digest: string }>> = {};
    for (const name of ["base", "vectors"] as const) {
      const path = options[name];
      if (path !== undefined) given[name] = { path: resolve(path), digest: await digestOf(path) };
    }
    const commit = await run("git", ["rev-parse", "--short", "HEAD"]).then((said) => said.trim(), () => null);
    const scratch = await Deno.makeTempDir({ prefix: "ticketlab-bench-" });
    return new Bench(options, rows, { given, commit, scratch });
  }

  constructor(
    options: NeuralBenchOptions,
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

  /** One run, from its file or measured now; or why there is none. */
  async result(
    set: string,
    loaded: BenchData,
    row: NeuralRow,
    seed: number,
    runs: number,
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

async function filesAreThere(folder: string, files: readonly string[]): Promise<boolean> {
  const found = await Promise.all(files.map((file) => statIfThere(join(folder, file))));
  return found.every(Boolean);
}
