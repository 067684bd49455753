import { expect, test } from 'vitest';
import type { Requirement, RequirementKind } from '~/features/posting/posting';
import { nameOf } from '../letter/requirement-name';
import { howToLearn, questionAboutGap } from './gap-question';

function gap(kind: RequirementKind, label: string) {
  const requirement: Requirement = {
    ...{ id: 'r1', label, canonical: label.toLowerCase(), aliases: [], verbatim: label },
    ...{ start: 0, end: label.length, kind, must: true, years: null },
  };
  return { requirement, ...nameOf(requirement)! };
}

test.each<[RequirementKind, string, string]>([
  [
    'duty',
    'Guide two apprentices',
    'In this job you would guide two apprentices. What is the nearest thing you have done?',
  ],
  [
    'duty',
    'Record work in our CMMS',
    'In this job you would record work in their CMMS. What is the nearest thing you have done?',
  ],
  [
    'duty',
    'Training new staff',
    'The job includes training new staff. What is the nearest thing you have done?',
  ],
  [
    'skill',
    'manufacturing',
    'The posting asks for experience with manufacturing. What is the nearest thing you have done?',
  ],
  ['tool', 'SAP', 'The posting asks for SAP. What is the nearest thing you have used?'],
  ['soft', 'Punctual', 'The posting asks for somebody punctual. When did you show that?'],
  [
    'soft',
    'lift 25 kg',
    'The posting asks for somebody who can lift 25 kg. When did you have to do that?',
  ],
  [
    'language',
    'B2 German',
    'The posting asks for German at level B2. How much of it do you speak or understand?',
  ],
  [
    'credential',
    'Driving licence class C',
    'The posting asks for a driving licence class C. What do you have that comes near, and could you get it?',
  ],
])('%s %j', (kind, label, question) => {
  expect(questionAboutGap(gap(kind, label))).toBe(question);
});

test.each<[RequirementKind, string, string | undefined]>([
  ['duty', 'Guide two apprentices', 'How do people here usually learn to guide two apprentices?'],
  ['tool', 'SAP', 'How do people here usually learn SAP?'],
  ['credential', 'forklift licence', 'How do people here usually get a forklift licence?'],
  ['soft', 'Punctual', undefined],
])('learning %s %j: %s', (kind, label, question) => {
  expect(howToLearn(gap(kind, label))).toBe(question);
});
