import { oneLine } from './text';

/** A stretch of a text that is set in one weight. */
export interface Run {
  text: string;
  bold: boolean;
}

/** What people type before a point in lists; a number before it stays, for it may be one. */
const TYPED_BULLET = /^(\s*)[•◦▪●‣·–—*-]\s+/u;

/** Spaces before a typed bullet that make a point a part of the one above it. */
const NESTED_FROM = 2;

/** One point of a list as it was typed. */
export interface Point {
  /** On one line, without the bullet typed before it; `**` stay. */
  text: string;
  /** 1 for a part of the point above it. */
  level: 0 | 1;
}

/** Takes a point without the bullet that was typed before it, so that none is printed twice. */
export function readPoint(typed: string): Point {
  const [all = '', indent = ''] = TYPED_BULLET.exec(typed) ?? [];
  const depth = indent.replaceAll('\t', '  ').length;
  return { text: oneLine(typed.slice(all.length)), level: depth >= NESTED_FROM ? 1 : 0 };
}

/** `Led **12** nurses` in its runs. Two stars that close nothing stay what they are. */
export function boldRuns(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: all, 1: inner = '', index } of text.matchAll(BOLD)) {
    runs.push({ text: text.slice(from, index), bold: false }, { text: inner, bold: true });
    from = index + all.length;
  }
  runs.push({ text: text.slice(from), bold: false });
  return runs.filter((run) => run.text !== '');
}

const BOLD = /\*\*(?=[^\s*])([^*]{1,500})(?<=[^\s*])\*\*/gu;

/** The same text without the marks. */
export function withoutMarks(text: string): string {
  return boldRuns(text)
    .map((run) => run.text)
    .join('');
}
