import type { Block } from './block';
import type { Layout } from './layout';

/** Ways in which resumes are typed or pasted. */
export const TEXT_STYLES = ['plain', 'capitals', 'markdown', 'tight'] as const;
export type TextStyle = (typeof TEXT_STYLES)[number];

const WIDTH = 84;

/** A layout as text. */
export function toText({ header, main, side }: Layout, style: TextStyle): string {
  const blocks = [...header, ...main, ...side];
  return blocks.map((block, index) => lineOf(block, style, blocks[index - 1])).join('');
}

function lineOf(block: Block, style: TextStyle, before: Block | undefined): string {
  const line = `${marked(block, style)}\n`;
  if (style === 'tight') return block.style === 'heading' ? `\n${line}` : line;
  const opens =
    block.style === 'heading' ||
    (style === 'markdown' && before !== undefined && before.style !== block.style) ||
    (before?.style === 'bullet' && block.style !== 'bullet');
  return opens ? `\n${line}` : line;
}

function marked({ style, words, right, left }: Block, form: TextStyle): string {
  const room =
    right === undefined ? '' : ' '.repeat(Math.max(3, WIDTH - words.length - right.length));
  const row = `${left === undefined ? '' : `${left}\t`}${words}${room}${right ?? ''}`;
  if (form === 'markdown') {
    const bar = [left, words, right].filter((part) => part !== undefined).join(' | ');
    if (style === 'name') return `# ${words}`;
    if (style === 'heading') return `## ${words}`;
    if (style === 'head') return `### ${bar}`;
    if (style === 'sub') return `*${bar}*`;
    return style === 'bullet' ? `- ${words}` : bar;
  }
  if (style === 'heading' && form === 'capitals') return words.toUpperCase();
  return style === 'bullet' ? `${form === 'tight' ? '*' : '•'} ${words}` : row;
}
