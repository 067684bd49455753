import type { Mail } from './mailer';

/** A paragraph, or a link on a line of its own. */
type Part = string | { href: string; label: string };

/** A mail of a few paragraphs, the same in text and HTML. */
export function composeMail(to: string, subject: string, parts: readonly Part[]): Mail {
  const text = parts.map((part) =>
    typeof part === 'string' ? part : `${part.label}:\n${part.href}`,
  );
  const html = parts.map((part) =>
    typeof part === 'string'
      ? `<p>${escapeHtml(part)}</p>`
      : `<p><a href="${escapeHtml(part.href)}">${escapeHtml(part.label)}</a></p>`,
  );
  return {
    to,
    subject,
    text: `Hello,\n\n${text.join('\n\n')}\n\nCVstomize\n`,
    html: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>\n<p>Hello,</p>\n${html.join('\n')}\n<p>CVstomize</p>\n</body></html>\n`,
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
