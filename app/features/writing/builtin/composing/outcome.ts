import { polish } from '../words/polish';
import { formsOf } from '~/features/language/verb-forms';
import type { Statement } from '../reading/statements';
import { dropOpeners } from '../reading/read-frame';
import type { Phrase, Telling } from './phrase';
import { finish, phraseOf } from './phrase';

/** What came of an action: how it joins the action's line, and how it reads as a line of its own. */
export interface Outcome {
  /** With its joint: "; waiting time went from 40 to 25 minutes", ", saving about £300 a month". */
  joined: string;
  /** Undefined where it cannot stand alone ("it went down"). */
  alone: Phrase | undefined;
}

/** Verbs whose doer may be the action itself, so that "saved £300" joins it as "saving £300". */
const EFFECTS = new Set(
  'save cut reduce bring raise increase lower halve double triple free stop prevent avoid improve make give help keep lead win earn gain shorten speed drop end allow let mean eliminate grow boost turn'.split(
    ' ',
  ),
);

export function outcomeOf(statement: Statement, telling: Telling): Outcome | undefined {
  const { frame } = statement;
  switch (frame.agent) {
    case 'i':
      return own(statement, telling);
    case 'we':
      return teams(statement, telling);
    case 'it':
      return thing(statement);
    case 'other':
    case 'none':
      return frame.form === 'nominal' || frame.agent === 'other'
        ? plain(statement)
        : bare(statement, telling);
  }
}

function own(statement: Statement, telling: Telling): Outcome | undefined {
  const phrase = phraseOf(statement, telling);
  if (phrase === undefined) return undefined;
  return {
    joined: `, and ${lowerFirst(phrase.text)}`,
    alone: phrase.dependent ? undefined : phrase,
  };
}

function teams(statement: Statement, telling: Telling): Outcome | undefined {
  const alone = phraseOf(statement, telling);
  const { form, base, rest } = statement.frame;
  // "We finish 310 covers" of a job that is over is told in the past like all of it.
  const words =
    form === 'present' && base !== '' && !telling.ongoing
      ? `the team ${formsOf(base).past} ${rest}`
      : dropOpeners(statement.clause.text);
  const joined = polish(words);
  if (joined === '' || alone === undefined) return undefined;
  return { joined: `; ${lowerFirst(joined)}`, alone: alone.dependent ? undefined : alone };
}

/** "It cut waiting by half" → ", which cut waiting by half"; "it went down" → "; it went down". */
function thing(statement: Statement): Outcome | undefined {
  const words = dropOpeners(statement.clause.text);
  const verb =
    /^(?:it|this|that|which)(?:['’]s)?\s+(?:also |then |really |just |basically )?(\p{L}+)/iu.exec(
      words,
    );
  const finished = finish(words, true);
  if (finished === undefined) return undefined;
  const effect =
    verb !== null &&
    !/^(?:they|these|those)/iu.test(words) &&
    isEffect((verb[1] ?? '').toLowerCase());
  if (effect) {
    const rest = finished.text.replace(/^(?:it|this|that|which)(?:['’]s)?\s+/iu, '');
    // "It halved": of what is not said.
    if (!/\s/u.test(rest)) return undefined;
    return { joined: `, which ${rest}`, alone: undefined };
  }
  return { joined: `; ${lowerFirst(finished.text)}`, alone: undefined };
}

function isEffect(word: string): boolean {
  return [...EFFECTS].some((base) => {
    const forms = formsOf(base);
    return word === forms.past || word === forms.base || word === `${base}s`;
  });
}

/** "Waiting time fell to 25 minutes", "30 % less waste". */
function plain(statement: Statement): Outcome | undefined {
  const finished = finish(dropOpeners(statement.clause.text), true);
  if (finished === undefined) return undefined;
  return {
    joined: `; ${lowerFirst(finished.text)}`,
    alone: finished.dependent ? undefined : finished,
  };
}

/** No subject: "saved about £300 a month", "finished 2 weeks early". */
function bare(statement: Statement, telling: Telling): Outcome | undefined {
  const phrase = phraseOf(statement, telling);
  if (phrase === undefined) return undefined;
  const { base, rest, form } = statement.frame;
  const joined =
    form !== 'passive' && EFFECTS.has(base)
      ? `, ${polish(`${formsOf(base).gerund} ${rest}`)}`
      : `; ${lowerFirst(phrase.text)}`;
  return { joined, alone: phrase.dependent ? undefined : phrase };
}

const NAMED = /^(?:\p{Lu}\p{Lu}|\p{Lu}[^\s]*\p{Lu}|[\p{Lu}]\b)/u;

/** Lower case for a word that only stood capitalised at the start of a sentence. */
export function lowerFirst(text: string): string {
  const first = /^\S+/u.exec(text)?.[0] ?? '';
  return NAMED.test(first) || !COMMON_START.test(first)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}

const COMMON_START =
  /^(?:The|A|An|All|It|This|That|They|He|She|These|Those|Each|Every|Everyone|Everybody|Nobody|No|Not|Now|After|Before|Less|More|Fewer|About|Around|Almost|Nearly|At|By|Until|Since|Then|There|When|Once|While|During|Through|Without|Over|Up|From|In|On|With|Within|For|Customers?|Patients?|Sales|Orders|Costs?|Waiting|Time|Times|Complaints?|Waste|People|Staff|Errors?|Mistakes?|Team|Half|[A-Z][a-z]+(?:ed|ing)|Went|Got|Cut|Won|Saved|Sold|Was|Were|Did|Made|Took|Kept|Ran|Helped|Never|Zero|Stock|Returns|Accidents?|Attendance|Turnover|Handover|Deliver(?:y|ies)|Reports?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Other|Others|Both|New|Only|Production|Downtime|Overtime|Response|Student|Students|Pupils?|Residents?|Parents|Grades?|Visitors|Bookings|Days?|Weeks?|Months?|Hours?|Minutes?|Compliance|Conversions?|Load|Loads|Tickets|Receivables|Runtime|Data|Pre|Post|Revenue|Profit|Margins?|Retention|Traffic|Feedback|Incidents?|Calls|Wait|Queues?|Throughput|Output|Yield|Scrap|Rework|Absence|Average|Overall|Everyone|Take|Nights|Weekends|Mornings|Cash|Till|Paperwork|Office|Phones?|Filing|Cleaning|[A-Z][a-z]+(?:tions?|ments?|ness|ances?|ences?|ities|ity))$/u;
