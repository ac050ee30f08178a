import type { FindingStatus } from "../quality/finding.ts";

/** Shape of each status, so that it is told apart without its colour. */
const SHAPES: Readonly<Record<FindingStatus, string>> = {
  // An octagon, a triangle with a mark, a circle with a tick, an empty circle.
  FAIL: '<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor"/><path d="M5.5 5.5l5 5m0-5l-5 5" class="tl-cut"/>',
  WARNING: '<path d="M8 1l7.5 14H.5z" fill="currentColor"/><path d="M8 6v4.5M8 12.2v1" class="tl-cut"/>',
  SUCCESS: '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.5 8.3l2.5 2.5 4.5-5" class="tl-cut"/>',
  SKIPPED: '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/>',
};

/** A status by its shape and its word. */
export function statusMark(status: FindingStatus): string {
  return `<span class="tl-status tl-status-${status.toLowerCase()}">` +
    `<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${SHAPES[status]}</svg>${status}</span>`;
}

/** What a quality report needs besides the layout of every report. */
export const QUALITY_CSS = `
.tl-status { display: inline-flex; align-items: baseline; gap: .35rem; font-weight: 650; font-size: .85rem; white-space: nowrap; }
.tl-status svg { flex: none; align-self: center; }
.tl-status .tl-cut { fill: none; stroke: var(--tl-page); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.tl-status-fail { color: var(--tl-bad); } .tl-status-warning { color: var(--tl-ink); }
.tl-status-success { color: var(--tl-third); } .tl-status-skipped { color: var(--tl-muted); }
.tl-tally { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem 1.75rem; padding: 0; margin: 1rem 0 0; }
.tl-tally li { display: flex; align-items: center; gap: .5rem; }
.tl-tally b { font-variant-numeric: tabular-nums; font-size: 1.15rem; }
#findings .tl-table td:nth-child(3) { min-width: 18rem; }
@media screen and (max-width: 34rem) {
  #findings .tl-table, #findings .tl-table tbody, #findings .tl-table tr, #findings .tl-table th, #findings .tl-table td { display: block; min-width: 0; padding: 0; border: 0; }
  #findings .tl-table thead { display: none; }
  #findings .tl-table tr { display: flex; flex-wrap: wrap; gap: .1rem .75rem; padding: .6rem 0; border-bottom: 1px solid var(--tl-line); }
  #findings .tl-table tbody th { font-weight: 600; flex: 1 1 60%; }
  #findings .tl-table td:nth-child(3) { flex: 1 1 100%; min-width: 0; }
  #findings .tl-table td:nth-child(4) { display: none; }
}
@media print { .tl-status { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
