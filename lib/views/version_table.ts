import type { ModelVersion } from "../registry/mod.ts";
import { modelName } from "./_model_name.ts";
import { count } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** What a saved version is and where it came from. */
export function versionTable({ id, manifest, digest }: ModelVersion): HtmlView {
  const { created, seed, split, dataFingerprint, lockHash, parent, classes, config } = manifest;
  const facts: [string, unknown][] = [
    ["Version", id],
    ["Saved", created],
    [
      "Model",
      [
        modelName(String(config.model)),
        written(config.options),
        config.calibration && `${config.calibration} calibration`,
      ]
        .filter((part) => part).join(", "),
    ],
    ["Labels", count(classes.length)],
    [
      "Data",
      [config.data, drawnOf(config), `fingerprint ${dataFingerprint.slice(0, 16)}`].filter((part) => part).join(", "),
    ],
    ["Split", written(split)],
    ["Seed", String(seed)],
    ["Digest", digest],
    ["Lock file", lockHash?.slice(0, 16)],
    ["Parent", parent],
  ];
  return table(facts.filter(([, what]) => what).map(([fact, what]) => ({ fact, what })), {
    label: `Version ${id}`,
    columns: { fact: "", what: "" },
    longest: 400,
  });
}

/** How many tickets were drawn, if they are not all of the data. */
function drawnOf({ drawn, drawnFrom }: ModelVersion["manifest"]["config"]): string | undefined {
  return drawnFrom === undefined ? undefined : `${count(Number(drawn))} of ${count(Number(drawnFrom))} tickets drawn`;
}

/** Settings in a line. */
function written(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return Object.entries(value).map(([name, setting]) => `${name} ${setting}`).join(", ");
}
