import assert from "node:assert/strict";

interface Graph {
  roots: string[];
  modules: { specifier: string; dependencies?: { code?: { specifier?: string }; isDynamic?: boolean }[] }[];
  redirects: Record<string, string>;
}

/** What a module loads before it runs: its imports and theirs; `late`: also what it only reads, for imports made while running. */
async function loadedAtStart(module: string, { late = false } = {}): Promise<string[]> {
  const { stdout } = await new Deno.Command(Deno.execPath(), { args: ["info", "--json", module] }).output();
  const { roots, modules, redirects } = JSON.parse(new TextDecoder().decode(stdout)) as Graph;
  const byName = new Map(modules.map((m) => [m.specifier, m]));
  const loaded = new Set<string>();
  const walk = (name: string) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const { code, isDynamic } of byName.get(name)?.dependencies ?? []) {
      if (code?.specifier && (late || !isDynamic)) walk(redirects[code.specifier] ?? code.specifier);
    }
  };
  walk(redirects[roots[0]] ?? roots[0]);
  return [...loaded];
}

const roomOf = (name: string) => /\/lib\/(\w+)\//.exec(name)?.[1];

Deno.test("deno task predict loads no package but the two of flags and settings before it has read its flags", async () => {
  const loaded = await loadedAtStart("tasks/predict.ts");
  assert.ok(loaded.some((name) => name.endsWith("/lib/workspace.ts")), loaded.join("\n"));
  const packages = loaded.filter((name) => name.startsWith("npm:")).map((name) =>
    /npm:\/?([^@/]+|@[^/]+\/[^@/]+)@/.exec(name)![1]
  );
  assert.deepEqual(packages.sort(), ["fastest-levenshtein", "zod"]);
});

Deno.test("deno task predict loads none of the rooms that read files, evaluate, train many models or draw", async () => {
  const rooms = (await loadedAtStart("tasks/predict.ts")).map(roomOf);
  for (const room of ["ingest", "evaluate", "views", "testing"]) assert.ok(!rooms.includes(room), room);
});

Deno.test("deno task predict does not even read the rooms that other tasks load late", async () => {
  // What `import()` of a plain name leads to is read before the first line runs, and costs more than the prediction.
  const rooms = new Set((await loadedAtStart("tasks/predict.ts", { late: true })).map(roomOf));
  assert.ok(rooms.has("workspace") && rooms.has("models"));
  for (const room of ["gdpr", "ingest", "evaluate", "quality", "views", "notebook"]) assert.ok(!rooms.has(room), room);
});
