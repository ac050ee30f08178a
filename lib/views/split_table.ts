import type { LeakageReport } from "../evaluate/mod.ts";
import { count, counted, percent } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** Texts and labels of one part. */
interface Part {
  readonly texts: readonly string[];
  readonly labels: readonly string[];
}

/** What was held out and how, and how many test tickets the training part gives away. */
export function splitTable(
  { train, test, description }: {
    readonly train: Part;
    readonly test: Part;
    readonly description: Readonly<Record<string, unknown>>;
  },
  { exact, near, leaked }: LeakageReport,
): HtmlView {
  const { nTrain: _, nTest: __, ...how } = description;
  const nTest = test.texts.length;
  return table([
    {
      fact: "To learn from",
      what: `${counted(train.texts.length, "ticket")} of ${count(new Set(train.labels).size)} labels`,
    },
    { fact: "Held out to test on", what: `${counted(nTest, "ticket")} of ${count(new Set(test.labels).size)} labels` },
    { fact: "How", what: Object.entries(how).map(([name, value]) => `${name} ${value}`).join(", ") },
    {
      fact: "Leakage",
      what: leaked === 0
        ? "no test ticket stands in the training part, neither word for word nor nearly"
        : `${counted(leaked, "test ticket")} (${percent(leaked / nTest)}) stand in the training part too: ${
          count(exact)
        } word for word, ${count(near)} nearly`,
    },
  ], { label: "The split", columns: { fact: "", what: "" } });
}
