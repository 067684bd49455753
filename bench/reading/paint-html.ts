import { chromium, type Browser } from 'playwright';
import { findBrowser } from '../../app/platform/pdf/find-browser.server';
import type { Block } from './block';
import type { Layout } from './layout';

/** Ways in which designers set a page in HTML. */
export const PAGE_STYLES = ['flow', 'floats', 'left sidebar', 'right sidebar', 'columns', 'table', 'icons', 'grid', 'dark sidebar right of text'] as const; // prettier-ignore
export type PageStyle = (typeof PAGE_STYLES)[number];

const BASE = `body{font:10.5pt/1.4 "DejaVu Sans",sans-serif;margin:0;color:#222}
.name{font-size:22pt;margin:0}.label{font-size:12pt;color:#555;margin:0 0 4pt}.contact{margin:0}
.heading{font-size:13pt;margin:14pt 0 4pt}.head{font-weight:bold;margin:8pt 0 0}.sub{margin:0}
.bullet{margin:1pt 0 1pt 14pt}.text{margin:2pt 0}.side{overflow-wrap:anywhere}`;

const SHEETS: Readonly<Record<PageStyle, string>> = {
  flow: '.row{display:flex;justify-content:space-between}.heading{border-bottom:1px solid #999}.head,.name,.label,.contact{text-align:left}',
  floats: '.row{display:block}.right{float:right;font-style:italic}.header{text-align:center}body{font-family:"DejaVu Serif",serif}',
  'left sidebar': '.page{display:grid;grid-template-columns:32% 1fr;gap:18pt}.side{background:#e8eef4;padding:8pt}.row{display:flex;justify-content:space-between;gap:8pt}',
  'right sidebar': '.page{display:grid;grid-template-columns:1fr 30%;gap:18pt}.side{border-left:2px solid #357;padding-left:10pt;order:2}.row{display:flex;justify-content:space-between;gap:8pt}',
  'dark sidebar right of text': '.page{display:flex;flex-direction:row-reverse;gap:16pt}.side{background:#23313f;color:#fff;padding:10pt;width:31%}.main{flex:1}.row{display:flex;justify-content:space-between;gap:8pt}.side .heading{color:#9cf}',
  columns: '.main{column-count:2;column-gap:24pt;font-size:9pt}.row{display:block}.right{display:block}.bullet,.head,.sub{break-inside:avoid}',
  table: 'table{border-collapse:collapse;width:100%}td{vertical-align:top;padding:1pt 6pt}td:first-child{width:118pt;color:#555}.row{display:flex;justify-content:space-between}',
  icons: '.contact:before{content:"\\2709  ";color:#07c}.heading{background:#07c;color:#fff;padding:2pt 6pt;text-transform:uppercase}.row{display:flex;justify-content:space-between}.bullet:before{content:"\\25B8  "}.bullet{list-style:none;margin-left:6pt}',
  grid: '.row{display:grid;grid-template-columns:1fr auto}.heading{font-variant:small-caps;letter-spacing:.12em;text-align:center;border-top:1px solid;border-bottom:1px solid}.name{text-align:center;letter-spacing:.18em}.label,.contact{text-align:center}',
}; // prettier-ignore

const escape = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A layout as a web page of its own. */
export function toPage(layout: Layout, style: PageStyle): string {
  const { language, header, main, side } = layout;
  const inner = style === 'table' ? tableOf(main) : flowOf(main);
  const beside = side.length === 0 ? '' : `<aside class="side">${flowOf(side)}</aside>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>CV</title><style>${BASE}${SHEETS[style]}</style></head><body><div class="header">${flowOf(header)}</div><div class="page">${beside}<div class="main">${inner}</div></div></body></html>`;
}

const TAGS: Partial<Record<Block['style'], string>> = { name: 'h1', heading: 'h2', head: 'h3' };

function blockOf({ style, words, right, left }: Block): string {
  const tag = TAGS[style] ?? 'div';
  const before = left === undefined ? '' : `<div class="sub">${escape(left)}</div>`;
  const text = right === undefined ? escape(words) : `<span>${escape(words)}</span> <span class="right">${escape(right)}</span>`; // prettier-ignore
  return `${before}<${tag} class="${style}${right === undefined ? '' : ' row'}">${text}</${tag}>`;
}

function flowOf(blocks: readonly Block[]): string {
  let html = '';
  let open = false;
  for (const block of blocks) {
    const isItem = block.style === 'bullet';
    if (isItem !== open) html += isItem ? '<ul style="margin:0;padding:0">' : '</ul>';
    open = isItem;
    html += isItem ? `<li class="bullet">${escape(block.words)}</li>` : blockOf(block);
  }
  return html + (open ? '</ul>' : '');
}

/** Dates in a column of their own, what they belong to beside them. */
function tableOf(blocks: readonly Block[]): string {
  let html = '';
  let row: { left: string; inner: Block[] } | undefined;
  const close = (): void => {
    if (row === undefined) return;
    html += `<table><tr><td>${escape(row.left)}</td><td>${flowOf(row.inner)}</td></tr></table>`;
    row = undefined;
  };
  for (const { left, ...block } of blocks) {
    if (block.style === 'heading') {
      close();
      html += blockOf(block);
    } else if (left !== undefined) {
      close();
      row = { left, inner: [block] };
    } else if (row === undefined) row = { left: '', inner: [block] };
    else row.inner.push(block);
  }
  close();
  return html;
}

/** Prints pages as Chromium does. */
export async function openPagePrinter(): Promise<{
  print: (html: string) => Promise<Uint8Array>;
  close: () => Promise<void>;
}> {
  const { path } = await findBrowser(process.env['CHROMIUM_PATH']);
  const browser: Browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  const context = await browser.newContext({ offline: true });
  return {
    async print(html) {
      const page = await context.newPage();
      await page.setContent(html);
      const pdf = await page.pdf({ format: 'A4', printBackground: true, margin: MARGIN });
      await page.close();
      return pdf;
    },
    close: () => browser.close(),
  };
}

const MARGIN = { top: '15mm', bottom: '15mm', left: '16mm', right: '16mm' };
