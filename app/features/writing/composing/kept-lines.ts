import type { Interview, KeptLine } from '~/features/interview/interview';
import { bulletOf, type Bullet } from './bullet';
import type { ComposedLine } from './line-builder';
import { capitalise } from './words/mend';
import { hasNumber } from './words/numbers';

/** Lines the person kept print as they stand, and are said by them. */
export function keptBullets(
  interview: Interview,
  lines: readonly KeptLine[] | undefined,
  at: string,
): Bullet[] {
  return (lines ?? []).flatMap(({ text, state }, index) => {
    if (state !== 'confirmed') return [];
    const proof = [
      {
        start: 0,
        end: text.length,
        how: 'copied' as const,
        source: `${at}/${index}/text`,
        sourceStart: 0,
        sourceEnd: text.length,
      },
    ];
    return [
      {
        ...bulletOf(
          interview,
          { text, proof },
          { result: true, number: hasNumber(text), change: false },
        ),
        confirmed: true,
      },
    ];
  });
}

/** A row the person typed as one line under an entry. */
export function typedBullet(interview: Interview, source: string): Bullet[] {
  return typedLine(interview, source).map((line) => ({
    ...bulletOf(interview, line, { result: false, number: hasNumber(line.text), change: false }),
    confirmed: true,
  }));
}

/** A row typed as one line, with its first letter upper case. */
export function typedLine(interview: Interview, source: string): ComposedLine[] {
  const [, , index = '', key, row] = source.split('/');
  const entry = interview.history[Number(index)];
  const typed = (key === 'did' ? entry?.did?.[Number(row)] : entry?.scope) ?? '';
  const text = capitalise(typed.trim().replace(/\.$/u, ''));
  if (text === '') return [];
  const start = typed.length - typed.trimStart().length;
  return [
    {
      text,
      proof: [
        {
          start: 0,
          end: text.length,
          how: 'copied',
          source,
          sourceStart: start,
          sourceEnd: start + text.length,
        },
      ],
    },
  ];
}
