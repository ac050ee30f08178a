import { Buffer } from "node:buffer";
import { InputError, sha256, type Snapshot, type Tensor } from "../core/mod.ts";
import { decodeSafetensors, safetensorsParts } from "../storage/safetensors.ts";
import { decodeJson, encodeJson } from "./_json.ts";

/** File with the kinds and configurations of a snapshot and its parts, and the names of their tensors. */
export const SNAPSHOT_FILE = "snapshot.json";
/** File with all tensors, each named by the parts that lead to it, such as `vectorizer/idf`. */
export const WEIGHTS_FILE = "weights.safetensors";

/** Bytes from which a tensor that is there twice, such as an encoder that two members of an ensemble share, is written once. */
const WORTH_SHARING = 4096;

interface SnapshotNode {
  readonly kind: string;
  readonly config: Snapshot["config"];
  readonly tensors: readonly string[];
  readonly parts?: Readonly<Record<string, SnapshotNode>>;
}

/** The outermost node. */
interface SnapshotTree extends SnapshotNode {
  /** Paths of tensors that are no different from others, and of these. */
  readonly same?: Readonly<Record<string, string>>;
}

/** A snapshot as the pieces of the two files that hold it; those of large tensors are their own bytes, uncopied. */
export function encodeSnapshot(snapshot: Snapshot): { [SNAPSHOT_FILE]: Uint8Array[]; [WEIGHTS_FILE]: Uint8Array[] } {
  const weights = new Map<string, Tensor>();
  const same = new Map<string, string>();
  const findSame = sharer();
  const visit = ({ kind, config, tensors, parts }: Snapshot, prefix: string): SnapshotNode => {
    for (const [name, tensor] of Object.entries(tensors)) {
      const path = prefix + name;
      if (weights.has(path) || same.has(path)) {
        throw new RangeError(`Cannot write a snapshot: tensor paths must differ: two are "${path}"`);
      }
      const other = findSame(path, tensor);
      if (other === undefined) weights.set(path, tensor);
      else same.set(path, other);
    }
    const nodes = Object.entries(parts ?? {}).map(([name, part]) => [name, visit(part, `${prefix}${name}/`)] as const);
    return { kind, config, tensors: Object.keys(tensors), ...(parts && { parts: Object.fromEntries(nodes) }) };
  };
  const root = visit(snapshot, "");
  const tree: SnapshotTree = { ...root, ...(same.size > 0 && { same: Object.fromEntries(same) }) };
  return {
    [SNAPSHOT_FILE]: [new TextEncoder().encode(encodeJson(tree) + "\n")],
    [WEIGHTS_FILE]: safetensorsParts(Object.fromEntries(weights)),
  };
}

/** SHA-256 of a snapshot, of its parts and all their tensors: what tells whether two fitted objects are the same. */
export function snapshotDigest(snapshot: Snapshot): string {
  const files = encodeSnapshot(snapshot);
  return sha256(sha256(...files[SNAPSHOT_FILE]) + sha256(...files[WEIGHTS_FILE]));
}

/** Finds the path under which a large tensor with the same numbers came before. */
function sharer(): (path: string, tensor: Tensor) => string | undefined {
  const known = new Map<string, { path: string; bytes: Uint8Array }[]>();
  return (path, { shape, data }) => {
    if (data.byteLength < WORTH_SHARING) return undefined;
    const key = `${data.constructor.name} ${shape}`;
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const alike = known.get(key) ?? [];
    const found = alike.find((other) => Buffer.compare(other.bytes, bytes) === 0);
    if (!found) known.set(key, [...alike, { path, bytes }]);
    return found?.path;
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
  const tree = parse(files.json, fail);
  const same = isRecord(tree) && isRecord(tree.same) ? tree.same : {};
  const stored = new Map(Object.entries(decodeSafetensors(files.weights, `${where}/${WEIGHTS_FILE}`).tensors));
  const unused = new Set(stored.keys());
  const take = (path: string): Tensor => {
    const at = Object.hasOwn(same, path) ? String(same[path]) : path;
    unused.delete(at);
    return stored.get(at) ?? fail(`there is no tensor "${at}" in ${WEIGHTS_FILE}`);
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
  const snapshot = build(tree, "");
  if (unused.size > 0) fail(`tensor "${unused.values().next().value}" of ${WEIGHTS_FILE} belongs to no part`);
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
