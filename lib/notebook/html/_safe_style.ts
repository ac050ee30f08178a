import { STYLE_FAMILIES, STYLE_FUNCTIONS, STYLE_PROPERTIES } from "./_allow_list.ts";

/**
 * The declarations of a `style` attribute that only change how something looks: nothing that loads, runs, or moves an element
 * over others. A declaration that is not wholly understood goes.
 *
 * @example
 * ```ts
 * import { safeStyle } from "./_safe_style.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(safeStyle("color: var(--tl-ink); position: fixed; background: url(//x)"), "color: var(--tl-ink)");
 * ```
 */
export function safeStyle(style: string): string {
  return style.split(";").map(safeDeclaration).filter((declaration) => declaration !== undefined).join("; ");
}

function safeDeclaration(declaration: string): string | undefined {
  const colon = declaration.indexOf(":");
  if (colon < 0) return undefined;
  const property = declaration.slice(0, colon).trim().toLowerCase();
  const value = declaration.slice(colon + 1).trim();
  if (!STYLE_PROPERTIES.has(property) && !STYLE_FAMILIES.some((f) => property === f || property.startsWith(`${f}-`))) {
    return undefined;
  }
  if (!isSafeValue(value)) return undefined;
  // A negative margin would draw one output over its neighbour.
  if (/^(margin|text-indent)/.test(property) && value.includes("-")) return undefined;
  return `${property}: ${value}`;
}

/** No honest value is longer, in characters; the patterns below take their time over long ones. */
const LONGEST = 500;

/** Words, numbers, quoted names and calls of known functions; no escapes or comments, which hide what a value says. */
function isSafeValue(value: string): boolean {
  if (value.length > LONGEST) return false;
  if (!/^[\w\s.,#%()+*/'"!-]+$/.test(value) || value.includes("/*")) return false;
  return [...value.matchAll(/([\w-]*)\s*\(/g)].every(([, name]) =>
    name === "" || STYLE_FUNCTIONS.has(name.toLowerCase())
  );
}
