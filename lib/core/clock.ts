import { cpuUsage } from "node:process";

/** What tells the time; `lib` never asks the system itself, so that tests decide what time it is. */
export interface Clock {
  /** The date and time of day. */
  now(): Date;
  /** Milliseconds since some fixed moment; never goes back. */
  monotonic(): number;
  /** CPU seconds, user and system, that the process has used. */
  cpuSeconds(): number;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  monotonic: () => performance.now(),
  cpuSeconds: () => {
    const { user, system } = cpuUsage();
    return (user + system) / 1e6;
  },
};

/** A clock that stands still at a given moment; for tests and reproducible runs. */
export function fixedClock(at: string | Date): Clock {
  const date = new Date(at);
  return { now: () => new Date(date), monotonic: () => 0, cpuSeconds: () => 0 };
}
