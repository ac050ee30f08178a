import { type Chart, chartFile } from "./chart.ts";
import type { THEME } from "./theme.ts";

/** Options of {@linkcode chartPng}. */
export interface ChartPngOptions {
  /** @default {"light"} */
  readonly theme?: keyof typeof THEME;
  /**
   * Pixels of the picture to one of the chart, in (0, 8].
   *
   * @default {2}
   */
  readonly scale?: number;
  /**
   * Whether the fonts of this machine are read.
   *
   * @default {true}
   */
  readonly systemFonts?: boolean;
}

/** A chart as a picture for viewers that show no SVG. */
export interface ChartPng {
  readonly png: Uint8Array<ArrayBuffer>;
  /** Width in pixels. */
  readonly width: number;
  /** Height in pixels. */
  readonly height: number;
  /** What is wrong with the picture, if anything: without fonts it has no words. */
  readonly note?: string;
}

/** A text that has a box if there is a font to draw it with. */
const PROBE = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20">' +
  '<text x="2" y="15" font-family="system-ui, sans-serif" font-size="13">Ticket</text></svg>';

/**
 * Draws a chart as PNG, in the colours of a theme, with the fonts of this machine. The renderer is loaded on the first call.
 *
 * @throws {RangeError} If `scale` is out of range.
 *
 * @example
 * ```ts
 * import { chartPng } from "./chart_png.ts";
 * import { labelBalanceChart } from "./label_balance_chart.ts";
 * import assert from "node:assert/strict";
 *
 * const chart = await labelBalanceChart({ bug: 30, refund: 10 });
 * const { png, width } = await chartPng(chart, { scale: 1 });
 * assert.deepEqual([...png.subarray(1, 4)], [80, 78, 71]); // "PNG"
 * assert.equal(width, chart.width);
 * ```
 */
export async function chartPng(chart: Chart, options: ChartPngOptions = {}): Promise<ChartPng> {
  const { theme = "light", scale = 2, systemFonts = true } = options;
  if (!(scale > 0 && scale <= 8)) {
    throw new RangeError(`Cannot draw a chart as PNG: scale must be in (0, 8]: current value is ${scale}`);
  }
  const { Resvg } = await import("@resvg/resvg-js");
  const font = { loadSystemFonts: systemFonts };
  const image = new Resvg(chartFile(chart, theme), { font, fitTo: { mode: "zoom", value: scale } }).render();
  const legible = new Resvg(PROBE, { font }).getBBox() !== undefined;
  return {
    png: Uint8Array.from(image.asPng()),
    width: image.width,
    height: image.height,
    ...(legible
      ? {}
      : { note: "no font was found on this machine, so the picture has no words; the SVG beside it has" }),
  };
}
