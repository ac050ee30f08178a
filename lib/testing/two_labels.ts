import { runTaskProcess, type scratchFolder } from "./task_process.ts";

/** Header of {@linkcode TWO_LABEL_ROWS}. */
export const TWO_LABEL_HEADER = "id,body,queue,created\n";

/** Sixty tickets of two labels that any model tells apart, as lines of CSV. */
export const TWO_LABEL_ROWS: readonly string[] = Array.from(
  { length: 60 },
  (_, i) =>
    i % 2
      ? `${i},I want my money back for order ${i},Refund,2026-01-01`
      : `${i},The app crashes on page ${i},Bug,2026-01-02`,
);

/** Writes these tickets into a scratch folder and trains a version on them there, through the task. */
export async function trainTwoLabels(scratch: Awaited<ReturnType<typeof scratchFolder>>) {
  const models = `${scratch.path}/models`;
  const env = { TICKETLAB_MODELS: models };
  const file = await scratch.file("good.csv", `${TWO_LABEL_HEADER}${TWO_LABEL_ROWS.join("\n")}\n`);
  const run = await runTaskProcess("train", ["--data", file, "--model", "linear-svm", "--folds", "2", "--json"], {
    env,
  });
  return { file, models, env, version: run.json<{ version: string; path: string }>() };
}
