/** `deno run -A _test_erase_process.ts URL FOLDER N ID…`: erases persons and dies at the n-th step; with 0 it says that it begins. */
import { openDatabase } from "../../storage/db/mod.ts";
import { openScratch } from "./_test_scratch.ts";
import { erasePersons } from "./erase_persons.ts";

const [url, folder, nth, ...ids] = Deno.args;
const database = await openDatabase(url);
const { persons, options } = await openScratch(database, folder);
let steps = 0;
if (nth === "0") console.log("begins");
await erasePersons(persons, ids, {
  ...options,
  progress: () => {
    if (++steps === Number(nth)) Deno.kill(Deno.pid, "SIGKILL");
  },
});
await database.close();
