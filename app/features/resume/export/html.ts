import { compactParts, isCompact } from './entry-lines';
import { HTML_STYLE } from './html-style';
import { Markup, html } from './markup';
import type { ContactPart } from '../format/contact';
import { documentWords } from '../format/document-words';
import { languageOf } from '../format/language';
import { webAddress } from '../format/links';
import { outlineOf, textsOf, type OutlineEntry, type OutlineSection } from '../format/outline';
import { linesOf } from '../format/text';
import type { JsonResume } from '../json-resume';

/**
 * A resume as one accessible HTML page that needs nothing else: landmarks and headings, its own
 * CSS, light and dark, fit to print. It holds no script and may load nothing.
 */
export function toHtml(resume: JsonResume): string {
  const { name, label, contact, sections } = outlineOf(resume);
  const { language, direction } = languageOf(resume);
  const what = documentWords(language).resume;
  const title = name === '' ? what : `${name} – ${what}`;
  return html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <title>${title}</title>
        <style>
          ${new Markup(HTML_STYLE)}
        </style>
      </head>
      <body>
        <main>
          <header>
            <h1>${name === '' ? what : name}</h1>
            ${optional(label, (text) => html`<p class="label">${text}</p> `)}${contactList(contact)}
          </header>
          ${sections.map(section)}
        </main>
      </body>
    </html> `.toString();
}

function contactList(contact: ContactPart[]): Markup {
  if (contact.length === 0) return html``;
  const items = contact.map(({ text, href }) => html`<li>${link(text, href)}</li> `);
  return html`<ul class="contact" aria-label="Contact">
    ${items}
  </ul> `;
}

function section({ key, heading, entries }: OutlineSection): Markup {
  const body = isCompact(key)
    ? html`<ul class="compact">
        ${entries.map(compact)}
      </ul> `
    : html`${entries.map(article)}`;
  return html`<section aria-labelledby="${key}">
    <h2 id="${key}">${heading}</h2>
    ${body}
  </section> `;
}

function compact(entry: OutlineEntry): Markup {
  const { lead, rest } = compactParts(entry);
  return html`<li>${optional(lead, (text) => html`<strong>${text}</strong>`)}${rest}</li> `;
}

function article(entry: OutlineEntry): Markup {
  const title = textsOf(entry, 'title').join(', ');
  const details = [
    ...[title].filter(Boolean).map((text) => html`<span class="title">${text}</span>`),
    ...textsOf(entry, 'dates').map((text) => html`<span class="dates">${text}</span>`),
    ...textsOf(entry, 'place').map((text) => html`<span class="place">${text}</span>`),
  ];
  const bullets = textsOf(entry, 'bullet').map((text) => html`<li>${text}</li> `);
  const paragraphs = textsOf(entry, 'text').flatMap(linesOf);
  const parts = [
    ...textsOf(entry, 'lead').map((text) => html`<h3>${text}</h3> `),
    details.length === 0 ? html`` : html`<p class="details">${joined(details)}</p> `,
    ...textsOf(entry, 'link').map((text) => html`<p>${link(text, webAddress(text))}</p> `),
    ...paragraphs.map((text) => html`<p>${text}</p> `),
    bullets.length === 0
      ? html``
      : html`<ul>
          ${bullets}
        </ul> `,
    optional(textsOf(entry, 'keyword').join(', '), (text) => html`<p>${text}</p> `),
  ];
  return html`<article>${parts}</article> `;
}

/** With real spaces between, so that copied text keeps its words apart. */
function joined(parts: readonly Markup[]): Markup[] {
  return parts.map((part, index) => (index === 0 ? part : html` <span>|</span> ${part}`));
}

function link(text: string, href: string | undefined): Markup {
  return href === undefined ? html`${text}` : html`<a href="${href}">${text}</a>`;
}

function optional(text: string, make: (text: string) => Markup): Markup {
  return text === '' ? html`` : make(text);
}
