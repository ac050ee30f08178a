import { count, decimal } from "../../core/mod.ts";
import type { EpochProgress } from "./_engine.ts";

/** How a training goes, in words: `epoch 2 of 5, loss 0.412, 3,400 tokens/s, 2:10 left`. */
export function epochNote(
  { batches, tokens, loss, seconds }: EpochProgress,
  all: { epoch: number; epochs: number; left: number },
): string {
  const rest = Math.round(seconds / Math.max(batches, 1) * all.left);
  return [
    `epoch ${all.epoch} of ${all.epochs}`,
    `loss ${decimal(loss, 3)}`,
    ...(seconds > 0 ? [`${count(Math.round(tokens / seconds))} tokens/s`] : []),
    `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, "0")} left`,
  ].join(", ");
}
