import type { ModelExport } from "../models/export/mod.ts";
import { counted, fileSize } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** Files that other programs load a model from, and how those that answer do so beside the model itself. */
export function exportTable({ files, parity }: Pick<ModelExport, "files" | "parity">): HtmlView {
  const apart = Math.max(0, ...parity.map(({ largestDifference }) => largestDifference));
  const changed = parity.reduce((sum, { changedLabels }) => sum + changedLabels, 0);
  const n = parity[0]?.n ?? 0;
  return table(
    Object.entries(files).map(([path, { length }]) => {
      const own = parity.find(({ file }) => file === path);
      return {
        path,
        size: fileSize(length),
        changed: own?.changedLabels,
        apart: own && own.largestDifference.toPrecision(2),
      };
    }),
    {
      title: `On ${counted(n, "text")} the exported form ${
        changed === 0 ? "gives the same labels as the model" : `gives ${counted(changed, "other label")}`
      }, with probabilities at most ${apart.toPrecision(2)} apart`,
      columns: {
        path: "File",
        size: "Size",
        changed: "Labels changed",
        apart: "Largest difference of a probability",
      },
    },
  );
}
