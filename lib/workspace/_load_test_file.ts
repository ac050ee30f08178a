import { InputError } from "../core/mod.ts";
import { loadTickets, type TicketSet } from "./load_tickets.ts";
import type { SavedRunOptions } from "./save_run.ts";

/**
 * Tickets of a file to test on, read as those to train on were.
 *
 * @param data The tickets to train on.
 * @throws {InputError} If they are the same tickets.
 */
export async function loadTestFile(path: string, data: TicketSet, options: SavedRunOptions): Promise<TicketSet> {
  const { source, duties, groups, signal, progress } = options;
  // The columns that were found in the training file are asked for by name in the test file.
  const { text, label, subject } = data.mapping;
  const columns = { text, label, subject: subject ?? null };
  const test = await loadTickets({ ...source, path, columns }, {
    signal,
    progress,
    duties,
    groups,
    use: "quality-control",
  });
  if (test.fingerprint === data.fingerprint) {
    throw new InputError("these are the tickets to learn from", {
      place: { file: test.source },
      hint: "test on others, or leave --test out",
    });
  }
  return test;
}
