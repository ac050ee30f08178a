import { InputError, type Snapshot, type Tensor } from "../core/mod.ts";
import { decodeSafetensors, encodeSafetensors } from "../storage/safetensors.ts";
import { decodeJson, encodeJson } from "./_json.ts";

/** File with the kinds and configurations of a snapshot and its parts, and the names of their tensors. */
export const SNAPSHOT_FILE = "snapshot.json";
/** File with all tensors, each named by the parts that lead to it, such as `vectorizer/idf`. */
export const WEIGHTS_FILE = "weights.safetensors";

interface SnapshotNode {
  readonly kind: string;
  readonly config: Snapshot["config"];
  readonly tensors: readonly string[];
  readonly parts?: Readonly<Record<string, SnapshotNode>>;
}

/** A snapshot as the two files that hold it. */
export function encodeSnapshot(snapshot: Snapshot): { [SNAPSHOT_FILE]: Uint8Array; [WEIGHTS_FILE]: Uint8Array } {
  const weights = new Map<string, Tensor>();
  const visit = ({ kind, config, tensors, parts }: Snapshot, prefix: string): SnapshotNode => {
    for (const [name, tensor] of Object.entries(tensors)) {
      const path = prefix + name;
      if (weights.has(path)) {
        throw new RangeError(`Cannot write a snapshot: tensor paths must differ: two are "${path}"`);
      }
      weights.set(path, tensor);
    }
    const nodes = Object.entries(parts ?? {}).map(([name, part]) => [name, visit(part, `${prefix}${name}/`)] as const);
    return { kind, config, tensors: Object.keys(tensors), ...(parts && { parts: Object.fromEntries(nodes) }) };
  };
  const tree = visit(snapshot, "");
  return {
    [SNAPSHOT_FILE]: new TextEncoder().encode(encodeJson(tree) + "\n"),
    [WEIGHTS_FILE]: encodeSafetensors(Object.fromEntries(weights)),
  };
}

/**
 * The snapshot that two files hold; its tensors are views of the bytes.
 *
 * @throws {InputError} If the files are not sound, or do not belong together.
 */
export function decodeSnapshot(files: { json: Uint8Array; weights: Uint8Array }, where: string): Snapshot {
  const fail = (problem: string): never => {
    throw new InputError(problem, { place: { file: `${where}/${SNAPSHOT_FILE}` } });
  };
  const unused = new Map(Object.entries(decodeSafetensors(files.weights, `${where}/${WEIGHTS_FILE}`).tensors));
  const take = (path: string): Tensor => {
    const tensor = unused.get(path) ?? fail(`there is no tensor "${path}" in ${WEIGHTS_FILE}`);
    unused.delete(path);
    return tensor;
  };
  const build = (value: unknown, prefix: string): Snapshot => {
    const { kind, config, tensors, parts } = isNode(value) ? value : fail(`"${prefix}" does not describe a snapshot`);
    return {
      kind,
      config,
      tensors: Object.fromEntries(tensors.map((name) => [name, take(prefix + name)])),
      ...(parts && {
        parts: Object.fromEntries(
          Object.entries(parts).map(([name, part]) => [name, build(part, `${prefix}${name}/`)]),
        ),
      }),
    };
  };
  const snapshot = build(parse(files.json, fail), "");
  if (unused.size > 0) fail(`tensor "${unused.keys().next().value}" of ${WEIGHTS_FILE} belongs to no part`);
  return snapshot;
}

function parse(json: Uint8Array, fail: (problem: string) => never): unknown {
  try {
    return decodeJson(new TextDecoder("utf-8", { fatal: true }).decode(json));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return fail("this is not JSON");
    throw error;
  }
}

function isNode(value: unknown): value is SnapshotNode {
  if (!isRecord(value)) return false;
  const { kind, config, tensors, parts } = value;
  return typeof kind === "string" && isRecord(config) && Array.isArray(tensors) &&
    tensors.every((name) => typeof name === "string") && (parts === undefined || isRecord(parts));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
