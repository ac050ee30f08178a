import { median } from "./_timing.ts";
import { type ServingFigures, type ServingSpeed, spread } from "./neural_speed_report.ts";
import type { ServingJob } from "./neural_speed_serving.ts";

/** What a side that serves says. */
export interface ServingRun {
  readonly milliseconds: readonly number[];
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly tokeniseSeconds: number;
  readonly labels: readonly number[];
}

/** Figures of a file that was served by us and, where there is one, by a peer. */
export function served(
  mine: readonly ServingRun[],
  theirs: readonly ServingRun[],
  { batch }: ServingJob,
): Omit<ServingSpeed, "file"> {
  const each = (runs: readonly ServingRun[]) =>
    runs.map(({ milliseconds, cpuSeconds, wallSeconds, tokeniseSeconds }): ServingFigures => ({
      medianMs: median(milliseconds),
      p95Ms: milliseconds.toSorted((a, b) => a - b)[Math.ceil(0.95 * milliseconds.length) - 1],
      perSecond: batch.length / wallSeconds,
      perSecondTokenised: batch.length / (wallSeconds - tokeniseSeconds),
      cpuMs: 1000 * cpuSeconds / batch.length,
    }));
  const [own, peer] = [each(mine), each(theirs)];
  if (peer.length === 0) return { ours: medians(own) };
  const ratio = (name: keyof ServingFigures) => spread(own.map((figures, i) => figures[name] / peer[i][name]));
  const same = mine[0].labels.filter((label, i) => label === theirs[0].labels[i]).length;
  return {
    ours: medians(own),
    peer: medians(peer),
    ratio: { medianMs: ratio("medianMs"), perSecond: ratio("perSecond"), cpuMs: ratio("cpuMs") },
    agreement: same / mine[0].labels.length,
  };
}

function medians(runs: readonly ServingFigures[]): ServingFigures {
  const names = Object.keys(runs[0]) as (keyof ServingFigures)[];
  return Object.fromEntries(
    names.map((name) => [name, median(runs.map((figures) => figures[name]))]),
  ) as unknown as ServingFigures;
}
