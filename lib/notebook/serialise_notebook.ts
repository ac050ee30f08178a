import type { Cell, JsonObject, MimeBundle, Notebook, Output } from "./nbformat.ts";

/**
 * Writes a notebook as it stands on disk: texts as lists of lines, keys in order, one space a level, a newline at the end.
 *
 * These are the rules by which JupyterLab saves (the Python package nbformat, version 4.5 of the format), so that a notebook
 * that is opened and saved there has no differences to commit.
 *
 * @example
 * ```ts
 * import { parseNotebook } from "./parse_notebook.ts";
 * import { serialiseNotebook } from "./serialise_notebook.ts";
 * import assert from "node:assert/strict";
 *
 * const notebook = parseNotebook('{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}', "a.ipynb");
 * assert.equal(serialiseNotebook(notebook), '{\n "cells": [],\n "metadata": {},\n "nbformat": 4,\n "nbformat_minor": 5\n}\n');
 * ```
 */
export function serialiseNotebook(notebook: Notebook): string {
  return `${write({ ...notebook, cells: notebook.cells.map(cellOnDisk) }, "\n")}\n`;
}

function cellOnDisk(cell: Cell): JsonObject {
  const onDisk: JsonObject = { ...cell, source: splitLines(cell.source) };
  if (cell.cell_type === "code") onDisk.outputs = cell.outputs.map(outputOnDisk);
  if (typeof onDisk.attachments === "object" && onDisk.attachments !== null) {
    const files = Object.entries(onDisk.attachments as Record<string, MimeBundle>);
    onDisk.attachments = Object.fromEntries(files.map(([name, bundle]) => [name, bundleOnDisk(bundle)]));
  }
  return onDisk;
}

function outputOnDisk(output: Output): JsonObject {
  if (output.output_type === "stream") return { ...output, text: splitLines(output.text) };
  if (output.output_type === "error") return { ...output };
  return { ...output, data: bundleOnDisk(output.data) };
}

/** Only texts are split, pictures in base 64 stay one string; as nbformat does it. */
function bundleOnDisk(data: MimeBundle): JsonObject {
  return Object.fromEntries(
    Object.entries(data).map(([mime, value]) => {
      const split = mime.startsWith("text/") || mime === "application/javascript" || mime === "image/svg+xml";
      return [mime, split && typeof value === "string" ? splitLines(value) : value];
    }),
  );
}

/** Where Python's `str.splitlines` ends a line, which is at more than `\n`. */
// deno-lint-ignore no-control-regex
const LINE_END = /(?<=\r\n|\r(?!\n)|[\n\v\f\x1c-\x1e\x85\u2028\u2029])/;

/** Lines with their ends. */
function splitLines(text: string): string[] {
  return text === "" ? [] : text.split(LINE_END).filter((line) => line !== "");
}

/** JSON with the keys in order; `JSON.stringify` would put keys that look like numbers first. */
function write(value: unknown, newline: string): string {
  const deeper = `${newline} `;
  if (Array.isArray(value)) {
    return value.length === 0 ? "[]" : `[${value.map((item) => deeper + write(item, deeper)).join(",")}${newline}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).filter((key) => (value as JsonObject)[key] !== undefined).sort();
  if (keys.length === 0) return "{}";
  const members = keys.map((key) => `${deeper}${JSON.stringify(key)}: ${write((value as JsonObject)[key], deeper)}`);
  return `{${members.join(",")}${newline}}`;
}
