import type { Snapshot, Tensor } from "../core/mod.ts";

/**
 * Strings as two tensors: all their UTF-16 code units, two bytes each and the low one first, and where each string ends.
 *
 * Nothing is lost, not even half a surrogate pair, and a vocabulary of a million terms stays out of the JSON.
 */
export function packStrings(name: string, strings: readonly string[]): Record<string, Tensor> {
  const ends = new Uint32Array(strings.length);
  let length = 0;
  strings.forEach((s, i) => ends[i] = length += s.length);
  const units = new Uint8Array(length * 2);
  const view = new DataView(units.buffer);
  let at = 0;
  for (const s of strings) for (let i = 0; i < s.length; i++, at += 2) view.setUint16(at, s.charCodeAt(i), true);
  return {
    [name]: { shape: [units.length], data: units },
    [`${name}Ends`]: { shape: [ends.length], data: ends },
  };
}

/**
 * Reads back what {@linkcode packStrings} wrote.
 *
 * @throws {TypeError} If the tensors are missing or do not fit together.
 */
export function unpackStrings(name: string, { kind, tensors }: Snapshot): string[] {
  const units = tensors[name]?.data;
  const ends = tensors[`${name}Ends`]?.data;
  if (!(units instanceof Uint8Array) || !(ends instanceof Uint32Array) || units.length !== (ends.at(-1) ?? 0) * 2) {
    throw new TypeError(`Cannot restore ${kind}: the tensors "${name}" and "${name}Ends" do not fit together`);
  }
  const decoder = new Utf16Reader(units);
  let start = 0;
  return Array.from(ends, (end) => {
    if (end < start) throw new TypeError(`Cannot restore ${kind}: the tensor "${name}Ends" must not fall`);
    const s = decoder.slice(start, end);
    start = end;
    return s;
  });
}

/** Code units of bytes; `TextDecoder` would replace halves of surrogate pairs. */
class Utf16Reader {
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  slice(start: number, end: number): string {
    let s = "";
    for (let i = start; i < end; i++) s += String.fromCharCode(this.#view.getUint16(i * 2, true));
    return s;
  }
}
