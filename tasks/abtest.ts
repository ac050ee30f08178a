/** `deno task abtest plan|start|assign|record|status|stop|simulate`: tests of two versions that may be looked at every day. */
import { abtestPlan } from "../lib/cli/abtest_plan.ts";
import { abtestAssign, abtestRecord } from "../lib/cli/abtest_record.ts";
import { abtestSimulate } from "../lib/cli/abtest_simulate.ts";
import { abtestStart } from "../lib/cli/abtest_start.ts";
import { abtestStatus } from "../lib/cli/abtest_status.ts";
import { abtestStop } from "../lib/cli/abtest_stop.ts";
import { runCommands } from "../lib/cli/mod.ts";

await runCommands({
  name: "abtest",
  summary: "Try a version on a share of the tickets, and stop as soon as the evidence is there.",
  commands: {
    plan: abtestPlan,
    start: abtestStart,
    assign: abtestAssign,
    record: abtestRecord,
    status: abtestStatus,
    stop: abtestStop,
    simulate: abtestSimulate,
  },
});
