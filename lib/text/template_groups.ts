import { type Sentence, sentences } from "./_skeleton.ts";

/** Options of {@linkcode templateGroups}. */
export interface TemplateGroupsOptions {
  /**
   * Customer of each text, shape `(nTexts,)`, where it is known; a text without a customer counts as from one of its own.
   *
   * @default {[]}
   */
  customers?: readonly (string | undefined)[];
  /**
   * Different customers that must have sent the same sentences.
   *
   * @default {5}
   */
  minCustomers?: number;
  /**
   * Share of a text's letters that must lie in shared sentences, in (0, 1].
   *
   * @default {0.5}
   */
  minShare?: number;
}

/** Texts that say mostly the same sentences, with gaps filled in differently. */
export interface TemplateGroup {
  /** Places of the texts, ascending. */
  readonly texts: readonly number[];
  readonly customers: number;
  /** The shared sentences with numbers and addresses as `0` and `@`, as they stand in the first text. */
  readonly skeleton: string;
}

/** Sentences with fewer letters, such as greetings, are shared by everybody. */
const SHORTEST = 12;

/**
 * Groups mails that a form, a shop or another machine fills in: texts of different customers with the same sentences one
 * after the other, numbers and addresses left out.
 *
 * A text is cut into sentences and lines; each is reduced to its words without what may be filled in, and hashed. Two sentences
 * that follow each other and do so in texts of `minCustomers` customers belong to a template; so does a single sentence of
 * 60 letters and more. Texts with `minShare` of their letters in such sentences are joined where they share one. Time and
 * memory are linear in the texts.
 *
 * @throws {RangeError} If `minCustomers` is less than 2 or `minShare` not in (0, 1].
 *
 * @example
 * ```ts
 * import { templateGroups } from "./template_groups.ts";
 * import assert from "node:assert/strict";
 *
 * const mail = (n: number) => `Order ${n} was sent today. It arrives within two to three working days.`;
 * const [group] = templateGroups([mail(1), "Where is it?", mail(2), mail(3)], { minCustomers: 3 });
 * assert.deepEqual(group.texts, [0, 2, 3]);
 * assert.equal(group.skeleton, "order 0 was sent today / it arrives within two to three working days");
 * ```
 */
export function templateGroups(texts: readonly string[], options: TemplateGroupsOptions = {}): TemplateGroup[] {
  const { customers = [], minCustomers = 5, minShare = 0.5 } = options;
  if (!(minCustomers >= 2)) {
    throw new RangeError(`Cannot group templates: minCustomers must be >= 2: current value is ${minCustomers}`);
  }
  if (!(minShare > 0 && minShare <= 1)) {
    throw new RangeError(`Cannot group templates: minShare must be in (0, 1]: current value is ${minShare}`);
  }
  const customerOf = (i: number) => customers[i] ?? i;
  // Of each text only hashes and lengths are kept: its sentences themselves would need many times that memory.
  const senders = new Senders(minCustomers);
  const packed = texts.map((text) => pack(sentences(text)));
  for (let i = 0; i < texts.length; i++) addKeys(packed[i], senders, customerOf(i));
  const groups = new Groups();
  for (let i = 0; i < texts.length; i++) {
    const shared = sharedSentences(packed[i], senders);
    if (shared.share >= minShare) groups.add(i, shared.keys);
  }
  return groups.all().map((members) => ({
    texts: members,
    customers: new Set(members.map(customerOf)).size,
    skeleton: skeletonOf(texts[members[0]], senders),
  })).filter((group) => group.customers >= minCustomers).sort((a, b) => b.texts.length - a.texts.length);
}

/** Hash and letters of each sentence in turn, shape `(2 nSentences,)`. */
function pack(list: readonly Sentence[]): Uint32Array {
  const out = new Uint32Array(2 * list.length);
  for (let s = 0; s < list.length; s++) {
    out[2 * s] = list[s].hash;
    out[2 * s + 1] = list[s].letters;
  }
  return out;
}

