import type { Rng } from "../../core/mod.ts";
import { expand, type Slots } from "./grammar.ts";
import type { Language } from "./situations.ts";

/** Says phrases and lines of one language, with the values of one ticket. */
export class Voice {
  readonly language: Language;
  readonly slots: Slots;
  readonly #rng: Rng;
  readonly #said = new Set<string>();
  readonly #avoid?: RegExp;

  /** @param avoid Lines that match are left out, as long as there are others. */
  constructor(language: Language, rng: Rng, slots: Slots, avoid?: RegExp) {
    this.language = language;
    this.slots = slots;
    this.#rng = rng;
    this.#avoid = avoid;
  }

  /** One of the lines, none twice in a ticket while there are others. */
  line(lines: readonly string[]): string {
    return this.fresh(lines) ?? expand(this.#rng.pick(lines), this.#rng, this.slots);
  }

  /** One of the lines that were not said yet, if there is any. */
  fresh(lines: readonly string[]): string | undefined {
    const left = lines.filter((line) => !this.#said.has(line) && !this.#avoid?.test(line));
    if (left.length === 0) return undefined;
    const line = this.#rng.pick(left);
    this.#said.add(line);
    return expand(line, this.#rng, this.slots);
  }

  /** One of the phrases of a name. */
  phrase(name: string): string {
    const lines = this.language.phrases[name];
    if (!lines) throw new SyntaxError(`Cannot speak ${this.language.code}: there are no phrases ${name}`);
    return this.line(lines);
  }
}
