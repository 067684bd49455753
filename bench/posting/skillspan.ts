/**
 * Measures the posting reader on SkillSpan (Zhang et al., 2022): `tsx bench/posting/skillspan.ts
 * FILE…`, each FILE a `.jsonl` of sentences with BIO tags. A posting is rebuilt from its sentences,
 * one a line, and read as a whole; what is found is compared with the gold knowledge spans.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { readHead } from '~/features/posting/head';
import { splitLines } from '~/features/posting/lines';
import { readable } from '~/features/posting/markup';
import { readMentions } from '~/features/posting/mentions';
import { readPosting } from '~/features/posting/read-posting';
import { type RequirementKind } from '~/features/posting/posting';

interface Sentence {
  idx: number;
  tokens: string[];
  tags_knowledge: string[];
  source: string;
}

interface Span {
  start: number;
  end: number;
}

interface Document {
  source: string;
  text: string;
  gold: Span[];
}

/** Kinds that are knowledge in SkillSpan's sense; soft skills and duties are its other layer. */
const KNOWLEDGE = new Set<RequirementKind>([
  'skill',
  'tool',
  'credential',
  'education',
  'language',
]);

function readDocuments(file: string): Document[] {
  const documents = new Map<string, Document>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const sentence = JSON.parse(line) as Sentence;
    const key = `${sentence.source}/${sentence.idx}`;
    const document = documents.get(key) ?? { source: sentence.source, text: '', gold: [] };
    documents.set(key, document);
    addSentence(document, sentence);
  }
  return [...documents.values()];
}

function addSentence(document: Document, { tokens, tags_knowledge: tags }: Sentence): void {
  let open: Span | undefined;
  for (const [i, token] of tokens.entries()) {
    const start = document.text.length;
    document.text += token;
    const end = document.text.length;
    if (tags[i] === 'B') document.gold.push((open = { start, end }));
    else if (tags[i] === 'I' && open !== undefined) open.end = end;
    else open = undefined;
    document.text += i === tokens.length - 1 ? '\n' : ' ';
  }
}

function predict(text: string): Span[] {
  const normalised = readable(text);
  const lines = splitLines(normalised.text);
  const { title } = readHead(lines);
  return readMentions(normalised.text, lines, title)
    .mentions.filter(({ kind }) => KNOWLEDGE.has(kind))
    .map(({ start, end }) => normalised.toGiven(start, end));
}

// The corpus glues signs to tokens ("DevOps!", "( AWS )"); they are no part of what is named.
function trim(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const lead = /^[\s(&"'.]*/.exec(inner)?.[0].length ?? 0;
  const tail = /[\s),;:!?"'*.]*$/.exec(inner)?.[0].length ?? 0;
  return {
    start: start + (/^\.\s?net/i.test(inner) ? 0 : lead),
    end: Math.max(start + lead, end - tail),
  };
}

interface Counts {
  gold: number;
  predicted: number;
  strict: number;
  goldFound: number;
  predictedRight: number;
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function countSpans(documents: Document[]): Counts {
  const counts: Counts = { gold: 0, predicted: 0, strict: 0, goldFound: 0, predictedRight: 0 };
  for (const { text, gold: raw } of documents) {
    const gold = raw.map((span) => trim(text, span)).filter(({ start, end }) => end > start);
    const predicted = predict(text).map((span) => trim(text, span));
    counts.gold += gold.length;
    counts.predicted += predicted.length;
    const exact = new Set(gold.map(({ start, end }) => `${start}-${end}`));
    counts.strict += predicted.filter(({ start, end }) => exact.has(`${start}-${end}`)).length;
    counts.goldFound += gold.filter((g) => predicted.some((p) => overlaps(g, p))).length;
    counts.predictedRight += predicted.filter((p) => gold.some((g) => overlaps(p, g))).length;
  }
  return counts;
}

/** Of what the public reading names, the share the gold names too, and the other way round. */
function countPostings(documents: Document[]): { precision: number; recall: number } {
  let right = 0;
  let named = 0;
  let found = 0;
  let wanted = 0;
  for (const { text, gold } of documents) {
    const asked = readPosting(text).requirements.filter(({ kind }) => KNOWLEDGE.has(kind));
    const own = new Set(asked.map(({ verbatim }) => words(verbatim)));
    const theirs = new Set(
      gold.map((span) => trim(text, span)).map(({ start, end }) => words(text.slice(start, end))),
    );
    named += own.size;
    right += [...own].filter((label) => matches(label, theirs)).length;
    wanted += theirs.size;
    found += [...theirs].filter((label) => matches(label, own)).length;
  }
  return { precision: right / Math.max(1, named), recall: found / Math.max(1, wanted) };
}

const words = (label: string) =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .trim();

function matches(label: string, labels: Set<string>): boolean {
  if (labels.has(label)) return true;
  return [...labels].some(
    (other) => ` ${other} `.includes(` ${label} `) || ` ${label} `.includes(` ${other} `),
  );
}

const f1 = (precision: number, recall: number) =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
const figure = (value: number) => value.toFixed(3).padStart(6);

function report(name: string, documents: Document[]): void {
  if (documents.length === 0) return;
  const { gold, predicted, strict, goldFound, predictedRight } = countSpans(documents);
  const [p, r] = [strict / Math.max(1, predicted), strict / Math.max(1, gold)];
  const [op, or] = [predictedRight / Math.max(1, predicted), goldFound / Math.max(1, gold)];
  const postings = countPostings(documents);
  console.log(
    [
      name.padEnd(18),
      String(documents.length).padStart(4),
      String(gold).padStart(5),
      String(predicted).padStart(5),
      ...[p, r, f1(p, r), op, or, f1(op, or), postings.precision, postings.recall].map(figure),
    ].join('  '),
  );
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: tsx bench/posting/skillspan.ts FILE.jsonl …');
  process.exit(2);
}
console.log(
  `${'corpus'.padEnd(18)}  docs   gold  found  strictP strictR strictF overP   overR   overF  postP   postR`,
);
for (const file of files) {
  const documents = readDocuments(file);
  const name = basename(file, '.jsonl');
  report(
    `${name}/tech`,
    documents.filter(({ source }) => source === 'tech'),
  );
  report(
    `${name}/house`,
    documents.filter(({ source }) => source === 'house'),
  );
  report(`${name}/all`, documents);
}
