import { fileSize, InputError } from "../core/mod.ts";
import type { TextInput } from "./_table_parts.ts";

/**
 * Lines of a text, without their ends, in the batches in which they come; the last line needs no end.
 *
 * @throws {InputError} If a line is longer than `maxRecordBytes`.
 */
export async function* lines(input: TextInput): AsyncGenerator<string[]> {
  const decoder = new TextDecoder("utf-8");
  const lineEnd = input.head.includes("\n") ? "\n" : "\r";
  let pending: string[] = [];
  let pendingLength = 0;
  let count = 0;
  for await (const chunk of input.utf8()) {
    const parts = decoder.decode(chunk, { stream: true }).split(lineEnd);
    pending.push(parts[0]);
    pendingLength += parts[0].length;
    if (pendingLength > input.maxRecordBytes) {
      throw new InputError(`line ${count + 1} is longer than ${fileSize(input.maxRecordBytes)}`, {
        place: { file: input.name },
        hint: "check that the file has one record a line",
      });
    }
    if (parts.length === 1) continue;
    parts[0] = pending.join("");
    pending = [parts.pop()!];
    pendingLength = pending[0].length;
    count += parts.length;
    yield parts.map(withoutCarriageReturn);
  }
  const last = pending.join("") + decoder.decode();
  if (last !== "") yield [withoutCarriageReturn(last)];
}

function withoutCarriageReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
