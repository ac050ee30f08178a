/** What the list of reports adds to the look of all reports. */
export const INDEX_CSS = `
/* The theme's orange is made for bars; on a panel, text needs to be a shade darker. */
:root { --nx-orange: #b34900; }
@media screen and (prefers-color-scheme: dark) { :root { --nx-orange: #f0a13c; } }
.nx-grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18.5rem), 1fr)); gap: 1.25rem; margin: 2rem 0 0; }
.nx-card { display: flex; flex-direction: column; border: 1px solid var(--tl-line); border-radius: 10px; overflow: hidden; background: var(--tl-panel); position: relative; }
.nx-card:hover { border-color: var(--tl-good); }
.nx-card:focus-within { outline: 2px solid var(--tl-good); outline-offset: 2px; }
.nx-thumb { height: 11rem; background: var(--tl-page); border-bottom: 1px solid var(--tl-line); display: flex; align-items: center; justify-content: center; overflow: hidden; }
.nx-thumb svg, .nx-thumb img { width: 100% !important; height: 100% !important; max-width: none !important; object-fit: contain; padding: .8rem; pointer-events: none; }
.nx-thumb img { background: #ffffff; }
.nx-tile { width: 100%; height: 100%; display: flex; align-items: flex-end; justify-content: space-between; gap: 1rem; padding: .9rem 1.1rem; background: var(--tl-panel); color: var(--tl-muted); }
.nx-tile b { font-size: 4.6rem; line-height: .9; font-weight: 650; letter-spacing: -.04em; color: var(--tl-good); font-variant-numeric: tabular-nums; }
.nx-tile span { font-size: .85rem; text-align: right; }
.nx-text { padding: .9rem 1.1rem 1rem; display: flex; flex-direction: column; flex: 1; }
.nx-card h2 { font-size: 1.05rem; margin: 0 0 .35rem; border: 0; padding: 0; }
.nx-card h2 a { color: var(--tl-ink); text-decoration: none; }
.nx-card h2 a::after { content: ""; position: absolute; inset: 0; }
.nx-card h2 a:focus-visible { outline: none; }
.nx-card p { font-size: .9rem; line-height: 1.45; margin: 0 0 .8rem; }
.nx-card .nx-facts { margin: auto 0 0; color: var(--tl-muted); font-size: .8rem; display: flex; flex-wrap: wrap; gap: .15rem .8rem; font-variant-numeric: tabular-nums; }
.nx-ok { color: var(--tl-third); font-weight: 600; } .nx-failed { color: var(--nx-orange); font-weight: 600; }
.nx-card .nx-why { color: var(--nx-orange); }
@media print { .nx-card { break-inside: avoid; } .nx-grid { grid-template-columns: 1fr 1fr; } }
`;
