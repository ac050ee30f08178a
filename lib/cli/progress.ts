import { count } from "../core/format.ts";
import type { Clock, Progress, ProgressEvent } from "../core/mod.ts";

/** Where progress is written, and how. */
export interface ProgressOptions {
  /** Takes text, such as standard error. */
  readonly write: (text: string) => void;
  /** Whether the text goes to a terminal, where one line can be drawn over and over. */
  readonly terminal: boolean;
  readonly clock: Clock;
  /**
   * Least milliseconds between two reports of one stage: 100 on a terminal, 5,000 in a log.
   *
   * @default {terminal ? 100 : 5000}
   */
  readonly every?: number;
}

/** A {@linkcode Progress} that can be told that the work is over. */
export interface ProgressReporter {
  readonly report: Progress;
  /** Takes a half-drawn line away, so that results start on a line of their own. */
  finish(): void;
}

/**
 * Shows progress: one bar with the time left on a terminal, a line every few seconds in a log.
 */
export function progressReporter(
  { write, terminal, clock, every = terminal ? 100 : 5000 }: ProgressOptions,
): ProgressReporter {
  let stage = "";
  let started = 0;
  let last = 0;
  let drawn = false;
  const draw = (event: ProgressEvent, now: number) => {
    const line = describe(event, (now - started) / 1000, terminal);
    write(terminal ? `\r\x1b[2K${line}` : `${line}\n`);
    drawn = terminal;
  };
  return {
    report: (event) => {
      const now = clock.monotonic();
      if (event.stage !== stage) {
        stage = event.stage;
        started = last = now;
        if (terminal) draw(event, now);
        return;
      }
      const over = event.done === event.total;
      if (now - last < every && !(terminal && over)) return;
      last = now;
      draw(event, now);
    },
    finish: () => {
      if (drawn) write("\r\x1b[2K");
      drawn = false;
    },
  };
}

function describe({ stage, done, total, note }: ProgressEvent, seconds: number, terminal: boolean): string {
  const parts = [stage];
  if (total) {
    const share = Math.min(1, done / total);
    const filled = Math.round(share * 20);
    if (terminal) parts.push(`${"█".repeat(filled)}${"░".repeat(20 - filled)}`);
    parts.push(`${Math.round(share * 100)}%`, `${count(done)} of ${count(total)}`);
    if (share > 0 && share < 1 && seconds > 0.5) parts.push(`${duration((seconds * (1 - share)) / share)} left`);
  } else {
    parts.push(count(done));
  }
  if (note) parts.push(note);
  return parts.join("  ");
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
