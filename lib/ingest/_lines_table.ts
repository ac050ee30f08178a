import { lines } from "./_lines.ts";
import type { TableParts, TextInput } from "./_table_parts.ts";
import type { TableRow } from "./table.ts";

/** A plain text as a table: each line is a row of the one column `text`. */
export function linesTable(input: TextInput): TableParts {
  return {
    columns: ["text"],
    notes: ["Each line is taken as the text of a ticket."],
    batches: () => rowBatches(input),
  };
}

async function* rowBatches(input: TextInput): AsyncGenerator<TableRow[]> {
  let number = 0;
  for await (const batch of lines(input)) {
    yield batch.map((line) => ({ number: ++number, values: [line === "" ? null : line] }));
  }
}
