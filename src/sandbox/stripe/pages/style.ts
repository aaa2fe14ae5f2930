/** The one stylesheet of all pages, served at /sandbox.css so that the policy needs no inline style. */
export const STYLE = `
:root { color-scheme: light; --ink: #1a1f36; --soft: #4f566b; --line: #c1c9d2; --accent: #4b45c6; --ground: #f6f8fa; --bad: #a3082a; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header { background: var(--ink); color: #fff; padding: .75rem 1rem; }
header p { margin: 0 auto; max-width: 34rem; }
header .notice { font-size: .875rem; opacity: .9; }
main { margin: 1.5rem auto; padding: 1.5rem 1rem; max-width: 36rem; background: #fff; border: 1px solid var(--line); border-radius: .5rem; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 2rem 0 .5rem; font-size: 1.125rem; }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input { width: 100%; padding: .625rem .75rem; border: 1px solid #6b7385; border-radius: .375rem; font: inherit; color: inherit; background: #fff; }
input[aria-invalid] { border-color: var(--bad); border-width: 2px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; }
.error { margin: .25rem 0 0; color: var(--bad); font-size: .9375rem; }
.alert { margin: 0 0 1rem; padding: .75rem 1rem; border-left: .25rem solid var(--bad); background: #fdf2f4; }
.said { margin: 0 0 1rem; padding: .75rem 1rem; border-left: .25rem solid var(--accent); background: #f3f3fc; white-space: pre-line; }
.actions { margin: 1.5rem 0 0; display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
button { padding: .6875rem 1.25rem; border: 1px solid var(--accent); border-radius: .375rem; background: var(--accent); color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
button.second { background: #fff; color: var(--accent); }
button.card { display: block; width: 100%; margin: .5rem 0 0; padding: .625rem .75rem; text-align: left; font-weight: 400; background: #fff; color: var(--ink); border-color: var(--line); }
button.card span { display: block; font-variant-numeric: tabular-nums; font-weight: 600; }
button.card:hover, button.second:hover { background: var(--ground); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid #1a1f36; outline-offset: 2px; }
header :focus-visible { outline-color: #fff; }
p.help { margin: 0; color: var(--soft); }
code { font-size: .8125rem; }
`;
