/** Style of the page: the house's ink on warm paper, deep ink when dark, no fonts or images from elsewhere. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#faf7f1, #12161d);
  --card: light-dark(#fffdf9, #181d26);
  --rule: light-dark(#e6dfd2, #2a313d);
  --rule-strong: light-dark(#b9af9d, #556072);
  --ink: light-dark(#1d2430, #ece8e0);
  --ink-2: light-dark(#4b5361, #b4b8c0);
  --ink-3: light-dark(#666c78, #8f97a5);
  --train: light-dark(#2b6cb0, #6fa8e8);
  --production: light-dark(#7b4fb3, #b795ea);
  --drift: light-dark(#c0392b, #ff8d7e);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  padding: clamp(1.25rem, 4vw, 3.5rem) clamp(1rem, 4vw, 2.5rem) 4rem;
  max-width: 74rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 "Inter Variable", Inter, system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
}
h1, h2, h3 { font-family: "Source Serif 4 Variable", "Source Serif 4", Georgia, serif; line-height: 1.15; text-wrap: balance; }
h1 { margin: 0.35rem 0 0.75rem; font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.9rem); font-weight: 600; letter-spacing: -0.012em; overflow-wrap: anywhere; }
h2 { margin: 3rem 0 0.35rem; font-size: 1.35rem; font-weight: 600; }
h3 { margin: 0; font-size: 1.06rem; font-weight: 600; overflow-wrap: anywhere; }
p { margin: 0 0 0.75rem; max-width: 44rem; }
.kicker { color: var(--ink-3); font-size: 0.85rem; }
.lead, .note { color: var(--ink-2); }
.note { font-size: 0.9rem; }
.key { white-space: nowrap; }
.key::before { content: ""; display: inline-block; width: 0.95em; height: 0.75em; margin-right: 0.35em; border-radius: 2px; vertical-align: -0.04em; }
.reference { color: var(--train); font-weight: 600; }
.reference::before { background: color-mix(in srgb, var(--train) 38%, transparent); }
.current { color: var(--production); font-weight: 600; }
.current::before { border: 2px solid var(--production); }
.drifted { color: var(--drift); font-weight: 600; }
figure { margin: 0; }
svg { display: block; width: 100%; height: auto; }
svg text { font-family: inherit; }
.overview { margin-top: 1rem; }
.overview svg { max-width: 46rem; }
.wide { display: none; }
@media (min-width: 40rem) { .wide { display: block; } .narrow { display: none; } }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1rem; margin-top: 1rem; }
.card { display: flex; flex-direction: column; gap: 0.5rem; padding: 1rem 1.1rem 0.9rem; background: var(--card); border: 1px solid var(--rule); border-radius: 6px; break-inside: avoid; }
.card.moved { border-top: 3px solid var(--drift); padding-top: calc(1rem - 2px); }
.card figure { margin-block: auto; padding-top: 0.35rem; }
.card p { margin: 0; font-size: 0.9rem; color: var(--ink-2); overflow-wrap: anywhere; }
.card .size { color: var(--ink); }
.card .fine { font-size: 0.8rem; color: var(--ink-3); }
.scroll { overflow-x: auto; margin-top: 1rem; border: 1px solid var(--rule); border-radius: 6px; background: var(--card); }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 0.5rem 0.8rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
thead th { font-weight: 600; color: var(--ink-2); white-space: nowrap; }
tbody tr:last-child > * { border-bottom: 0; }
tbody th { font-weight: 600; overflow-wrap: break-word; max-width: 16rem; }
.num { text-align: right; white-space: nowrap; }
td.what { min-width: 15rem; color: var(--ink-2); }
td.verdict { min-width: 8.5rem; }
details { margin-top: 1.25rem; }
summary { cursor: pointer; color: var(--ink-2); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.1rem; margin: 0.9rem 0 0; max-width: 48rem; font-size: 0.92rem; }
dt { font-weight: 600; }
dd { margin: 0; color: var(--ink-2); }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--train); outline-offset: 2px; }
@media (max-width: 40rem) { tbody th { max-width: 9.5rem; } dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.5rem; } }
@media print { body { padding: 0; max-width: none; } .scroll { overflow: visible; } }
`;
