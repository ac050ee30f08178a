import type { Notebook } from "../nbformat.ts";
import { pictureSource, textOf } from "./_output_html.ts";
import { sanitiseHtml } from "./sanitise_html.ts";

/** A picture that is smaller is a legend or an icon, in pixels. */
const LEAST_HEIGHT = 60;

/** A picture that is bigger would make the list of reports slow to open, in characters. */
const MOST_CHARACTERS = 300_000;

/**
 * The first chart that a notebook shows, as an `<svg>` or `<img>` element that does nothing but show; undefined where there is
 * none. Its description is left to what stands beside it.
 *
 * @param prefix Put before every id in it, so that several can stand on a page.
 */
export function thumbnail(notebook: Notebook, prefix: string): string | undefined {
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "code") continue;
    for (const output of cell.outputs) {
      if (output.output_type === "stream" || output.output_type === "error") continue;
      const picture = firstPicture(output.data, prefix);
      if (picture !== undefined) return picture;
    }
  }
}

function firstPicture(data: Readonly<Record<string, unknown>>, prefix: string): string | undefined {
  for (const mime of ["text/html", "image/svg+xml"]) {
    const html = textOf(data, mime);
    const svg = html?.includes("<svg") ? sanitiseHtml(html, { prefix, firstSvgOfHeight: LEAST_HEIGHT }) : "";
    if (svg !== "" && svg.length <= MOST_CHARACTERS) return cropped(svg);
  }
  for (const mime of ["image/png", "image/jpeg"]) {
    const src = pictureSource(mime, textOf(data, mime) ?? "");
    if (src !== undefined && src.length <= MOST_CHARACTERS) return `<img src="${src}" alt="">`;
  }
}

/** Shows the upper part of a picture that is much higher than wide, which would be a thin stripe as a whole. */
function cropped(svg: string): string {
  const [, width, height] = /^<svg[^>]* viewbox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? [];
  return Number(height) > 1.3 * Number(width) ? svg.replace("<svg", `<svg preserveaspectratio="xMidYMin slice"`) : svg;
}
