import { basename, dirname, join } from "node:path";
import { canonicalJson, InputError, sha256, type Tensor, type WorkOptions } from "../../core/mod.ts";
import { digestFile } from "../../storage/digest_file.ts";
import { openSafetensors, type SafetensorsFile } from "../../storage/safetensors_file.ts";
import { statIfThere } from "../../storage/stat_if_there.ts";
import { frontMatterValue } from "../../text/front_matter.ts";
import { canonicalName } from "./_canonical_name.ts";
import { readObjectIfThere, readTextIfThere } from "./_read_json.ts";
import { type Pooling, readSentenceModules } from "./_sentence_modules.ts";
import { findWeightFiles } from "./_weight_files.ts";
import { type EncoderConfig, readEncoderConfig } from "./encoder_config.ts";
import { encoderTensors } from "./encoder_tensors.ts";
import { idsOf, readTokenizerFiles, type TokenizerFiles } from "./tokenizer_files.ts";

/** What a folder says about a pretrained encoder. */
export interface PretrainedInfo {
  readonly config: EncoderConfig;
  readonly tokenizer: TokenizerFiles;
  /** How the vectors of a text's tokens become one. */
  readonly pooling: Pooling;
  /** Whether the folder says how; where not, the mean is taken. */
  readonly poolingStated: boolean;
  /** Whether vectors are brought to length 1. */
  readonly normalize: boolean;
  /** Tokens of a text that the model was made for, special ones included. */
  readonly maxLength: number;
  /** Of the model card, such as `apache-2.0`; undefined where it states none. */
  readonly licence?: string;
  readonly source: PretrainedSource;
  /** Numbers that the encoder has learnt; what the file holds beside it is not counted. */
  readonly parameters: number;
  /** Types in which they are kept, such as `F16`. */
  readonly types: readonly string[];
  /** What was left out. */
  readonly notes: readonly string[];
}

/** A pretrained encoder. */
export interface Pretrained extends PretrainedInfo {
  /** 32-bit floats by the names of {@linkcode encoderTensors}; the position table begins with the first token's. */
  readonly tensors: ReadonlyMap<string, Tensor & { readonly data: Float32Array<ArrayBuffer> }>;
  /** SHA-256 over the checksums of all files that decide what the model computes. */
  readonly digest: string;
}

/** Where a model came from. */
export interface PretrainedSource {
  readonly folder: string;
  /** Its id on the hub and its commit, where the folder is one of the hub's cache. */
  readonly id?: string;
  readonly revision?: string;
}

/** Where in a file a weight lies. */
interface Found {
  readonly weights: SafetensorsFile;
  readonly name: string;
}

/**
 * Reads a pretrained encoder of the BERT family from a folder in the hub's layout: `config.json`, `tokenizer.json`,
 * `model.safetensors` or its parts with an index, and what sentence-transformers adds.
 *
 * Everything is checked before a value is read: that all weights are there, and that each has the shape which `config.json`
 * asks for. Weights in 16 bits are widened one tensor at a time.
 *
 * @throws {InputError} Saying which file is missing, damaged or of an unknown kind, and what to do.
 *
 * @example
 * ```ts ignore
 * const { config, tensors, tokenizer } = await readPretrained("models/all-MiniLM-L6-v2");
 * const words = tensors.get("embeddings.word_embeddings.weight"); // shape [30522, 384]
 * ```
 */
export async function readPretrained(folder: string, options: WorkOptions = {}): Promise<Pretrained> {
  const { signal, progress } = options;
  return await withPretrained(folder, async (info, found, files) => {
    const { config } = info;
    const tensors = new Map<string, Tensor & { data: Float32Array<ArrayBuffer> }>();
    const wanted = encoderTensors(config);
    for (const { name, shape } of wanted) {
      signal?.throwIfAborted();
      const { weights, name: own } = found.get(name)!;
      const data = await weights.readFloats(own);
      tensors.set(name, {
        shape,
        data: isPositions(name) ? data.slice(config.positionOffset * config.hiddenSize) : data,
      });
      progress?.({ stage: "read the pretrained model", done: tensors.size, total: wanted.length });
    }
    return { ...info, tensors, digest: await digestOf(folder, files) };
  });
}

/**
 * What {@linkcode readPretrained} would read, without the values: the same checks, at once.
 *
 * @throws {InputError} As {@linkcode readPretrained} does.
 */
export async function inspectPretrained(folder: string): Promise<PretrainedInfo> {
  return await withPretrained(folder, (info) => Promise.resolve(info));
}

