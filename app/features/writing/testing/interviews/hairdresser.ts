import type { InterviewFile } from '~/features/interview/interview';

/** A correction that leaves its unit behind, a name that must never appear, "we was", misspelt everyday words. */
export const hairdresser: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: {
    name: 'Kayleigh Brennan',
    email: 'kb@example.com',
    location: 'Leeds',
  },
  target: {
    title: 'Senior Stylist',
  },
  history: [
    {
      id: 'a',
      kind: 'work',
      title: 'Stylist',
      organisation: 'Snip & Co',
      location: 'Leeds',
      start: '2018-06',
      end: 'present',
      words:
        'cuts, colour, balayage, bridal hair. mostly colour work these days tbh. I do about 8 clients a day',
    },
    {
      id: 'b',
      kind: 'work',
      title: 'Apprentice hairdresser',
      organisation: 'Curl Up and Dye',
      start: '2016',
      end: '2018-05',
      words: 'washing hair, sweeping up, making teas. learnt to cut on my mates',
    },
  ],
  scope: {
    historyId: 'a',
    words:
      'I got the keys so I open up on saturdays. I also order the stock, budget is about £600 a month. not the manager tho',
  },
  stories: [
    {
      question: 4,
      historyId: 'a',
      situation: 'we was getting loads of no shows, like 15 a week',
      action:
        'I set up text reminders thru the booking system and started taking a £10 deposit for colour appointments',
      result: 'went down to 4 a week, maybe 5',
    },
    {
      question: 5,
      historyId: 'a',
      situation: 'the colour room was a tip and we was chucking out tubes that went off',
      action:
        'so me and my mate Jade sorted the whole colour cupbord, put dates on everything and made a list of what we realy use',
      result: 'saved like 80 quid a month on product, no wait 90',
    },
    {
      question: 7,
      historyId: 'a',
      situation:
        'bride came in crying, another salon had turned her hair orange 2 days before the wedding',
      action: 'stayed till 10 at nite and fixed it, did it in three stages so it wouldnt snap',
      result: 'she cried again but happy haha. she left a 5 star review and sent 6 of her freinds',
    },
    {
      question: 8,
      historyId: 'a',
      situation: '',
      action: 'I teach the 2 juniors on monday evenings, models and that',
      result: 'both passed there level 2 first time',
    },
  ],
  skills: {
    words:
      'balayage, keratin treatments, bridal updos, Phorest booking system, NVQ level 3, not great at barbering',
  },
  extra: [
    {
      question: 'Is there a gap?',
      words: 'had a miscarriage in 2021 so took 3 months off',
    },
  ],
  never: ['Jade'],
};
