import type { FlagSpec, TaskSpec } from "./flags.ts";

/** The text of `deno task NAME --help`. */
export function helpOf(spec: TaskSpec): string {
  const positionals = Object.entries(spec.positionals ?? {});
  const options = Object.entries(spec.options ?? {}) as [string, FlagSpec][];
  const usage = [
    `deno task ${spec.name}`,
    ...positionals.map(([name, p]) => brackets(`${name.toUpperCase()}${p.rest ? "…" : ""}`, p.required)),
    options.length > 0 ? "[flags]" : "",
  ].filter(Boolean).join(" ");
  const lines = [spec.summary, "", `Usage: ${usage}`];
  if (positionals.length > 0) lines.push("", ...columns(positionals.map(([name, p]) => [name.toUpperCase(), p.help])));
  if (options.length > 0) {
    lines.push("", "Flags:", ...columns(options.map(([name, option]) => [left(name, option), right(option)])));
  }
  if (spec.examples) {
    lines.push("", "Examples:", ...spec.examples.flatMap(([command, does]) => [`  ${command}`, `      ${does}`]));
  }
  return lines.join("\n");
}

function brackets(text: string, required = false): string {
  return required ? text : `[${text}]`;
}

function left(name: string, { type, value }: FlagSpec): string {
  if (type === "boolean") return `--${name}`;
  const placeholder = value ?? { string: "TEXT", number: "X", integer: "N", list: "A,B,…" }[type];
  return `--${name} ${placeholder}`;
}

function right(option: FlagSpec): string {
  const notes = [
    option.choices ? `one of ${option.choices.join(", ")}` : "",
    option.required ? "required" : "",
    option.multiple ? "may be given several times" : "",
    option.default !== undefined && option.type !== "boolean" ? `default ${String(option.default)}` : "",
  ].filter(Boolean);
  return notes.length > 0 ? `${option.help} (${notes.join("; ")})` : option.help;
}

/** Names with what they stand for, lined up. */
export function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`);
}
