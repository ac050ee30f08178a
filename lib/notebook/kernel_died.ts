/** The kernel's process ended before its time, or its messages could no longer be read. */
export class KernelDied extends Error {
  override readonly name = "KernelDied";

  /** @param exitCode Of the process, where it ended by itself; above 128 a signal ended it. */
  constructor(message: string, readonly exitCode?: number, options: ErrorOptions = {}) {
    super(message, options);
  }
}
