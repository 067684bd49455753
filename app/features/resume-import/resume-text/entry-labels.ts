/** What a label before a part of an entry says it is. */
export type PartLabel = 'title' | 'organisation' | 'location' | 'dates' | 'duties';

/** Labels with their colon, as forms in the languages most read here have them. */
const WITH_COLON: readonly (readonly [PartLabel, RegExp])[] = [
  ['title', /^(?:(?:job )?title|position(?: held)?|role|post held|occupation|designation|stelle|funktion|tätigkeit|poste(?: occupé)?|fonction|intitulé du poste|puesto|cargo|función|posizione|ruolo|mansione|qualifica|função|functie|stanowisko|degree|qualification|course|abschluss|diplôme|titulación|titolo di studio|diploma|kierunek|tytuł)\s*:\s*/iu],
  ['organisation', /^(?:company(?: name)?|employer|organi[sz]ation|client|firma|unternehmen|arbeitgeber|entreprise|société|employeur|empresa|empleador|azienda|datore di lavoro|empregador|entidade|werkgever|bedrijf|pracodawca|school|university|institution|college|schule|hochschule|école|établissement|escuela|universidad|scuola|istituto|università|escola|universidade|instituição|uczelnia|szkoła)\s*:\s*/iu],
  ['location', /^(?:location|place|city|ort|standort|lieu|lugar|ubicación|luogo|sede|local|plaats|miejsce|miejscowość)\s*:\s*/iu],
  ['dates', /^(?:dates?|duration|period|zeitraum|période|periodo|período|periode|okres|data|from)\s*:\s*/iu],
]; // prettier-ignore

/** The labels of the Europass form of 2004 to 2020, which stand in a column without a colon. */
const OF_EUROPASS: readonly (readonly [PartLabel, RegExp])[] = [
  ['title', /^(?:occupation or position held|title of qualification awarded|beruf oder funktion|bezeichnung der erworbenen qualifikation|fonction ou poste occupé|intitulé du (?:certificat ou )?diplôme délivré|(?:profesión|función) o (?:cargo|puesto) desempeñad[oa]|título de la cualificación obtenida|lavoro o posizione ricoperti|tipo di impiego|titolo della qualifica rilasciata|qualifica conseguita|função ou cargo ocupado|designação da qualificação atribuída|(?:beroep of functie|functie of beroep)|titel van de kwalificatie|zawód lub zajmowane stanowisko|tytuł uzyskanej kwalifikacji)\s*:?\s+/iu],
  ['organisation', /^(?:name and (?:address of employer|type of organi[sz]ation(?: providing education and training)?)|name und (?:adresse des arbeitgebers|art der bildungs- oder ausbildungseinrichtung)|nom et (?:adresse de l['’]employeur|type de l['’]établissement(?: d['’]enseignement ou de formation)?)|nombre y (?:dirección (?:de la empresa o empleador|del empleador)|tipo de (?:la organización|organización)(?: que ha impartido la (?:educación o la )?formación)?)|nome (?:e indirizzo )?del datore di lavoro|nome e tipo (?:d['’]organizzazione erogatrice dell['’]istruzione e formazione|di istituto di istruzione o formazione)|nome e (?:morada|endereço) do empregador|nome e tipo da organização de ensino ou formação|naam en adres van (?:de )?werkgever|nazwa i adres pracodawcy|nazwa i rodzaj organizacji(?: prowadzącej edukację lub szkolenie)?)\s*:?\s+/iu],
  ['duties', /^(?:main activities and responsibilities|wichtigste tätigkeiten und zuständigkeiten|principales activités et responsabilités|(?:actividades y responsabilidades principales|principales actividades y responsabilidades)|principali (?:attività|mansioni)(?: e responsabilità)?|principais a[c]?tividades e responsabilidades|voornaamste werkzaamheden en verantwoordelijkheden|główne działania i obowiązki)\s*:?\s+/iu],
]; // prettier-ignore

/** The label words begin with, and how long it is; undefined where they have none. */
export function labelOf(words: string): { label: PartLabel; length: number } | undefined {
  for (const [label, pattern] of [...WITH_COLON, ...OF_EUROPASS]) {
    const found = pattern.exec(words);
    if (found !== null && found[0].length < words.length) return { label, length: found[0].length };
  }
  return undefined;
}

/** Whether a line says by its label who, what or where an entry is. */
export function isLabelled(words: string): boolean {
  const label = labelOf(words)?.label;
  return label === 'title' || label === 'organisation' || label === 'location';
}

const COLUMN_WORD =
  /^(?:examinations?|exam|course|class|degree|qualifications?|board|university|institutes?|institutions?|schools?|college|years?|of|passing|percentage|%|cgpa|gpa|marks|grades?|division|name|\/|&|and|or|company|employer|organi[sz]ation|position|title|role|designation|period|duration|from|to|dates?|location|when|where|what|s\.?no\.?|sr\.?no\.?|sl\.?no\.?)$/i;

/** The first row of a table, which names its columns: "Examination  Board / University  Year  %". */
export function isColumnNames(words: string): boolean {
  const all = words.replace(/\//g, ' / ').split(/[\s,|]+/).filter(Boolean); // prettier-ignore
  return all.length >= 3 && all.every((word) => COLUMN_WORD.test(word));
}
