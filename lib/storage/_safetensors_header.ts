import { sizeOf } from "../core/mod.ts";

/** Longest header that readers of the format accept, in bytes; ours too, so that a hostile length costs nothing. */
const MAX_HEADER = 100_000_000;

/** Name of the header's entry that describes the file rather than a tensor. */
export const METADATA = "__metadata__";

/** How a header describes one tensor, once that has been found true. */
export interface TensorEntry<D extends string> {
  readonly name: string;
  readonly dtype: D;
  readonly shape: readonly number[];
  /** Where its values lie, in bytes after the header. */
  readonly begin: number;
  readonly end: number;
}

/** A checked header. */
export interface SafetensorsHeader<D extends string> {
  /** In the order of the file. */
  readonly tensors: readonly TensorEntry<D>[];
  readonly metadata: Readonly<Record<string, string>>;
}

/** Called with what is wrong; throws. */
type Fail = (problem: string) => never;

/**
 * Length of the header, from the first 8 bytes.
 *
 * @param size Bytes of the whole file.
 */
export function headerLength(first: Uint8Array, size: number, fail: Fail): number {
  if (size < 8) fail(`it has ${size} bytes, fewer than the 8 of the header's length`);
  const length = Number(new DataView(first.buffer, first.byteOffset).getBigUint64(0, true));
  if (length > MAX_HEADER || length > size - 8) {
    fail(`its header would have ${length} bytes, the file has ${size}`);
  }
  return length;
}

/**
 * Reads a header and checks all that it claims: types, shapes, and that the values fill the rest of the file without gaps.
 *
 * @param dtypes Bytes of a value of each type that is readable.
 * @param available Bytes after the header.
 */
export function readHeader<D extends string>(
  json: Uint8Array,
  available: number,
  dtypes: Readonly<Record<D, number>>,
  fail: Fail,
): SafetensorsHeader<D> {
  const { [METADATA]: metadata = {}, ...infos } = parse(json, fail);
  if (!isRecord(metadata) || Object.values(metadata).some((value) => typeof value !== "string")) {
    fail(`${METADATA} must hold texts only`);
  }
  const tensors = Object.entries(infos)
    .map(([name, info]) => ({ name, ...checkInfo(info, available, dtypes, (why) => fail(`tensor "${name}" ${why}`)) }))
    .sort((a, b) => a.begin - b.begin || a.end - b.end);
  let covered = 0;
  for (const { name, begin, end } of tensors) {
    if (begin !== covered) fail(`tensor "${name}" begins at ${begin}, where ${covered} is due`);
    covered = end;
  }
  if (covered !== available) fail(`${available - covered} bytes at its end belong to no tensor`);
  return { tensors, metadata: metadata as Record<string, string> };
}

function parse(bytes: Uint8Array, fail: Fail): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isRecord(header) ? header : fail("its header is not an object");
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return fail("its header is not JSON");
    throw error;
  }
}

function checkInfo<D extends string>(
  info: unknown,
  available: number,
  dtypes: Readonly<Record<D, number>>,
  fail: Fail,
) {
  if (!isRecord(info)) return fail("is not described by an object");
  const { dtype, shape, data_offsets: offsets } = info;
  if (typeof dtype !== "string" || !Object.hasOwn(dtypes, dtype)) {
    return fail(`has type ${JSON.stringify(dtype)}; readable are ${Object.keys(dtypes).join(", ")}`);
  }
  if (!isSizes(shape)) return fail(`has shape ${JSON.stringify(shape)}`);
  if (!isSizes(offsets) || offsets.length !== 2) return fail(`has offsets ${JSON.stringify(offsets)}`);
  const [begin, end] = offsets;
  if (begin > end || end > available) return fail(`lies at ${begin}–${end} of ${available} bytes`);
  // A product past what numbers can count stays unequal to any real size.
  const size = sizeOf(shape) * dtypes[dtype as D];
  if (size !== end - begin) return fail(`needs ${size} bytes for ${dtype} [${shape}], and has ${end - begin}`);
  return { dtype: dtype as D, shape, begin, end };
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
