import { parseArgs } from "node:util";
import { distance } from "fastest-levenshtein";

/** What a flag takes. */
export type FlagType = "string" | "number" | "integer" | "boolean" | "list";

/** One flag of a task. */
export interface FlagSpec {
  readonly type: FlagType;
  /** One line for `--help`. */
  readonly help: string;
  readonly default?: string | number | boolean | readonly string[];
  readonly required?: boolean;
  /** The only values that are allowed. */
  readonly choices?: readonly string[];
  /** Least and greatest number that is allowed. */
  readonly min?: number;
  readonly max?: number;
  /** What `--help` shows for the value, such as `COLUMN`. */
  readonly value?: string;
  /** Whether a flag of type `string` may be given several times; its values are then a list, commas and all. */
  readonly multiple?: boolean;
}

/** One positional argument of a task; only the last may be `rest`. */
export interface PositionalSpec {
  readonly help: string;
  readonly required?: boolean;
  /** Takes all arguments that are left. */
  readonly rest?: boolean;
}

/** Everything that a task says about itself. */
export interface TaskSpec {
  readonly name: string;
  /** What the task does, in one sentence. */
  readonly summary: string;
  readonly positionals?: Readonly<Record<string, PositionalSpec>>;
  readonly options?: Readonly<Record<string, FlagSpec>>;
  /** Command lines to copy, each with what it does. */
  readonly examples?: readonly (readonly [command: string, does: string])[];
}

type ValueOf<F extends FlagSpec> = F["type"] extends "boolean" ? boolean
  : F["type"] extends "number" | "integer" ? number
  : F["type"] extends "list" ? readonly string[]
  : F extends { multiple: true } ? readonly string[]
  : string;

type Flag<F extends FlagSpec> = F extends
  { default: unknown } | { required: true } | { type: "boolean" } | { multiple: true } ? ValueOf<F>
  : ValueOf<F> | undefined;

type Positional<P extends PositionalSpec> = P extends { rest: true } ? readonly string[]
  : P extends { required: true } ? string
  : string | undefined;

/** The parsed flags of a task, typed by its spec. */
export type FlagsOf<S extends TaskSpec> =
  & { readonly [K in keyof S["options"]]: S["options"][K] extends FlagSpec ? Flag<S["options"][K]> : never }
  & {
    readonly [K in keyof S["positionals"]]: S["positionals"][K] extends PositionalSpec ? Positional<S["positionals"][K]>
      : never;
  };

/** A command line was not as the task takes it; a task exits with 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Reads a command line.
 *
 * @throws {UsageError} If a flag is unknown, missing, or has a wrong value; the message names it and suggests the nearest.
 *
 * @example
 * ```ts
 * import { parseFlags } from "./flags.ts";
 * import assert from "node:assert/strict";
 *
 * const spec = {
 *   name: "train",
 *   summary: "Train a model.",
 *   options: { seed: { type: "integer", help: "seed", default: 0 }, data: { type: "string", help: "file", required: true } },
 * } as const;
 * assert.equal(parseFlags(spec, ["--data", "t.csv", "--seed=7"]).seed, 7);
 * assert.throws(() => parseFlags(spec, ["--data", "t.csv", "--sed=7"]), /unknown flag --sed; did you mean --seed\?/);
 * ```
 */
export function parseFlags<const S extends TaskSpec>(spec: S, args: readonly string[]): FlagsOf<S> {
  const options: Record<string, FlagSpec> = { ...spec.options };
  const { values, positionals } = tokenise(options, args);
  const out: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) {
    const raw = values[name];
    if (raw === undefined && option.required) throw new UsageError(`--${name} is missing: ${option.help}`);
    out[name] = raw === undefined
      ? option.default ?? (option.type === "boolean" ? false : option.multiple ? [] : undefined)
      : convert(name, option, raw);
  }
  return Object.assign(out, takePositionals(spec, positionals)) as FlagsOf<S>;
}

