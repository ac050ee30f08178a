import type { EpochReport } from "../autograd/training/mod.ts";
import { type Chart, drawChart } from "./chart.ts";
import { showControls } from "./escape_html.ts";
import { counted, decimal, percent, shorten } from "./format.ts";
import { colour } from "./theme.ts";

/** A training to be drawn. */
export interface TrainingCurve {
  readonly name: string;
  /** What each epoch brought; models without any are left out. */
  readonly history?: readonly EpochReport[];
}

/** Width of the part of one model, in pixels. */
const PART = 300;

/**
 * Loss by epoch, of the tickets that are learnt from and of those that are held back to choose the best epoch, which is marked; one
 * part a model, all on one scale.
 *
 * @throws {RangeError} If no model has learnt in epochs.
 */
export function trainingCurveChart(curves: readonly TrainingCurve[]): Promise<Chart> {
  const models = curves.filter(({ history = [] }) => history.length > 0)
    .map(({ name, history = [] }, at) => ({ at, name: shorten(showControls(name), 34), history }));
  if (models.length === 0) throw new RangeError("Cannot draw a training: no model has learnt in epochs");
  const rows = models.flatMap(({ at, history }) =>
    history.flatMap(({ epoch, loss, validation }) => [
      { at, epoch, loss, part: "learnt from" },
      ...(validation ? [{ at, epoch, loss: validation.loss, part: "held back" }] : []),
    ])
  );
  const best = models.flatMap(({ at, name, history }) => bestEpoch(history).map((own) => ({ at, name, ...own })));
  const longest = Math.max(...rows.map(({ epoch }) => epoch));
  const top = 1.08 * Math.max(...rows.map(({ loss }) => loss));
  const labels = [...Map.groupBy(rows, ({ at, part }) => `${at} ${part}`).values()].map((line) => {
    const end = line[line.length - 1];
    const other = rows.findLast(({ at, part, epoch }) => at === end.at && part !== end.part && epoch === end.epoch);
    // The two ends lie close together: the upper one is named above, the lower one below.
    return { ...end, above: !other || end.loss >= other.loss };
  });
  const told = models.map(({ name, history }) => {
    const [chosen] = bestEpoch(history);
    const last = history[history.length - 1];
    return `${name}, ${counted(history.length, "epoch")}: loss ${decimal(history[0].loss, 2)} to ${
      decimal(last.loss, 2)
    }${
      chosen ? `, best in epoch ${chosen.epoch} with ${percent(chosen.accuracy)} of the held-back tickets right` : ""
    }`;
  });
  return drawChart(
    {
      title: best.length === 0
        ? `Loss over ${counted(longest, "epoch")}`
        : `Best epochs, judged by tickets held back: ${
          best.map(({ name, epoch, accuracy, of }) => `${name} ${epoch} of ${of} (${percent(accuracy)} right)`).join(
            ", ",
          )
        }`,
      alt: `Loss by epoch. ${told.join("; ")}.`,
    },
    (Plot) => ({
      width: 60 + PART * models.length,
      height: 300,
      marginLeft: 48,
      marginRight: 16,
      marginTop: 46,
      marginBottom: 44,
      fx: { domain: models.map(({ at }) => at), axis: null, padding: 0.08 },
      x: { domain: [1, Math.max(2, longest)], axis: null },
      y: { domain: [0, top], axis: null },
      marks: [
        Plot.gridY({ ticks: 5, stroke: colour("--tl-line"), strokeOpacity: 1 }),
        Plot.axisY({ ticks: 5, tickSize: 0, label: "↑ loss" }),
        Plot.axisX({ ticks: Math.min(6, longest), tickSize: 0, tickFormat: "d", label: "epoch →" }),
        Plot.text(models, { fx: "at", text: "name", frameAnchor: "top-left", dy: -26, fontWeight: 600 }),
        Plot.ruleX(best, { fx: "at", x: "epoch", stroke: colour("--tl-muted"), strokeDasharray: "5 4" }),
        ...(["start", "end"] as const).map((textAnchor) =>
          Plot.text(best.filter(({ epoch }) => (epoch > longest / 2) === (textAnchor === "end")), {
            fx: "at",
            x: "epoch",
            frameAnchor: "top",
            dy: -10,
            text: ({ epoch }) => `best: ${epoch}`,
            textAnchor,
            fill: colour("--tl-muted"),
          })
        ),
        ...(["learnt from", "held back"] as const).flatMap((part) => {
          const own = rows.filter((row) => row.part === part);
          const fill = colour(part === "held back" ? "--tl-bad" : "--tl-good");
          const named = labels.filter((row) => row.part === part);
          return [
            Plot.line(own, {
              fx: "at",
              x: "epoch",
              y: "loss",
              stroke: fill,
              strokeWidth: 2,
              ...(part === "held back" && { strokeDasharray: "7 3" }),
            }),
            Plot.dot(own, {
              fx: "at",
              x: "epoch",
              y: "loss",
              r: 2.5,
              fill,
              title: ({ epoch, loss }) => `epoch ${epoch}, ${part}: ${decimal(loss, 3)}`,
            }),
            ...[true, false].map((above) =>
              Plot.text(named.filter((row) => row.above === above), {
                fx: "at",
                x: "epoch",
                y: "loss",
                text: "part",
                textAnchor: "end",
                dy: above ? -12 : 14,
                fill,
                fontWeight: 600,
                stroke: "var(--tl-page, transparent)",
                strokeWidth: 4,
              })
            ),
          ];
        }),
      ],
    }),
  );
}

/** The first epoch with the highest accuracy on tickets held back: the one whose weights are kept. */
function bestEpoch(history: readonly EpochReport[]): { epoch: number; accuracy: number; of: number }[] {
  const judged = history.flatMap(({ epoch, validation }) =>
    validation?.accuracy === undefined ? [] : [{ epoch, accuracy: validation.accuracy, of: history.length }]
  );
  return judged.length === 0 ? [] : [judged.reduce((best, own) => own.accuracy > best.accuracy ? own : best)];
}
