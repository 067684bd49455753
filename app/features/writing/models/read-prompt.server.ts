import { readFileSync } from 'node:fs';
import { findUp } from '~/platform/find-up.server';

/** What the instructions are for: a text, or another opinion of one. */
export type PromptName = 'resume' | 'letter' | 'preparation' | 'second-opinion';

/** Instructions as they are kept: a file each, changed only together with its version. */
export interface Prompt {
  /** E.g. `resume@1`. */
  id: string;
  text: string;
}

const HEAD = /^---\nversion: (\d+)\n---\n/;
const read = new Map<string, Prompt>();

/** The instructions for a text. @throws where the file is missing or has no version. */
export function readPrompt(name: PromptName): Prompt {
  const known = read.get(name);
  if (known !== undefined) return known;
  const file = findUp(`writing/models/prompts/${name}.md`, import.meta.dirname);
  if (file === undefined) throw new Error(`The prompt for ${name} is missing`);
  const source = readFileSync(file, 'utf8');
  const [head, version] = HEAD.exec(source) ?? [];
  if (head === undefined) throw new Error(`The prompt for ${name} has no version`);
  const prompt = { id: `${name}@${version}`, text: source.slice(head.length).trim() };
  read.set(name, prompt);
  return prompt;
}
