import { QuarantineWriter } from "../ingest/mod.ts";
import { makeFolderOf } from "./_make_folder.ts";
import { checkNotInput } from "./_not_input.ts";

/** A quarantine file that is opened with the first row that needs it, so that a clean file leaves none. */
export class LazyQuarantine implements AsyncDisposable {
  readonly #path?: string;
  readonly #columns: readonly string[];
  readonly #signal?: AbortSignal;
  #writer?: QuarantineWriter;

  private constructor(path: string | undefined, columns: readonly string[], signal?: AbortSignal) {
    this.#path = path;
    this.#columns = columns;
    this.#signal = signal;
  }

  /**
   * @param folder Where the file goes, as `NAME.quarantine.jsonl`; without, rows are not kept.
   * @param source Path of the file that is read, or `-`.
   * @throws {InputError} If the file that is read is the quarantine file itself.
   */
  static async open(
    folder: string | undefined,
    source: string,
    options: { columns: readonly string[]; signal?: AbortSignal },
  ): Promise<LazyQuarantine> {
    const path = folder === undefined ? undefined : quarantinePath(folder, source);
    if (path !== undefined) await checkNotInput(path, [source], "name another folder with --quarantine");
    return new LazyQuarantine(path, options.columns, options.signal);
  }

  async add(...[row, problems]: Parameters<QuarantineWriter["add"]>): Promise<void> {
    if (this.#path === undefined) return;
    if (!this.#writer) await makeFolderOf(this.#path);
    this.#writer ??= await QuarantineWriter.open(this.#path, this.#columns, { signal: this.#signal });
    await this.#writer.add(row, problems);
  }

  /** @returns Where the rows were written, if there were any. */
  async commit(): Promise<string | undefined> {
    await this.#writer?.commit();
    return this.#writer && this.#path;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#writer?.[Symbol.asyncDispose]();
  }
}

function quarantinePath(folder: string, source: string): string {
  const name = source === "-" ? "stdin" : source.split(/[/\\]/).at(-1)!.replace(/(\.\w+){1,2}$/, "");
  return `${folder}/${name}.quarantine.jsonl`;
}
