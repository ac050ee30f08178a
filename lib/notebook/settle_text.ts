/** Control sequences of a title or a link (OSC, DCS), of colour, cursor and screen (CSI), and the short ones. */
const ESCAPE = new RegExp(
  [
    String.raw`\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?`,
    String.raw`\x1b[PX^_][^\x1b]*(?:\x1b\\)?`,
    String.raw`(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?`,
    String.raw`\x1b[ -/]*[0-~]?`,
  ].join("|"),
  "g",
);

// deno-lint-ignore no-control-regex
const ERASE_LINE = /\x1b\[[012]?K/g;

/** Stands for "erase the rest of the line" while a line is settled; taken out of the text before. */
const ERASED = "\x00";

// deno-lint-ignore no-control-regex
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/;

/**
 * What a terminal would have left of a text: a carriage return goes back to the start of the line and what follows is
 * written over it, a backspace goes back one character; colours and all other control sequences are dropped, so that a
 * text cannot drive the terminal of its reader.
 *
 * @example
 * ```ts
 * import { settleText } from "./settle_text.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(settleText("10 %\r20 %\r100 %\n\x1b[31mred\x1b[0m"), "100 %\nred");
 * ```
 */
export function settleText(text: string): string {
  if (!CONTROL.test(text)) return text;
  return text.replaceAll("\r\n", "\n").split("\n").map((line) => CONTROL.test(line) ? settleLine(line) : line).join(
    "\n",
  );
}

function settleLine(line: string): string {
  const plain = line.replaceAll(ERASED, "").replace(ERASE_LINE, ERASED).replace(ESCAPE, "");
  const cells: string[] = [];
  let column = 0;
  for (const character of plain) {
    if (character === "\r") column = 0;
    else if (character === "\b") column = Math.max(0, column - 1);
    else if (character === ERASED) cells.length = Math.min(cells.length, column);
    else if (!CONTROL.test(character)) cells[column++] = character;
  }
  return cells.join("");
}
