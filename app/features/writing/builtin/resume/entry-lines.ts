import type { Interview } from '~/features/interview/interview';
import { citeGroup, groupOf } from '../composing/group';
import type { Line } from '../composing/line';
import { scopeLines } from '../composing/scope-lines';
import { storyLines } from '../composing/story-lines';
import type { Reading, StoryReading } from '../reading/reading';
import { evidenceFor } from '../reading/source-text';
import type { Statement } from '../reading/statements';
import type { TermReader } from '../words/term-reader';
import { capitalise } from '../words/polish';
import type { Ledger, Proven } from './ledger';
import { titleOf } from './fields';

interface StudyProject {
  name: Proven;
  entity: Proven | undefined;
  lines: Line[];
}

/** The candidate lines of every history entry, before the best are chosen. */
export interface EntryLines {
  of: Map<number, Line[]>;
  /** Lines of each story, by its index, for asking after what is missing. */
  byStory: Map<number, Line[]>;
  /** Lines of stories that belong to no entry. */
  loose: Line[];
  /** What was done during studies, told as projects. */
  studies(chosen: (index: number) => Line[], order: readonly number[]): StudyProject[];
}

export function gatherLines(
  interview: Interview,
  reading: Reading,
  terms: TermReader,
  ledger: Ledger,
): EntryLines {
  const of = new Map<number, Line[]>();
  const byStory = new Map<number, Line[]>();
  const loose: Line[] = [];
  const add = (entry: number | null, lines: Line[], statements: readonly Statement[]) => {
    const allowed = citeGroup(lines, statements, groupOf(statements)).filter(
      ({ text }) => !ledger.never.forbids(text),
    );
    if (entry === null) loose.push(...allowed);
    else of.set(entry, [...(of.get(entry) ?? []), ...allowed]);
  };
  const telling = (entry: number | null, statements: readonly Statement[]) => ({
    ongoing: entry !== null && interview.history[entry]?.end === 'present',
    group: groupOf(statements),
    organisation: entry === null ? '' : (interview.history[entry]?.organisation ?? ''),
  });
  for (const { index, entry, story, statements } of reading.stories) {
    const lines = storyLines(statements, telling(entry, statements), story.question, terms);
    byStory.set(index, lines);
    add(entry, lines, statements);
  }
  if (reading.closest !== null) {
    const { scope, closest } = reading;
    add(closest, scopeLines(scope, telling(closest, ownGroup(scope)), terms), scope);
  }
  for (const { index, entry, statements } of reading.entries) {
    if (entry.kind === 'education') {
      const done = statements.filter(({ frame }) => frame.agent === 'i' || frame.agent === 'we');
      add(
        index,
        scopeLines(done, telling(index, ownGroup(done)), terms).filter(
          ({ kind }) => kind !== 'scope',
        ),
        done,
      );
    } else {
      add(index, scopeLines(statements, telling(index, ownGroup(statements)), terms), statements);
    }
  }
  for (const { entry, statements } of reading.extra) {
    if (entry === null) continue;
    const sure = statements.filter(
      ({ kind, frame }) => kind === 'action' && (frame.agent === 'i' || frame.agent === 'we'),
    );
    add(entry, scopeLines(sure, telling(entry, ownGroup(statements)), terms), statements);
  }
  return {
    of,
    byStory,
    loose,
    studies: (chosen, order) =>
      order.flatMap((index) => {
        const lines = interview.history[index]?.kind === 'education' ? chosen(index) : [];
        return lines.length === 0 ? [] : studyProjects(index, lines, reading.stories, ledger);
      }),
  };
}

/** Of a job as a whole only what "we" did or were tells who "we" are, not a team led or served. */
function ownGroup(statements: readonly Statement[]): Statement[] {
  return statements.filter(({ kind, frame }) => kind === 'group' || frame.agent === 'we');
}

const PROJECT_NAME =
  /\b(?:(?:final[- ]year |group |school |university |research |capstone |team |master'?s |bachelor'?s )project|dissertation|(?:master'?s |bachelor'?s |phd )?thesis|capstone|hackathon|work placement|internship)\b/iu;

/** The lines of one course of study under the name the person gave the work, else under the course. */
function studyProjects(
  index: number,
  lines: readonly Line[],
  stories: readonly StoryReading[],
  ledger: Ledger,
): StudyProject[] {
  const entity = ledger.given(`/history/${index}/organisation`);
  const groups = new Map<string, { name: Proven; lines: Line[] }>();
  for (const line of lines) {
    const story = stories.find(({ index: at }) =>
      line.evidence.some(({ source }) => source.startsWith(`/stories/${at}/`)),
    );
    const name = (story && nameIn(story.statements)) ?? titleOf(index, ledger) ?? entity;
    if (name === undefined) continue;
    const group = groups.get(name.text) ?? { name, lines: [] };
    group.lines.push(line);
    groups.set(name.text, group);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    entity: group.name.text === entity?.text ? undefined : entity,
  }));
}

function nameIn(statements: readonly Statement[]): Proven | undefined {
  for (const { clause, kind } of statements) {
    if (kind === 'never' || kind === 'private' || kind === 'denial' || kind === 'plan') continue;
    const match = PROJECT_NAME.exec(clause.text);
    if (match === null) continue;
    const start = clause.start + match.index;
    const evidence = evidenceFor(clause.source, { start, end: start + match[0].length });
    if (evidence !== undefined)
      return { text: capitalise(match[0].toLowerCase()), evidence: [evidence] };
  }
  return undefined;
}
