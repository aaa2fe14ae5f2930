/** What only the dashboard needs, after the style of all pages. */
export const DASHBOARD_STYLE = `
:root { --good: #0b6b3a; --good-ground: #e3f5ea; --wait: #7a4b00; --wait-ground: #fdf1d7; --bad-ground: #fdeaee; --calm-ground: #e9edf2; }
.top, nav.places ul, main.wide { max-width: 75rem; margin-inline: auto; }
.top { display: flex; flex-wrap: wrap; gap: .5rem 2rem; justify-content: space-between; padding: 1rem; }
.top p { margin: 0; }
.sentence { max-width: 46rem; font-size: 1.0625rem; }
.clock { color: var(--soft); }
.clock strong { display: block; color: var(--ink); font-size: 1.125rem; }
nav.places { border-bottom: 1px solid var(--line); background: #fff; position: sticky; top: 0; z-index: 1; }
nav.places ul { display: flex; overflow-x: auto; margin-block: 0; padding: 0 .375rem; list-style: none; }
body:has(.top) header p { max-width: 73rem; }
body:has(.top) header .notice { display: none; }
nav.places a { display: block; padding: .75rem .625rem; color: var(--soft); text-decoration: none; white-space: nowrap; border-bottom: 3px solid transparent; }
nav.places a:hover { color: var(--ink); }
nav.places a[aria-current] { color: var(--accent); border-color: var(--accent); font-weight: 600; }
main.wide { border: 0; background: none; padding: 1.5rem 1rem 4rem; margin-block: 0; }
main.wide h1 { overflow-wrap: anywhere; }
.identity { margin: -.5rem 0 1rem; color: var(--soft); overflow-wrap: anywhere; }
.block { margin: 1.5rem 0 0; padding: 1rem; background: #fff; border: 1px solid var(--line); border-radius: .5rem; }
.block h2 { margin: 0 0 .5rem; }
.block > p:last-child { margin: .75rem 0 0; }
.nothing, main.wide > .help { color: var(--soft); }
main.wide > .help { margin-bottom: 1rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .75rem; margin: 0 0 1rem; }
.figures div { padding: .875rem 1rem; background: #fff; border: 1px solid var(--line); border-radius: .5rem; }
.figures dt { color: var(--soft); font-size: .875rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .75rem 1.5rem; margin: 0; }
.facts dt { color: var(--soft); font-size: .875rem; }
.facts dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.badge { display: inline-block; padding: .0625rem .5rem; border-radius: 1rem; font-size: .8125rem; font-weight: 600; white-space: nowrap; background: var(--calm-ground); color: var(--soft); }
.badge.good { background: var(--good-ground); color: var(--good); }
.badge.wait { background: var(--wait-ground); color: var(--wait); }
.badge.bad { background: var(--bad-ground); color: var(--bad); }
table.lines { width: 100%; border-collapse: collapse; background: #fff; }
main.wide > table.lines { border: 1px solid var(--line); border-radius: .5rem; border-collapse: separate; border-spacing: 0; overflow: hidden; }
.lines th, .lines td { padding: .625rem .75rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
.lines thead th { border-top: 0; color: var(--soft); font-size: .8125rem; font-weight: 600; }
.lines tbody tr { position: relative; }
.lines tbody tr:hover { background: var(--ground); }
.lines tbody th { font-variant-numeric: tabular-nums; white-space: nowrap; }
.lines tbody th a { color: inherit; text-decoration: none; }
.lines tbody th a::after { content: ''; position: absolute; inset: 0; }
.lines tbody tr:hover th a { text-decoration: underline; }
.lines .what, .lines .who { overflow-wrap: anywhere; }
.lines .who { min-width: 12rem; }
.lines .who, .lines .at { color: var(--soft); }
.lines .at { white-space: nowrap; text-align: right; }
.lines thead th:last-child { text-align: right; }
.lines .noun { display: block; color: var(--soft); font-size: .8125rem; font-weight: 400; }
.lines .type { font: .875rem/1.5 ui-monospace, monospace; }
.paging { display: flex; gap: 1rem; justify-content: space-between; align-items: center; margin: 1rem 0 0; color: var(--soft); }
a.button { display: inline-block; padding: .5rem 1rem; border: 1px solid var(--accent); border-radius: .375rem; background: #fff; text-decoration: none; font-weight: 600; }
.action { margin: 1rem 0 0; }
.action p { margin: 0 0 .5rem; color: var(--soft); }
.action select { width: 100%; max-width: 22rem; margin: 0 .75rem .75rem 0; padding: .625rem .75rem; border: 1px solid #6b7385; border-radius: .375rem; background: #fff; font: inherit; color: inherit; }
.deliveries { margin: 0; padding: 0; list-style: none; }
.deliveries > li + li { margin-top: 1rem; }
.deliveries p { margin: 0; overflow-wrap: anywhere; }
.json { margin: 1.5rem 0 0; }
.json summary { padding: .75rem 0; font-weight: 600; cursor: pointer; }
.json pre { margin: 0; padding: 1rem; max-height: 32rem; overflow: auto; background: var(--ink); color: #e6e9f2; border-radius: .5rem; font: .8125rem/1.5 ui-monospace, monospace; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 46rem) {
  nav.places { position: static; }
  nav.places ul { flex-wrap: wrap; padding-block: .25rem; }
  nav.places a { padding: .5rem .625rem; }
  table.lines, .lines tbody { display: block; }
  .lines thead { display: none; }
  .lines tbody tr { display: grid; grid-template-columns: 1fr auto; gap: .125rem .75rem; padding: .75rem 0; border-top: 1px solid var(--line); }
  main.wide > .lines tbody tr { padding-inline: 1rem; }
  .lines tbody tr:first-child { border-top: 0; }
  .lines tbody th, .lines td { padding: 0; border: 0; }
  .lines tbody th { white-space: normal; overflow-wrap: anywhere; }
  .lines td:empty { display: none; }
  .lines .what, .lines .who, .lines .at { grid-column: 1 / -1; font-size: .9375rem; text-align: left; }
}
`;
