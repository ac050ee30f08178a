import type { Workspace } from "../workspace.ts";
import { type FlagsOf, type FlagSpec, UsageError } from "./flags.ts";
import { modelOf } from "./model_options.ts";
import type { TaskContext } from "./run_task.ts";
import type { QUARANTINE_FLAG, TICKET_FLAGS } from "./ticket_flags.ts";
import type { MODEL_FLAGS, SPLIT_FLAGS } from "./train_flags.ts";

type Flags<O extends Record<string, FlagSpec>> = FlagsOf<{ name: string; summary: string; options: O }>;
type ModelFlags = Flags<typeof MODEL_FLAGS & typeof TICKET_FLAGS & typeof QUARANTINE_FLAG>;
type PipelineOptions = Parameters<Workspace["runPipeline"]>[0];
type TrainOptions = Parameters<Workspace["train"]>[0];

/** The flags of `pipeline` as options of the library. */
export function pipelineOptions(flags: ModelFlags & Flags<typeof SPLIT_FLAGS>, context: TaskContext): PipelineOptions {
  if (flags.test !== undefined && flags.split !== undefined) {
    throw new UsageError("--test and --split exclude each other");
  }
  return {
    ...trainingOptions(flags, context),
    test: flags.test,
    splitFile: flags.split,
    splitBy: flags["split-by"] as PipelineOptions["splitBy"],
    testShare: flags["test-share"],
  };
}

/** The flags of `train` as options of the library. */
export function trainingOptions(flags: ModelFlags, { signal, progress, clock, note }: TaskContext): TrainOptions {
  return {
    source: sourceOf(flags.data, flags),
    ...modelOf(flags),
    calibration: flags.calibration as TrainOptions["calibration"],
    folds: flags.folds,
    coverage: flags.coverage,
    classConditional: flags["class-conditional"],
    costs: costsOf(flags),
    name: flags.name,
    quarantineTo: flags.quarantine,
    maxTickets: flags["max-tickets"],
    fewShot: flags["few-shot"],
    groups: flags.groups,
    promote: flags.promote,
    seed: flags.seed,
    signal,
    progress,
    clock,
    onNote: note,
  };
}

/** How a file of tickets is read, as the flags say. */
export function sourceOf(path: string, flags: Flags<typeof TICKET_FLAGS>): TrainOptions["source"] {
  const { format, encoding, delimiter, raw, "date-order": dateOrder } = flags;
  return {
    path,
    columns: columnsOf(flags),
    format,
    encoding,
    delimiter,
    raw,
    dateOrder: dateOrder as TrainOptions["source"]["dateOrder"],
  };
}

/** The columns that the user named. */
function columnsOf({ text, label, subject, id, customer, timestamp, language }: Flags<typeof TICKET_FLAGS>) {
  return { text, label, subject, id, customer, timestamp, language };
}

function costsOf(flags: ModelFlags): TrainOptions["costs"] {
  const misroute = flags["cost-misroute"];
  const capacityPerDay = flags["capacity-minutes"];
  const ticketsPerDay = flags["tickets-per-day"];
  if ((capacityPerDay === undefined) !== (ticketsPerDay === undefined)) {
    throw new UsageError("--capacity-minutes and --tickets-per-day must be given together");
  }
  if (misroute === undefined) {
    if (capacityPerDay !== undefined) throw new UsageError("--capacity-minutes needs --cost-misroute");
    return undefined;
  }
  const capacity = capacityPerDay === undefined ? {} : { capacityPerDay, ticketsPerDay };
  return { misroute, reviewMinute: flags["cost-minute"], reviewMinutes: flags["review-minutes"], ...capacity };
}