function tokenise(options: Record<string, FlagSpec>, args: readonly string[]) {
  const known = new Set(Object.keys(options));
  for (const arg of args) {
    if (arg === "--") break;
    const name = /^--([^=]+)/.exec(arg)?.[1];
    if (
      name === undefined || known.has(name) || (name.startsWith("no-") && options[name.slice(3)]?.type === "boolean")
    ) continue;
    const near = nearest(name, [...known]);
    throw new UsageError(`unknown flag --${name}${near ? `; did you mean --${near}?` : ""}`);
  }
  try {
    return parseArgs({
      args: [...args],
      options: Object.fromEntries(
        Object.entries(options).map((
          [name, { type, multiple = false }],
        ) => [name, { type: type === "boolean" ? "boolean" : "string", multiple: type === "list" || multiple }]),
      ),
      allowPositionals: true,
      allowNegative: true,
    });
  } catch (error) {
    throw new UsageError(explainParseError(error as Error & { code?: string }));
  }
}

/** What the parser of the platform says, in our words. */
function explainParseError({ code, message }: Error & { code?: string }): string {
  const flag = /'(-{1,2}[^\s'=,]+)/.exec(message)?.[1];
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `unknown flag ${flag}`;
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE" && flag) {
    if (/does not take an argument/.test(message)) return `${flag} takes no value`;
    return `${flag} needs a value${
      /ambiguous/.test(message) ? `; one that begins with a dash goes as ${flag}=-x` : ""
    }`;
  }
  return message.split("\n")[0];
}

function convert(name: string, option: FlagSpec, raw: unknown): unknown {
  if (option.type === "boolean") return raw;
  if (option.type === "list") {
    const items = (raw as string[]).flatMap((part) => part.split(",")).map((part) => part.trim()).filter(Boolean);
    return items.map((item) => checkChoice(name, option, item));
  }
  if (option.multiple) return (raw as string[]).map((text) => convertText(name, option, text));
  const text = String(raw);
  if (option.type === "string") return convertText(name, option, text);
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) {
    throw new UsageError(`--${name} must be a number: current value is "${text}"`);
  }
  if (option.type === "integer" && !Number.isInteger(number)) {
    throw new UsageError(`--${name} must be a whole number: current value is ${text}`);
  }
  if (option.min !== undefined && number < option.min) {
    throw new UsageError(`--${name} must be >= ${option.min}: current value is ${text}`);
  }
  if (option.max !== undefined && number > option.max) {
    throw new UsageError(`--${name} must be <= ${option.max}: current value is ${text}`);
  }
  return number;
}

function convertText(name: string, option: FlagSpec, text: string): string {
  if (text === "") throw new UsageError(`--${name} is empty: ${option.help}`);
  return checkChoice(name, option, text);
}

function checkChoice(name: string, option: FlagSpec, text: string): string {
  if (!option.choices || option.choices.includes(text)) return text;
  const near = nearest(text, option.choices);
  throw new UsageError(
    `--${name} must be one of ${option.choices.join(", ")}: current value is "${text}"${
      near ? `; did you mean "${near}"?` : ""
    }`,
  );
}

function takePositionals(spec: TaskSpec, given: readonly string[]): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  const left = [...given];
  for (const [name, { required, rest, help }] of Object.entries(spec.positionals ?? {})) {
    const value = rest ? left.splice(0) : left.shift();
    if (required && (value === undefined || value.length === 0)) {
      throw new UsageError(`${name.toUpperCase()} is missing: ${help}`);
    }
    out[name] = value;
  }
  if (left.length > 0) {
    const hint = spec.options?.data ? "; a file is named with --data" : "";
    throw new UsageError(`there is an argument too many: "${left[0]}"${hint}`);
  }
  return out;
}

/** The name at the smallest edit distance, if it is near enough to be a slip. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const scored = names.map((candidate) => ({ candidate, d: distance(name.toLowerCase(), candidate.toLowerCase()) }));
  const best = scored.sort((a, b) => a.d - b.d)[0];
  return best && best.d <= (name.length <= 3 ? 1 : Math.max(2, Math.floor(name.length / 3)))
    ? best.candidate
    : undefined;
}
