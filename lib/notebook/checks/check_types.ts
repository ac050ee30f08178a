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

/** Type-checks all cells of all notebooks against what they import, in one process where every import is found. */
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
  const faults: NotebookFault[] = [];
  // An import of a package that is not there ends the checker before it looks at anything: go on without that notebook.
  for (let left = extracted; left.length > 0;) {
    const { success, stderr } = await runDeno(
      ["check", "--quiet", "--config", join(root, "deno.json"), ...left.map(({ path }) => path)],
      { signal },
    );
    if (success) break;
    const findings = readTypeFindings(stderr);
    if (findings.length > 0) {
      // A name declared twice is told by lint already, with both places.
      faults.push(...findings.filter(({ code }) => code !== "TS2451").map((each) => faultOf(each, left, root)));
      break;
    }
    const stop = readStop(stderr);
    const culprit = left.find(({ path }) => stop?.address === pathToFileURL(path).href);
    if (!stop || !culprit) throw new Error(`deno check failed: ${stderr.trim().split("\n")[0]}`);
    faults.push(faultOf(stop, left, root));
    left = left.filter((each) => each !== culprit);
  }
  return faults;
}

/** Reads what `deno check` prints: a headline with a code, lines of source, and where it is, set in by four spaces. */
export function readTypeFindings(output: string): TypeFinding[] {
  const findings: TypeFinding[] = [];
  let open: { code: string; message: string } | undefined;
  for (const line of output.split("\n")) {
    const head = /^(TS\d+) \[ERROR\]: (.*)$/.exec(line);
    const place = /^ {4}at (file:\/\/\S+):(\d+):\d+$/.exec(line);
    if (head) open = { code: head[1], message: head[2] };
    else if (open && place) {
      findings.push({ ...open, address: place[1], line: Number(place[2]) });
      open = undefined;
    }
  }
  return findings;
}

/** Reads why `deno check` stopped before it looked at types: `error: …`, and where. */
function readStop(output: string): TypeFinding | undefined {
  const match = /^error: (.*(?:\n(?! {4}at ).*)*)\n {4}at (file:\/\/\S+):(\d+):\d+$/m.exec(output);
  if (!match) return undefined;
  return { code: "import", message: match[1].split("\n")[0], address: match[2], line: Number(match[3]) };
}

function faultOf(
  { message, address, line }: TypeFinding,
  extracted: readonly Extracted[],
  root: string,
): NotebookFault {
  const problem = nearRoot(message, root);
  const owner = extracted.find(({ path }) => pathToFileURL(path).href === address);
  if (!owner) return { notebook: nearRoot(fileURLToPath(address), root), line, rule: "types", message: problem };
  const place = owner.module.placeOf(line);
  return { ...codeLine(owner.subject, place.cell, place.line), rule: "types", message: problem };
}

/** Paths and addresses below the root, relative to it. */
function nearRoot(text: string, root: string): string {
  const folder = `${Deno.realPathSync(root)}/`;
  return text.replaceAll(pathToFileURL(folder).href, "").replaceAll(folder, "");
}
