import { describe, expect, it } from 'vitest';
import { isDay, readAmount, reportForm, reportRequest } from './report-fields';

const NOW = new Date('2026-03-01T12:00:00Z');

describe('readAmount', () => {
  it.each([
    ['52000', 52_000],
    ['52,000', 52_000],
    ['52.000', 52_000],
    ['1 250 000', 1_250_000],
    ['18.50', 18.5],
    ['18,5', 18.5],
    ["52'000.05", 52_000.05],
    [' 7 ', 7],
  ])('reads %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it.each(['', 'x', '-1', '1e5', '5,00,00', '52 00', '1.2.3', '€5', '5.555,5,5'])(
    'takes %s for no amount',
    (text) => {
      expect(readAmount(text)).toBeNaN();
    },
  );
});

describe('isDay', () => {
  it.each(['2026-02-28', '2024-02-29'])('knows %s', (day) => {
    expect(isDay(day)).toBe(true);
  });
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01T00:00', ''])(
    'refuses %s',
    (day) => {
      expect(isDay(day)).toBe(false);
    },
  );
});

describe('a report', () => {
  it('needs to say no more than what happened', () => {
    expect(reportRequest(NOW).parse({ state: 'rejected' })).toEqual({
      state: 'rejected',
      happenedOn: null,
      sentOn: null,
      salary: null,
      notes: '',
      version: null,
    });
  });

  it('may be of a day that has begun somewhere, and of none to come', () => {
    const about = (happenedOn: string) =>
      reportRequest(NOW).safeParse({ state: 'interview', happenedOn }).success;
    expect(about('2026-03-02')).toBe(true);
    expect(about('2026-03-03')).toBe(false);
    expect(about('1999-12-31')).toBe(false);
  });

  it('was not sent after it was answered', () => {
    const read = reportRequest(NOW).safeParse({
      state: 'interview',
      happenedOn: '2026-01-02',
      sentOn: '2026-01-03',
    });
    expect(read.error?.issues[0]?.path).toEqual(['sentOn']);
  });

  it('is the same by form as by JSON', () => {
    const salary = { amount: 18.5, currency: 'PLN', period: 'hour' as const };
    const rest = { state: 'offer', notes: 'Two rounds', happenedOn: '2026-02-03' };
    const form = { salaryAmount: '18,50', salaryCurrency: 'PLN', salaryPeriod: 'hour', ...rest };
    expect(reportForm(NOW).parse(form)).toEqual(reportRequest(NOW).parse({ ...rest, salary }));
  });

  it.each([
    [{ state: 'hired' }],
    [{ state: 'offer', salary: { amount: 0, currency: 'EUR', period: 'year' } }],
    [{ state: 'offer', salary: { amount: 1, currency: 'XQZ', period: 'year' } }],
    [{ state: 'offer', notes: 'a\u202eb' }],
    [{ state: 'offer', more: 1 }],
  ])('is refused as %j', (body) => {
    expect(reportRequest(NOW).safeParse(body).success).toBe(false);
  });
});
