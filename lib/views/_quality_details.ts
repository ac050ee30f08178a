import type { Finding } from "../quality/mod.ts";
import { chartFigure } from "./chart.ts";
import { labelBalanceChart } from "./label_balance_chart.ts";

/** Chart or table of a finding's own figures; empty where the words say it all. */
export async function findingDetails(finding: Finding): Promise<string> {
  const draw = DRAWN[finding.check];
  return draw ? await draw(finding.details) : "";
}

/** Bars beyond which a chart of labels is longer than a screen. */
const MOST_LABELS = 40;

const DRAWN: Readonly<Record<string, (details: Finding["details"]) => Promise<string> | string>> = {
  "class-imbalance": async ({ labels }) => {
    const counts = labels as Readonly<Record<string, number>>;
    return Object.keys(counts).length > MOST_LABELS ? "" : chartFigure(await labelBalanceChart(counts));
  },
};
