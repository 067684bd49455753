import { describe, expect, it } from 'vitest';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { interview as schema } from '~/features/interview/interview';
import { namesWhatIsNotPrinted, Placeholders } from './placeholders';

const interview = sampleInterview();
const hide = (text: string): string => new Placeholders(interview).hide(text);

describe('placeholders', () => {
  it.each([
    ['Marta Wielgosz rewired it', '{{NAME_1}} rewired it'],
    ['they call me Marta', 'they call me {{NAME_1}}'],
    ['MARTA WIELGOSZ', '{{NAME_1}}'],
    ['mail marta.wielgosz@example.org', 'mail {{EMAIL_1}}'],
    ['or boss@harlow.example', 'or {{EMAIL_1}}'],
    ['ring 01632 960 148', 'ring {{PHONE_1}}'],
    ['ring +48 22 555 01 23 now', 'ring {{PHONE_1}} now'],
    ['a flat in Carlisle', 'a flat in {{PLACE_1}}'],
    ['wired at Harlow Dairy', 'wired at {{EMPLOYER_1}}'],
    ['see https://example.org/me?x=1', 'see {{LINK_1}}'],
    ['my boss Priya Nair said so', 'my boss {{PERSON_1}} said so'],
    ['asked Mr. Okonkwo first', 'asked Mr. {{PERSON_1}} first'],
    ['with Tom Baker and Anna', 'with {{PERSON_1}} and {{PERSON_2}}'],
    ['Zbigniew, our foreman, agreed', '{{PERSON_1}}, our foreman, agreed'],
    ['a rule {{NAME_1}} wrote', 'a rule {{TEXT_1}}NAME_1{{TEXT_2}} wrote'],
  ])('hide in %j what nobody else needs', (text, hidden) => {
    expect(hide(text)).toBe(hidden);
  });

  it.each([
    'wired 180 motors in 2019 for £12,500',
    'from 14 a month to 3, Siemens S7 and SAP',
    'checked panels 9-5 on 4 lines, 3 x 400 V',
    'Grant of 5,000 won',
    'planned jobs done on time went from about 60% to 94%',
  ])('leave %j alone', (text) => {
    expect(hide(text)).toBe(text);
  });

  it.each([
    ['Got the supervisors together. Next, put the list up', 'employer'],
    ['New rota; next week we target the till', 'employer'],
    ['Baker for 2 years, then young cooks, page by page', 'name'],
    ['Will the trainer agreed', 'relation'],
  ])('never take the ordinary words of %j for a name', (text) => {
    const someone = schema.parse({
      format: 'cvstomize/interview@1',
      person: { name: 'Page Baker', location: 'New Young' },
      history: [
        { id: 'h1', organisation: 'Next' },
        { id: 'h2', organisation: 'Target' },
      ],
    });
    const others = new Placeholders(someone);
    expect(others.hide(text)).toBe(text);
    expect(others.hide('then at Next and Target in New Young')).toBe(
      'then at {{EMPLOYER_1}} and {{EMPLOYER_2}} in {{PLACE_1}}',
    );
    expect(others.hide('they call her page baker')).toBe('they call her {{NAME_1}}');
  });

  it('hide the whole sentence about what must never appear, and what is private', () => {
    const hidden = hide('Put in 26 panels. After my accident I was off. I was pregnant then.');
    expect(hidden).toBe('Put in 26 panels.{{PRIVATE_1}}.{{PRIVATE_2}}.');
  });

  it('put back what they hid, whatever it was', () => {
    const text = 'Marta at Harlow Dairy told Tom Baker {{x}} on 01632 960 148; my accident.';
    const placeholders = new Placeholders(interview);
    expect(placeholders.restore(placeholders.hide(text))).toBe(text);
  });

  it('give the same words the same placeholder, and others another', () => {
    const placeholders = new Placeholders(interview);
    expect(placeholders.hide('Tom and Anna')).toBe('{{PERSON_1}} and {{PERSON_2}}');
    expect(placeholders.hide('Anna and Tom')).toBe('{{PERSON_2}} and {{PERSON_1}}');
  });

  it('hide in a part of an answer what the whole shows', () => {
    const answer = 'wired it. mail marta.w@example.org. After my accident, I rested';
    const placeholders = new Placeholders(interview);
    const part = (words: string) => {
      const start = answer.indexOf(words);
      return placeholders.hidePart(answer, { start, end: start + words.length });
    };
    expect(part('wired it')).toBe('wired it');
    expect(part('mail marta')).toBe('mail {{EMAIL_1}}');
    expect(part('example.org')).toBe('{{EMAIL_1}}');
    expect(part('I rested')).toBeNull();
  });

  it('leave names to whoever may read them, and nothing else', () => {
    const told = 'Marta with Tom at Harlow Dairy in Carlisle; 01632 960 148. After my accident.';
    expect(new Placeholders(interview, { readsNames: true }).hide(told)).toBe(
      '{{NAME_1}} with Tom at Harlow Dairy in Carlisle; {{PHONE_1}}.{{PRIVATE_1}}.',
    );
  });

  it('take none that they did not give', () => {
    expect(new Placeholders(interview).restore('Led {{EMPLOYER_9}}')).toBeNull();
  });

  it('know which may not be printed in a line', () => {
    expect(namesWhatIsNotPrinted('Ask {{PHONE_1}}')).toBe(true);
    expect(namesWhatIsNotPrinted('Wired at {{EMPLOYER_1}}')).toBe(false);
  });

  it('hide links with every mark that a link may have', () => {
    const link = 'https://www.example.org/in/siobhan-o.x_(1)+$';
    const someone = schema.parse({ format: 'cvstomize/interview@1', person: { links: [link] } });
    expect(new Placeholders(someone).hide(`see ${link} please`)).toBe('see {{LINK_1}} please');
  });

  it('hide nothing of somebody who gave no name', () => {
    const nobody = schema.parse({ format: 'cvstomize/interview@1' });
    expect(new Placeholders(nobody).hide('Wired 3 panels')).toBe('Wired 3 panels');
  });
});
