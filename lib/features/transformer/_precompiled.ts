/** Bytes of a cluster of characters up to which it is looked up as a whole. */
const WHOLE = 5;
/** Clusters whose replacement is remembered. */
const REMEMBERED = 10_000;

/**
 * The normaliser that SentencePiece compiles into a model: a table of what is put in the place of which characters, kept as a double
 * array (Aoe, https://doi.org/10.1109/32.31365, in the form of darts-clone) and the replacements after it.
 *
 * As in the tokenizers library in Rust: the text goes by clusters of characters that belong together; a short one is looked up as a
 * whole, and of the entries that it begins with the shortest counts; others go character by character. The library in JavaScript
 * knows no table, and takes the usual one to be NFKC.
 *
 * @param charsmap Content of `precompiled_charsmap`, in base 64.
 * @throws {RangeError} If it is cut off.
 */
export function compiledNormaliser(charsmap: string): (text: string) => string {
  const bytes = Uint8Array.from(atob(charsmap), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const size = view.getUint32(0, true);
  const units = new Uint32Array(bytes.slice(4, 4 + size).buffer);
  const replacements = bytes.subarray(4 + size);
  const encoder = new TextEncoder(), decoder = new TextDecoder();

  /** What the shortest entry that the bytes begin with is replaced by; undefined if there is none. */
  const lookUp = (key: Uint8Array): string | undefined => {
    let at = offsetOf(units[0]);
    for (const byte of key) {
      at ^= byte;
      const unit = units[at] ?? 0;
      if (byte === 0 || labelOf(unit) !== byte) return undefined;
      at ^= offsetOf(unit);
      if (!hasLeaf(unit)) continue;
      const start = (units[at] ?? 0) & 0x7fffffff;
      return decoder.decode(replacements.subarray(start, replacements.indexOf(0, start)));
    }
    return undefined;
  };
  const replace = (cluster: string): string => {
    const key = encoder.encode(cluster);
    const whole = key.length <= WHOLE ? lookUp(key) : undefined;
    if (whole !== undefined) return whole;
    let out = "";
    for (const letter of cluster) out += lookUp(encoder.encode(letter)) ?? letter;
    return out;
  };

  const known = new Map<string, string>();
  return (text) => {
    let out = "";
    for (const cluster of clustersOf(text)) {
      let replacement = known.get(cluster);
      if (replacement === undefined) {
        replacement = replace(cluster);
        if (known.size >= REMEMBERED) known.clear();
        known.set(cluster, replacement);
      }
      out += replacement;
    }
    return out;
  };
}

let segmenter: Intl.Segmenter | undefined;

/** Characters that belong together; in ASCII, those are only the two of a line's end. */
function* clustersOf(text: string): Iterable<string> {
  // deno-lint-ignore no-control-regex -- all of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(text)) return yield* text.match(/\r\n|[\s\S]/g) ?? [];
  segmenter ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

function hasLeaf(unit: number): boolean {
  return (unit >>> 8 & 1) === 1;
}

function labelOf(unit: number): number {
  return (unit & 0x800000ff) >>> 0;
}

function offsetOf(unit: number): number {
  return (unit >>> 10) << ((unit & 0x200) >>> 6);
}
