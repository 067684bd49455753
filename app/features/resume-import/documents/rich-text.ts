import { readHtml } from '../html/read-html';

/** A text that may be HTML: its list as lines, the rest as paragraphs. */
export function richText(given: string): { summary: string; highlights: string[] } {
  if (!/<[a-z][^<>]{0,300}>/i.test(given)) return { summary: given.trim(), highlights: [] };
  const lines = readHtml(`<body>${given}`)
    .text.split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    summary: lines.filter((line) => !line.startsWith('- ')).join('\n'),
    highlights: lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2)),
  };
}
