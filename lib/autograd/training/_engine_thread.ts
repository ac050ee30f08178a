import { type Clock, InputError } from "../../core/mod.ts";
import { Engine, type EngineSetup, type EpochProgress } from "./_engine.ts";
import type { Asked, Reply, Request } from "./_worker.ts";

/** An engine to be asked, wherever it runs. */
export interface EngineThread extends AsyncDisposable {
  ask<K extends Asked>(
    method: K,
    args: Parameters<Engine[K]>,
    progress?: (progress: EpochProgress) => void,
  ): Promise<Awaited<ReturnType<Engine[K]>>>;
}

/** Starts an engine in a worker. */
export async function startWorker(setup: EngineSetup): Promise<EngineThread> {
  const worker = new WorkerThread();
  try {
    await worker.post({ ask: "start", args: [setup] });
    return worker;
  } catch (error) {
    await worker[Symbol.asyncDispose]();
    throw error;
  }
}

/** An engine in this thread, under the same contract. */
export function startHere(setup: EngineSetup, clock: Clock): EngineThread {
  const engine = new Engine(setup, clock);
  return {
    async ask(method, args, progress) {
      const call = engine[method] as (...args: unknown[]) => unknown;
      return await call.call(engine, ...args, ...(progress ? [progress] : [])) as never;
    },
    [Symbol.asyncDispose]() {
      engine[Symbol.dispose]();
      return Promise.resolve();
    },
  };
}

class WorkerThread implements EngineThread {
  readonly #worker = new Worker(new URL("./_worker.ts", import.meta.url), { type: "module" });
  #owed?: PromiseWithResolvers<unknown>;
  #progress?: (progress: EpochProgress) => void;
  #failure?: Error;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if ("progress" in data) this.#tell(data.progress);
      else if ("error" in data) this.#owed?.reject(revive(data.error));
      else this.#owed?.resolve(data.answer);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault(); // it is told to whoever waits, not to the process
      this.#failure = new Error(`The training worker stopped: ${event.message}`);
      this.#owed?.reject(this.#failure);
    };
  }

  async ask<K extends Asked>(
    method: K,
    args: Parameters<Engine[K]>,
    progress?: (progress: EpochProgress) => void,
  ): Promise<Awaited<ReturnType<Engine[K]>>> {
    this.#progress = progress;
    return await this.post({ ask: method, args } as Request) as Awaited<ReturnType<Engine[K]>>;
  }

  post(request: Request): Promise<unknown> {
    if (this.#failure) return Promise.reject(this.#failure);
    this.#owed = Promise.withResolvers();
    this.#worker.postMessage(request);
    return this.#owed.promise;
  }

  /** What goes wrong in the caller's function is told to the caller. */
  #tell(progress: EpochProgress): void {
    try {
      this.#progress?.(progress);
    } catch (error) {
      this.#owed?.reject(error);
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#worker.terminate();
    return Promise.resolve();
  }
}

function revive({ name, message }: { name: string; message: string }): Error {
  if (name === "InputError") return new InputError(message);
  if (name === "TypeError") return new TypeError(message);
  if (name === "RangeError") return new RangeError(message);
  return Object.assign(new Error(message), { name });
}
