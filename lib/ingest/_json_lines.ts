import { lines } from "./_lines.ts";
import { isRecord, type RecordOrFault } from "./_record_table.ts";
import { isUnfinished, listOf, UNFINISHED } from "./_json_pages.ts";
import type { TextInput } from "./_table_parts.ts";

/**
 * Records of JSON Lines; blank lines are none. A line that is a page of a list, such as `{"tickets": […]}`, gives each.
 *
 * @param onNote Told if the last page says that more follow.
 * @throws {InputError} If a line is longer than `maxRecordBytes`.
 */
export async function* jsonLines(
  input: TextInput,
  onNote: (note: string) => void,
): AsyncGenerator<RecordOrFault[]> {
  let unfinished = false;
  for await (const batch of lines(input)) {
    const records: RecordOrFault[] = [];
    for (const line of batch) {
      if (line === "" || line.trim() === "") continue;
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch (error) {
        const reason = `the line is not valid JSON: ${(error as SyntaxError).message}`;
        records.push({ text: line, problem: { code: "TL103", reason } });
        continue;
      }
      const page = isRecord(value) ? listOf(value) : undefined;
      if (page) {
        for (const item of page) records.push({ value: item });
        unfinished = isUnfinished(value);
      } else records.push({ value });
    }
    yield records;
  }
  if (unfinished) onNote(UNFINISHED);
}
