import { expect, it } from 'vitest';
import { answersToConfirm } from './answers-to-confirm';

const read = {
  resume: {
    basics: {
      name: 'Nora Keating',
      label: 'Front desk lead',
      summary: 'Front desk lead of five years.',
      location: { city: 'Kendal', countryCode: 'GB' },
      profiles: [{ url: 'https://example.org/nora' }],
    },
    work: [
      {
        name: 'Ashgrove Vets',
        position: 'Front Desk Lead',
        startDate: '2021-03-01',
        highlights: ['Trained 5 receptionists', ' '],
      },
    ],
    education: [
      { institution: 'Kendal College', studyType: 'HND', area: 'Business', endDate: '2016' },
    ],
    skills: [{ name: 'Tools', keywords: ['Provet Cloud', 'Excel'] }, { name: 'First aid' }],
    awards: [{ title: 'Best of 2023', awarder: 'Ashgrove' }],
  },
  confidence: { '/work/0/position': 0.4, '/work/0/name': 0.9, '/basics/name': 1 },
  unread: ['Clean licence'],
  hidden: [],
  warnings: [],
};

it('puts what was read where the questions ask for it', () => {
  const { raw } = answersToConfirm(read);
  expect(raw.title).toBe('Front desk lead');
  expect(raw.history).toMatchObject([
    {
      kind: 'work',
      title: 'Front Desk Lead',
      organisation: 'Ashgrove Vets',
      start: '2021-03',
      end: '',
      current: true,
      did: ['Trained 5 receptionists'],
    },
    { kind: 'education', title: 'HND, Business', organisation: 'Kendal College', end: '2016', current: false }, // prettier-ignore
  ]);
  expect(raw.words).toBe('Provet Cloud, Excel, First aid');
  expect(raw.person).toMatchObject({
    name: 'Nora Keating',
    location: 'Kendal, GB',
    links: ['https://example.org/nora'],
  });
});

it('leads to what it is not sure of, and loses nothing', () => {
  const { unsure, leftOver } = answersToConfirm(read);
  expect(unsure).toEqual([{ id: 'history-0-title', text: 'Front Desk Lead' }]);
  expect(leftOver).toEqual([
    'Front desk lead of five years.',
    'Best of 2023, Ashgrove',
    'Clean licence',
  ]);
});
