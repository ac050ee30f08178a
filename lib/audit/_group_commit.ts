/** Items of one transaction at most, so that none holds the others up for long. */
const MOST = 5000;

interface Waiting<T, R> {
  readonly items: readonly T[];
  readonly resolve: (results: R[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Commits together what arrives while a commit runs: a flush to the disk costs the same for one item as for a thousand. */
export class GroupCommit<T, R> {
  readonly #commit: (items: readonly T[]) => Promise<R[]>;
  #waiting: Waiting<T, R>[] = [];
  #running: Promise<void> | undefined;

  /** @param commit Commits items; gives one result an item, in their order. */
  constructor(commit: (items: readonly T[]) => Promise<R[]>) {
    this.#commit = commit;
  }

  /** Settles once the items are committed; all of them go into the same commit. */
  add(items: readonly T[]): Promise<R[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ items, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Settles when nothing is under way any more. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    await Promise.resolve(); // whatever is added in the same turn joins in
    while (this.#waiting.length > 0) {
      const group = this.#take();
      try {
        const results = await this.#commit(group.flatMap(({ items }) => items));
        let done = 0;
        for (const { items, resolve } of group) resolve(results.slice(done, done += items.length));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#running = undefined;
  }

  #take(): Waiting<T, R>[] {
    let items = 0;
    let n = 0;
    while (n < this.#waiting.length && (n === 0 || items + this.#waiting[n].items.length <= MOST)) {
      items += this.#waiting[n++].items.length;
    }
    return this.#waiting.splice(0, n);
  }
}
