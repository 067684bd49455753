import type { Statement } from '../reading/statements';
import type { Line } from './line';
import { evidenceOf } from './line';

const COUNT =
  '(?:(?:about|around|roughly|almost|nearly|over|at least) )?(?:\\p{Nd}+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const TEAM = new RegExp(
  `\\b((?:team|group|crew|gang|squad|shift|brigade|class) of ${COUNT}(?: (?!and|so|but|who|that|in|on|at|we|i|with|for)\\p{L}+)?)`,
  'iu',
);
const OF_US = new RegExp(`\\b(${COUNT}) of us\\b`, 'iu');
const WE_WERE = new RegExp(
  `\\b(?:we were|there were|we are|were|one of)\\s+(?:only |just )?(${COUNT})(?:\\s+(?:people|students|nurses|cooks|electricians|developers|engineers|volunteers|drivers|others))?(?=\\s*(?:[.,;!)]|$|and\\b|so\\b|in (?:the|my|our) (?:team|group|crew)))`,
  'iu',
);

/**
 * Who "we" were, in the person's own words: "a team of 9" or "one of 3". Empty where the story
 * does not say; then its lines only claim to have helped.
 */
export function groupOf(statements: readonly Statement[]): string {
  for (const { clause, kind } of statements) {
    if (kind === 'never' || kind === 'private') continue;
    const team = TEAM.exec(clause.text)?.[1];
    if (team !== undefined) return `part of a ${team}`;
    const count = OF_US.exec(clause.text)?.[1] ?? WE_WERE.exec(clause.text)?.[1];
    if (count !== undefined) return `one of ${count}`;
  }
  return '';
}

/** The words that say who "we" were are evidence of every line that names them. */
export function citeGroup(lines: Line[], statements: readonly Statement[], group: string): Line[] {
  if (group === '') return lines;
  const said = statements.find(({ clause }) =>
    clause.text.includes(group.replace(/^(?:one of|part of a) /, '')),
  );
  if (said === undefined) return lines;
  return lines.map((line) => {
    if (!line.text.includes(group)) return line;
    const evidence = evidenceOf([said]);
    const known = new Set(line.evidence.map(({ source, start }) => `${source} ${start}`));
    return {
      ...line,
      evidence: [
        ...line.evidence,
        ...evidence.filter(({ source, start }) => !known.has(`${source} ${start}`)),
      ],
    };
  });
}
