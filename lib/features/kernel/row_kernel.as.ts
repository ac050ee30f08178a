// @ts-nocheck This is AssemblyScript: TypeScript's grammar, WebAssembly's types. build.ts compiles it into _wasm.ts.
/**
 * Makes rows of texts from a learned vocabulary; see `_row_kernel.ts` for what is where, and `_word_char_vocabulary.ts` for what
 * chunks, grams, letters and sequences are. All arguments named for an array are byte offsets in the memory.
 *
 * A text comes as code points of 32 bits: the low 24 bits are the code point, and two flags say what it is.
 */

/** 1 + ln(count); the caller's, so that table and function agree to the last bit. */
declare function sublinear(count: i32): f64;

const POINT: u32 = 0xffffff;
const WORD: u32 = 1 << 24;
const SPACE: u32 = 1 << 25;
const ROOT: i32 = -1;

// ---- tables: keys compared whole, open addressing, at most half full; a slot holds a number plus one --------------------

let seed: u32;
let chunkMask: u32;
let chunkSlots: usize, chunkPoints: usize, chunkStarts: usize;
let chunkGrams: usize, chunkGramStarts: usize, chunkWords: usize, chunkWordStarts: usize;
let gramSlots: usize, gramMask: u32;
let letterSlots: usize, letterMask: u32;
let sequenceSlots: usize, sequenceMask: u32, columnOfSequence: usize;
let minGram: i32, maxGram: i32, minWords: i32, maxWords: i32;

/** Of each column its count in the block being made, i32, and its idf, f32. */
let columns: usize;
let sublinears: usize, nSublinears: i32;

export function setRanges(seedOfTables: u32, minG: i32, maxG: i32, minW: i32, maxW: i32): void {
  seed = seedOfTables;
  minGram = minG;
  maxGram = maxG;
  minWords = minW;
  maxWords = maxW;
}

export function setColumns(ofSequence: usize, records: usize, table: usize, sizeOfTable: i32): void {
  columnOfSequence = ofSequence;
  columns = records;
  sublinears = table;
  nSublinears = sizeOfTable;
}

/** Sets the chunks and fills their slots, which are twice as many numbers as `mask + 1`: hash and number plus one. */
export function setChunks(
  n: i32,
  points: usize,
  starts: usize,
  slots: usize,
  mask: u32,
  gramsOf: usize,
  gramStarts: usize,
  wordsOf: usize,
  wordStarts: usize,
): void {
  chunkPoints = points;
  chunkStarts = starts;
  chunkSlots = slots;
  chunkMask = mask;
  chunkGrams = gramsOf;
  chunkGramStarts = gramStarts;
  chunkWords = wordsOf;
  chunkWordStarts = wordStarts;
  for (let id = 0; id < n; id++) {
    const from = load<i32>(at(starts, id));
    const size = load<i32>(at(starts, id + 1)) - from;
    const hash = hashOf(at(points, from), size);
    let slot = hash & mask;
    while (load<i32>(slots + (<usize> slot << 3), 4) != 0) slot = (slot + 1) & mask;
    store<u32>(slots + (<usize> slot << 3), hash);
    store<i32>(slots + (<usize> slot << 3), id + 1, 4);
  }
}

/**
 * Sets one of the prefix trees: 0 grams, 1 letters, 2 sequences. Its slots are filled from `n` pairs and the column of each;
 * a slot has 16 bytes: both halves of the pair, its number plus one, its column, all in one cache line.
 */
export function setTree(which: i32, n: i32, pairs: usize, columnOf: usize, slots: usize, mask: u32): void {
  if (which == 0) {
    gramSlots = slots;
    gramMask = mask;
  } else if (which == 1) {
    letterSlots = slots;
    letterMask = mask;
  } else {
    sequenceSlots = slots;
    sequenceMask = mask;
  }
  for (let id = 0; id < n; id++) {
    const first = load<i32>(pairs + (<usize> id << 3));
    const second = load<i32>(pairs + (<usize> id << 3), 4);
    let slot = hashOfPair(first, second) & mask;
    while (load<i32>(slots + (<usize> slot << 4), 8) != 0) slot = (slot + 1) & mask;
    const p = slots + (<usize> slot << 4);
    store<i32>(p, first);
    store<i32>(p, second, 4);
    store<i32>(p, id + 1, 8);
    store<i32>(p, load<i32>(at(columnOf, id)), 12);
  }
}

