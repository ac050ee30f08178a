import type { PlotOptions } from "@observablehq/plot";
import { escapeHtml, showControls } from "./escape_html.ts";
import { THEME } from "./theme.ts";

/** A picture of a result. */
export interface Chart {
  /** The finding, in a sentence, with its n. */
  readonly title: string;
  /** What is to be seen, for readers who cannot see it. */
  readonly alt: string;
  /** A whole `<svg>` element on a transparent ground; its colours are the page's. */
  readonly svg: string;
  /** Width in pixels at which its text is as large as meant. */
  readonly width: number;
}

/** What a chart says in words. */
export interface ChartWords {
  readonly title: string;
  readonly alt: string;
}

const FONT = "font: 13px system-ui, sans-serif";

/**
 * The same for programs that are no browser: some read no shorthand, and where they don't know `sans-serif` either they take any font,
 * be it one so wide that words leave the frame.
 */
const FILE_FONT =
  "font-size: 13px; font-family: system-ui, Segoe UI, Helvetica Neue, Helvetica, Arial, Liberation Sans, " +
  "Noto Sans, DejaVu Sans, sans-serif";

/** Draws a plot without a browser. Plot and its document are loaded on the first call: they are not needed to classify. */
export async function drawChart(
  words: ChartWords,
  options: (plot: typeof import("@observablehq/plot")) => PlotOptions,
): Promise<Chart> {
  const [plot, { parseHTML }] = await Promise.all([import("@observablehq/plot"), import("linkedom")]);
  const { document } = parseHTML("<!doctype html><body></body>");
  const { width = 640, ...rest } = options(plot);
  const svg = plot.plot({ ...rest, width, document: document as unknown as Document });
  // Set here, as Plot's own option writes to a property that this document only reads.
  svg.setAttribute(
    "style",
    `background: none; ${FONT}; color: inherit; max-width: 100%; height: auto`,
  );
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", "");
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  // Set as text, as the serialiser leaves < and > in attributes alone, which XML does not allow.
  const label = escapeHtml(`${words.title}. ${words.alt}`);
  // They also stand as plain text in notebooks and terminals.
  const [title, alt] = [showControls(words.title), showControls(words.alt)];
  return { title, alt, width, svg: svg.outerHTML.replace('aria-label=""', () => `aria-label="${label}"`) };
}

/** A chart as HTML: its finding, then the picture, which scrolls sideways where the page is narrower than half of it. */
export function chartFigure({ title, svg, width }: Chart): string {
  // Below three quarters of its size the text of a chart is too small to read.
  const least = Math.round(0.75 * width);
  return `<figure class="tl-chart"><figcaption>${escapeHtml(title)}</figcaption>` +
    `<div class="tl-scroll" tabindex="0" role="group" aria-label="Chart"><div style="min-width: ${least}px; max-width: ${width}px">${svg}</div></div></figure>`;
}

/** A chart as a file of its own, in the colours of a theme and with their ground; other programs know no page to ask. */
export function chartFile({ svg }: Chart, theme: keyof typeof THEME = "light"): string {
  const colours: Readonly<Record<string, string>> = THEME[theme];
  return svg
    .replace(/var\((--tl-[a-z-]+), (?:#[0-9a-f]{6}|transparent)\)/g, (_, name: string) => colours[name])
    .replace(FONT, FILE_FONT)
    .replace("color: inherit;", `color: ${colours["--tl-ink"]};`)
    .replace(/^<svg[^>]*>/, (start) => `${start}<rect width="100%" height="100%" fill="${colours["--tl-page"]}"/>`);
}
