import { THEME } from "../views/mod.ts";

const declarations = (theme: keyof typeof THEME) =>
  Object.entries(THEME[theme]).map(([name, value]) => `${name}:${value}`).join(";");

/** Selectors say twice what they mean, so that a notebook's own rules for tables give way. */
const CSS = `
.tl-show{${
  declarations("light")
};color:var(--tl-ink);font:14px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:anywhere}
@media (prefers-color-scheme:dark){body:not([data-jp-theme-light],.vscode-light,.vscode-dark,.vscode-high-contrast) .tl-show{${
  declarations("dark")
}}}
body[data-jp-theme-light="false"] .tl-show,body.vscode-dark .tl-show,body.vscode-high-contrast:not(.vscode-high-contrast-light) .tl-show{${
  declarations("dark")
}}
.tl-show .tl-chart{margin:.25rem 0 .75rem;padding:0}
.tl-show figcaption{font-weight:600;line-height:1.4;margin:0 0 .6rem;max-width:46rem;color:var(--tl-ink);text-align:left}
.tl-show .tl-chart svg{display:block}
.tl-show .tl-scroll{overflow-x:auto}
.tl-show.tl-show .tl-table.tl-table{border-collapse:collapse;border:0;margin:0;font-size:13px;table-layout:auto;background:none}
.tl-show.tl-show .tl-table.tl-table tr{background:none;border:0}
.tl-show.tl-show .tl-table.tl-table :is(th,td){text-align:left;vertical-align:top;padding:.3rem 1.1rem .3rem 0;border:0;border-bottom:1px solid var(--tl-line);font-weight:400;color:inherit;white-space:normal;max-width:34rem;overflow-wrap:break-word}
.tl-show.tl-show .tl-table.tl-table thead th{color:var(--tl-muted);vertical-align:bottom;font-size:12px}
.tl-show.tl-show .tl-table.tl-table .tl-number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.tl-show.tl-show .tl-table.tl-table thead .tl-number{white-space:normal}
.tl-show .tl-table small{display:block;color:var(--tl-muted);font-size:12px;line-height:1.4}
.tl-show strong{font-weight:650}
.tl-show p{margin:.3rem 0 .6rem;max-width:46rem}
.tl-show ul{margin:.3rem 0 .6rem;padding-left:1.2rem;max-width:46rem}
.tl-show li{margin:.2rem 0}
.tl-show .tl-muted{color:var(--tl-muted);font-size:12px}
.tl-show>.tl-said{font-size:15px;white-space:pre-wrap}
.tl-show a{color:var(--tl-good)}
.tl-show .tl-status{display:inline-flex;align-items:baseline;gap:.35rem;font-weight:650;font-size:12px;white-space:nowrap}
.tl-show .tl-status svg{flex:none;align-self:center}
.tl-show .tl-cut{fill:none;stroke:var(--tl-page);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.tl-show .tl-status-fail{color:var(--tl-bad)}.tl-show .tl-status-success{color:var(--tl-third)}.tl-show .tl-status-skipped{color:var(--tl-muted)}
.tl-show h3{font-size:13px;margin:.75rem 0 .4rem;color:var(--tl-ink)}
.tl-show.tl-show .tl-mistakes.tl-mistakes{list-style:none;padding:0;margin:0;display:grid;gap:.5rem;max-width:46rem}
.tl-show.tl-show .tl-mistakes.tl-mistakes li{background:var(--tl-panel);border:1px solid var(--tl-line);border-radius:6px;padding:.5rem .75rem;margin:0}
.tl-show .tl-mistakes p{margin:0 0 .2rem;max-width:none}
.tl-show .tl-mistakes .tl-text{white-space:pre-wrap}
.tl-show .tl-mistakes .tl-said{color:var(--tl-muted);font-size:12px}
.tl-show .tl-charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:.5rem 2rem}
.tl-show progress{accent-color:var(--tl-good);width:12rem;vertical-align:middle;margin-right:.75rem}
`.trim();

/**
 * HTML for the output of a cell, with the style it needs to be legible wherever notebooks are read: in the colours of the theme
 * that JupyterLab or VS Code says it has, else of the one that the reader's system prefers. A report brings its own style.
 *
 * @param html Escaped by the caller.
 */
export function themedOutput(html: string): string {
  return `<div class="tl-show"><style>${CSS}</style>${html}</div>`;
}
