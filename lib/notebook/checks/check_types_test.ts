import assert from "node:assert/strict";
import { scratchFolder } from "../../testing/task_process.ts";
import { withCells } from "../../testing/clean_notebook.ts";
import { checkNotebooks } from "./check_notebooks.ts";
import { readTypeFindings } from "./check_types.ts";
import { describeFault } from "./fault.ts";

Deno.test("readTypeFindings() takes the headline and its place, and not the places that only explain it", () => {
  // As deno 2.9.6 prints it.
  const output = `TS2322 [ERROR]: Type 'string' is not assignable to type 'number'.
const o: { a: number } = { a: "x" };
                           ^
    at file:///nb/.x.check.ts:9:40

    The expected type comes from property 'a' which is declared here on type '{ a: number; }'
    const o: { a: number } = { a: "x" };
               ^
        at file:///nb/.x.check.ts:9:17

TS2307 [ERROR]: Cannot find module 'file:///nb/y.ts'.
    at file:///nb/.x.check.ts:3:22

Found 2 errors.

error: Type checking failed.

Stack backtrace:
   0: <unknown>
`;
  assert.deepEqual(readTypeFindings(output).map(({ code, line }) => [code, line]), [["TS2322", 9], ["TS2307", 3]]);
});

Deno.test("a module that notebooks import is named where it is wrong itself", async () => {
  await using folder = await scratchFolder();
  const helper =
    "export async function show(x: unknown): Promise<void> {}\n\nexport const words = async (text: string): string[] => text;\n";
  const path = await folder.file("it.ipynb", withCells());
  const told = async (source: string) => {
    await folder.file("helper.ts", source);
    const faults = await checkNotebooks([path], { run: false });
    return faults.map((fault) => describeFault(fault).replaceAll(folder.path, "FOLDER"));
  };
  assert.match((await told(helper)).join("\n"), /^FOLDER\/helper\.ts: line 3: The return type of an async function /);
  assert.deepEqual(await told("const x = (;\n"), ["FOLDER/helper.ts: line 1: SyntaxError: Expression expected"]);
});
