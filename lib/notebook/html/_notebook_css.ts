/** What a notebook's page adds to the look of all reports; `nb-` is the page's own, which no output may wear. */
export const NOTEBOOK_CSS = `
/* The theme's orange is made for bars; on a panel, text needs to be a shade darker. */
:root { --nb-orange: #b34900; --nb-violet: #7d3c98; --nb-code: #f5f7fa; --plot-background: var(--tl-page); }
@media screen and (prefers-color-scheme: dark) { :root { --nb-orange: #f0a13c; --nb-violet: #d0a2ea; --nb-code: #17202b; } }
.nb-kicker { color: var(--tl-muted); font-size: .85rem; margin: 0 0 .35rem; letter-spacing: .02em; }
.nb-meta { color: var(--tl-muted); font-size: .9rem; margin: .25rem 0 0; max-width: none; }
header .tl-note { margin: 1.25rem 0 0; }
header .tl-note p { margin: .2rem 0; }
main { min-width: 0; }
main { margin-top: 1.25rem; }
main > section { margin: 0; padding: 0; border: 0; }
main h2 { margin: 2.5rem 0 .75rem; padding-top: 1.4rem; border-top: 1px solid var(--tl-line); }
main > :first-child h2:first-child { margin-top: 1.5rem; }
main h3 { font-size: 1.1rem; } main h4, main h5, main h6 { font-size: 1rem; margin: 1.5rem 0 .4rem; }
main h2, main h3 { scroll-margin-top: 1rem; }
.nb-text > :last-child { margin-bottom: .6rem; }
.nb-text ul, .nb-text ol { max-width: 46rem; padding-left: 1.4rem; margin: .5rem 0 .9rem; }
.nb-text li { margin: .2rem 0; }
.nb-text blockquote, .nb-output blockquote { margin: 1rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--tl-line); color: var(--tl-muted); }
.nb-text hr { border: 0; border-top: 1px solid var(--tl-line); margin: 2rem 0; }
.nb-text img, .nb-output img { max-width: 100%; height: auto; }
.nb-text :not(pre) > code, .nb-output p code, .nb-output li code, .nb-message code { background: var(--nb-code); padding: .1em .3em; border-radius: 4px; }
pre { font: 13px/1.55 ui-monospace, SFMono-Regular, Menlo, "DejaVu Sans Mono", monospace; overflow-x: auto; margin: .5rem 0; tab-size: 2; overflow-wrap: normal; }
pre code { font: inherit; }
.nb-code { background: var(--nb-code); border: 1px solid var(--tl-line); border-radius: 8px; padding: .75rem 1rem; }
.nb-cell { margin: .35rem 0; scroll-margin-top: 1rem; }
.nb-fold > summary { display: inline-flex; align-items: baseline; gap: .5rem; padding: .1rem 0; list-style: none; color: var(--tl-muted); font-size: .8rem; font-variant-numeric: tabular-nums; }
.nb-fold > summary::-webkit-details-marker { display: none; }
.nb-fold > summary::before { content: "▸"; display: inline-block; width: .7em; transition: transform .12s; }
.nb-fold[open] > summary::before { transform: rotate(90deg); }
.nb-fold > summary:hover { color: var(--tl-good); }
.nb-fold > pre { margin-top: .35rem; }
.nb-output { margin: .6rem 0 1.1rem; overflow-x: auto; }
.nb-output > :first-child { margin-top: 0; }
.nb-output p { margin: .3rem 0 .6rem; }
.nb-output .tl-said { white-space: pre-wrap; }
.nb-output progress { accent-color: var(--tl-good); width: 12rem; vertical-align: middle; margin-right: .75rem; }
/* Shadows at the sides that there is more behind. */
.nb-output, .nb-output .tl-scroll, .nb-text .tl-scroll { background: linear-gradient(to right, var(--tl-page) 40%, transparent) 0 0 / 2.2rem 100% local no-repeat,
  linear-gradient(to left, var(--tl-page) 40%, transparent) 100% 0 / 2.2rem 100% local no-repeat,
  linear-gradient(to right, var(--tl-line), transparent) 0 0 / .7rem 100% scroll no-repeat,
  linear-gradient(to left, var(--tl-line), transparent) 100% 0 / .7rem 100% scroll no-repeat; }
.nb-output svg { max-width: 100%; }
.nb-output svg text, .nb-output svg tspan { white-space: pre; }
.nb-output table, .nb-text table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; margin: 0; }
.nb-output caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
.nb-output th, .nb-output td { text-align: left; padding: .34rem 1.1rem .34rem 0; border-bottom: 1px solid var(--tl-line); vertical-align: top; overflow-wrap: normal; }
.nb-output thead th { color: var(--tl-muted); font-weight: 500; font-size: .85rem; vertical-align: bottom; }
.nb-output tbody th { font-weight: 400; }
.nb-output td { min-width: 3.5rem; max-width: 34rem; }
.nb-output td[align="right"], .nb-output th[align="right"] { text-align: right; }
.nb-output [class$="-swatches-wrap"] { display: flex; flex-wrap: wrap; align-items: center; }
.nb-output [class$="-swatch"] { display: inline-flex; align-items: center; gap: .4em; margin-right: 1em; }
.nb-output figure { margin: 0; }
.nb-picture { display: block; max-width: 100%; height: auto; border-radius: 6px; }
.nb-paper, .nb-picture { background: #ffffff; color: #17202b; }
.nb-paper { border-radius: 6px; padding: .5rem; width: max-content; max-width: 100%; }
.nb-print { max-height: 26rem; overflow: auto; padding: .6rem .9rem; margin: .6rem 0; border-left: 3px solid var(--tl-line); }
.nb-print.nb-stderr { border-left-color: var(--tl-bad); background: var(--tl-panel); }
.nb-label { display: block; font: 600 .75rem/1.4 system-ui, sans-serif; color: var(--nb-orange); margin-bottom: .25rem; }
.nb-error { border: 1px solid var(--tl-bad); border-left-width: 4px; border-radius: 8px; background: var(--tl-panel); padding: .8rem 1rem; }
.nb-error p { margin: 0 0 .4rem; } .nb-error .nb-where { color: var(--nb-orange); font-weight: 650; }
.nb-error .nb-message { white-space: pre-wrap; max-width: none; }
.nb-error pre { margin: .5rem 0; }
.nb-line { display: block; padding: .35rem .7rem; background: var(--tl-page); border-radius: 6px; border: 1px solid var(--tl-line); }
.nb-line i { font-style: normal; color: var(--tl-muted); margin-right: .9rem; user-select: none; }
.nb-plain { list-style: none; margin: 0; padding: 0; }
.nb-plain code { overflow-wrap: anywhere; }
.hljs-keyword, .hljs-built_in, .hljs-literal, .hljs-selector-tag, .hljs-tag { color: var(--tl-good); }
.hljs-string, .hljs-regexp, .hljs-addition, .hljs-subst .hljs-string { color: var(--tl-third); }
.hljs-number, .hljs-attr, .hljs-symbol, .hljs-variable.language_, .hljs-deletion { color: var(--nb-orange); }
.hljs-title, .hljs-title.function_, .hljs-title.class_, .hljs-type, .hljs-meta { color: var(--nb-violet); }
.hljs-comment, .hljs-doctag { color: var(--tl-muted); font-style: italic; }
.hljs-subst { color: var(--tl-ink); }
.nb-contents p { display: none; }
@media (max-width: 79.99rem) { .nb-contents .nb-h3 { display: none; } }
@media (max-width: 34rem) {
  .nb-contents ul { flex-wrap: nowrap; overflow-x: auto; padding-bottom: .4rem; }
  .nb-contents a { white-space: nowrap; }
}
@media (min-width: 80rem) {
  body.nb { max-width: 84rem; display: grid; grid-template-columns: 12rem minmax(0, 1fr); column-gap: 3rem; align-items: start; }
  body.nb > header, body.nb > main, body.nb > footer { grid-column: 2; min-width: 0; }
  body.nb > nav { grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 2.5rem; max-height: calc(100vh - 5rem); overflow-y: auto; }
  .nb-contents p { display: block; margin: 0 0 .4rem; font-weight: 650; font-size: .85rem; }
  .nb-contents ul { display: block; margin: 0; font-size: .86rem; line-height: 1.4; }
  .nb-contents a { border: 0; border-left: 2px solid var(--tl-line); border-radius: 0; padding: .28rem 0 .28rem .75rem; color: var(--tl-muted); }
  .nb-contents .nb-h3 a { padding-left: 1.6rem; }
  .nb-contents a:hover { color: var(--tl-good); border-color: var(--tl-good); }
}
@media print {
  .nb-fold:not([open]) { display: none; }
  .nb-print { max-height: none; overflow: visible; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  .nb-output { overflow: visible; break-inside: avoid-page; }
  .nb-output, .nb-output .tl-scroll, .nb-text .tl-scroll { background: none; }
  .nb-output table { font-size: 8pt; }
  .nb-output th, .nb-output td { min-width: 0; padding-right: .6rem; overflow-wrap: anywhere; }
  .nb-output th { overflow-wrap: break-word; }
  h2, h3, figcaption { break-after: avoid; }
}
`;
