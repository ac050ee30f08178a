import { type Clock, type Progress, type ProgressEvent, systemClock } from "../core/mod.ts";
import { escapeHtml } from "../views/mod.ts";
import { type Jupyter, jupyter, putOut } from "./_jupyter.ts";
import { themedOutput } from "./themed_output.ts";

/** Options of {@linkcode notebookProgress}. */
export interface NotebookProgressOptions {
  /**
   * Least milliseconds between two updates.
   *
   * @default {200}
   */
  readonly every?: number;
  readonly clock?: Clock;
  /**
   * Where it is shown.
   *
   * @default {the notebook that this runs in}
   */
  readonly to?: Jupyter;
}

/** Ends of what is being shown now. */
const showing = new Set<() => Promise<void>>();
let made = 0;

/**
 * Shows progress as one output of the running cell that is drawn anew, and goes with the next `show()`; does nothing outside of
 * a notebook.
 *
 * @example
 * ```ts
 * import { notebookProgress } from "./progress.ts";
 *
 * const progress = notebookProgress();
 * progress({ stage: "fit", done: 3, total: 10 });
 * ```
 */
export function notebookProgress(options: NotebookProgressOptions = {}): Progress {
  const { every = 200, clock = systemClock, to = jupyter() } = options;
  if (!to) return () => {};
  const id = `tl-progress-${++made}-${Math.round(clock.monotonic())}`;
  let [stage, started, last, shown] = ["", 0, -Infinity, false];
  let sent = Promise.resolve();
  const put = (data: Record<string, string>) => {
    const update = shown;
    shown = true;
    sent = sent.then(() => putOut(to, { data, metadata: {} }, { id, update }));
    sent.catch(() => {}); // told of at the end
  };
  const end = () => {
    if (shown) put({}); // an output without forms takes no room
    shown = false;
    showing.delete(end);
    return sent;
  };
  return (event) => {
    const now = clock.monotonic();
    if (event.stage !== stage) [stage, started] = [event.stage, now];
    if (now - last < every) return;
    last = now;
    showing.add(end);
    put(drawn(event, (now - started) / 1000));
  };
}

/** Takes away all progress that is shown. */
export async function endProgress(): Promise<void> {
  await Promise.all([...showing].map((end) => end()));
}

function drawn(event: ProgressEvent, seconds: number): Record<string, string> {
  const { done, total, stage } = event;
  const words = describe(event, seconds);
  const bar = total
    ? `<progress value="${Math.min(done, total)}" max="${total}" aria-label="${escapeHtml(stage)}"></progress>`
    : "";
  return { "text/html": themedOutput(`<p>${bar}${escapeHtml(words)}</p>`), "text/plain": words };
}

function describe({ stage, done, total, note }: ProgressEvent, seconds: number): string {
  const of = total
    ? `${done.toLocaleString("en")} of ${total.toLocaleString("en")}`
    : done > 0
    ? done.toLocaleString("en")
    : "";
  const left = total && done > 0 && done < total && seconds > 1
    ? `${Math.ceil(seconds * (total / done - 1))} s left`
    : "";
  return [stage, of, left, note].filter((part) => part).join(" · ");
}
