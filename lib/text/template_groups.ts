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
  // One text at a time: sentences of all texts together would need many times their memory.
  const senders = new Senders(minCustomers);
  for (let i = 0; i < texts.length; i++) for (const key of keysOf(sentences(texts[i]))) senders.add(key, customerOf(i));
  const groups = new Groups();
  for (let i = 0; i < texts.length; i++) {
    const shared = sharedSentences(sentences(texts[i]), senders);
    if (shared.share >= minShare) groups.add(i, shared.keys);
  }
  return groups.all().map((members) => ({
    texts: members,
    customers: new Set(members.map(customerOf)).size,
    skeleton: sharedSentences(sentences(texts[members[0]]), senders).words.join(" / "),
  })).filter((group) => group.customers >= minCustomers).sort((a, b) => b.texts.length - a.texts.length);
}

/** What a text can share: long sentences, and pairs of sentences that follow each other. */
function* keysOf(list: readonly Sentence[]): Generator<number> {
  for (let s = 0; s < list.length; s++) {
    if (list[s].letters >= 60) yield list[s].hash;
    if (s > 0 && list[s].letters >= SHORTEST && list[s - 1].letters >= SHORTEST) yield pairOf(list[s - 1], list[s]);
  }
}

function pairOf(a: Sentence, b: Sentence): number {
  return (Math.imul(a.hash, 0x01000193) ^ b.hash) >>> 0;
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

function sharedSentences(
  list: readonly Sentence[],
  senders: Senders,
): { keys: number[]; words: string[]; share: number } {
  const inside = new Uint8Array(list.length);
  const keys: number[] = [];
  for (let s = 0; s < list.length; s++) {
    if (list[s].letters >= 60 && senders.isShared(list[s].hash)) {
      inside[s] = 1;
      keys.push(list[s].hash);
    }
    if (s === 0 || list[s].letters < SHORTEST || list[s - 1].letters < SHORTEST) continue;
    const pair = pairOf(list[s - 1], list[s]);
    if (!senders.isShared(pair)) continue;
    inside[s] = inside[s - 1] = 1;
    keys.push(pair);
  }
  const all = list.reduce((sum, { letters }) => sum + letters, 0);
  const shared = list.filter((_, s) => inside[s] === 1);
  return {
    keys,
    words: shared.map(({ words }) => words),
    share: shared.reduce((sum, { letters }) => sum + letters, 0) / Math.max(1, all),
  };
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
