import assert from "node:assert/strict";
import { checkImports, whyWrong } from "./check_imports.ts";

Deno.test("whyWrong() lets imports run down the floors only", () => {
  assert.equal(whyWrong("lib/models/mod.ts", "../core/mod.ts"), undefined);
  assert.equal(whyWrong("lib/models/linear/x.ts", "../../features/mod.ts"), undefined);
  assert.equal(whyWrong("lib/core/rng.ts", "../models/mod.ts"), "models stands above core");
  assert.equal(whyWrong("lib/ingest/x.ts", "../evaluate/mod.ts"), "evaluate stands above ingest");
});

Deno.test("whyWrong() keeps observers apart and private files private", () => {
  assert.equal(whyWrong("lib/drift/x.ts", "../explain/mod.ts"), "drift and explain stand side by side");
  assert.equal(whyWrong("lib/drift/x.ts", "./_bins.ts"), undefined);
  assert.equal(whyWrong("tasks/drift.ts", "../lib/drift/_bins.ts"), "it is private to its room");
});

Deno.test("whyWrong() lets tests import from anywhere and names a folder that is no floor", () => {
  assert.equal(whyWrong("lib/core/rng_test.ts", "../testing/mod.ts"), undefined);
  assert.match(whyWrong("lib/utils/x.ts", "../core/mod.ts")!, /^utils is no floor/);
});

Deno.test("checkImports() finds a wrong import in a tree, with its line, and ignores examples in comments", async () => {
  const root = await Deno.makeTempDir();
  await Deno.mkdir(`${root}/lib/core`, { recursive: true });
  await Deno.mkdir(`${root}/tasks`);
  await Deno.writeTextFile(
    `${root}/lib/core/a.ts`,
    '/** import { x } from "../cli/mod.ts"; */\nimport {\n  x,\n} from "../models/mod.ts";\n',
  );
  const { modules, violations } = await checkImports(root);
  await Deno.remove(root, { recursive: true });
  assert.equal(modules, 1);
  assert.deepEqual(violations, ["lib/core/a.ts:4: imports ../models/mod.ts: models stands above core"]);
});

Deno.test("checkImports() finds ticketlab itself in order", async () => {
  const { modules, violations } = await checkImports(".");
  assert.ok(modules > 30);
  assert.deepEqual(violations, []);
});
