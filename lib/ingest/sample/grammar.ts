import type { Rng } from "../../core/mod.ts";

/** Gives the value of a slot, such as `{order}` or `{n:2-9}`. */
export type Slots = (name: string) => string;

/**
 * Writes out one text of a small grammar: `[a|b|]` is one of its alternatives (they nest, and may be empty), `{name}` is
 * what `slots` says, `<Sie|ihr>` is the first or, in a familiar tone, the second. Everything else stands for itself.
 *
 * @throws {SyntaxError} If a bracket or brace is not closed.
 *
 * @example
 * ```ts
 * import { expand } from "./grammar.ts";
 * import { Rng } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const text = expand("[I|we] paid {amount}[ twice|]", new Rng(1), () => "12 €");
 * assert.match(text, /^(I|we) paid 12 €( twice)?$/);
 * ```
 */
export function expand(source: string, rng: Rng, slots: Slots): string {
  return write(source, rng, slots).replace(/(?<=\S) {2,}/g, " ").replace(/ ([,.;])(?=\s|$)/g, "$1").trim();
}

function write(source: string, rng: Rng, slots: Slots): string {
  let out = "";
  for (let i = 0; i < source.length; i++) {
    if (source[i] === "[" || source[i] === "<") {
      const { parts, end } = alternatives(source, i);
      const part = source[i] === "[" ? rng.pick(parts) : parts[slots("address form") === "familiar" ? 1 : 0];
      out += write(part, rng, slots);
      i = end;
    } else if (source[i] === "{") {
      const end = source.indexOf("}", i);
      if (end < 0) throw new SyntaxError(`Cannot read the grammar: { is not closed in: ${source}`);
      out += slots(source.slice(i + 1, end));
      i = end;
    } else out += source[i];
  }
  return out;
}

function alternatives(source: string, start: number): { parts: string[]; end: number } {
  const parts: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let i = start; i < source.length; i++) {
    if (source[i] === "[" || source[i] === "<") depth++;
    else if (source[i] === "]" || source[i] === ">") {
      if (--depth === 0) return { parts: [...parts, source.slice(from, i)], end: i };
    } else if (source[i] === "|" && depth === 1) {
      parts.push(source.slice(from, i));
      from = i + 1;
    }
  }
  throw new SyntaxError(`Cannot read the grammar: ${source[start]} is not closed in: ${source}`);
}

/** Lines of one block, by their mark. */
export interface Block {
  readonly name: string;
  /** What follows the name on the `#` line, word by word. */
  readonly flags: readonly string[];
  readonly lines: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads blocks of marked lines: `# name flags` begins a block, each line below is a one-character mark, a space and a text.
 *
 * @throws {SyntaxError} If a line has no mark or stands before the first block.
 */
export function readBlocks(source: string): Block[] {
  const blocks: { name: string; flags: string[]; lines: Record<string, string[]> }[] = [];
  for (const raw of source.split("\n")) {
    const line = raw.trim();
    if (line === "") continue;
    if (line[1] !== " ") throw new SyntaxError(`Cannot read the grammar: no mark in: ${line}`);
    if (line[0] === "#") {
      const [name, ...flags] = line.slice(2).split(" ");
      blocks.push({ name, flags, lines: {} });
    } else {
      const block = blocks.at(-1);
      if (!block) throw new SyntaxError(`Cannot read the grammar: no block before: ${line}`);
      (block.lines[line[0]] ??= []).push(line.slice(2));
    }
  }
  return blocks;
}
