import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Clock } from "../../core/mod.ts";
import { type CellModule, cellModule } from "./_cell_module.ts";
import { runDeno } from "./_deno.ts";
import { PassingFiles } from "./_passing_files.ts";
import { codeLine, type Subject } from "./_subject.ts";
import type { NotebookFault } from "./fault.ts";

/** Options of {@linkcode checkTypes}. */
export interface CheckTypesOptions {
  /** Folder that holds `deno.json`. */
  readonly root: string;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

/** A notebook as a module beside it. */
interface Extracted {
  readonly subject: Subject;
  readonly module: CellModule;
  readonly path: string;
}

/** One finding of the type checker. */
interface TypeFinding {
  readonly code: string;
  readonly message: string;
  readonly address: string;
  readonly line: number;
}

/** What to do about findings that do not say it themselves, by how they begin. */
const ADVICE: readonly (readonly [start: string, advice: string])[] = [
  ['Import "', "put it right, or add the package to imports in deno.json"],
  ["Cannot find module", "put the path right; it is relative to the notebook"],
];

/** Type-checks all cells of all notebooks against what they import, in one process. */
export async function checkTypes(
  subjects: readonly Subject[],
  options: CheckTypesOptions,
): Promise<NotebookFault[]> {
  const { root, clock, signal } = options;
  using files = new PassingFiles();
  const extracted: Extracted[] = [];
  for (const subject of subjects) {
    const module = cellModule(subject);
    const path = await files.moduleBeside(subject.path, module.source, clock);
    extracted.push({ subject, module, path: await Deno.realPath(path) });
  }
  if (extracted.length === 0) return [];
  const args = ["check", "--quiet", "--config", join(root, "deno.json"), ...extracted.map(({ path }) => path)];
  const { success, stderr } = await runDeno(args, { signal });
  if (success) return [];
  const findings = readTypeFindings(stderr);
  if (findings.length === 0) throw new Error(`deno check failed: ${stderr.trim().split("\n")[0]}`);
  return findings.filter((finding, i) => !isEcho(finding, findings.slice(i + 1)))
    .map((finding) => faultOf(finding, extracted, root));
}

/**
 * Reads what `deno check` prints: a headline, lines of source, and where it is, set in by four spaces. Where a module that
 * is imported does not parse, that is all it prints.
 */
export function readTypeFindings(output: string): TypeFinding[] {
  const findings: TypeFinding[] = [];
  let open: { code: string; message: string } | undefined;
  for (const line of output.split("\n")) {
    const head = /^(?:(TS\d+) \[ERROR\]|error): (.*)$/.exec(line);
    const place = /^ {4}at (file:\/\/\S+):(\d+):\d+$/.exec(line);
    if (head) open = { code: head[1] ?? "import", message: head[2] };
    else if (open && place) {
      findings.push({ ...open, address: place[1], line: Number(place[2]) });
      open = undefined;
    }
  }
  return findings;
}

/** A name declared twice is told at both places; the later one is where to mend it. */
function isEcho({ code, message, address }: TypeFinding, later: readonly TypeFinding[]): boolean {
  return code === "TS2451" && later.some((other) => other.message === message && other.address === address);
}

function faultOf(finding: TypeFinding, extracted: readonly Extracted[], root: string): NotebookFault {
  const { address, line } = finding;
  const told = nearRoot(finding.message, root).replace(/ from "[^"]*\.check\.ts"$/, "").replace(/\.$/, "");
  const what = { rule: "types", message: told, advice: ADVICE.find(([start]) => told.startsWith(start))?.[1] };
  const owner = extracted.find(({ path }) => pathToFileURL(path).href === address);
  if (!owner) return { notebook: nearRoot(fileURLToPath(address), root), line, ...what };
  const place = owner.module.placeOf(line);
  return { ...codeLine(owner.subject, place.cell, place.line), ...what };
}

/** Paths and addresses below the root, relative to it. */
function nearRoot(text: string, root: string): string {
  const folder = `${Deno.realPathSync(root)}/`;
  return text.replaceAll(pathToFileURL(folder).href, "").replaceAll(folder, "");
}
