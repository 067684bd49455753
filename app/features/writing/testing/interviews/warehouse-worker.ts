import type { InterviewFile } from '~/features/interview/interview';

/** Dictated: no punctuation, lower case, misspellings, a spoken correction. */
export const warehouseWorker: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: {
    name: 'kofi mensah',
    email: 'kofi.m@example.com',
    phone: '0612345678',
    location: 'Rotterdam',
    links: [],
  },
  target: {
    title: 'Warehouse Team Leader',
    posting:
      'Warehouse Team Leader\nYou have:\n- forklift licence\n- experience with order picking\n- SAP WM\n- experience leading a shift',
  },
  history: [
    {
      id: 'w',
      kind: 'work',
      title: 'warehouse operative',
      organisation: 'DSV',
      location: 'Venlo',
      start: '2019-02',
      end: '2023-11',
      words:
        'so yeah i was picking and packing orders like 200 a day and i also loaded the trucks in the evening and then they put me on the reach truck in 2021',
    },
  ],
  scope: {
    historyId: 'w',
    words: 'sometimes i ran the late shift when the boss was off about 8 people',
  },
  stories: [
    {
      question: 5,
      historyId: 'w',
      situation: 'the fast sellers were at the very back and we walked for ever',
      action:
        'i told the team leader and then i moved the 40 no wait 45 fast sellers to the front rows and i made new labels for them',
      result: 'we walked almost half as much and picks went up from 22 to 28 an hour',
    },
    {
      question: 8,
      historyId: 'w',
      situation: '',
      action:
        'i traind about 12 new people on the scanners and on saftey i think it was 12 or something',
      result: '',
    },
    {
      question: 6,
      historyId: 'w',
      situation: '',
      action:
        'black friday we had three times the orders so i came in 2 hours early and prepared the pallets',
      result: 'all trucks left on time',
    },
  ],
  skills: {
    words: 'reach truck, forklift licence, scanners, excel a bit, speak english and dutch',
  },
  extra: [
    { question: 'Have you used SAP?', words: 'No I have not used SAP, only the scanner app' },
  ],
};
