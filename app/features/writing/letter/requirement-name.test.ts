import { describe, expect, it, test } from 'vitest';
import { canonicalise } from '~/features/posting/lexicon/spell';
import type { Requirement, RequirementKind } from '~/features/posting/posting';
import { nameOf, saidOfThem, saidToThem } from './requirement-name';

const requirement = (kind: RequirementKind, label: string): Requirement => ({
  id: 'r1',
  label,
  canonical: canonicalise(label),
  aliases: [],
  verbatim: label,
  start: 0,
  end: label.length,
  kind,
  must: true,
  years: null,
});

describe('what a posting asks for', () => {
  it.each<[RequirementKind, string, string]>([
    ['duty', 'Guide two apprentices', 'somebody to guide two apprentices'],
    ['duty', 'Plan and record work in our CMMS', 'somebody to plan and record work in our CMMS'],
    [
      'duty',
      'Work with production to cut downtime',
      'somebody to work with production to cut downtime',
    ],
    ['duty', 'Order stock', 'somebody to order stock'],
    ['duty', 'Manages the rota', 'somebody to manage the rota'],
    ['duty', 'Training new staff', 'experience of training new staff'],
    ['duty', 'Stock control and ordering', 'stock control and ordering'],
    ['duty', 'Daily cleaning of the bar', 'daily cleaning of the bar'],
    ['soft', 'work under pressure', 'somebody who can work under pressure'],
    ['soft', 'lift 25 kg', 'somebody who can lift 25 kg'],
    [
      'soft',
      'You can explain findings to colleagues',
      'somebody who can explain findings to colleagues',
    ],
    ['soft', 'Ability to stay calm', 'somebody who can stay calm'],
    ['soft', 'Punctual', 'somebody punctual'],
    ['soft', 'Friendly and reliable', 'somebody friendly and reliable'],
    ['soft', 'You are organised', 'somebody organised'],
    ['soft', 'Good communication', 'good communication'],
    ['soft', 'Work ethic', 'work ethic'],
    ['soft', 'Attention to detail', 'attention to detail'],
    ['soft', 'Honesty', 'honesty'],
    ['skill', 'Packing', 'experience with packing'],
    ['skill', 'manufacturing', 'experience with manufacturing'],
    ['skill', 'Fault finding', 'fault finding'],
    ['skill', 'GraphQL', 'GraphQL'],
    ['skill', '5 years of maintenance experience', '5 years of maintenance experience'],
    ['skill', 'You have a background in retail', 'background in retail'],
    ['tool', 'SAP', 'SAP'],
    ['tool', 'Microsoft Excel', 'Microsoft Excel'],
    ['language', 'B2 German', 'German at level B2'],
    ['language', 'Fluent French', 'fluent French'],
    ['language', 'Polish', 'Polish'],
    ['credential', 'Full UK driving licence', 'a full UK driving licence'],
    ['credential', 'Driving licence class C', 'a driving licence class C'],
    ['credential', 'Food hygiene certificate', 'a food hygiene certificate'],
    ['credential', 'Registered General Nurse', 'a Registered General Nurse'],
    ['credential', 'PRINCE2', 'PRINCE2'],
    ['credential', '18th Edition Wiring Regulations', '18th Edition Wiring Regulations'],
    ['education', "Bachelor's degree in Law", "a Bachelor's degree in Law"],
    ['education', 'Apprenticeship as a cook', 'an apprenticeship as a cook'],
  ])('%s %j: %s', (kind, label, askedFor) => {
    expect(nameOf(requirement(kind, label))?.askedFor).toBe(askedFor);
  });

  it.each<[RequirementKind, string]>([
    ['soft', 'We want you to feel at home with us'],
    ['soft', 'Your heart beats for bread'],
    ['duty', 'Keep four packing lines and the boiler house running, planned work first'],
  ])('has no name for %s %j', (kind, label) => {
    expect(nameOf(requirement(kind, label))).toBeUndefined();
  });
});

test('whose it is depends on who is told', () => {
  expect(saidToThem('record work in our CMMS for us')).toBe('record work in your CMMS for you');
  expect(saidOfThem('record work in our CMMS for us')).toBe('record work in their CMMS for them');
});
