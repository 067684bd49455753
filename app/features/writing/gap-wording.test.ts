import { describe, expect, it } from 'vitest';
import type { Requirement } from '~/features/posting/posting';
import { postingOf } from '~/features/posting/testing/posting-of';
import { askFor } from './gap-wording';

function questionFor(label: string, given: Partial<Requirement> = {}): string | undefined {
  const [requirement] = postingOf([
    { label, canonical: label.toLowerCase(), kind: 'skill', ...given },
  ]).requirements;
  return requirement === undefined ? undefined : askFor(requirement)?.question;
}
const duty = { kind: 'duty' } as const;
const credential = { kind: 'credential' } as const;

describe('the question about a gap', () => {
  it.each([
    ['hospital', 'Have you worked in a hospital?'],
    ['healthcare', 'Have you worked in healthcare?'],
    ['stock control', 'Have you done stock control?'],
    ['online learning journal', 'Have you worked with an online learning journal?'],
    [
      'Costs, quantities, variations',
      'Do you have experience of costs, quantities and variations?',
    ],
    ['responsive repairs', 'Have you done responsive repairs?'],
    ['Portfolio with two shipped products', 'Do you have a portfolio with two shipped products?'],
    ['Clear criminal record', 'Do you have a clear criminal record?'],
    ['worked on a busy reception before', 'Have you worked on a busy reception before?'],
    ['experience managing rotas and stock', 'Have you managed rotas and stock?'],
  ])('names a thing as one has, does or works in it: %s', (label, question) => {
    expect(questionFor(label)).toBe(question);
  });

  it.each([
    ['negotiation skills', 'Do you have experience of negotiation?'],
    ['Emergency response', 'Do you have experience of emergency response?'],
    ['European driving experience', 'Have you done European driving?'],
  ])(
    'has an abstract thing as experience, and names with their capitals: %s',
    (label, question) => {
      expect(questionFor(label)).toBe(question);
    },
  );

  it.each<[Partial<Requirement> & { label: string; verbatim: string }, string]>([
    [
      { label: 'COSHH', verbatim: 'knowledge of COSHH', kind: 'credential' },
      'Do you know about COSHH?',
    ],
    [{ label: 'Opera', verbatim: 'knowledge of Opera' }, 'Do you know about Opera?'],
    [
      { label: 'social care system', verbatim: 'Knowledge of the social care system' },
      'Do you know about the social care system?',
    ],
    [
      {
        label: 'Car driver',
        canonical: 'driving licence',
        verbatim: 'Car driver',
        kind: 'credential',
      },
      'Do you have a driving licence?',
    ],
    [
      { label: 'enhanced DBS', verbatim: 'enhanced DBS', kind: 'credential' },
      'Do you have an enhanced DBS?',
    ],
  ])('is worded by what the posting says of it: %o', ({ label, ...given }, question) => {
    expect(questionFor(label, given)).toBe(question);
  });

  it('asks what one knows where the posting asks for knowledge', () => {
    const verbatim = 'Good knowledge of drivers’ hours';
    expect(questionFor('drivers’ hours', { verbatim })).toBe('Do you know about drivers’ hours?');
  });

  it.each([
    ['GPhC registered', 'Are you GPhC registered?'],
    ['qualified nurse', 'Are you a qualified nurse?'],
    ['Welding ticket', 'Do you have a welding ticket?'],
    ['ISO 9001', 'Have you worked to ISO 9001?'],
    ['Internal auditor', 'Are you an internal auditor?'],
  ])('asks for standing as a person has it: %s', (label, question) => {
    expect(questionFor(label, credential)).toBe(question);
  });

  it('keeps the capital of a language', () => {
    expect(questionFor('Czech', { kind: 'language' })).toBe('Do you speak Czech?');
  });

  it.each([
    ['Training of new technicians', 'Have you trained new technicians?'],
    ['Plan routes for a fleet of 35 vehicles', 'Have you planned routes?'],
    ['Own a book of 40 small accounts', 'Have you owned a book of small accounts?'],
    ['Carry the deceased with dignity', 'Have you carried the deceased?'],
    ['Take questions and turn them into tables', 'Have you taken questions and turned them into tables?'], // prettier-ignore
    ['Supervise 8 receptionists', 'Have you supervised receptionists?'],
    ['Investigate accidents with the operations manager', 'Have you investigated accidents?'],
    ['Run stay and play groups', 'Have you run stay and play groups?'],
    ['Upsell packages', 'Have you upsold packages?'],
    ['Lead your assistant', 'Have you led an assistant?'],
    ['Milk quality and mastitis control', 'Have you done milk quality and mastitis control?'],
  ])('words a duty as having done it: %s', (label, question) => {
    expect(questionFor(label, duty)).toBe(question);
  });

  it.each<[string, Partial<Requirement>]>([
    ['Good with people', {}],
    ['presents well', {}],
    ['implementation', {}],
    ['Good standard of general education', {}],
    ['Maths', {}],
    ['A second community language', {}],
    ['Log, troubleshoot and escalate incidents', duty],
    ['Parenting programmes such as Triple P', duty],
    ['Part of a call out rota', {}],
    ['signing them in', duty],
    ['Fixing what goes wrong', duty],
    ['Support with a qualification', duty],
    ['Build warm relationships with parents', duty],
    ['Keep the room safe, tidy and clean', duty],
  ])('is none for what nobody could answer, or everybody would: %s', (label, given) => {
    expect(questionFor(label, given)).toBeUndefined();
  });
});
