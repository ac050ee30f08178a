/** Type of the messages that tell of an error that belongs to no cell. */
export const STRAY_ERROR = "stray_error";

/** Type of the messages that mark the end of a cell. */
export const END_OF_CELL = "end_of_cell";

/** Name of the function that waits for timers that are about to fire. */
const TIMERS_SETTLED = "ticketlab.timersSettled";

/** Code that waits for the timers that fire within so many milliseconds. */
export function settleCode(ms: number): string {
  return `await globalThis[Symbol.for("${TIMERS_SETTLED}")](${ms})`;
}

/** Milliseconds between two looks at the parent. */
const WATCH_MS = 500;

/**
 * Program of the worker that watches the kernel's parent. It has a thread of its own, so that it sees the parent's end while a
 * cell computes; `Deno.exit()` would end no more than the worker. The kernel leads a group of processes except on Windows.
 * The worker may begin only after the parent's end, so it is told who that was: its code goes on with `(parent)`.
 */
const PARENT_WATCH = `((parent) => setInterval(() => {
  if (Deno.ppid !== parent) Deno.kill(Deno.build.os === "windows" ? Deno.pid : -Deno.pid, "SIGKILL");
}, ${WATCH_MS}))`;

/**
 * Code that every kernel runs first.
 *
 * An uncaught error in a timer would hang the kernel, and an unhandled rejection would pass unseen: both are caught and sent.
 * Before an exit, what was printed gets a moment to leave.
 * Timers are counted, so that one that is about to fire can be waited for after the last cell. A kernel whose parent was
 * killed ends by itself, with all that its cells started.
 */
export const KERNEL_SETUP = `{
  const describe = (error) => error instanceof Error
    ? { ename: error.name, evalue: error.message, traceback: String(error.stack).split("\\n") }
    : { ename: "Error", evalue: String(error), traceback: [] };
  for (const [type, key] of [["error", "error"], ["unhandledrejection", "reason"]]) {
    globalThis.addEventListener(type, (event) => {
      event.preventDefault();
      Deno.jupyter.broadcast("${STRAY_ERROR}", { ...describe(event[key]), rejection: type !== "error" });
    });
  }
  const due = new Map();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const later = (callback, delay, ...rest) => {
    const id = set((...args) => {
      due.delete(id);
      callback(...args);
    }, delay, ...rest);
    due.set(id, performance.now() + (Number(delay) || 0));
    return id;
  };
  globalThis.setTimeout = Object.defineProperties(later, Object.getOwnPropertyDescriptors(set));
  globalThis.clearTimeout = (id) => {
    due.delete(id);
    clear(id);
  };
  globalThis[Symbol.for("${TIMERS_SETTLED}")] = async (ms) => {
    const end = performance.now() + ms;
    for (let now = 0; now < end;) {
      const next = Math.min(...[...due.values()].filter((time) => time <= end));
      now = Math.max(performance.now(), Number.isFinite(next) ? next : Infinity);
      if (now <= end) await new Promise((resolve) => set(resolve, now - performance.now() + 1));
    }
    await new Promise((resolve) => set(resolve, 0));
  };
  globalThis.addEventListener("unload", () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30));
  new Worker("data:text/javascript,${encodeURIComponent(PARENT_WATCH)}(" + Deno.ppid + ")", { type: "module" });
}`;

/** Code that sends a mark through the queue of the outputs. */
export function markCode(mark: string): string {
  return `Deno.jupyter.broadcast("${END_OF_CELL}", { mark: ${JSON.stringify(mark)} })`;
}
