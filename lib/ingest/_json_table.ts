import { fileSize, InputError } from "../core/mod.ts";
import { isUnfinished, UNFINISHED } from "./_json_pages.ts";
import { JsonSplitter } from "./_json_splitter.ts";
import { parseRecord } from "./_parse_record.ts";
import type { RecordOrFault } from "./_record_table.ts";
import type { TextInput } from "./_table_parts.ts";

/**
 * Records of a JSON text: the elements of its list, or of the list that its page holds (`{"tickets": […]}`), or the one
 * object that it is; or all of those, where several stand in a row. Read as it comes, however long the list is.
 *
 * @param onNote Told if the page says that more follow.
 * @throws {InputError} If a record is longer than `maxRecordBytes`.
 */
export async function* jsonRecords(
  input: TextInput,
  onNote: (note: string) => void,
): AsyncGenerator<RecordOrFault[]> {
  const decoder = new TextDecoder("utf-8");
  const splitter = new JsonSplitter();
  let count = 0;
  for await (const chunk of input.utf8()) {
    const records = splitter.push(decoder.decode(chunk, { stream: true })).map(parseRecord);
    count += records.length;
    if (splitter.pendingLength > input.maxRecordBytes) {
      throw new InputError(`the record is longer than ${fileSize(input.maxRecordBytes)}`, {
        place: { file: input.name, row: count + 1 },
        hint: "look for a quote or bracket that is never closed",
      });
    }
    if (records.length > 0) yield records;
  }
  const last = splitter.push(decoder.decode()).map(parseRecord);
  const { rest, cutOff } = splitter.end();
  if (cutOff || rest !== "") {
    const reason = cutOff ? "the file ends before its list of records does" : "the file ends in what is not valid JSON";
    last.push({ text: rest, problem: { code: "TL103", reason } });
  }
  if (last.length > 0) yield last;
  if (isUnfinished(Object.fromEntries(splitter.beside))) onNote(UNFINISHED);
}
