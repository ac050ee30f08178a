import { systemClock } from "../../core/mod.ts";
import { Engine, type EngineSetup, type EpochProgress } from "./_engine.ts";

/** What a training asks of its worker: a method of the engine, one after another. */
export type Request =
  | { readonly ask: "start"; readonly args: readonly [EngineSetup] }
  | { [K in Asked]: { readonly ask: K; readonly args: Parameters<Engine[K]> } }[Asked];

/** Methods that may be asked for. */
export type Asked = "load" | "begin" | "beginEpoch" | "run" | "endEpoch" | "finish";

/** What the worker says: how far it is, and in the end an answer. */
export type Reply =
  | { readonly progress: EpochProgress }
  | { readonly answer: unknown }
  | { readonly error: { readonly name: string; readonly message: string } };

const worker = self as unknown as {
  onmessage: (event: MessageEvent<Request>) => void;
  postMessage(message: Reply, transfer?: Transferable[]): void;
};

type Finished = ReturnType<Engine["finish"]>;

let engine: Engine | undefined;

worker.onmessage = async ({ data }) => {
  try {
    const answer = await perform(data);
    worker.postMessage({ answer }, data.ask === "finish" ? buffersOf(answer as Finished) : []);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    worker.postMessage({ error: { name, message } });
  }
};

function perform(request: Request): unknown {
  switch (request.ask) {
    case "start":
      engine = new Engine(request.args[0], systemClock);
      return undefined;
    case "load":
      return engine!.load(...request.args);
    case "begin":
      return engine!.begin();
    case "beginEpoch":
      return engine!.beginEpoch(...request.args);
    case "run": {
      const [graphs, batches] = request.args;
      return engine!.run(graphs, batches, (progress) => worker.postMessage({ progress }));
    }
    case "endEpoch":
      return engine!.endEpoch();
    case "finish":
      // What sessions hold is given back before the weights are copied.
      engine![Symbol.dispose]();
      return engine!.finish(...request.args);
  }
}

/** What is handed over rather than copied once more. */
function buffersOf({ weights }: Finished): Transferable[] {
  return [...weights.values()].map(({ buffer }) => buffer);
}
