import { InputError, sizeOf } from "../core/mod.ts";
import { headerLength, readHeader, type TensorEntry } from "./_safetensors_header.ts";

/** Types of the format with their size in bytes; those of parts of a byte, which few models use, are not readable. */
const BYTES = {
  F64: 8,
  F32: 4,
  F16: 2,
  BF16: 2,
  I64: 8,
  I32: 4,
  I16: 2,
  I8: 1,
  U64: 8,
  U32: 4,
  U16: 2,
  U8: 1,
  BOOL: 1,
  F8_E4M3: 1,
  F8_E5M2: 1,
} as const;

/** Bytes that are read and converted at a time; a multiple of every type's size. */
const CHUNK = 2 ** 20;

/** Type of a tensor in a file of weights. */
export type TensorType = keyof typeof BYTES;

/** What a file says about one of its tensors. */
export interface TensorInfo {
  readonly dtype: TensorType;
  readonly shape: readonly number[];
}

/** Puts values of a file into 32-bit floats. */
type Convert = (bytes: Uint8Array<ArrayBuffer>, out: Float32Array, at: number) => void;

/** All machines that Deno runs on are little-endian, as the format is. */
const CONVERT: Partial<Record<TensorType, Convert>> = {
  F64: (bytes, out, at) => out.set(new Float64Array(bytes.buffer, 0, bytes.length / 8), at),
  F32: (bytes, out, at) => out.set(new Float32Array(bytes.buffer, 0, bytes.length / 4), at),
  F16: (bytes, out, at) => out.set(new Float16Array(bytes.buffer, 0, bytes.length / 2), at),
  // The upper half of a 32-bit float.
  BF16: (bytes, out, at) => {
    const bits = new Uint32Array(out.buffer, out.byteOffset + 4 * at, bytes.length / 2);
    new Uint16Array(bytes.buffer, 0, bytes.length / 2).forEach((half, i) => bits[i] = half << 16);
  },
};

/**
 * A file of weights in the safetensors format whose tensors are read one by one, so that a model larger than half the memory
 * can be read. Made by {@linkcode openSafetensors}.
 */
export class SafetensorsFile implements Disposable {
  readonly path: string;
  /** What the header says of each tensor, in the order of the file. */
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly #file: Deno.FsFile;
  readonly #entries: ReadonlyMap<string, TensorEntry<TensorType>>;
  readonly #start: number;

  /** @internal */
  constructor(
    path: string,
    file: Deno.FsFile,
    start: number,
    header: { tensors: readonly TensorEntry<TensorType>[]; metadata: Readonly<Record<string, string>> },
  ) {
    this.path = path;
    this.#file = file;
    this.#start = start;
    this.#entries = new Map(header.tensors.map((entry) => [entry.name, entry]));
    this.tensors = new Map(header.tensors.map(({ name, dtype, shape }) => [name, { dtype, shape }]));
    this.metadata = header.metadata;
  }

  /**
   * Values of a tensor as 32-bit floats, whatever width they are kept in.
   *
   * @throws {InputError} If they are no floats, one of them is not finite, or the file has become shorter.
   * @throws {RangeError} If there is no such tensor.
   */
  async readFloats(name: string): Promise<Float32Array<ArrayBuffer>> {
    const entry = this.#entries.get(name);
    if (!entry) throw new RangeError(`Cannot read "${name}": ${this.path} must hold it`);
    const { dtype, shape, begin, end } = entry;
    const convert = CONVERT[dtype];
    if (!convert) {
      throw new InputError(
        `tensor "${name}" has type ${dtype}, and weights must be of ${Object.keys(CONVERT).join(", ")}`,
        {
          place: { file: this.path },
          hint: "take the model as it was before it was quantised",
        },
      );
    }
    const out = new Float32Array(sizeOf(shape));
    const buffer = new Uint8Array(Math.min(CHUNK, end - begin));
    await this.#file.seek(this.#start + begin, Deno.SeekMode.Start);
    for (let at = begin; at < end; at += buffer.length) {
      const chunk = buffer.subarray(0, Math.min(buffer.length, end - at));
      if (await readWhole(this.#file, chunk) < chunk.length) throw unsound(this.path, "it has become shorter");
      convert(chunk, out, (at - begin) / BYTES[dtype]);
    }
    // The sum of squares would overflow; 0 times a value is 0, or NaN if the value is not finite.
    let check = 0;
    for (let i = 0; i < out.length; i++) check += 0 * out[i];
    if (check !== 0) throw unsound(this.path, `tensor "${name}" holds values that are not finite numbers`);
    return out;
  }

  [Symbol.dispose](): void {
    this.#file.close();
  }
}

/**
 * Opens a file of weights and reads its header. Everything that the header claims is checked before it is used: a damaged or
 * hostile file is refused, and never makes us allocate more than its size.
 *
 * @param path Close what comes back with `using`.
 * @throws {InputError} If there is no such file, or it breaks the format.
 *
 * @example
 * ```ts
 * import { encodeSafetensors } from "./safetensors.ts";
 * import { openSafetensors } from "./safetensors_file.ts";
 * import assert from "node:assert/strict";
 *
 * const path = await Deno.makeTempFile();
 * await Deno.writeFile(path, encodeSafetensors({ bias: { shape: [2], data: Float64Array.of(0.5, -1) } }));
 * {
 *   using weights = await openSafetensors(path);
 *   assert.deepEqual(weights.tensors.get("bias"), { dtype: "F64", shape: [2] });
 *   assert.deepEqual(await weights.readFloats("bias"), Float32Array.of(0.5, -1));
 * }
 * await Deno.remove(path);
 * ```
 */
export async function openSafetensors(path: string): Promise<SafetensorsFile> {
  const file = await open(path);
  try {
    const fail = (problem: string): never => {
      throw unsound(path, problem);
    };
    const { size } = await file.stat();
    const first = new Uint8Array(8);
    const have = await readWhole(file, first);
    const length = headerLength(first, have < first.length ? have : size, fail);
    const json = new Uint8Array(length);
    if (await readWhole(file, json) < length) fail("it has become shorter");
    return new SafetensorsFile(path, file, 8 + length, readHeader(json, size - 8 - length, BYTES, fail));
  } catch (error) {
    file.close();
    throw error;
  }
}

async function open(path: string): Promise<Deno.FsFile> {
  try {
    return await Deno.open(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new InputError("there is no such file", { place: { file: path }, cause: error });
  }
}

function unsound(path: string, problem: string): InputError {
  return new InputError(`not a sound safetensors file: ${problem}`, {
    place: { file: path },
    hint: "it is damaged or came over incomplete: fetch it again",
  });
}

/** Fills a buffer; returns how many bytes there were. */
async function readWhole(file: Deno.FsFile, buffer: Uint8Array): Promise<number> {
  let have = 0;
  while (have < buffer.length) {
    const got = await file.read(buffer.subarray(have));
    if (got === null) break;
    have += got;
  }
  return have;
}