/** Checks a folder, and hands over its weight files while they are open. */
async function withPretrained<T>(
  folder: string,
  work: (info: PretrainedInfo, found: ReadonlyMap<string, Found>, files: readonly string[]) => Promise<T>,
): Promise<T> {
  if (!(await statIfThere(folder))?.isDirectory) {
    throw new InputError("there is no such folder", {
      place: { file: folder },
      hint: "name a folder that holds config.json, tokenizer.json and model.safetensors",
    });
  }
  const { transformer, files: moduleFiles, maxLength, ...sentence } = await readSentenceModules(folder);
  const inner = join(folder, transformer);
  const configFile = join(inner, "config.json");
  const raw = await readObjectIfThere(configFile);
  if (!raw) throw new InputError("there is no config.json", { place: { file: inner }, hint: "fetch the whole model" });
  const config = readEncoderConfig(raw, configFile);
  const tokenizer = await readTokenizerFiles(inner);
  if (idsOf(tokenizer) > config.vocabularySize) {
    throw new InputError(`it gives ids up to ${idsOf(tokenizer) - 1}, and the model knows ${config.vocabularySize}`, {
      place: { file: join(inner, "tokenizer.json") },
      hint: "this is another model's tokenizer",
    });
  }
  const parts = await findWeightFiles(inner);
  using open = new DisposableStack();
  const files: SafetensorsFile[] = [];
  for (const part of parts) files.push(open.use(await openSafetensors(join(inner, part))));
  const found = findTensors(files, config);
  const wanted = encoderTensors(config);
  const info: PretrainedInfo = {
    ...sentence,
    config,
    tokenizer,
    maxLength: Math.min(config.positions, maxLength ?? config.positions, statedLength(tokenizer) ?? config.positions),
    licence: frontMatterValue(await readTextIfThere(join(folder, "README.md")) ?? "", "license"),
    source: sourceOf(folder),
    parameters: wanted.reduce((sum, { shape }) => sum + shape.reduce((size, n) => size * n, 1), 0),
    types: [...new Set(wanted.map(({ name }) => typeOf(found.get(name)!)))].sort(),
  };
  const own = ["config.json", "tokenizer.json", "tokenizer_config.json", "sentence_bert_config.json", ...parts];
  return await work(info, found, [...moduleFiles, ...own.map((name) => join(transformer, name))]);
}

/** Finds every weight that the configuration asks for, and checks its shape. */
function findTensors(files: readonly SafetensorsFile[], config: EncoderConfig): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const weights of files) {
    for (const name of weights.tensors.keys()) {
      const canonical = canonicalName(name);
      const other = found.get(canonical);
      if (other && isOfEncoder(canonical)) {
        throw new InputError(`tensors "${other.name}" and "${name}" are both ${canonical}`, {
          place: { file: weights.path },
          hint: "the file holds more than one model",
        });
      }
      found.set(canonical, { weights, name });
    }
  }
  const file = files[0].path;
  for (const { name, shape } of encoderTensors(config)) {
    const place = found.get(name);
    if (!place) {
      throw new InputError(`the weights lack "${name}", which config.json asks for`, {
        place: { file },
        hint: "config.json belongs to another model, or a part is missing: fetch the model again",
      });
    }
    const expected = isPositions(name) ? [shape[0] + config.positionOffset, shape[1]] : shape;
    const actual = place.weights.tensors.get(place.name)!.shape;
    if (`${actual}` !== `${expected}`) {
      throw new InputError(`tensor "${place.name}" has shape [${actual}], and config.json asks for [${expected}]`, {
        place: { file: place.weights.path },
        hint: "config.json belongs to another model: fetch both again",
      });
    }
  }
  const extra = [...found.keys()].find((name) => Number(/^encoder\.layer\.(\d+)\./.exec(name)?.[1]) >= config.layers);
  if (extra) {
    throw new InputError(`the weights have "${found.get(extra)!.name}", and config.json says ${config.layers} layers`, {
      place: { file: found.get(extra)!.weights.path },
      hint: "config.json belongs to another model: fetch both again",
    });
  }
  return found;
}

function typeOf({ weights, name }: Found): string {
  return weights.tensors.get(name)!.dtype;
}

function isOfEncoder(name: string): boolean {
  return /^(embeddings\.(?!position_ids)|encoder\.layer\.)/.test(name);
}

function isPositions(name: string): boolean {
  return name === "embeddings.position_embeddings.weight";
}

/** Tokenisers without a limit of their own say 1e30. */
function statedLength({ config: { model_max_length: length } }: TokenizerFiles): number | undefined {
  return typeof length === "number" && length >= 2 ? Math.floor(length) : undefined;
}

/** Id and commit of a folder in the hub's cache: `models--ORG--NAME/snapshots/COMMIT`. */
function sourceOf(folder: string): PretrainedSource {
  const [, id] = /^models--(.+)$/.exec(basename(dirname(dirname(folder)))) ?? [];
  if (id === undefined || basename(dirname(folder)) !== "snapshots") return { folder };
  return { folder, id: id.replace("--", "/"), revision: basename(folder) };
}

async function digestOf(folder: string, files: readonly string[]): Promise<string> {
  const sums: Record<string, string> = {};
  for (const file of files) {
    const found = await digestFile(join(folder, file));
    if (found) sums[file] = found.sha256;
  }
  return sha256(canonicalJson(sums));
}
