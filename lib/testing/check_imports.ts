/** The floors of `lib`, lowest first: a module imports only from its own floor and from those before it. */
export const FLOORS = [
  "core",
  "stats",
  "storage",
  "text",
  "ingest",
  "autograd",
  "features",
  "models",
  "evaluate",
  "tuning",
  "explain",
  "fairness",
  "drift",
  "quality",
  "active",
  "audit",
  "access",
  "registry",
  "abtest",
  "gdpr",
  "responses",
  "multimodal",
  "streaming",
  "views",
  "notebook",
  "dashboard",
  "workspace",
  "cli",
  "testing",
] as const;

/** Rooms that share a height: observers that never import each other. */
const APART: readonly string[] = ["explain", "fairness", "drift"];

/** What {@linkcode checkImports} found. */
export interface ImportReport {
  readonly modules: number;
  /** One line a wrong import: file, line, what it imports and why that is wrong. */
  readonly violations: readonly string[];
}

/**
 * Checks every import of `lib` and `tasks` against the floors.
 *
 * Tests and benches may import from every floor. Outside its own room, a module must not reach a file whose name begins
 * with an underscore.
 *
 * @param root Folder that holds `lib` and `tasks`.
 */
export async function checkImports(root: string): Promise<ImportReport> {
  const violations: string[] = [];
  let modules = 0;
  for (const top of ["lib", "tasks"]) {
    for await (const file of modulesBelow(`${root}/${top}`)) {
      modules++;
      const path = file.slice(root.length + 1);
      for (const { specifier, line } of importsOf(await Deno.readTextFile(file))) {
        const why = whyWrong(path, specifier);
        if (why) violations.push(`${path}:${line}: imports ${specifier}: ${why}`);
      }
    }
  }
  return { modules, violations };
}

/** Why a module must not import another, or undefined if it may. Paths are relative to the root. */
export function whyWrong(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const target = resolve(path, specifier);
  const [from, to] = [roomOf(path), roomOf(target)];
  if (to === undefined) return undefined;
  if (from !== to && target.split("/").at(-1)!.startsWith("_")) return "it is private to its room";
  if (from === undefined || from === to || /_(test|bench)\.ts$/.test(path)) return undefined;
  const [height, other] = [FLOORS.indexOf(from as typeof FLOORS[number]), FLOORS.indexOf(to as typeof FLOORS[number])];
  if (height < 0 || other < 0) return `${height < 0 ? from : to} is no floor: add it to lib/testing/check_imports.ts`;
  if (other > height) return `${to} stands above ${from}`;
  if (APART.includes(from) && APART.includes(to)) return `${from} and ${to} stand side by side`;
  return undefined;
}

function roomOf(path: string): string | undefined {
  const [top, room] = path.split("/");
  return top === "lib" ? room.replace(/\.ts$/, "") : undefined;
}

function resolve(path: string, specifier: string): string {
  const parts = path.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function importsOf(source: string): { specifier: string; line: number }[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
  return [...code.matchAll(/(?:^|\n)[^\n"'`]*?\b(?:from|import)\s*\(?\s*"([^"\n]+)"/g)].map((match) => ({
    specifier: match[1],
    line: code.slice(0, match.index + match[0].length).split("\n").length,
  }));
}

async function* modulesBelow(folder: string): AsyncIterable<string> {
  for await (const entry of Deno.readDir(folder)) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory) yield* modulesBelow(path);
    else if (entry.name.endsWith(".ts") && !entry.name.endsWith(".as.ts")) yield path;
  }
}
