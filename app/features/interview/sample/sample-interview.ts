import { numberOf } from '../catalogue/questions';
import { interview, INTERVIEW_FORMAT, type Interview } from '../interview';
import { SAMPLE_POSTING } from './sample-posting';
import { SAMPLE_STORIES } from './sample-stories';

/** A complete interview of an invented person; telephone and address are reserved for fiction. */
export function sampleInterview(): Interview {
  return interview.parse({
    format: INTERVIEW_FORMAT,
    language: 'en',
    person: {
      name: 'Marta Wielgosz',
      email: 'marta.wielgosz@example.org',
      phone: '01632 960 148',
      location: 'Carlisle',
      links: [],
    },
    target: {
      title: 'Senior Maintenance Electrician',
      why: 'four lines and a boiler house, and they do planned work first. I like when a place fixes things before they break',
      posting: SAMPLE_POSTING,
    },
    history: [
      {
        id: 'h1',
        kind: 'work',
        title: 'Maintenance Electrician',
        organisation: 'Harlow Dairy',
        location: 'Carlisle',
        start: '2019-04',
        end: 'present',
        words:
          'shift work on 4 packing lines, three-phase motors, variable speed drives, control panels, planned preventive maintenance, call-outs',
      },
      {
        id: 'h2',
        kind: 'work',
        title: 'Electrician',
        organisation: 'Brackenrigg Conveyors',
        location: 'Workington',
        start: '2015-09',
        end: '2019-03',
        words:
          'installed and wired conveyors at customer sites, 25 sites in 3 years. tested each one and handed it over with the paperwork',
      },
      {
        id: 'h3',
        kind: 'education',
        title: 'NVQ Level 3 Electrical Installation',
        organisation: 'Lakes College',
        location: 'Workington',
        start: '2012-09',
        end: '2015-07',
        words: 'apprenticeship with one day a week at college',
      },
      {
        id: 'h4',
        kind: 'volunteering',
        title: 'Repair café volunteer',
        organisation: 'Carlisle Repair Café',
        location: 'Carlisle',
        start: '2021',
        end: 'present',
        words:
          'one Saturday a month, repaired about 120 kettles, lamps and radios so far and show people how',
      },
    ],
    scope: {
      historyId: 'h1',
      words:
        'I am the electrician on my shift for the whole site, about 180 motors and 26 control panels\nteam of 5 electricians and 3 fitters\nabout 30 call-outs a week\nreported to the engineering manager',
    },
    stories: SAMPLE_STORIES,
    skills: {
      words:
        'fault finding, safe isolation, lockout tagout, reading drawings, root cause analysis with 5 whys',
      items: [
        {
          name: 'PLC fault finding (Siemens S7)',
          level: 'good',
          lastUsed: 'this week',
          storyQuestions: [numberOf('learning')],
        },
        {
          name: 'Variable speed drives',
          level: 'very good',
          lastUsed: 'this week',
          storyQuestions: [numberOf('improvement')],
        },
        {
          name: 'Three-phase motors',
          level: 'very good',
          lastUsed: 'this week',
          storyQuestions: [numberOf('improvement')],
        },
        {
          name: 'Planned preventive maintenance',
          level: 'very good',
          lastUsed: 'this week',
          storyQuestions: [numberOf('improvement')],
        },
        {
          name: 'CMMS',
          level: 'good',
          lastUsed: 'this week',
          storyQuestions: [numberOf('improvement'), numberOf('overload')],
        },
        {
          name: 'Thermal imaging',
          level: 'good',
          lastUsed: 'last quarter',
          storyQuestions: [numberOf('persuasion')],
        },
        {
          name: 'Lockout tagout',
          level: 'very good',
          lastUsed: 'this week',
          storyQuestions: [numberOf('teaching')],
        },
      ],
      certificates: [
        {
          name: '18th Edition Wiring Regulations (BS 7671)',
          issuer: 'City & Guilds',
          date: '2022-11',
        },
        { name: 'Inspection and testing (2391)', issuer: 'City & Guilds', date: '2020-06' },
        { name: 'Siemens S7 service course', issuer: 'Siemens', date: '2023-03' },
      ],
      languages: [
        { name: 'English', level: 'fluent' },
        { name: 'Polish', level: 'native' },
      ],
    },
    extra: [],
    never: ['my accident in 2018'],
    personality: {
      items: {
        '1': 2,
        '2': 4,
        '3': 5,
        '5': 3,
        '6': 3,
        '7': 2,
        '8': 1,
        '10': 2,
        '11': 2,
        '12': 3,
        '13': 5,
        '15': 2,
        '16': 4,
        '17': 2,
        '18': 1,
        '20': 2,
      },
      consentNeuroticism: false,
    },
  });
}
