import { describe, expect, it } from 'vitest';
import { readPosting } from './read-posting';

describe('a notice in a window', () => {
  const text =
    'WANTED\n\nJoiner for busy workshop, Mill Lane\n\nmust be time served with own tools\nable to hang doors\nfull clean licence\n2 yrs experience\nSaturdays 1 in 3\n\nRing Joe 07700 900000\n\nBarrow Motors\n(behind the chapel)\n';

  it('is a list without signs, signed by who looks', () => {
    const { title, company, years, requirements } = readPosting(text);
    expect([title, company, years?.min]).toEqual(['Joiner', 'Barrow Motors', 2]);
    expect(requirements.map(({ verbatim }) => verbatim)).toContain('Saturdays 1 in 3');
  });

  it('keeps the lines of somebody who writes no capitals apart', () => {
    const { requirements } = readPosting(text);
    expect(requirements.map(({ verbatim }) => verbatim)).toContain('full clean licence');
  });
});

describe('the head of a posting', () => {
  it('takes no title from who wrote the mail, nor from the list under “Role:”', () => {
    const mail =
      'From: Ana Porter\nTo: Me\nSubject: RE: jobs\n\nHello,\n\nThey need a Claims Handler since theirs is leaving.';
    expect(readPosting(mail).title).toBe('Claims Handler');
    const form =
      'Shift Manager\nHarbour Row, Cobh\n\nRole:\n- Manage the restaurant\n- Order stock\n\nYou have:\n- Two years as a supervisor';
    expect(readPosting(form).title).toBe('Shift Manager');
  });

  it('knows an organisation from its department', () => {
    const text =
      'HALLOW & DEENE BOROUGH COUNCIL\nPUBLIC PROTECTION\nPost: Licensing Officer\n\nEssential\n- Knowledge of licensing law';
    expect(readPosting(text).company).toBe('HALLOW & DEENE BOROUGH COUNCIL');
  });
});

describe('headings glued to their lists', () => {
  it('open them all the same', () => {
    const text =
      'Analyst\nBrill Ltd\n\nMinimum QualificationsDegree in statisticsStrong SQLHands-on experience with GLMsComfort presentingPreferred QualificationsProperty insuranceExposure to Snowflake';
    const { requirements } = readPosting(text);
    const of = (must: boolean) =>
      requirements.filter((one) => one.must === must).map(({ label }) => label);
    expect(of(true)).toContain('SQL');
    expect(of(false)).toContain('Snowflake');
    expect(of(true)).not.toContain('Snowflake');
  });
});

describe('a table of criteria with its mark in the middle', () => {
  it('says which are essential', () => {
    const text =
      'Officer\nHill Council\n\nPERSON SPECIFICATION\nCriteria\tEssential / Desirable\tHow assessed\nBSc in Environmental Health\tE\tA, C\nHHSRS qualification\tD\tC\nHandling prosecutions\tD\tI\n';
    const { requirements } = readPosting(text);
    expect(requirements.map(({ must, verbatim }) => [must, verbatim])).toEqual([
      [true, 'BSc in Environmental Health'],
      [false, 'HHSRS qualification'],
      [false, 'Handling prosecutions'],
    ]);
  });
});

describe('what is asked among other things', () => {
  const asks = (item: string) =>
    readPosting(`Worker\nBrill Ltd, Hull\n\nRequirements\n- ${item}`).requirements.map(
      ({ must, verbatim }) => [must, verbatim],
    );

  it('is a must before what is only wished for of it', () => {
    expect(asks('Een afgeronde mbo-opleiding, bij voorkeur logistiek')[0]?.[0]).toBe(true);
  });

  it('is a wish where it is well regarded, useful or “so would” it be', () => {
    expect(asks('A tertiary qualification in business will be well regarded but is not essential')[0]?.[0]).toBe(false); // prettier-ignore
    expect(asks('A forklift licence is handy at delivery time')[0]?.[0]).toBe(false);
  });

  it('is not taken back by an age beside it', () => {
    const text =
      'We are looking for two drivers.\n\nYou do need to be patient, to be able to drive a manual car with a clean licence and to be over 21 because of the insurance.';
    expect(readPosting(text).requirements.map(({ label }) => label)).toContain('clean licence');
  });

  it('is no A level where a level is meant', () => {
    const labels = readPosting(
      'Assistant\nBrill Ltd\n\nRequirements\n- Hold a Level 2 qualification in teaching support',
    ).requirements.map(({ canonical }) => canonical);
    expect(labels).not.toContain('a-levels');
  });
});
