/** `deno task audit tail|search|verify|export|proof|checkpoint`: who did what, and proof that nobody changed the record of it. */
import { auditCheckpoint } from "../lib/cli/audit_checkpoint.ts";
import { auditExport } from "../lib/cli/audit_export.ts";
import { auditProof } from "../lib/cli/audit_proof.ts";
import { auditSearch } from "../lib/cli/audit_search.ts";
import { auditTail } from "../lib/cli/audit_tail.ts";
import { auditVerify } from "../lib/cli/audit_verify.ts";
import { runCommands } from "../lib/cli/mod.ts";

await runCommands({
  name: "audit",
  summary: "Look at the audit trail, prove what stands in it, and find out whether anyone changed it.",
  commands: {
    tail: auditTail,
    search: auditSearch,
    verify: auditVerify,
    export: auditExport,
    proof: auditProof,
    checkpoint: auditCheckpoint,
  },
});
