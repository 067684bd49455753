import { describe, expect, test } from 'vitest';
import { postingOf } from '~/features/posting/testing/posting-of';
import { readJobType } from './job-type';

const posting = (title: string | null, labels: string[] = []) =>
  postingOf(
    labels.map((label) => ({ label, canonical: label.toLowerCase(), kind: 'duty' })),
    { title },
  );

describe('reading the type of a job', () => {
  test.each([
    ['Senior Maintenance Electrician', 'realistic'],
    ['Warehouse Operative', 'realistic'],
    ['Taxi driver', 'realistic'],
    ['Software Engineer', 'investigative'],
    ['Data engineer', 'investigative'],
    ['Graphic Designer', 'artistic'],
    ['Staff Nurse', 'social'],
    ['Care coordinator', 'social'],
    ['Care assistant', 'social'],
    ['Nursery manager', 'enterprising'],
    ['Sales assistant', 'enterprising'],
    ['Payroll Clerk', 'conventional'],
    ['Executive Assistant', 'conventional'],
    ['Logistics coordinator', 'conventional'],
    ['Office assistant', 'conventional'],
  ])('takes “%s” for %s', (title, type) => {
    expect(readJobType(title, null)?.type).toBe(type);
  });

  test('names the word that told it', () => {
    expect(readJobType('Lead electrician', null)?.why).toBe(
      '“electrician” in the job you want: the work is hands-on.',
    );
  });

  test('prefers what the person wrote over the posting', () => {
    expect(readJobType('Nurse', posting('Payroll clerk'))?.type).toBe('social');
    expect(readJobType('', posting('Payroll clerk'))?.type).toBe('conventional');
  });

  test('falls back to what most requirements say', () => {
    const reading = readJobType('', posting(null, ['Forklift', 'Warehouse safety', 'Excel']));
    expect(reading?.type).toBe('realistic');
    expect(reading?.why).toContain('“Forklift”');
  });

  test.each([
    ['', null],
    ['Something entirely different', null],
    ['', posting(null, ['Forklift', 'Nursing'])],
    ['', posting(null, ['Forklift'])],
  ])('says nothing where no word tells it', (title, given) => {
    expect(readJobType(title, given)).toBeNull();
  });
});
