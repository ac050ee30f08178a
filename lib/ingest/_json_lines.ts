import { lines } from "./_lines.ts";
import { parseRecord } from "./_parse_record.ts";
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
      const record = parseRecord(line);
      const page = "value" in record && isRecord(record.value) ? listOf(record.value) : undefined;
      if (page === undefined) records.push(record);
      else {
        for (const item of page) records.push({ value: item });
        unfinished = isUnfinished((record as { value: unknown }).value);
      }
    }
    yield records;
  }
  if (unfinished) onNote(UNFINISHED);
}
