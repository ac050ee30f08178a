import { type Chart, chartPng } from "../views/mod.ts";
import type { JsonObject } from "./nbformat.ts";
import { jupyter, putOut } from "./_jupyter.ts";
import { endProgress } from "./progress.ts";
import { isChart, type Showable, type ShowBundle, showBundle } from "./show_bundle.ts";
import { PNG_VARIABLE } from "./with_pictures.ts";

export { notebookProgress } from "./progress.ts";
export type { Showable } from "./show_bundle.ts";

/**
 * Turns of the event loop that an output gets to leave the kernel, and milliseconds of each. The kernel may say that a cell is
 * done before its last output is out, and whoever reads along files that under the next cell, or loses it. Several turns, as one
 * timer is already due where something else has held up the loop.
 */
const [TURNS, TURN_MS] = [4, 5];

/**
 * Puts charts, tables, data frames, records and texts under the running cell of a notebook; outside of one, prints them as text.
 * Progress that was shown in the cell goes; `show()` of nothing does no more than that.
 *
 * Always `await` it, and leave no last value in a cell.
 *
 * In a kernel whose environment has `TICKETLAB_PNG=true` every chart is an output of its own with a PNG beside it, for
 * `deno task report --png`.
 *
 * @throws {TypeError} If one of the things cannot be shown.
 *
 * @example
 * ```ts
 * import { show } from "./show.ts";
 * import { table } from "../views/mod.ts";
 *
 * await show("Tickets by label", table([{ label: "Bug", tickets: 3 }], { columns: { label: "Label", tickets: "Tickets" } }));
 * ```
 */
export async function show(...items: readonly Showable[]): Promise<void> {
  const withPng = jupyter() !== undefined && /^(1|true)$/.test(Deno.env.get(PNG_VARIABLE) ?? "");
  await putUnderCell(withPng ? await bundlesWithPng(items) : items.length > 0 ? [showBundle(items)] : []);
}

/**
 * Shows a chart with a PNG beside it, whatever the kernel was told, for what takes nothing else, such as a PDF made by nbconvert.
 * Viewers of HTML need none: a PNG has some ten times the bytes of its chart and takes some fifty times as long to draw.
 */
export async function showWithPng(chart: Chart): Promise<void> {
  await putUnderCell([await bundleWithPng(chart)]);
}

/** Each chart by itself with its PNG, and what stands between charts together, so that each picture has its place. */
async function bundlesWithPng(items: readonly Showable[]): Promise<ShowBundle[]> {
  const bundles: ShowBundle[] = [];
  let between: Showable[] = [];
  const close = () => {
    if (between.length > 0) bundles.push(showBundle(between));
    between = [];
  };
  for (const item of items) {
    if (!isChart(item)) between.push(item);
    else {
      close();
      bundles.push(await bundleWithPng(item));
    }
  }
  close();
  return bundles;
}

/** A chart's output with its PNG, and its title, which the PNG does not hold. */
async function bundleWithPng(chart: Chart): Promise<ShowBundle> {
  const { data, metadata } = showBundle([chart]);
  const { png, width, height } = await chartPng(chart);
  const size = { width: Math.round(width / 2), height: Math.round(height / 2) };
  const said = { ...metadata.ticketlab as JsonObject, title: chart.title };
  return {
    data: { ...data, "image/png": png.toBase64() },
    metadata: { ...metadata, ticketlab: said, "image/png": size },
  };
}

async function putUnderCell(bundles: readonly ShowBundle[]): Promise<void> {
  const to = jupyter();
  if (!to) return bundles.forEach(({ data }) => console.log(data["text/plain"]));
  await endProgress();
  for (const bundle of bundles) await putOut(to, bundle);
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setTimeout(resolve, TURN_MS));
}
