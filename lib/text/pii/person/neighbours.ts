import { FIRM_NAMES } from "./firm_names.ts";
import { isGivenName, isSmallWord } from "./names.ts";
import type { Word } from "./words.ts";

const CONJUNCTION = /^(?:and|und|et|y|e|or|oder|ou|o|nor|noch|ni|nem)$/;
/** "y a Sunita", "et de Dimitri" */
const BETWEEN =
  /^(?:a|à|ao|de|du|do|da|o|os|as|la|le|con|com|avec|mit|von|with|to|for|by|für|para|por|die|der|den|dem)$/;

/**
 * Whether no more than a comma or a conjunction stands between word `i` and the name before.
 *
 * @param last Index past the last word of that name, -1 where there is none.
 */
export function joins(list: readonly Word[], i: number, last: number): boolean {
  if (last <= 0 || i - last > 2 || list[i].gap === "stop") return false;
  if (last === i) return list[i].gap === "mark";
  if (list[i].gap !== "blank" || !CONJUNCTION.test(list[last].lower)) return false;
  return last === i - 1 || (list[i - 1].gap === "blank" && BETWEEN.test(list[i - 1].lower));
}

/** Whether words are sure to be a name though nothing in their text, or all of it, is written with capitals. */
export function isSureInSmall(list: readonly Word[], i: number, end: number, last: number): boolean {
  return joins(list, i, last) || end - i > 1 ||
    (list[i].lower.length > 3 && isGivenName(list[i], list[i - 1]) && !isSmallWord(list[i]));
}

/** Whether "i. A." or "i. V.", German for "on behalf of", stands before word `i`. */
export function signsFor(list: readonly Word[], i: number): boolean {
  const before = list[i - 1]?.lower;
  return before !== undefined &&
    (before === "i.a" || before === "i.v" || ((before === "a" || before === "v") && list[i - 2]?.lower === "i"));
}

/** "John Lewis", and "Dave's Hot Chicken". */
export function isFirm(plain: string, list: readonly Word[], i: number, end: number): boolean {
  const next = list[end];
  if (next?.capital && /^['’]s $/.test(plain.slice(list[end - 1].end, next.start))) return true;
  if (end - i < 2 || end - i > 5) return false;
  const name = list.slice(i, end).map(({ lower }) => lower).join(" ");
  return FIRM_NAMES.has(name.normalize("NFD").replace(/\p{M}/gu, ""));
}
