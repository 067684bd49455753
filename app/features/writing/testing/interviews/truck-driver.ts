import type { InterviewFile } from '~/features/interview/interview';

/** A list of what must never appear, outcomes told as absence, "triples no". */
export const truckDriver: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: {
    name: 'Earl T. Hutchins',
    location: 'Amarillo, TX',
  },
  target: {
    title: 'CDL-A Driver',
  },
  history: [
    {
      id: 't1',
      kind: 'work',
      title: 'OTR driver',
      organisation: 'Big Sky Freight',
      start: '2012',
      end: 'present',
      words:
        'Hauling reefer, 48 states. About 2,500 miles a week. Pre trip and post trip inspections',
    },
    {
      id: 't2',
      kind: 'work',
      title: 'Driver',
      organisation: 'Hutchins Family Dairy',
      start: '2004',
      end: '2012',
      words: 'Hauled milk',
    },
  ],
  scope: {
    historyId: 't1',
    words: 'own my schedule pretty much. loads worth up to $250,000',
  },
  stories: [
    {
      question: 4,
      historyId: 't1',
      situation: '',
      action: '1.4 million miles no preventable accidents',
      result: 'got the 1 million mile award in 2021',
    },
    {
      question: 6,
      historyId: 't1',
      situation:
        'Reefer unit quit in Wyoming in January, had 42,000 lb of produce, it was like 20 below. My wife had just left me so i wasnt in a great place',
      action:
        'I got it going with jumper cables and called dispatch and a shop in Laramie stayed open for me',
      result: 'load was delivered 3 hours late but nothing froze',
    },
    {
      question: 5,
      historyId: 't1',
      situation: 'detention at the Denver dock was killing us',
      action:
        'Started calling ahead a day before and asking for a early slot. told the other drivers too',
      result: 'wait went from 5 hrs to under 2. Cant say it was only me',
    },
    {
      question: 8,
      historyId: 't1',
      situation: '',
      action: 'Rode with 6 trainees, 4 weeks each',
      result: '5 are still driving for the company',
    },
  ],
  skills: {
    words:
      'CDL class A, tanker & hazmat endorsement, doubles/triples no, ELD, chains. Dont know TMS software',
    certificates: [
      {
        name: 'CDL Class A',
        issuer: 'State of Texas',
        date: '2003',
      },
    ],
  },
  never: ['wife', 'divorce', 'DUI', 'Wyoming'],
};
