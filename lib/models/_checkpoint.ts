/**
 * Lets other work run, then stops if the signal was given meanwhile. Long loops call it every few milliseconds of work:
 * without it a signal handler would never get its turn.
 *
 * @throws The signal's reason.
 */
export async function checkpoint(signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal?.throwIfAborted();
}
