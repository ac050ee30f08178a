import { basename, dirname, join } from "node:path";
import type { Clock } from "../../core/mod.ts";
import { removeIfThere } from "../../storage/remove_if_there.ts";

/** Age from which a file that a killed run left behind is taken for one, in milliseconds; a check takes seconds. */
const STALE = 600_000;

/** Name of a module that stands beside its notebook while it is checked. */
const MODULE_NAME = /^\..+\.check\.ts$/;

/**
 * Files that are gone when the block ends, and also when the process ends early: on `Deno.exit`, such as a second Ctrl-C
 * asks for, listeners of `unload` still run.
 */
export class PassingFiles implements Disposable {
  readonly #paths = new Set<string>();
  readonly #remove = () => {
    for (const path of this.#paths) removeIfThere(path);
    this.#paths.clear();
  };

  constructor() {
    globalThis.addEventListener("unload", this.#remove);
  }

  /** Makes a folder in the system's place for such. */
  async folder(): Promise<string> {
    const path = await Deno.realPath(await Deno.makeTempDir({ prefix: "ticketlab-notebooks-" }));
    this.#paths.add(path);
    return path;
  }

  /**
   * Writes a module beside a notebook, where its relative imports hold.
   *
   * Its name is the same each time, so that the type checker finds its earlier answer; only while another process
   * checks the same notebook does it take another.
   *
   * @returns The path of the module.
   */
  async moduleBeside(notebook: string, source: string, clock: Clock): Promise<string> {
    const folder = dirname(notebook);
    await sweep(folder, clock);
    const stem = basename(notebook).replace(/\.ipynb$/, "");
    for (const name of [`.${stem}.check.ts`, `.${stem}.${crypto.randomUUID()}.check.ts`]) {
      const path = join(folder, name);
      try {
        await Deno.writeTextFile(path, source, { createNew: true });
      } catch (error) {
        if (error instanceof Deno.errors.AlreadyExists) continue;
        throw error;
      }
      this.#paths.add(path);
      return path;
    }
    throw new TypeError(`Cannot extract ${notebook}: two names beside it must be free`);
  }

  [Symbol.dispose](): void {
    globalThis.removeEventListener("unload", this.#remove);
    this.#remove();
  }
}

/** Removes what killed runs left in a folder of notebooks. */
async function sweep(folder: string, clock: Clock): Promise<void> {
  for await (const { name, isFile } of Deno.readDir(folder)) {
    if (!isFile || !MODULE_NAME.test(name)) continue;
    const path = join(folder, name);
    const { mtime } = await Deno.stat(path).catch(() => ({ mtime: null }));
    if (mtime && clock.now().getTime() - mtime.getTime() > STALE) removeIfThere(path);
  }
}
