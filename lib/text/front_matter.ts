/**
 * A value of the front matter that a text in Markdown may begin with, such as the licence that a model card states; undefined if it
 * has none, or not that one. Only values on a line of their own are read, not lists or blocks.
 *
 * @example
 * ```ts
 * import { frontMatterValue } from "./front_matter.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(frontMatterValue('---\nlanguage: en\nlicense: "apache-2.0"\n---\n# A model', "license"), "apache-2.0");
 * assert.equal(frontMatterValue("# A model\nlicense: mit", "license"), undefined);
 * ```
 */
export function frontMatterValue(text: string, key: string): string | undefined {
  const [, matter = ""] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  const line = matter.split(/\r?\n/).find((line) => line.startsWith(`${key}:`));
  const value = line?.slice(key.length + 1).trim().replace(/^(["'])(.*)\1$/, "$2");
  return value || undefined;
}
