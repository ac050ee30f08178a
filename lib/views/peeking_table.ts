import type { PeekingSimulation } from "../abtest/mod.ts";
import { count, counted } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** False alarms, power and days of each way of testing. */
export function peekingTable({ methods, options }: PeekingSimulation): HtmlView {
  return table(
    methods.map(({ method, falsePositives, power, meanDays }) => ({
      method,
      falsePositives,
      power,
      days: meanDays,
    })),
    {
      title: `What looking costs: tests that are valid at every look need more tickets than one last look, ` +
        `and end early where the difference is large (${count(options.perDay)} tickets a day, ${
          counted(options.looks, "look")
        })`,
      columns: {
        method: "Method",
        falsePositives: { title: "False alarms", as: "percent" },
        power: { title: "Finds the effect", as: "percent" },
        days: { title: "Mean days", as: "tenths" },
      },
    },
  );
}
