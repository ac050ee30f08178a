import type { Parity } from "../models/export/mod.ts";
import type { ModelVersion } from "../registry/mod.ts";
import { modelName } from "./_model_name.ts";
import { count, counted } from "./format.ts";
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
    ["Exported form", parityText(config.parity as unknown as readonly Parity[] | undefined)],
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
  return Object.entries(value).map(([name, setting]) => `${name} ${settingText(setting)}`).join(", ");
}

/** A setting; of members of an ensemble, their names. */
function settingText(setting: unknown): string {
  if (!Array.isArray(setting)) return String(setting);
  return setting.map((one) => modelName(String((one as { name?: unknown })?.name ?? one))).join(" and ");
}

/** How what other programs load answers beside the model itself, if that was looked at. */
function parityText(parity: readonly Parity[] | undefined): string | undefined {
  if (!parity || parity.length === 0) return undefined;
  const apart = Math.max(...parity.map(({ largestDifference }) => largestDifference));
  const changed = Math.max(...parity.map(({ changedLabels }) => changedLabels));
  return `${counted(parity[0].n, "text")} answered by it too: ${
    counted(changed, "label")
  } changed, probabilities at most ${apart.toPrecision(2)} apart`;
}
