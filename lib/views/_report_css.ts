/** Layout of a report: one column, readable from a phone to paper. */
export const REPORT_CSS = `
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 66rem; background: var(--tl-page); color: var(--tl-ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; letter-spacing: -.01em; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 .75rem; }
h3 { font-size: 1rem; margin: 1.75rem 0 .5rem; }
p { margin: .5rem 0 .9rem; max-width: 46rem; }
a { color: var(--tl-good); }
a:focus-visible, [tabindex]:focus-visible, summary:focus-visible { outline: 2px solid var(--tl-good); outline-offset: 2px; }
code { font: .88em ui-monospace, SFMono-Regular, Menlo, monospace; }
section { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--tl-line); }
.tl-headline { font-size: 1.2rem; line-height: 1.45; max-width: 50rem; margin: .75rem 0 1.25rem; }
.tl-muted { color: var(--tl-muted); }
.tl-note { border-left: 3px solid var(--tl-good); background: var(--tl-panel); padding: .7rem 1rem; border-radius: 0 6px 6px 0; max-width: 50rem; }
.tl-note.tl-warn { border-color: var(--tl-bad); }
.tl-cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: .75rem; margin: 0; padding: 0; }
.tl-card { background: var(--tl-panel); border: 1px solid var(--tl-line); border-radius: 8px; padding: .8rem 1rem; margin: 0; }
.tl-card dt { color: var(--tl-muted); font-size: .85rem; }
.tl-card dd { margin: 0; }
.tl-card dd.tl-big { font-size: 1.65rem; line-height: 1.25; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -.01em; }
.tl-card dd:last-child { color: var(--tl-muted); font-size: .85rem; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem .5rem; padding: 0; margin: 1.5rem 0 0; font-size: .9rem; }
nav a { display: block; padding: .25rem .7rem; border: 1px solid var(--tl-line); border-radius: 99px; color: var(--tl-ink); text-decoration: none; }
nav a:hover { border-color: var(--tl-good); color: var(--tl-good); }
.tl-scroll { overflow-x: auto; }
.tl-table { border-collapse: collapse; font-size: .94rem; min-width: 22rem; }
.tl-table th, .tl-table td { text-align: left; padding: .38rem 1.1rem .38rem 0; border-bottom: 1px solid var(--tl-line); vertical-align: top; font-weight: 400; }
.tl-table thead th { color: var(--tl-muted); font-size: .85rem; vertical-align: bottom; }
.tl-table .tl-number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tl-table thead .tl-number { white-space: normal; }
.tl-table tbody th { min-width: 8rem; }
.tl-table small { display: block; color: var(--tl-muted); font-size: .85rem; line-height: 1.4; }
.tl-table td, .tl-table th { overflow-wrap: break-word; }
.tl-charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); gap: 1rem 2.5rem; }
.tl-chart { margin: 1rem 0 1.25rem; }
.tl-chart figcaption { font-weight: 600; line-height: 1.4; margin-bottom: .75rem; max-width: 46rem; }
.tl-chart svg { display: block; }
.tl-bar { display: flex; height: 2.4rem; border-radius: 6px; overflow: hidden; margin: 1rem 0 .5rem; }
.tl-bar span { display: flex; align-items: center; justify-content: center; min-width: 0; color: var(--tl-on-colour); font-weight: 650; font-size: .9rem; white-space: nowrap; overflow: hidden; }
.tl-legend { display: grid; gap: .35rem; padding: 0; margin: 0 0 1rem; list-style: none; max-width: 46rem; }
.tl-legend i { display: inline-block; width: .8rem; height: .8rem; border-radius: 3px; margin-right: .5rem; }
.tl-good { background: var(--tl-good); } .tl-third { background: var(--tl-third); } .tl-bad { background: var(--tl-bad); }
.tl-mistakes { list-style: none; padding: 0; margin: 0; display: grid; gap: .75rem; }
.tl-mistakes li { background: var(--tl-panel); border: 1px solid var(--tl-line); border-radius: 8px; padding: .75rem 1rem; }
.tl-mistakes .tl-text { white-space: pre-wrap; margin: 0 0 .4rem; max-width: none; }
.tl-mistakes .tl-said { font-size: .9rem; color: var(--tl-muted); margin: 0; max-width: none; }
.tl-mistakes .tl-said b { color: var(--tl-ink); font-weight: 600; }
summary { cursor: pointer; color: var(--tl-good); font-size: .9rem; }
.tl-facts { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.5rem; margin: 0; font-size: .94rem; }
.tl-facts dt { color: var(--tl-muted); } .tl-facts dd { margin: 0; min-width: 0; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--tl-line); color: var(--tl-muted); font-size: .85rem; }
@media (max-width: 34rem) {
  body { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.5rem; }
  .tl-headline { font-size: 1.08rem; }
  .tl-cards { grid-template-columns: 1fr 1fr; }
  .tl-card { padding: .6rem .75rem; }
  .tl-card dd.tl-big { font-size: 1.35rem; }
  .tl-facts { grid-template-columns: 1fr; gap: 0; }
  .tl-facts dd { margin-bottom: .6rem; }
}
@page { margin: 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav { display: none; }
  section { break-inside: auto; margin-top: 1.5rem; }
  .tl-chart, .tl-mistakes li, .tl-table tr { break-inside: avoid; }
  .tl-bar span, .tl-legend i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .tl-scroll { overflow: visible; }
  .tl-chart .tl-scroll > div { min-width: 0 !important; }
  .tl-charts { grid-template-columns: 1fr 1fr; gap: 1rem; }
}
`;