function at(array: usize, i: i32): usize {
  return array + (<usize> i << 2);
}

function hashOf(points: usize, size: i32): u32 {
  let hash = seed;
  for (let i = 0; i < size; i++) hash = (hash ^ load<u32>(at(points, i))) * 0x01000193;
  return hash ^ (hash >> 15);
}

function hashOfPair(first: u32, second: u32): u32 {
  let hash = (first ^ seed) * 0x9e3779b1;
  hash = (hash ^ (hash >> 15) ^ second) * 0x85ebca6b;
  hash ^= hash >> 13;
  hash *= 0xc2b2ae35;
  return hash ^ (hash >> 16);
}

/** Number of a chunk, or -1. */
function findChunk(points: usize, size: i32): i32 {
  const hash = hashOf(points, size);
  let slot = chunkSlots + (<usize> (hash & chunkMask) << 3);
  for (let id = load<i32>(slot, 4); id != 0; id = load<i32>(slot, 4)) {
    if (load<u32>(slot) == hash && isChunk(id - 1, points, size)) return id - 1;
    slot = slot == chunkSlots + (<usize> chunkMask << 3) ? chunkSlots : slot + 8;
  }
  return -1;
}

function isChunk(id: i32, points: usize, size: i32): bool {
  const from = load<i32>(at(chunkStarts, id));
  if (load<i32>(at(chunkStarts, id + 1)) - from != size) return false;
  for (let i = 0; i < size; i++) {
    if (load<u32>(at(points, i)) != load<u32>(at(chunkPoints, from + i))) return false;
  }
  return true;
}

/** Address of the slot of a pair, or 0. */
function findPair(slots: usize, mask: u32, first: i32, second: i32): usize {
  let slot = hashOfPair(first, second) & mask;
  for (let p = slots + (<usize> slot << 4); load<i32>(p, 8) != 0; p = slots + (<usize> slot << 4)) {
    if (load<i32>(p) == first && load<i32>(p, 4) == second) return p;
    slot = (slot + 1) & mask;
  }
  return 0;
}

function numberIn(slot: usize): i32 {
  return load<i32>(slot, 8) - 1;
}

function columnIn(slot: usize): i32 {
  return load<i32>(slot, 12);
}

// ---- rows -------------------------------------------------------------------------------------------------------------

let indices: usize, values: usize, end: i32, blockStart: i32;
let words: usize, nWords: i32;

/** Where rows are written from now on; the first one begins at 0. `wordsAt` has room for the words of the longest text. */
export function beginRows(indicesAt: usize, valuesAt: usize, wordsAt: usize): void {
  indices = indicesAt;
  values = valuesAt;
  words = wordsAt;
  end = blockStart = 0;
}

/**
 * Appends the row of a text; returns where it ends. There must be room for a number before and after the text, and for one
 * entry more than the row may have.
 */
export function addRow(points: usize, n: i32): i32 {
  nWords = 0;
  let i = 0;
  while (i < n) {
    if ((load<u32>(at(points, i)) & SPACE) != 0) {
      i++;
      continue;
    }
    const from = i;
    while (i < n && (load<u32>(at(points, i)) & SPACE) == 0) i++;
    const chunk = findChunk(at(points, from), i - from);
    if (chunk >= 0) addChunk(chunk);
    else addUnknown(at(points, from), at(points, i));
  }
  endBlock();
  addSequences();
  endBlock();
  return end;
}

/** Counts a column. The entry is written even if it is there already, and kept by moving on: cheaper than a branch. */
function addColumn(column: i32): void {
  const record = columns + (<usize> column << 3);
  const count = load<i32>(record);
  store<i32>(at(indices, end), column);
  store<i32>(record, count + 1);
  end += <i32> (count == 0);
}

