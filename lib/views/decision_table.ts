import type { Evaluation } from "../evaluate/mod.ts";
import { intervalOf, percent } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/**
 * What happens to tickets: how many go out without a look, how many an agent picks a label for, how many a person reads.
 *
 * @throws {RangeError} If the model made no label sets.
 */
export function decisionTable({ sets, n }: Pick<Evaluation, "sets" | "n">): HtmlView {
  if (!sets) throw new RangeError("Cannot show decisions: the model made no label sets");
  const { decisions, routeAccuracy, coverage, target, meanSize } = sets;
  const right = routeAccuracy ? `${percent(routeAccuracy.value)} of them right (${intervalOf(routeAccuracy)})` : "";
  return table([
    {
      decision: "route",
      share: decisions.route,
      means: `one label left: the ticket goes there; ${right || "none here"}`,
    },
    { decision: "choose", share: decisions.choose, means: "a few labels left: an agent picks one" },
    { decision: "human", share: decisions.human, means: "a person reads it: too unsure, or about something else" },
  ], {
    title:
      `${percent(decisions.route)} of ${
        n.toLocaleString("en")
      } test tickets can be routed without a look. The label sets hold ` +
      `the true label for ${percent(coverage.value)} (${percent(target, 0)} were promised), with ${
        meanSize.toFixed(2)
      } labels each`,
    columns: { decision: "Decision", share: { title: "Of the tickets", as: "percent" }, means: "What it means" },
  });
}
