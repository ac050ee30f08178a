/**
 * Text as a terminal would leave it: without the sequences that colour it, move the cursor or set the window's title, and with
 * what a lone carriage return has overwritten taken out, such as the earlier states of a progress bar.
 *
 * Sequences by ECMA-48: CSI, OSC, DCS and the like, and two-byte escapes.
 *
 * @example
 * ```ts
 * import { terminalText } from "./_terminal_text.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(terminalText("\u001b[31mred\u001b[0m"), "red");
 * assert.equal(terminalText("10 %\r100 %\n"), "100 %\n");
 * ```
 */
export function terminalText(text: string): string {
  return text
    // deno-lint-ignore no-control-regex -- these are the characters to be removed
    .replace(/\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]/g, "")
    .split("\n")
    .map(lastOverwrite)
    .join("\n");
}

function lastOverwrite(line: string): string {
  let end = line.length;
  while (line[end - 1] === "\r") end--;
  return line.slice(line.lastIndexOf("\r", end - 1) + 1, end);
}
