import { describe, expect, it } from 'vitest';
import { readSeniority, seniorityOfTitle, seniorityOfYears } from './seniority';

describe('the rung of a title', () => {
  it.each([
    ['Marketing Intern', 'intern'],
    ['Apprentice Electrician', 'intern'],
    ['Trainee Manager', 'intern'],
    ['Werkstudent Controlling', 'intern'],
    ['Junior Developer', 'junior'],
    ['Graduate Engineer', 'junior'],
    ['Mid-level Designer', 'mid'],
    ['Senior Nurse', 'senior'],
    ['Sr. Accountant', 'senior'],
    ['Principal Engineer', 'lead'],
    ['Staff Software Engineer', 'lead'],
    ['Head Chef', 'lead'],
    ['Charge Nurse', 'lead'],
    ['Shift Supervisor', 'lead'],
    ['Store Manager', 'manager'],
    ['Engineering Manager', 'manager'],
    ['Head of Finance', 'director'],
    ['VP Sales', 'director'],
    ['Chief Financial Officer', 'executive'],
    ['CTO', 'executive'],
    ['Managing Director', 'executive'],
  ])('%s is %s', (title, seniority) => {
    expect(seniorityOfTitle(title)).toBe(seniority);
  });

  it.each([
    'Account Manager',
    'Project Manager',
    'Account Executive',
    'Sales Executive',
    'Staff Nurse',
    'Lead Generation Specialist',
    'Registered Nurse',
    'Key Stage 2 Teacher',
  ])('%s has none', (title) => {
    expect(seniorityOfTitle(title)).toBeNull();
  });
});

describe('the rung of a posting', () => {
  it.each([
    [0, 'junior'],
    [1, 'junior'],
    [1.9, 'junior'],
    [2, 'mid'],
    [4, 'mid'],
    [5, 'senior'],
    [8, 'senior'],
    [9, 'lead'],
    [20, 'lead'],
  ])('with %s years is %s', (years, seniority) => {
    expect(seniorityOfYears(years)).toBe(seniority);
  });

  it('goes by title, then the stated level, then years, then scope', () => {
    expect(readSeniority('Junior Cook', 'Experience level: Senior', 9)).toBe('junior');
    expect(readSeniority('Cook', 'Experience level: Senior', 1)).toBe('senior');
    expect(readSeniority('Cook', 'You have three direct reports', 3)).toBe('mid');
    expect(readSeniority('Cook', 'You have three direct reports', null)).toBe('manager');
    expect(readSeniority(null, 'No experience required', null)).toBe('junior');
    expect(readSeniority('Cook', 'A kitchen', null)).toBeNull();
  });

  it('goes by the occupation last: learnt on the job, or by what must be held', () => {
    expect(readSeniority('Sales Assistant', 'A shop', null)).toBe('junior');
    expect(readSeniority('Sales Assistant', 'A shop', 3)).toBe('mid');
    expect(readSeniority('Staff Nurse', 'A ward', null, true)).toBe('mid');
    expect(readSeniority('Executive Assistant to the CEO', 'An office', null)).toBeNull();
  });
});
