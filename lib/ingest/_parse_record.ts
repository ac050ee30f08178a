import type { RecordOrFault } from "./_record_table.ts";

/** Parses the JSON of one record; what is wrong with it becomes a problem in one line. */
export function parseRecord(text: string): RecordOrFault {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    // The engine quotes the text, line breaks and all.
    const reason = `the record is not valid JSON: ${(error as SyntaxError).message.replace(/\s+/g, " ")}`;
    return { text, problem: { code: "TL103", reason } };
  }
}
