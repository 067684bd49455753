import { describe, expect, it } from 'vitest';
import { readTerms } from './work-terms';

const said = (text: string) => {
  const { workplace, contract, salary } = readTerms(text);
  const words = (passage: { start: number; end: number } | null) =>
    passage === null ? null : text.slice(passage.start, passage.end);
  return { where: workplace?.value ?? null, contract: words(contract), salary: words(salary) };
};

describe('the terms of a posting', () => {
  it.each([
    ['Clerk - Leeds (Hybrid)', 'hybrid'],
    ['Developer\nRemote, EU', 'remote'],
    ['You are in the office two days a week. This role is fully remote.', 'remote'],
    ['Three days in the office, two from home: 3 days a week on-site', 'hybrid'],
    ['Lead engineer, mostly remote', 'hybrid'],
    ['Comptable\n2 jours de télétravail par semaine', 'hybrid'],
    ['No remote work, the lab is in Basel', 'onsite'],
    ['Clerk. On-site, Leeds', 'onsite'],
    ['Operate the remote control of the crane', null],
    ['Service hybrid vehicles', null],
    ['Clerk', null],
  ])('say where one works: %s', (text, where) => {
    expect(said(text).where).toBe(where);
  });

  it('do not take a word of the text for the place of work', () => {
    expect(said(`${'We are a firm of many years. '.repeat(20)}It cannot be done remotely.`).where).toBeNull(); // prettier-ignore
  });

  it.each([
    ['Contract: fixed term, 18 months', 'fixed term'],
    ['Permanent, full-time. Some of our part-time staff …', 'Permanent, full-time'],
    ['Vollzeit, unbefristet', 'Vollzeit, unbefristet'],
    ['CDI, temps plein', 'CDI, temps plein'],
    ['A full-time degree course', null],
    ['Applicants need permanent residency', null],
  ])('say what the contract is: %s', (text, contract) => {
    expect(said(text).contract).toBe(contract);
  });

  it.each([
    ['£29,777 to £32,654 a year', '£29,777 to £32,654 a year'],
    ['Salary: €2.150', '€2.150'],
    ['$34 - $44 an hour', '$34 - $44 an hour'],
    ['7,800-8,900 PLN gross per month', '7,800-8,900 PLN gross per month'],
    ['20,50 € bis 25,00 € pro Stunde', '20,50 € bis 25,00 € pro Stunde'],
    ['32 à 37 K€ brut annuel', '32 à 37 K€ brut annuel'],
    ['They pay between £48,000 and £55,000.', '£48,000 and £55,000'],
    ['A budget of £40,000 a year', null],
    ['We raised $20 million', null],
    ['£3 vouchers', null],
    ['12 - 14 people', null],
  ])('say what is paid: %s', (text, salary) => {
    expect(said(text).salary).toBe(salary);
  });
});
