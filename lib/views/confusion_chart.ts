import type { Evaluation } from "../evaluate/evaluation.ts";
import { blockOrder } from "./block_order.ts";
import { type Chart, drawChart } from "./chart.ts";
import { confusedPairs } from "./confused_pairs.ts";
import { showControls } from "./escape_html.ts";
import { count, counted, percent, shorten, textWidth } from "./format.ts";
import { colour } from "./theme.ts";

const FONT = 12;
/** Longest label, in characters; what is longer keeps its two ends, and its whole in a tooltip. */
const LONGEST = 56;

/**
 * Confusion matrix: what tickets of each class (rows) are taken for (columns), shaded by the share of the row. Classes that are
 * taken for each other stand together.
 */
export function confusionChart(evaluation: Pick<Evaluation, "n" | "classes" | "confusion">): Promise<Chart> {
  const { n, classes, confusion } = evaluation;
  const order = blockOrder(confusion);
  const names = order.map((c) => shorten(showControls(classes[c]), LONGEST));
  const right = order.reduce((sum, c) => sum + confusion[c][c], 0);
  const cells = order.flatMap((truth, row) => {
    const total = confusion[truth].reduce((a, b) => a + b, 0);
    return order.flatMap((predicted, column) => {
      const tickets = confusion[truth][predicted];
      return tickets === 0 ? [] : [{ row, column, tickets, share: tickets / total, hit: truth === predicted }];
    });
  });

  const cell = Math.max(11, Math.min(50, Math.round(620 / classes.length)));
  const labelFont = Math.min(FONT, cell);
  const widths = names.map((name) => textWidth(name, labelFont));
  const longest = Math.max(...widths);
  // Upright labels need cells wide enough for each word of theirs.
  const upright = names.every((name) => name.split(" ").every((word) => textWidth(word, labelFont) < cell + 6));
  const marginLeft = Math.ceil(longest) + 30;
  const marginTop = upright ? 62 : Math.ceil(longest) + 34;
  const side = cell * classes.length;

  const [worst] = confusedPairs(evaluation, { limit: 1 });
  const title = `${percent(right / n)} of ${counted(n, "test ticket")} are labelled right, on the diagonal` +
    (worst
      ? `; most often confused: “${shorten(worst.label, LONGEST)}” taken for “${shorten(worst.predicted, LONGEST)}” ` +
        `(${count(worst.tickets)} of ${count(worst.support)})`
      : "");
  const alt = `Confusion matrix of ${classes.length} classes; rows are true labels, columns predicted ones.`;
  const say = (c: { row: number; column: number; tickets: number; share: number }) =>
    `${classes[order[c.row]]} → ${classes[order[c.column]]}: ${counted(c.tickets, "ticket")}, ${
      percent(c.share)
    } of the row`;

  return drawChart({ title, alt }, (Plot) => ({
    width: marginLeft + side + 12,
    height: marginTop + side + 8,
    margin: 0,
    marginLeft,
    marginTop,
    marginRight: 12,
    marginBottom: 8,
    x: { type: "band", domain: order.map((_, i) => i), axis: null, padding: 0 },
    y: { type: "band", domain: order.map((_, i) => i), axis: null, padding: 0 },
    marks: [
      Plot.frame({ stroke: colour("--tl-line") }),
      Plot.cell(cells, {
        x: "column",
        y: "row",
        inset: cell > 20 ? 1 : 0.5,
        rx: cell > 20 ? 3 : 1,
        fill: (c) => (c.hit ? colour("--tl-good") : colour("--tl-bad")),
        fillOpacity: (c) => shade(c.share, c.hit),
        title: (c) => showControls(say(c)),
      }),
      ...(cell < 22 ? [] : [Plot.text(cells, {
        x: "column",
        y: "row",
        text: (c) => count(c.tickets),
        fontSize: Math.min(13, cell / 2.4),
        pointerEvents: "none",
      })]),
      Plot.text(names, {
        y: (_, i) => i,
        frameAnchor: "left",
        dx: -8,
        textAnchor: "end",
        text: (name) => name,
        fontSize: labelFont,
        title: (_, i) => showControls(classes[order[i]]),
      }),
      Plot.text(names, {
        x: (_, i) => i,
        frameAnchor: "top",
        dy: -8,
        text: (name) => name,
        fontSize: labelFont,
        title: (_, i) => showControls(classes[order[i]]),
        ...(upright
          ? { lineAnchor: "bottom" as const, lineWidth: (cell + 6) / labelFont }
          : { rotate: -90, textAnchor: "start" as const }),
      }),
      Plot.text(["predicted →"], {
        frameAnchor: "top-left",
        dy: -marginTop + 6,
        lineAnchor: "top",
        fill: colour("--tl-muted"),
      }),
      Plot.text(["true ↓"], {
        frameAnchor: "top-left",
        dx: -marginLeft + 4,
        dy: -6,
        textAnchor: "start",
        lineAnchor: "bottom",
        fill: colour("--tl-muted"),
      }),
    ],
  }));
}

/**
 * Mistakes are shaded more strongly than hits, as few of them make a pattern. Never so strongly that the number in the cell
 * cannot be read: in the middle of the scale neither light nor dark ink has a contrast of 4.5.
 */
function shade(share: number, hit: boolean): number {
  return hit ? 0.1 + 0.45 * share : 0.1 + 0.45 * Math.sqrt(share);
}