/** Letters from which a sentence alone tells a template. */
const LONG = 60;

/** Counts what a text can share: long sentences, and pairs of sentences that follow each other. */
function addKeys(packed: Uint32Array, senders: Senders, customer: string | number): void {
  for (let s = 0; s < packed.length; s += 2) {
    if (packed[s + 1] >= LONG) senders.add(packed[s], customer);
    if (isPair(packed, s)) senders.add(pairAt(packed, s), customer);
  }
}

/** Whether the sentence at `s` and the one before are long enough to tell something together. */
function isPair(packed: Uint32Array, s: number): boolean {
  return s > 0 && packed[s + 1] >= SHORTEST && packed[s - 1] >= SHORTEST;
}

function pairAt(packed: Uint32Array, s: number): number {
  return (Math.imul(packed[s - 2], 0x01000193) ^ packed[s]) >>> 0;
}

function skeletonOf(text: string, senders: Senders): string {
  const list = sentences(text);
  const { inside } = sharedSentences(pack(list), senders);
  return list.filter((_, s) => inside[s] === 1).map(({ words }) => words.replace(/ {2,}/g, " ").trim()).join(" / ");
}

/** Counts different customers of a key, up to a limit: the first ones by name, then it is enough. */
class Senders {
  readonly #enough: number;
  readonly #first = new Map<number, string | number>();
  readonly #more = new Map<number, Set<string | number>>();

  constructor(enough: number) {
    this.#enough = enough;
  }

  add(key: number, customer: string | number): void {
    const first = this.#first.get(key);
    if (first === undefined) this.#first.set(key, customer);
    else if (first !== customer) {
      const set = this.#more.get(key);
      if (!set) this.#more.set(key, new Set([first, customer]));
      else if (set.size < this.#enough) set.add(customer);
    }
  }

  isShared(key: number): boolean {
    return (this.#more.get(key)?.size ?? 1) >= this.#enough;
  }
}

/** Keys that a text shares, the sentences in them (1 or 0 each), and their share of its letters. */
function sharedSentences(
  packed: Uint32Array,
  senders: Senders,
): { keys: number[]; inside: Uint8Array; share: number } {
  const inside = new Uint8Array(packed.length / 2);
  const keys: number[] = [];
  for (let s = 0; s < packed.length; s += 2) {
    if (packed[s + 1] >= LONG && senders.isShared(packed[s])) {
      inside[s / 2] = 1;
      keys.push(packed[s]);
    }
    if (!isPair(packed, s) || !senders.isShared(pairAt(packed, s))) continue;
    inside[s / 2] = inside[s / 2 - 1] = 1;
    keys.push(pairAt(packed, s));
  }
  let all = 0;
  let shared = 0;
  for (let s = 0; s < packed.length; s += 2) {
    all += packed[s + 1];
    if (inside[s / 2] === 1) shared += packed[s + 1];
  }
  return { keys, inside, share: shared / Math.max(1, all) };
}

/** Joins texts that have a key in common. */
class Groups {
  readonly #parent = new Map<number, number>();
  readonly #owner = new Map<number, number>();

  add(text: number, keys: readonly number[]): void {
    this.#parent.set(text, text);
    for (const key of keys) {
      const owner = this.#owner.get(key);
      if (owner === undefined) this.#owner.set(key, text);
      else this.#parent.set(this.#root(text), this.#root(owner));
    }
  }

  all(): number[][] {
    const groups = new Map<number, number[]>();
    for (const text of this.#parent.keys()) {
      const root = this.#root(text);
      const group = groups.get(root);
      if (group) group.push(text);
      else groups.set(root, [text]);
    }
    return [...groups.values()];
  }

  #root(text: number): number {
    let root = text;
    while (this.#parent.get(root) !== root) root = this.#parent.get(root)!;
    for (let at = text; at !== root;) {
      const next = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }
}
