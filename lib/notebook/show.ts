import { type Chart, chartPng } from "../views/mod.ts";
import { jupyter, putOut } from "./_jupyter.ts";
import { endProgress } from "./progress.ts";
import { type Showable, type ShowBundle, showBundle } from "./show_bundle.ts";

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
  await putUnderCell(showBundle(items), items.length > 0);
}

/**
 * Shows a chart with a PNG beside it, for what takes nothing else, such as a PDF made by nbconvert. Viewers of HTML need none: a
 * PNG has some ten times the bytes of its chart and takes some fifty times as long to draw.
 */
export async function showWithPng(chart: Chart): Promise<void> {
  const { data, metadata } = showBundle([chart]);
  const { png, width, height } = await chartPng(chart);
  const size = { width: Math.round(width / 2), height: Math.round(height / 2) };
  await putUnderCell({
    data: { ...data, "image/png": png.toBase64() },
    metadata: { ...metadata, "image/png": size },
  });
}

async function putUnderCell(bundle: ShowBundle, any = true): Promise<void> {
  const to = jupyter();
  if (!to) return console.log(bundle.data["text/plain"]);
  await endProgress();
  if (any) await putOut(to, bundle);
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setTimeout(resolve, TURN_MS));
}
