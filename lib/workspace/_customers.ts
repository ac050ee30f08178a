import type { IngestedRow } from "../ingest/mod.ts";
import type { OpenedSource } from "./ticket_source.ts";

/** Gathers whose rows a file holds: also of those that are refused. */
export class Customers {
  /** Ids, as they stand in the file. */
  readonly ids = new Set<string>();
  readonly #column: number;

  constructor({ table, mapping }: Pick<OpenedSource, "table" | "mapping">) {
    this.#column = mapping.customer === undefined ? -1 : table.columns.indexOf(mapping.customer);
  }

  add({ row }: IngestedRow): void {
    const id = row.values[this.#column];
    if (id != null && String(id).trim() !== "") this.ids.add(String(id));
  }
}
