import { type FlagsOf, nearest, type TaskSpec, UsageError } from "./flags.ts";
import { columns } from "./help.ts";
import { asksForHelp, print, runTask, type TaskContext, type TaskResult } from "./run_task.ts";

/** What a command says about itself: as a task does, but its name is its key in `commands`. */
export type CommandSpec = Omit<TaskSpec, "name">;

/** A verb of a task, made by {@linkcode command}. */
export interface Command {
  readonly spec: CommandSpec;
  readonly run: (flags: never, context: TaskContext) => Promise<TaskResult> | TaskResult;
}

/** A task with verbs: `deno task NAME VERB …`. */
export interface CommandsSpec {
  readonly name: string;
  /** What the task is for, in one sentence. */
  readonly summary: string;
  /** Verbs in the order in which `--help` shows them. */
  readonly commands: Readonly<Record<string, Command>>;
  readonly examples?: TaskSpec["examples"];
}

/**
 * A verb: what it takes and what it does; `run` gets its flags typed by `spec`.
 *
 * @example
 * ```ts
 * import { command } from "./run_commands.ts";
 * import assert from "node:assert/strict";
 *
 * const list = command(
 *   { summary: "List versions.", options: { limit: { type: "integer", help: "at most", default: 20 } } },
 *   ({ limit }) => ({ text: `the last ${limit}` }),
 * );
 * assert.equal(list.spec.summary, "List versions.");
 * ```
 */
export function command<const S extends CommandSpec>(
  spec: S,
  run: (flags: FlagsOf<S & { name: string }>, context: TaskContext) => Promise<TaskResult> | TaskResult,
): Command {
  return { spec, run };
}

/**
 * Runs a task with verbs: the first argument names the verb, all others are the verb's own, read, answered and ended as
 * {@linkcode runTask} does. `deno task NAME --help` lists the verbs, `deno task NAME VERB --help` tells of one.
 *
 * A module of a task holds, for example:
 *
 * ```ts ignore
 * await runCommands({
 *   name: "registry",
 *   summary: "Look at saved versions, and say which one answers.",
 *   commands: {
 *     list: command({ summary: "List versions.", options: { limit: { type: "integer", help: "at most", default: 20 } } },
 *       async ({ limit }, { signal }) => ({ text: "…", json: { limit } })),
 *   },
 * });
 * ```
 */
export async function runCommands(spec: CommandsSpec, args: readonly string[] = Deno.args): Promise<never> {
  const [verb, ...rest] = args;
  const chosen = verb !== undefined && Object.hasOwn(spec.commands, verb) ? spec.commands[verb] : undefined;
  if (chosen) {
    return await runTask({ ...chosen.spec, name: `${spec.name} ${verb}` }, chosen.run as () => TaskResult, rest);
  }
  if (asksForHelp(args)) {
    await print(commandsHelpOf(spec));
    Deno.exit(0);
  }
  const refuse = () => {
    throw new UsageError(wrongVerb(verb, Object.keys(spec.commands)));
  };
  return await runTask({ name: spec.name, summary: spec.summary }, refuse, []);
}

function wrongVerb(verb: string | undefined, verbs: readonly string[]): string {
  const known = `one of ${verbs.join(", ")}`;
  if (verb === undefined) return `a verb is missing: ${known}`;
  if (verb.startsWith("-")) return `a verb comes first, before ${verb}: ${known}`;
  const near = nearest(verb, verbs);
  return `unknown verb "${verb}": must be ${known}${near ? `; did you mean "${near}"?` : ""}`;
}

/** The text of `deno task NAME --help` for a task with verbs. */
export function commandsHelpOf({ name, summary, commands, examples }: CommandsSpec): string {
  const lines = [summary, "", `Usage: deno task ${name} VERB …`, "", "Verbs:"];
  lines.push(...columns(Object.entries(commands).map(([verb, { spec }]) => [verb, spec.summary])));
  const shown = examples ?? Object.values(commands).flatMap(({ spec }) => spec.examples?.slice(0, 1) ?? []);
  if (shown.length > 0) lines.push("", "Examples:", ...shown.flatMap(([line, does]) => [`  ${line}`, `      ${does}`]));
  lines.push("", `deno task ${name} VERB --help tells the flags of a verb.`);
  return lines.join("\n");
}
