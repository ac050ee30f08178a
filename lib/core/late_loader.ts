/**
 * Loads modules when they are first asked for.
 *
 * Deno reads every module that an `import()` of a plain name leads to, and what that leads to, before it runs the first line. A
 * name that is made while running is read then: a task that needs none of what is heavy does not pay for it.
 *
 * @param base `import.meta.url` of the module that asks.
 * @returns A function from a path, relative to that module, to the module there; its type is given by the caller, and seen by the check
 * of imports.
 *
 * @example
 * ```ts
 * import { lateLoader } from "./late_loader.ts";
 * import assert from "node:assert/strict";
 *
 * const load = lateLoader(import.meta.resolve("./mod.ts"));
 * const { Rng } = await load<typeof import("./rng.ts")>("./rng.ts");
 * assert.equal(new Rng(7).seed, 7);
 * ```
 */
export function lateLoader(base: string): <Module>(path: string) => Promise<Module> {
  return (path) => import(new URL(path, base).href);
}
