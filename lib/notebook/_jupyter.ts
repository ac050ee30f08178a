import type { JsonObject, MimeBundle } from "./nbformat.ts";

/** What is used of the notebook that Deno's kernel runs. */
export interface Jupyter {
  broadcast(type: string, content: JsonObject): Promise<void>;
}

/** The notebook that this code runs in; undefined outside of one, where Deno's own getter throws. */
export function jupyter(): Jupyter | undefined {
  try {
    return (Deno as unknown as { jupyter: Jupyter }).jupyter;
  } catch {
    return undefined;
  }
}

/** Puts an output under the running cell, or in place of the one shown before with the same id. */
export function putOut(
  to: Jupyter,
  { data, metadata }: { data: MimeBundle; metadata: JsonObject },
  { id, update = false }: { id?: string; update?: boolean } = {},
): Promise<void> {
  const transient = id === undefined ? {} : { display_id: id };
  return to.broadcast(update ? "update_display_data" : "display_data", { data, metadata, transient });
}
