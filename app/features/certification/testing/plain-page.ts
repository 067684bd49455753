import { outlineOf, textsOf, type OutlineEntry } from '~/features/resume/format/outline';
import { escapeHtml } from '~/features/resume/export/markup';
import type { JsonResume } from '~/features/resume/json-resume';
import type { PrintRequest } from '~/platform/pdf/printer';

/** A page that does everything right, and what a test gets wrong about it on purpose. */
export function plainPage(
  resume: JsonResume,
  { css = '', change = (body: string) => body } = {},
): PrintRequest {
  const { name, contact, sections } = outlineOf(resume);
  const body = [
    `<h1>${escapeHtml(name)}</h1>`,
    `<p>${contact.map(({ text }) => escapeHtml(text)).join(' &nbsp; | &nbsp; ')}</p>`,
    ...sections.map(
      ({ heading, entries }) =>
        `<section><h2>${heading}</h2>${entries.map(entryOf).join('')}</section>`,
    ),
  ].join('\n');
  return {
    sheet: {
      key: `plain ${css}`,
      css: `* { margin: 0; } body { font: 8pt/1.2 sans-serif; font-variant-ligatures: none; } .row { display: flex; justify-content: space-between; } ${css}`,
      paper: 'a4',
      margin: { top: '15mm', right: '15mm', bottom: '15mm', left: '15mm' },
    },
    body: `<main>${change(body)}</main>`,
    title: `${name} – Resume`,
    author: name,
    language: 'en',
    direction: 'ltr',
  };
}

function entryOf(entry: OutlineEntry): string {
  const [lead, title, dates, place, link, text, keywords] = (
    ['lead', 'title', 'dates', 'place', 'link', 'text', 'keyword'] as const
  ).map((role) => escapeHtml(textsOf(entry, role).join(', ')));
  const points = textsOf(entry, 'bullet').map((point) => `<p>• ${escapeHtml(point)}</p>`);
  return `<h3>${lead ?? ''}</h3><p class="row"><span>${title ?? ''}</span> <span>${dates ?? ''}</span></p>
<p>${place ?? ''}</p><p>${link ?? ''}</p><p>${text ?? ''}</p>${points.join('')}<p>${keywords ?? ''}</p>`;
}
