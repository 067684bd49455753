import type { Block } from './block';
import type { Language } from './person';
import { WORDING } from './wording';

/** How somebody sets who, where and when of an entry. */
export const ENTRY_ORDERS = [
  'title, employer + dates',
  'title + dates / employer, place',
  'employer + place / title + dates',
  'employer + dates / title',
  'margin: title / employer',
  'margin: employer, place / title',
  'title at employer (dates)',
  'employer / title / dates',
  'title | employer | place | dates',
  'title / employer · kind / dates · length / place',
  'dates / title, employer',
  'employer – place / title, dates',
  'title – employer / place, dates',
  'dates: title, employer, place',
] as const;
export type EntryOrder = (typeof ENTRY_ORDERS)[number];

export const DATE_FORMS = ['Mar 2019', 'March 2019', '03/2019', '2019', '2019-03', '03.2019', 'Mar. ’19'] as const; // prettier-ignore
export type DateForm = (typeof DATE_FORMS)[number];

interface Entry {
  title: string;
  organisation: string;
  /** May be empty. */
  place: string;
  start: string;
  end: string;
}

const with_ = (style: Block['style'], words: string, right = ''): Block =>
  right === '' ? { style, words } : { style, words, right };

/** The lines an entry begins with. */
export function entryBlocks(
  { title, organisation, place, start, end }: Entry,
  { order, dates, language }: { order: EntryOrder; dates: DateForm; language: Language },
): Block[] {
  const when = range(start, end, dates, language);
  const placed = [organisation, place].filter(Boolean).join(', ');
  const margin = (blocks: Block[]): Block[] =>
    blocks.map((block, index) => (index === 0 ? { ...block, left: when } : block));
  switch (order) {
    case 'title, employer + dates':
      return [with_('head', `${title}, ${organisation}`, when)];
    case 'title + dates / employer, place':
      return [with_('head', title, when), with_('sub', placed)];
    case 'employer + place / title + dates':
      return [with_('head', organisation, place), with_('sub', title, when)];
    case 'employer + dates / title':
      return [with_('head', placed, when), with_('sub', title)];
    case 'margin: title / employer':
      return margin([with_('head', title), with_('sub', placed)]);
    case 'margin: employer, place / title':
      return margin([with_('head', placed), with_('sub', title)]);
    case 'title at employer (dates)':
      return [with_('head', `${title} ${AT[language]} ${organisation} (${when})`)];
    case 'employer / title / dates':
      return [with_('head', organisation), with_('sub', title), with_('sub', when)];
    case 'title | employer | place | dates':
      return [with_('head', [title, organisation, place, when].filter(Boolean).join(' | '))];
    case 'title / employer · kind / dates · length / place':
      return [
        with_('head', title),
        with_('sub', `${organisation} · Full-time`),
        with_('sub', `${when} · ${length(start, end)}`),
        ...(place === '' ? [] : [with_('sub', place)]),
      ];
    case 'dates / title, employer':
      return [with_('sub', when), with_('head', `${title}, ${organisation}`)];
    case 'employer – place / title, dates':
      return [with_('head', [organisation, place].filter(Boolean).join(' – ')), with_('sub', `${title}, ${when}`)]; // prettier-ignore
    case 'title – employer / place, dates':
      return [with_('head', `${title} – ${organisation}`), with_('sub', [place, when].filter(Boolean).join(', '))]; // prettier-ignore
    case 'dates: title, employer, place':
      return [with_('head', `${when}: ${title}, ${placed}`)];
  }
}

const AT: Readonly<Record<Language, string>> = {
  en: 'at', de: 'bei', fr: 'chez', es: 'en', it: 'presso', pt: 'na', nl: 'bij', pl: 'w',
}; // prettier-ignore

function range(start: string, end: string, form: DateForm, language: Language): string {
  const dash = form === '2019-03' ? 'to' : form === 'March 2019' ? '-' : '–';
  const till = end === 'present' ? WORDING[language].present : written(end, form, language);
  return `${written(start, form, language)} ${dash} ${till}`;
}

function written(date: string, form: DateForm, language: Language): string {
  const [year = '', month = ''] = date.split('-');
  const name = WORDING[language].months[Number(month) - 1] ?? '';
  switch (form) {
    case 'Mar 2019':
      return `${name.slice(0, Math.min(name.length, language === 'fr' ? 4 : 3))}${language === 'fr' && name.length > 4 ? '.' : ''} ${year}`;
    case 'March 2019':
      return `${name} ${year}`;
    case '03/2019':
      return `${month}/${year}`;
    case '2019':
      return year;
    case '2019-03':
      return `${year}-${month}`;
    case '03.2019':
      return `${month}.${year}`;
    case 'Mar. ’19':
      return `${name.length > 3 ? `${name.slice(0, 3)}.` : name} ’${year.slice(2)}`;
  }
}

/** What a form of dates keeps of one: years alone know no month. */
export const asKept = (date: string, form: DateForm): string =>
  form === '2019' ? date.slice(0, 4) : date;

function length(start: string, end: string): string {
  const months = (date: string): number => {
    const [year = 0, month = 1] = date.split('-').map(Number);
    return year * 12 + month;
  };
  const total = (end === 'present' ? months('2026-11') : months(end)) - months(start) + 1;
  return `${Math.floor(total / 12)} yrs ${total % 12} mos`;
}
