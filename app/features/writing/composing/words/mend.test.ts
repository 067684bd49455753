import { expect, test } from 'vitest';
import { mend } from './mend';

test.each([
  ['closed fri and sat', 'closed Fri and Sat'],
  ['delivery tues & thurs', 'delivery Tues & Thurs'],
  ['quiz every wed', 'quiz every Wed'],
  ['drills on a wed', 'drills on a Wed'],
  ['we sat and waited', 'we sat and waited'],
  ['the sun dried it', 'the sun dried it'],
])('short names of days take a capital beside another: “%s”', (typed, mended) => {
  expect(mend(typed)).toBe(mended);
});

test.each([
  ['march to july 2020', 'March to July 2020'],
  ['a google form', 'a Google form'],
  ['61 parents said theyd pay', "61 parents said they'd pay"],
  ['we march to the square', 'we march to the square'],
  ['fines stopped in march', 'fines stopped in March'],
  ['3 years of receipts in excel', '3 years of receipts in Excel'],
  ['people who excel at it', 'people who excel at it'],
  ['ordered from the dutch lorry', 'ordered from the Dutch lorry'],
  ['rotas on whatsapp', 'rotas on WhatsApp'],
  ['polish the floors', 'polish the floors'],
])('“%s” is written “%s”', (said, written) => {
  expect(mend(said)).toBe(written);
});
