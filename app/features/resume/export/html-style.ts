/** The CSS of the exported page. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --ink: #1b1b18; --soft: #55554d; --line: #c9c8c0; --paper: #fff; --link: #1d4f7c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ecebe4; --soft: #b3b2a8; --line: #4a4a44; --paper: #191917; --link: #9cc7ee; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); font-size: 1rem; break-after: avoid; }
h3 { margin: 1rem 0 0; font-size: 1rem; break-after: avoid; }
p { margin: .25rem 0; orphans: 2; widows: 2; }
ul { margin: .25rem 0; padding-inline-start: 1.25rem; }
li { margin: .125rem 0; break-inside: avoid; }
a { color: var(--link); }
.label, .details { color: var(--soft); }
.details { break-after: avoid; }
.title { color: var(--ink); }
.contact, .compact { list-style: none; padding: 0; }
.contact { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: .5rem; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --line: #999; --paper: #fff; --link: #000; }
  @page { margin: 18mm; }
  body { font-size: 10.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  a { text-decoration: none; }
}
`;
