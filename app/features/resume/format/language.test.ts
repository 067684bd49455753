import { expect, it } from 'vitest';
import { languageOf } from './language';

const withSummary = (summary: string, meta = {}) => languageOf({ basics: { summary }, meta });

it.each([
  ['Nurse with twelve years', 'en', 'ltr'],
  ['אחות עם שתים עשרה שנות ניסיון', 'he', 'rtl'],
  ['ممرضة لديها خبرة', 'ar', 'rtl'],
  ['看護師として十二年の経験があります', 'ja', 'ltr'],
  ['十二年工作经验的护士', 'zh-Hans', 'ltr'],
  ['십이 년 경력의 간호사', 'ko', 'ltr'],
  ['十二年來在醫院工作的護士', 'zh-Hant', 'ltr'],
  ['Медсестра з дванадцятьма роками досвіду її відділення', 'uk', 'ltr'],
  ['Νοσηλεύτρια με δώδεκα χρόνια', 'el', 'ltr'],
  ['बारह वर्षों का अनुभव', 'hi', 'ltr'],
  ['พยาบาลที่มีประสบการณ์', 'th', 'ltr'],
  ['', 'en', 'ltr'],
])('sets %j in %s', (summary, language, direction) => {
  expect(withSummary(summary)).toEqual({ language, direction });
});

it('does not take a name for a language', () => {
  expect(languageOf({ basics: { name: '山田太郎', summary: 'Engineer' } }).language).toBe('en');
});

it('believes what the resume says of itself, when it is a language', () => {
  expect(withSummary('Text', { cvstomize: { language: 'fa-ir' } })).toEqual({
    language: 'fa-IR',
    direction: 'rtl',
  });
  expect(withSummary('Text', { cvstomize: { language: '"><b>' } }).language).toBe('en');
});
