/**
 * The licence that a model card states in its front matter, such as `apache-2.0`.
 *
 * @example
 * ```ts
 * import { licenceOfCard } from "./licence_of_card.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(licenceOfCard("---\nlicense: mit\n---\n# A model"), "mit");
 * assert.equal(licenceOfCard("# A model\nlicense: mit"), undefined);
 * ```
 */
export function licenceOfCard(card: string): string | undefined {
  const [, matter = ""] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(card) ?? [];
  return /^license:\s*["']?([\w.+-]+)/m.exec(matter)?.[1];
}
