import type { InterviewFile } from '~/features/interview/interview';

/** Telegraphic and chatty; a team result, a correction, filler, a private remark, something never to print. */
export const electrician: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: {
    name: 'Darren Okafor',
    email: 'darren@example.com',
    phone: '+44 7700 900123',
    location: 'Leeds',
    links: [],
  },
  target: {
    title: 'Site Electrician',
    why: 'closer to home',
    posting: `Site Electrician
Northgate Building Services, Leeds

We are looking for a site electrician for new-build and refurbishment work.

Requirements
- 18th Edition wiring regulations
- Testing and inspection of domestic installations
- Fault finding
- Experience with fire alarm systems
- Full UK driving licence

Nice to have
- EV charger installation
- Experience training apprentices`,
  },
  history: [
    {
      id: 'h1',
      kind: 'work',
      title: 'electrician',
      organisation: 'Brightspark & Sons Ltd.',
      location: 'Leeds',
      start: '2018-04',
      end: 'present',
      words:
        'Domestic rewires, fault finding, testing and inspection. about 30 houses a year. I also do the EV chargers, did 25 last year',
    },
    {
      id: 'h2',
      kind: 'work',
      title: 'Apprentice electrician',
      organisation: 'Leeds City Homes',
      location: 'Leeds',
      start: '2014',
      end: '2018-03',
      words:
        'helped on rewires of council flats. my dad was ill so i missed a bit. i never worked on fire alarms there.',
    },
  ],
  scope: {
    historyId: 'h1',
    words:
      'keys to the van and the stock, team of 3, I order the materials, about 2k a month. in charge of the 2 apprentices',
  },
  stories: [
    {
      question: 4,
      historyId: 'h1',
      situation: 'so we were wiring a block of flats, 42 flats, deadline was mad',
      action:
        'I basically set up a jig in the van and pre-cut all the looms the night before so the lads could just go in and fit them haha',
      result: 'we finished 3 weeks, no, 2 weeks early. boss was well happy',
      proof: 'site manager signed it off',
    },
    {
      question: 5,
      historyId: 'h1',
      situation: 'people kept losing test sheets',
      action:
        'I put all the test certificates on a shared tablet and showed the 4 lads how to fill them in on site',
      result: 'went from about 10 missing certs a month to none',
    },
    {
      question: 8,
      historyId: 'h1',
      situation: '',
      action:
        'I trained two apprentices on safe isolation, one of them passed his AM2 first time. I am very patient and a great teacher.',
      result: 'they can now do a consumer unit change on their own',
    },
  ],
  skills: {
    words: '18th edition, Megger MFT1741, fault finding, EV chargers. never done fire alarms',
    items: [{ name: 'Testing and inspection', level: '' }],
    certificates: [
      { name: '18th Edition Wiring Regulations', issuer: 'City & Guilds', date: '2019' },
      { name: 'Full UK driving licence', issuer: '', date: '' },
    ],
    languages: [],
  },
  never: ['the court case with Hartley'],
};
