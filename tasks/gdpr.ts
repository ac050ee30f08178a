/** `deno task gdpr access|export|erase|retain|register|consent|object|hold|rotate-key`: what the GDPR asks for. */
import { gdprAccess } from "../lib/cli/gdpr_access.ts";
import { gdprConsent } from "../lib/cli/gdpr_consent.ts";
import { gdprErase } from "../lib/cli/gdpr_erase.ts";
import { gdprExport } from "../lib/cli/gdpr_export.ts";
import { gdprHold } from "../lib/cli/gdpr_hold.ts";
import { gdprObject } from "../lib/cli/gdpr_object.ts";
import { gdprRegister } from "../lib/cli/gdpr_register.ts";
import { gdprRetain } from "../lib/cli/gdpr_retain.ts";
import { gdprRotateKey } from "../lib/cli/gdpr_rotate_key.ts";
import { runCommands } from "../lib/cli/mod.ts";

await runCommands({
  name: "gdpr",
  summary: "Answer what persons may ask for, keep nothing past its time, and say what is done with their data.",
  commands: {
    access: gdprAccess,
    export: gdprExport,
    erase: gdprErase,
    consent: gdprConsent,
    object: gdprObject,
    hold: gdprHold,
    retain: gdprRetain,
    register: gdprRegister,
    "rotate-key": gdprRotateKey,
  },
});
