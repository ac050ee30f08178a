import type { Matrix, Snapshot } from "../core/mod.ts";
import type { Classifier } from "./classifier.ts";
import { restoreClassifier } from "./restore.ts";

/** What is asked of a classifier. */
export type Question = "predictProba" | "decisionFunction";

/** What a pool tells its worker: first the classifier, then batches of texts. */
export type ToWorker =
  | { readonly snapshot: Snapshot }
  | { readonly id: number; readonly question: Question; readonly texts: readonly string[] };

/** What a worker answers, under the number of the batch; -1 is the classifier. */
export interface FromWorker {
  readonly id: number;
  readonly answer?: Matrix;
  readonly error?: { readonly name: string; readonly message: string };
}

let classifier: Classifier;

async function answer(message: ToWorker): Promise<FromWorker> {
  const id = "id" in message ? message.id : -1;
  try {
    if ("snapshot" in message) {
      classifier = await restoreClassifier(message.snapshot);
      return { id };
    }
    return { id, answer: classifier[message.question](message.texts) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { id, error: { name, message } };
  }
}

const worker = self as unknown as {
  onmessage: (event: MessageEvent<ToWorker>) => void;
  postMessage(message: FromWorker, transfer: Transferable[]): void;
};

worker.onmessage = async ({ data }) => {
  const reply = await answer(data);
  worker.postMessage(reply, reply.answer ? [reply.answer.data.buffer as ArrayBuffer] : []);
};
