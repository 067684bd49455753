import { numberOf } from '../catalogue/questions';
import type { InterviewFile } from '../interview';

/** Told the way people type in the evening: untidy, corrected half-way, exact where it counts. */
export const SAMPLE_STORIES: NonNullable<InterviewFile['stories']> = [
  {
    question: numberOf('result'),
    historyId: 'h1',
    situation:
      'line 2 the big filler kept stopping, nearly every shift, nobody knew why and everyone just reset it',
    action:
      'I logged every stop for 4 weeks with time and fault code, found 3 loose connections and a worn encoder cable, rewired the panel and replaced the cable',
    result: 'unplanned stops on line 2 went from 14 a month to 3. stayed there the whole year',
    proof: 'the downtime report from production, they print it every month',
    chips: ['planned it step by step', 'stayed calm when it got messy'],
    onResume: true,
    parts: {
      verb: 'cut',
      what: 'unplanned stops on line 2',
      how: 'logging every stop for 4 weeks and rewiring the panel',
      cause: true,
    },
    quantities: [{ before: '14', value: '3', period: 'a month' }],
    lines: [
      {
        text: 'Cut unplanned stops on line 2 from 14 to 3 a month by logging every stop for 4 weeks and rewiring the panel',
        by: 'composed',
        state: 'confirmed',
      },
    ],
  },
  {
    question: numberOf('improvement'),
    historyId: 'h1',
    situation:
      'planned maintenance was on paper cards, half of them lost, motors got greased twice or not at all',
    action:
      'I put 180 motors and drives into the CMMS with the intervals from the makers, wrote a one page checklist for each type, asked the night shift first what they really check',
    result: 'planned jobs done on time went from about 60% to 94%. no motor burnt out in 2 years',
    proof: 'CMMS report, still used on all four lines',
    chips: ['wrote a checklist or standard', 'asked those affected first'],
    onResume: true,
    lines: [
      {
        text: 'Raised planned jobs done on time from about 60% to 94% by putting 180 motors and drives into the CMMS',
        by: 'person',
        state: 'confirmed',
      },
    ],
  },
  {
    question: numberOf('overload'),
    historyId: 'h1',
    situation:
      'christmas week, two of us for the whole site, 40, no, 42 open jobs and a boiler panel fault on top',
    action:
      'sorted the jobs by what stops production, what is safety and what can wait, did the boiler panel first, called the supervisors together each morning for ten minutes',
    result: 'all 9 safety jobs and every line stopper were done by 23 December, no delivery missed',
    proof: 'job list in the CMMS',
    chips: ['made a plan and kept to it', 'called people together'],
    onResume: true,
  },
  {
    question: numberOf('persuasion'),
    historyId: 'h1',
    situation:
      'production manager did not want to give us 4 hours of stop for thermal imaging, every hour costs',
    action:
      'I showed him photos of a burnt busbar and the list of stops with what each cost, offered to do it in the Sunday clean',
    result: 'we got a 4 hour window every quarter, found 6 hot connections in the first round',
    proof: 'thermal reports are in the shared folder',
    chips: ['prepared the facts', 'listened first'],
    onResume: true,
  },
  {
    question: numberOf('teaching'),
    historyId: 'h1',
    situation: '2 apprentices on my shift, first and third year',
    action:
      'I built them a practice board with a live starter, went through safe isolation and lockout tagout with each of them until they did it without me',
    result:
      'both passed their assessments first time, the older one runs night call-outs alone now',
    proof: 'college reports and the training manager',
    chips: ['set clear steps', 'coached one to one'],
    onResume: true,
  },
  {
    question: numberOf('learning'),
    historyId: 'h1',
    situation:
      'new packing line came with Siemens S7 PLCs, we had only worked with relays, 6 weeks to go',
    action:
      'took the 5 day Siemens course, and practised in the evening on an old S7-300 I borrowed',
    result:
      'found the first PLC fault on the new line alone in week one, a sensor wired to the wrong input',
    proof: '',
    chips: ['practised on a schedule', 'kept going when stuck'],
    onResume: true,
  },
  {
    question: numberOf('setback'),
    historyId: 'h2',
    situation:
      'I left a temporary bypass in a conveyor stop circuit after testing, supervisor found it',
    action:
      'took it out within the hour, reported it myself to the safety officer, checked the other 5 conveyors the same day',
    result: 'every bypass now gets a red tag with name and time, checked at shift handover',
    proof: 'it became part of the handover sheet',
    chips: ['fixed the process', 'told people straight away'],
    onResume: false,
  },
];
