import { expect, it } from 'vitest';
import { readCsv } from '~/platform/csv';
import { eventsCsv } from './events-csv';

const EVENT = {
  id: 'one',
  at: new Date('2026-03-01T12:00:00Z'),
  lastAt: null,
  times: 1,
  action: 'flag.override',
  actor: 'marta',
  subject: 'ana',
  detail: null,
};

it('gives each event a line, with words for what happened', () => {
  const lastAt = new Date('2026-03-01T12:30:00Z');
  const text = eventsCsv([EVENT, { ...EVENT, action: 'account.log-in-failed', times: 20, lastAt }]);
  expect(readCsv(text)).toEqual([
    ['at', 'last_at', 'times', 'action', 'words', 'severity', 'actor', 'subject', 'detail'],
    [
      ...['2026-03-01T12:00:00.000Z', '', '1', 'flag.override'],
      ...['An operator set a flag for one person', 'routine', 'marta', 'ana', ''],
    ],
    [
      ...['2026-03-01T12:00:00.000Z', '2026-03-01T12:30:00.000Z', '20', 'account.log-in-failed'],
      ...['A wrong address or password at log-in', 'watch', 'marta', 'ana', ''],
    ],
  ]);
});

it.each(['=1+1', '+1', '-5aB_x', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://x.example")'])(
  'lets no spreadsheet run %j',
  (attack) => {
    const text = eventsCsv([{ ...EVENT, actor: attack, subject: attack, detail: attack }]);
    const [, line = ''] = text.split('\r\n');
    for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+\-@\t\r]/);
    expect(text).toContain(`'${attack.slice(0, 3)}`);
  },
);

it('tells an action of an older release by its name', () => {
  const action = 'flag.override.template-technical.on';
  expect(readCsv(eventsCsv([{ ...EVENT, action }]))?.[1]?.slice(3, 6)).toEqual([
    action,
    action,
    'routine',
  ]);
});
