import type { SuggestedReview } from '../suggestions/with-suggestions';
import { reviewOutline, reviewTitle, type Block } from './review-outline';

/** A review as Markdown (CommonMark). Nobody's words can become markup. */
export function reviewMarkdown(review: SuggestedReview): string {
  const sections = reviewOutline(review).map(({ title, blocks }) =>
    [`## ${title}`, ...blocks.map(markdownOf)].join('\n\n'),
  );
  return `${[`# ${escape(reviewTitle(review))}`, ...sections].join('\n\n')}\n`;
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return escape(block.text).replace(/\n/g, '\\\n');
    case 'quote':
      return `> ${escape(block.text)}`;
    case 'note':
      return `*${escape(block.text)}*`;
    case 'list':
      return block.items.map((item) => `- ${escape(item)}`).join('\n');
    case 'heading':
      return `### ${escape(block.text)}`;
    case 'rewriting': {
      const { before, after, notes } = block;
      const lines = [
        after === null ? `- ${escape(before)}` : `- Before: ${escape(before)}`,
        ...(after === null ? [] : [`  After: ${escape(after)}`]),
        ...notes.map((note) => `  *${escape(note)}*`),
      ];
      return lines.join('\\\n');
    }
  }
}

/** Marks of CommonMark and of HTML as the characters they are. */
function escape(words: string): string {
  return words
    .replace(/[\\`*_[\]<>|~&!]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, '$1\\$2');
}
