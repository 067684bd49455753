import type { InterviewFile } from '~/features/interview/interview';

/** Long sentences, clinical words that look private but are the work, hedged numbers, health kept out. */
export const nurse: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: {
    name: 'Siobhán Ní Dhomhnaill',
    email: 'siobhan@example.ie',
    phone: '',
    location: 'Cork',
    links: ['https://www.linkedin.com/in/siobhan-example'],
  },
  target: {
    title: 'Clinical Nurse Manager',
    posting: `Clinical Nurse Manager 1 – Acute Medical Ward
Requirements:
- Registered General Nurse (NMBI)
- Experience in acute medical nursing
- Medication management
- Staff rostering
- Wound care
Desirable: experience with electronic patient records`,
  },
  history: [
    {
      id: 'a',
      kind: 'work',
      title: 'Staff Nurse',
      organisation: 'Mercy University Hospital',
      location: 'Cork',
      start: '2016-09',
      end: 'present',
      words:
        'Acute medical ward with 28 beds. I look after 6 to 8 patients a shift, many with diabetes or dementia.',
    },
    {
      id: 'b',
      kind: 'work',
      title: 'Healthcare assistant',
      organisation: 'Araglen House Nursing Home',
      location: 'Boherbue',
      start: '2012',
      end: '2013',
      words: 'Personal care for residents, helped at mealtimes',
    },
    {
      id: 'c',
      kind: 'education',
      title: 'BSc Nursing',
      organisation: 'University College Cork',
      location: 'Cork',
      start: '2012',
      end: '2016',
      words: 'graduated with 2:1',
    },
  ],
  scope: {
    historyId: 'a',
    words:
      'Shift lead for a team of 5 nurses about twice a week. I do the roster for 22 staff. Controlled drug keys.',
  },
  stories: [
    {
      question: 4,
      historyId: 'a',
      situation: 'Handover took forever and things got lost.',
      action:
        'I rewrote the handover sheet with the night staff so that it follows the patient and not the bed, and I tried it for two weeks on one bay first.',
      result:
        'Handover went from almost 40 minutes to 25. It is still used on all 3 medical wards.',
      proof: 'ward audit in March 2022',
    },
    {
      question: 5,
      historyId: 'a',
      situation: 'We had at least 3 pressure ulcers a month.',
      action:
        'Together with the tissue viability nurse I introduced a turning chart and taught the 22 staff to use it.',
      result: 'we had no pressure ulcers in 7 months',
      proof: '',
    },
    {
      question: 6,
      historyId: 'a',
      situation: 'winter 2021, half the team was out',
      action:
        'I was off sick with depression in 2020 but when I came back I triaged the patients every morning and moved the discharges to before 11.',
      result: 'about 4 beds a day were free by lunch',
    },
    {
      question: 10,
      historyId: 'a',
      situation: 'I gave the wrong dose once.',
      action: 'I told the consultant at once and filled in the incident form.',
      result: 'now there is a second check',
      onResume: false,
    },
  ],
  skills: {
    words: 'medication management, wound care, cannulation, electronic patient records (a bit)',
    certificates: [
      { name: 'Registered General Nurse', issuer: 'NMBI', date: 'September 2016' },
      { name: 'Advanced Life Support', issuer: 'Resuscitation Council', date: '03/04/2023' },
    ],
    languages: [
      { name: 'English', level: 'native' },
      { name: 'Gaeilge', level: 'fluent' },
    ],
  },
  never: ['depression', 'wrong dose'],
};
