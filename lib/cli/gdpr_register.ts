import { InputError } from "../core/errors.ts";
import { DEFAULT_POLICY, type ProcessingRegister, processingRegister } from "../gdpr/mod.ts";
import { registerMarkdown, registerSections } from "../gdpr/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { POLICY_FLAG, policyAt } from "./_gdpr_person.ts";
import { command } from "./run_commands.ts";
import { textTable } from "./table.ts";

/** `deno task gdpr register`: the record of processing (Art. 30). */
export const gdprRegister = command({
  summary: "Compute the record of processing activities from the store and its settings (Art. 30).",
  options: {
    out: { type: "string", value: "FILE", help: "write it, by its ending: .md, .html, .json or .txt" },
    init: { type: "boolean", help: "instead, write --policy with the defaults, to be filled in by the controller" },
    ...POLICY_FLAG,
  },
  examples: [
    ["deno task gdpr register --init", "a gdpr.json to fill in: name, contact, purposes, days"],
    ["deno task gdpr register --out register.html", "a page for the supervisory authority"],
  ],
}, async ({ out, init, policy: path }, { clock, note, signal }) => {
  if (init) return await writePolicy(path);
  const render = out === undefined ? undefined : await rendererOf(out);
  const policy = await policyAt(path);
  const workspace = await openWorkspace();
  const { AUDIT_RETENTION_DAYS: auditDays, ENABLE_GDPR: encrypts } = workspace.config;
  await using store = await workspace.openStore({ clock, onNote: note });
  const register = await processingRegister(store, { policy, auditDays, encrypts });
  if (out === undefined || !render) return { text: registerText(register), json: register };
  const { writeFileAtomic } = await import("../storage/mod.ts");
  await writeFileAtomic(out, render(register), { signal });
  return { text: `the register is in ${out}`, json: { ...register, path: out } };
});

async function rendererOf(path: string): Promise<(register: ProcessingRegister) => string> {
  const ending = /\.(\w+)$/.exec(path)?.[1].toLowerCase();
  if (ending === "md") return registerMarkdown;
  if (ending === "txt") return (register) => `${registerText(register)}\n`;
  if (ending === "json") return (register) => `${JSON.stringify(register, null, 2)}\n`;
  if (ending === "html") return (await import("../views/register_page.ts")).registerPage;
  throw new RangeError(
    `Cannot write the register: --out must end in .md, .html, .json or .txt: current value is "${path}"`,
  );
}

async function writePolicy(path: string) {
  try {
    await Deno.writeTextFile(path, `${JSON.stringify(DEFAULT_POLICY, null, 2)}\n`, { createNew: true });
  } catch (cause) {
    if (!(cause instanceof Deno.errors.AlreadyExists)) throw cause;
    throw new InputError("this file is there already", {
      place: { file: path },
      hint: "name another with --policy",
      cause,
    });
  }
  return { text: `fill in ${path}: controller, legal bases, recipients, days`, json: { path } };
}

/** The register for the terminal. */
export function registerText(register: ProcessingRegister): string {
  const parts = registerSections(register).map(({ title, facts, list, table }) =>
    [
      title.toUpperCase(),
      ...(facts ?? []).map(([name, value]) => `${name}: ${value}`),
      ...(list ?? []).map((line) => `- ${line}`),
      ...(table ? [textTable(table.columns, table.rows)] : []),
    ].join("\n")
  );
  return `Record of processing activities (Art. 30 GDPR), ${register.made}\n\n${parts.join("\n\n")}`;
}
