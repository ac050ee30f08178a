import { duplicateKey } from "../text/mod.ts";

/** Indices of the texts that are the same but for case and white space, in groups of two or more, in order of first sight. */
export function copiesOf(texts: readonly string[]): number[][] {
  const first = new Map<string, number | number[]>();
  for (let i = 0; i < texts.length; i++) {
    const key = duplicateKey(texts[i]);
    const seen = first.get(key);
    // A list only where there is a second one: most texts stand alone.
    if (seen === undefined) first.set(key, i);
    else if (typeof seen === "number") first.set(key, [seen, i]);
    else seen.push(i);
  }
  return [...first.values()].filter((group) => typeof group !== "number");
}