function addChunk(chunk: i32): void {
  const stop = at(chunkGrams, load<i32>(at(chunkGramStarts, chunk + 1)));
  for (let p = at(chunkGrams, load<i32>(at(chunkGramStarts, chunk))); p < stop; p += 4) {
    const column = load<i32>(p);
    if (column >= 0) addColumn(column);
  }
  const stopWords = at(chunkWords, load<i32>(at(chunkWordStarts, chunk + 1)));
  for (let p = at(chunkWords, load<i32>(at(chunkWordStarts, chunk))); p < stopWords; p += 4) {
    store<i32>(at(words, nWords++), load<i32>(p));
  }
}

/** Looks up the n-grams and words of a chunk that training did not see; `from` and `to` are addresses. */
function addUnknown(from: usize, to: usize): void {
  // What stands on both sides is white space of some kind, or outside the text.
  store<u32>(from - 4, 32 | SPACE);
  store<u32>(to, 32 | SPACE);
  const size = <i32> ((to - from) >> 2) + 2;
  const starts = size < minGram ? 1 : size;
  const shortest = min(minGram, size);
  for (let i = 0; i < starts; i++) {
    let node = ROOT;
    for (let j = i, stop = min(i + maxGram, size); j < stop; j++) {
      const slot = findPair(gramSlots, gramMask, node, load<u32>(at(from - 4, j)) & POINT);
      if (slot == 0) break; // no n-gram of the training texts begins like this
      node = numberIn(slot);
      if (j - i + 1 >= shortest && columnIn(slot) >= 0) addColumn(columnIn(slot));
    }
  }
  let start = from;
  for (let p = from; p <= to; p += 4) {
    if ((load<u32>(p) & WORD) != 0) continue;
    if (p - start >= 8) store<i32>(at(words, nWords++), findWord(start, p));
    start = p + 4;
  }
}

/** A word as a node of `sequences`, or -1. */
function findWord(from: usize, to: usize): i32 {
  let node = ROOT;
  for (let p = from; p < to; p += 4) {
    const slot = findPair(letterSlots, letterMask, node, load<u32>(p) & POINT);
    if (slot == 0) return -1;
    node = numberIn(slot);
  }
  const slot = findPair(sequenceSlots, sequenceMask, ROOT, node);
  return slot == 0 ? -1 : numberIn(slot);
}

let sink: i32;

function addSequences(): void {
  // Pairs of words lie far apart in memory: asking for all of them first lets the processor fetch them side by side.
  if (maxWords > 1) {
    for (let i = 1; i < nWords; i++) {
      const slot = hashOfPair(load<i32>(at(words, i - 1)), load<i32>(at(words, i))) & sequenceMask;
      sink ^= load<i32>(sequenceSlots + (<usize> slot << 4));
    }
  }
  for (let i = 0; i < nWords; i++) {
    let node = load<i32>(at(words, i));
    if (node < 0) continue;
    if (minWords == 1) {
      const column = load<i32>(at(columnOfSequence, node));
      if (column >= 0) addColumn(column);
    }
    for (let j = i + 1, stop = min(i + maxWords, nWords); j < stop; j++) {
      const word = load<i32>(at(words, j));
      const slot = word < 0 ? 0 : findPair(sequenceSlots, sequenceMask, node, word);
      if (slot == 0) break;
      node = numberIn(slot);
      if (j - i + 1 >= minWords && columnIn(slot) >= 0) addColumn(columnIn(slot));
    }
  }
}

/** Counts become (1 + ln count)·idf, scaled to length 1; all counts are 0 again. */
function endBlock(): void {
  let squares: f64 = 0;
  for (let j = blockStart; j < end; j++) {
    const record = columns + (<usize> load<i32>(at(indices, j)) << 3);
    const count = load<i32>(record);
    store<i32>(record, 0);
    const tf = count < nSublinears ? load<f64>(sublinears + (<usize> count << 3)) : sublinear(count);
    const value = tf * <f64> load<f32>(record, 4);
    store<f32>(at(values, j), <f32> value);
    squares += value * value;
  }
  const scale = 1 / sqrt(squares);
  for (let j = blockStart; j < end; j++) store<f32>(at(values, j), <f32> (<f64> load<f32>(at(values, j)) * scale));
  blockStart = end;
}
