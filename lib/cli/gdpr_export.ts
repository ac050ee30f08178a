import { join } from "node:path";
import { counted } from "../core/format.ts";
import { exportName, exportPersonalData } from "../gdpr/mod.ts";
import {
  CUSTOMER,
  EXPORTS,
  findPerson,
  nothingKept,
  POLICY_FLAG,
  policyAt,
  registerExport,
  withPersons,
} from "./_gdpr_person.ts";
import { command } from "./run_commands.ts";

/** `deno task gdpr export`: a person's data for other programs (Art. 20). */
export const gdprExport = command({
  summary: "Write what is kept on a person as a folder: a page, JSON, and a CSV file a kind (Art. 15 and 20).",
  positionals: { customer: CUSTOMER },
  options: {
    out: {
      type: "string",
      value: "FOLDER",
      help: `where it goes; a new folder in ${EXPORTS} if not given, which retention removes in time`,
    },
    ...POLICY_FLAG,
  },
  examples: [["deno task gdpr export C-1042", "a folder to hand out"]],
}, ({ customer, out, policy: path }, context) =>
  withPersons(context, async (persons, workspace, store) => {
    const policy = await policyAt(path);
    const id = await findPerson(persons, customer);
    if (id === undefined) return await nothingKept(store);
    const data = await exportPersonalData(persons, id, { policy, purpose: "portability" });
    const folder = out ?? join(EXPORTS, exportName(id, context.clock.now()));
    const { writePersonalData } = await import("../workspace/personal_data_export.ts");
    const { files } = await writePersonalData(folder, data, { signal: context.signal });
    if (out !== undefined) await registerExport({ workspace, store, path: out, person: id, note: context.note });
    return {
      text: `${folder} holds ${counted(files.length, "file")}: ${files.join(", ")}`,
      json: { person: id, path: folder, files, records: data.records.length, answers: data.answers.length },
    };
  }));
