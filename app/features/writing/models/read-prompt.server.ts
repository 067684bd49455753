import { readFileSync } from 'node:fs';
import { findUp } from '~/platform/find-up.server';
import type { RewordableKind } from './section';

/** Instructions as they are kept: a file each, changed only together with its version. */
export interface Prompt {
  /** E.g. `lines@1`. */
  id: string;
  text: string;
}

const HEAD = /^---\nversion: (\d+)\n---\n/;
const read = new Map<string, Prompt>();

/** The instructions for a kind of section. @throws where the file is missing or has no version. */
export function readPrompt(kind: RewordableKind): Prompt {
  const known = read.get(kind);
  if (known !== undefined) return known;
  const file = findUp(`writing/models/prompts/${kind}.md`, import.meta.dirname);
  if (file === undefined) throw new Error(`The prompt for ${kind} is missing`);
  const source = readFileSync(file, 'utf8');
  const [head, version] = HEAD.exec(source) ?? [];
  if (head === undefined) throw new Error(`The prompt for ${kind} has no version`);
  const prompt = { id: `${kind}@${version}`, text: source.slice(head.length).trim() };
  read.set(kind, prompt);
  return prompt;
}
