import { DOMParser } from "linkedom";

/** The `<svg>` element of a chart. */
export function parseSvg(svg: string) {
  return new DOMParser().parseFromString(svg, "text/html").querySelector("svg")!;
}

/** What a browser would fetch or run. */
export function outside(html: string): string[] {
  const document = new DOMParser().parseFromString(`<body>${html}</body>`, "text/html");
  return [...document.querySelectorAll("body *")].flatMap((element) => [
    ...(/^(script|img|image|iframe|object|embed|link|use)$/i.test(element.tagName) ? [element.tagName] : []),
    ...[...element.attributes].map(({ name }) => name).filter((name) => /^on|^(xlink:)?href$|src|^action$/.test(name)),
    ...(/url\(|@import/.test(element.getAttribute("style") ?? "") ? ["style"] : []),
  ]);
}

/** The words of a chart, tooltips left out. */
export function wordsOf(svg: string): string[] {
  const chart = parseSvg(svg);
  for (const title of chart.querySelectorAll("title")) title.remove();
  return [...chart.querySelectorAll("text")].map((text) => text.textContent ?? "");
}
