/** Our side of the notebook bench: `deno run _notebook_side.ts IN.ipynb OUT.ipynb`; prints how long the kernel's start took, in seconds. */
import { dirname } from "node:path";
import { readNotebook, runNotebook, serialiseNotebook } from "../../notebook/mod.ts";

const [input, output] = Deno.args;
const { notebook, startSeconds, failure } = await runNotebook(await readNotebook(input), { cwd: dirname(input) });
if (failure) throw new Error(failure.message);
await Deno.writeTextFile(output, serialiseNotebook(notebook));
console.log(startSeconds);
