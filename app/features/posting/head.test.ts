import { describe, expect, it } from 'vitest';
import { readHead } from './head';
import { detectLanguage } from '~/features/language/detect-language';
import { splitLines } from './lines';

function read(text: string) {
  const { title, company, location } = readHead(splitLines(text));
  const quote = (passage: { start: number; end: number } | null) =>
    passage === null ? null : text.slice(passage.start, passage.end);
  return [quote(title), quote(company), quote(location)];
}

describe('the head of a posting', () => {
  it.each<[string, string | null, string | null, string | null]>([
    ['Senior Nurse at Mercy Hospital, London', 'Senior Nurse', 'Mercy Hospital', 'London'],
    ['Java Developer (m/w/d)\nACME GmbH - Berlin', 'Java Developer (m/w/d)', 'ACME GmbH', 'Berlin'],
    ['Job title: Welder\nCompany: Ironside\nLocation: Gary, IN', 'Welder', 'Ironside', 'Gary, IN'],
    ['Chef de Partie - Full time', 'Chef de Partie', null, null],
    [
      'Ironside is looking for a skilled welder to join our shop in Leeds.',
      'welder',
      'Ironside',
      'Leeds',
    ],
    ['We are looking for an experienced Site Manager.', 'Site Manager', null, null],
    ['Electrician needed in Austin, TX', 'Electrician', null, 'Austin, TX'],
    ['Care Assistant | Remote', 'Care Assistant', null, 'Remote'],
    ['Cook\n\nAbout Little Owl\nSmall and loud.', 'Cook', 'Little Owl', null],
    ['Cook\n\nAt Little Owl, we love bread.', 'Cook', 'Little Owl', null],
    ['Cook\n\nJoin Little Owl as our morning cook.', 'Cook', 'Little Owl', null],
    ['Poste : Serveur\nLieu : Lyon', 'Serveur', null, 'Lyon'],
    ['Wir suchen einen Koch (m/w/d) in Hamburg', 'Koch (m/w/d)', null, 'Hamburg'],
  ])('%j', (text, title, company, location) => {
    expect(read(text)).toEqual([title, company, location]);
  });

  it.each([
    'Lorem ipsum dolor sit amet.',
    'Our client is a leading company in its field.',
    'About us\nWe make shoes.',
    'The ideal candidate is friendly.',
    'You will wash dishes every evening.',
  ])('of %j says nothing for sure', (text) => {
    expect(read(text)).toEqual([null, null, null]);
  });
});

describe('the language of a posting', () => {
  it.each([
    ['We are looking for a cook to join our team', 'en'],
    ['Wir suchen eine Köchin für unser Team und bieten viel', 'de'],
    ['Nous recherchons une cuisinière pour notre restaurant', 'fr'],
    ['Buscamos una cocinera para nuestro restaurante en el centro', 'es'],
    ['Cerchiamo un cuoco per il nostro ristorante e la cucina', 'it'],
    ['経験者募集、東京で働く', 'ja'],
    ['Ищем повара в нашу команду', 'ru'],
    ['Java', 'en'],
    ['123 …', 'und'],
  ])('%j is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
