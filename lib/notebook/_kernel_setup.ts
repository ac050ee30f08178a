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

/**
 * Code that every kernel runs first.
 *
 * An uncaught error in a timer would hang the kernel, and an unhandled rejection would pass unseen: both are caught and sent.
 * Before an exit, what was printed gets a moment to leave.
 * Timers are counted, so that one that is about to fire can be waited for after the last cell. A kernel whose parent was
 * killed ends by itself.
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
  const parent = Deno.ppid;
  Deno.unrefTimer(setInterval(() => Deno.ppid === parent || Deno.exit(1), 1000));
}`;

/** Code that sends a mark through the queue of the outputs. */
export function markCode(mark: string): string {
  return `Deno.jupyter.broadcast("${END_OF_CELL}", { mark: ${JSON.stringify(mark)} })`;
}
