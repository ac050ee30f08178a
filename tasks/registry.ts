/** `deno task registry list|show|promote|rollback|history|compare|export|prune|alias`: saved versions, and which one answers. */
import { registryAlias, registryPromote, registryRollback } from "../lib/cli/registry_change.ts";
import { registryCompare } from "../lib/cli/registry_compare.ts";
import { registryExport } from "../lib/cli/registry_export.ts";
import { registryHistory } from "../lib/cli/registry_history.ts";
import { registryList, registryShow } from "../lib/cli/registry_list.ts";
import { registryPrune } from "../lib/cli/registry_prune.ts";
import { runCommands } from "../lib/cli/mod.ts";

await runCommands({
  name: "registry",
  summary: "Look at saved versions, and say which one answers.",
  commands: {
    list: registryList,
    show: registryShow,
    promote: registryPromote,
    rollback: registryRollback,
    history: registryHistory,
    compare: registryCompare,
    export: registryExport,
    prune: registryPrune,
    alias: registryAlias,
  },
});
