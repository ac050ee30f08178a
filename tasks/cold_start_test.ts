import assert from "node:assert/strict";

interface Graph {
  roots: string[];
  modules: { specifier: string; dependencies?: { code?: { specifier?: string }; isDynamic?: boolean }[] }[];
  redirects: Record<string, string>;
}

/** What a module loads before it runs: its imports and theirs, those that are made while running left out. */
async function loadedAtStart(module: string): Promise<string[]> {
  const { stdout } = await new Deno.Command(Deno.execPath(), { args: ["info", "--json", module] }).output();
  const { roots, modules, redirects } = JSON.parse(new TextDecoder().decode(stdout)) as Graph;
  const byName = new Map(modules.map((m) => [m.specifier, m]));
  const loaded = new Set<string>();
  const walk = (name: string) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const { code, isDynamic } of byName.get(name)?.dependencies ?? []) {
      if (code?.specifier && !isDynamic) walk(redirects[code.specifier] ?? code.specifier);
    }
  };
  walk(redirects[roots[0]] ?? roots[0]);
  return [...loaded];
}

Deno.test("deno task predict loads no package but the two of flags and settings before it has read its flags", async () => {
  const loaded = await loadedAtStart("tasks/predict.ts");
  assert.ok(loaded.some((name) => name.endsWith("/lib/workspace.ts")), loaded.join("\n"));
  const packages = loaded.filter((name) => name.startsWith("npm:")).map((name) =>
    /npm:\/?([^@/]+|@[^/]+\/[^@/]+)@/.exec(name)![1]
  );
  assert.deepEqual(packages.sort(), ["fastest-levenshtein", "zod"]);
});

Deno.test("deno task predict loads none of the rooms that read files, evaluate, train many models or draw", async () => {
  const rooms = (await loadedAtStart("tasks/predict.ts")).map((name) => /\/lib\/(\w+)\//.exec(name)?.[1]);
  for (const room of ["ingest", "evaluate", "views", "testing"]) assert.ok(!rooms.includes(room), room);
});
