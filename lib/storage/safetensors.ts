import { InputError, type Json, sizeOf, type Tensor, type TensorData } from "../core/mod.ts";
import { headerLength, METADATA, readHeader } from "./_safetensors_header.ts";

const ARRAYS = {
  F64: Float64Array,
  F32: Float32Array,
  I32: Int32Array,
  U32: Uint32Array,
  U8: Uint8Array,
  I8: Int8Array,
} as const;

type Dtype = keyof typeof ARRAYS;

const BYTES = Object.fromEntries(
  Object.entries(ARRAYS).map(([dtype, { BYTES_PER_ELEMENT }]) => [dtype, BYTES_PER_ELEMENT]),
) as Record<Dtype, number>;

/** What {@linkcode decodeSafetensors} read. */
export interface Safetensors {
  /** Tensors by name. Views of the bytes where these are aligned, as in files of ours; copies where not. */
  readonly tensors: Readonly<Record<string, Tensor>>;
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * Tensors in the safetensors format: the length of a JSON header, the header, then the values, little-endian, without
 * gaps (https://huggingface.co/docs/safetensors/index). It holds numbers only, so that reading a model runs no code.
 *
 * The largest types come first and the header is padded to 8 bytes, so that every tensor is aligned and can be read
 * without a copy. Equal tensors give equal bytes, whatever the order of their names.
 *
 * @param tensors Any shapes; `[]` is a single number.
 * @throws {TypeError} If a shape does not fit its data.
 * @throws {RangeError} If a tensor is named `__metadata__`, or its name holds quotes, backslashes or control characters.
 *
 * @example
 * ```ts
 * import { decodeSafetensors, encodeSafetensors } from "./safetensors.ts";
 * import assert from "node:assert/strict";
 *
 * const idf = { shape: [2], data: Float32Array.of(1.5, 2.5) };
 * const bytes = encodeSafetensors({ idf }, { format: "pt" });
 * assert.deepEqual(decodeSafetensors(bytes, "weights.safetensors").tensors, { idf });
 * ```
 */
export function encodeSafetensors(
  tensors: Readonly<Record<string, Tensor>>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const parts = safetensorsParts(tensors, metadata);
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * What {@linkcode encodeSafetensors} gives, piece by piece: the header, then the tensors' own bytes, uncopied, so that weights that
 * fill half the memory can be written.
 */
export function safetensorsParts(
  tensors: Readonly<Record<string, Tensor>>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array[] {
  const entries = Object.entries(tensors).map(([name, { shape, data }]) => {
    // Their escapes would be needed in the header's keys, which V8 misreads: https://github.com/nodejs/node/issues/63785.
    if (JSON.stringify(name).length > name.length + 2) {
      throw new RangeError(
        `Cannot write tensors: names must be without quotes, backslashes and control characters: one is ${
          JSON.stringify(name)
        }`,
      );
    }
    if (name === METADATA) throw new RangeError(`Cannot write tensors: no tensor may be named ${METADATA}`);
    if (sizeOf(shape) !== data.length) {
      throw new TypeError(
        `Cannot write tensors: shape must fit the data: "${name}" has shape [${shape}] and ${data.length} values`,
      );
    }
    return { name, shape, data, dtype: dtypeOf(data) };
  });
  entries.sort((a, b) =>
    b.data.BYTES_PER_ELEMENT - a.data.BYTES_PER_ELEMENT || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );

  const header: [string, Json][] = [];
  if (Object.keys(metadata).length > 0) header.push([METADATA, metadata]);
  let offset = 0;
  for (const { name, shape, data, dtype } of entries) {
    header.push([name, { dtype, shape, data_offsets: [offset, offset += data.byteLength] }]);
  }
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(header)));
  const start = 8 + Math.ceil(json.length / 8) * 8;

  const first = new Uint8Array(start).fill(0x20, 8);
  new DataView(first.buffer).setBigUint64(0, BigInt(start - 8), true);
  first.set(json, 8);
  return [first, ...entries.map(({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength))];
}

/**
 * Reads what {@linkcode encodeSafetensors} or any other writer of the format wrote; for weights of pretrained models, which
 * are large and of other types, there is {@linkcode openSafetensors}. Everything that the header claims is
 * checked before it is used: a damaged or hostile file is refused, and never makes us read outside it or allocate more
 * than its size.
 *
 * @param bytes The whole file.
 * @param name Its name, for messages.
 * @throws {InputError} If the file breaks the format, or has a type other than F64, F32, I32, U32, U8 and I8.
 */
export function decodeSafetensors(bytes: Uint8Array, name: string): Safetensors {
  const fail = (problem: string): never => {
    throw new InputError(`not a sound safetensors file: ${problem}`, { place: { file: name } });
  };
  const start = 8 + headerLength(bytes, bytes.length, fail);
  const { tensors, metadata } = readHeader(bytes.subarray(8, start), bytes.length - start, BYTES, fail);
  return {
    tensors: Object.fromEntries(
      tensors.map(({ name, dtype, shape, begin, end }) => [
        name,
        { shape, data: viewOf(bytes, start + begin, start + end, dtype) },
      ]),
    ),
    metadata,
  };
}

/** All machines that Deno runs on are little-endian, as the format is: a view needs no swapping. */
function viewOf(bytes: Uint8Array, from: number, to: number, dtype: Dtype): TensorData {
  const array = ARRAYS[dtype];
  const at = bytes.byteOffset + from;
  if (at % array.BYTES_PER_ELEMENT === 0) {
    return new array(bytes.buffer as ArrayBuffer, at, (to - from) / array.BYTES_PER_ELEMENT);
  }
  return new array(bytes.slice(from, to).buffer);
}

function dtypeOf(data: TensorData): Dtype {
  const found = (Object.keys(ARRAYS) as Dtype[]).find((dtype) => data instanceof ARRAYS[dtype]);
  if (!found) throw new TypeError(`Cannot write tensors: there is no type for ${Object.prototype.toString.call(data)}`);
  return found;
}
