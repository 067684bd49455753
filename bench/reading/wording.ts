import type { Language } from './person';

/** What documents in a language call their parts. */
interface Wording {
  summary: string;
  work: readonly [usual: string, other: string];
  education: readonly [usual: string, other: string];
  skills: string;
  languages: string;
  certificates: string;
  interests: string;
  contact: string;
  phone: string;
  email: string;
  present: string;
  months: readonly string[];
}

const months = (words: string): string[] => words.split(' ');

export const WORDING: Readonly<Record<Language, Wording>> = {
  en: {
    summary: 'Profile',
    work: ['Work Experience', 'Employment History'],
    education: ['Education', 'Academic Background'],
    skills: 'Skills',
    languages: 'Languages',
    certificates: 'Certifications',
    interests: 'Interests',
    contact: 'Contact',
    phone: 'Phone',
    email: 'E-mail',
    present: 'Present',
    months: months('January February March April May June July August September October November December'), // prettier-ignore
  },
  de: {
    summary: 'Profil',
    work: ['Berufserfahrung', 'Beruflicher Werdegang'],
    education: ['Ausbildung', 'Bildungsweg'],
    skills: 'Kenntnisse',
    languages: 'Sprachen',
    certificates: 'Weiterbildung',
    interests: 'Interessen',
    contact: 'Kontakt',
    phone: 'Telefon',
    email: 'E-Mail',
    present: 'heute',
    months: months('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'), // prettier-ignore
  },
  fr: {
    summary: 'Profil',
    work: ['Expérience professionnelle', 'Parcours professionnel'],
    education: ['Formation', 'Diplômes'],
    skills: 'Compétences',
    languages: 'Langues',
    certificates: 'Certificats',
    interests: "Centres d'intérêt",
    contact: 'Contact',
    phone: 'Téléphone',
    email: 'E-mail',
    present: "aujourd'hui",
    months: months('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'), // prettier-ignore
  },
  es: {
    summary: 'Perfil',
    work: ['Experiencia laboral', 'Experiencia profesional'],
    education: ['Formación académica', 'Educación'],
    skills: 'Habilidades',
    languages: 'Idiomas',
    certificates: 'Certificados',
    interests: 'Intereses',
    contact: 'Contacto',
    phone: 'Teléfono',
    email: 'Correo',
    present: 'actualidad',
    months: months('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'), // prettier-ignore
  },
  it: {
    summary: 'Profilo',
    work: ['Esperienza lavorativa', 'Esperienze professionali'],
    education: ['Istruzione e formazione', 'Formazione'],
    skills: 'Competenze',
    languages: 'Lingue',
    certificates: 'Certificazioni',
    interests: 'Interessi',
    contact: 'Contatti',
    phone: 'Telefono',
    email: 'E-mail',
    present: 'oggi',
    months: months('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'), // prettier-ignore
  },
  pt: {
    summary: 'Perfil',
    work: ['Experiência profissional', 'Experiência'],
    education: ['Formação académica', 'Educação'],
    skills: 'Competências',
    languages: 'Línguas',
    certificates: 'Certificações',
    interests: 'Interesses',
    contact: 'Contacto',
    phone: 'Telefone',
    email: 'E-mail',
    present: 'presente',
    months: months('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'), // prettier-ignore
  },
  nl: {
    summary: 'Profiel',
    work: ['Werkervaring', 'Loopbaan'],
    education: ['Opleiding', 'Opleidingen'],
    skills: 'Vaardigheden',
    languages: 'Talen',
    certificates: 'Certificaten',
    interests: "Hobby's",
    contact: 'Contact',
    phone: 'Telefoon',
    email: 'E-mail',
    present: 'heden',
    months: months('januari februari maart april mei juni juli augustus september oktober november december'), // prettier-ignore
  },
  pl: {
    summary: 'Profil',
    work: ['Doświadczenie zawodowe', 'Doświadczenie'],
    education: ['Wykształcenie', 'Edukacja'],
    skills: 'Umiejętności',
    languages: 'Języki',
    certificates: 'Certyfikaty',
    interests: 'Zainteresowania',
    contact: 'Kontakt',
    phone: 'Telefon',
    email: 'E-mail',
    present: 'obecnie',
    months: months('styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'), // prettier-ignore
  },
};
