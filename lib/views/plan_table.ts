import type { TestPlan } from "../abtest/mod.ts";
import { count, counted } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** How long a test will take, looked at once at its end or every day. */
export function planTable({ fixed, sequential }: TestPlan): HtmlView {
  const { control, treatment, days } = fixed;
  const rows = [
    { way: "looked at once, at its end", days, ninetieth: days },
    { way: "looked at every day", days: sequential.meanDays, ninetieth: sequential.p90Days },
  ];
  return table(rows, {
    title: `${count(control + treatment)} tickets, ${counted(days, "day")}, for one look; looking daily takes ${
      sequential.meanDays.toFixed(1)
    } days on average where the effect is the least one worth finding`,
    columns: {
      way: "The test is",
      days: { title: "Days, mean", as: "tenths" },
      ninetieth: "Days, 9 tests in 10",
    },
  });
}
