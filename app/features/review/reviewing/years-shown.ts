import type { JsonResume } from '~/features/resume/json-resume';

/** Years in dated jobs, those at the same time counted once, to half a year. */
export function yearsShown({ work = [], meta }: JsonResume): number {
  const today = monthsOf(meta?.lastModified?.slice(0, 7) ?? '', 'start');
  const spans = work
    .flatMap(({ startDate = '', endDate = '' }) => {
      const start = monthsOf(startDate, 'start');
      const end = endDate === '' ? today : monthsOf(endDate, 'end');
      return start === undefined || end === undefined || end <= start ? [] : [{ start, end }];
    })
    .sort((a, b) => a.start - b.start);
  let months = 0;
  let until = -Infinity;
  for (const { start, end } of spans) {
    months += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return Math.round(months / 6) / 2;
}

/** Months since the year 0; a year alone begins in January, and ends in its middle. */
function monthsOf(date: string, as: 'start' | 'end'): number | undefined {
  const [year, month] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year) || year === 0) return undefined;
  if (month === undefined) return year * 12 + (as === 'start' ? 0 : 6);
  return year * 12 + month - (as === 'start' ? 1 : 0);
}
