import { quote, type Evidence } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import type { JsonResume } from '~/features/resume/json-resume';
import type { Claim } from '~/features/drafts/draft';
import type { Written } from '~/features/drafts/writer';
import type { ResumeReading } from '~/features/resume-import/resume-text/resume-reading';
import type { RewrittenBullet } from './rewrite-bullets';

/**
 * The resume with its rewritten lines, as a writer would return it: each statement with the words
 * of the resume it rests on. It is untrusted until it is grounded, like any other.
 */
export function asWritten(
  reading: ResumeReading,
  interview: Interview,
  bullets: readonly RewrittenBullet[],
): Written {
  const claims: Claim[] = [];
  const claim: ClaimText = (path, text, source, evidence) => {
    const whole = { source, quote: text, start: 0, end: text.length };
    if (text !== '') claims.push({ path, text, evidence: [evidence ?? whole] });
    return text;
  };
  const { work, volunteer, projects } = historyOf(reading, interview, bullets, claim);
  const education = educationOf(interview, claim);
  const name = claim('/basics/name', interview.person.name, '/person/name');
  const { keywords, certificates, languages } = skillsOf(interview, claim);
  return {
    resume: {
      basics: { name },
      work,
      ...(volunteer.length === 0 ? {} : { volunteer }),
      ...(projects.length === 0 ? {} : { projects }),
      ...(education.length === 0 ? {} : { education }),
      ...(keywords.length === 0 ? {} : { skills: [{ keywords }] }),
      certificates,
      languages,
    },
    claims,
    removed: [],
    questions: [],
    model: null,
  };
}

/** Notes what a text of the resume rests on: the whole of its source where nothing else is said. */
type ClaimText = (path: string, text: string, source: string, evidence?: Evidence) => string;

/** The dated parts of the resume, each with its rewritten lines. */
function historyOf(
  reading: ResumeReading,
  interview: Interview,
  bullets: readonly RewrittenBullet[],
  claim: ClaimText,
) {
  const work: NonNullable<JsonResume['work']> = [];
  const volunteer: NonNullable<JsonResume['volunteer']> = [];
  const projects: NonNullable<JsonResume['projects']> = [];
  for (const [index, row] of interview.history.entries()) {
    const source = `/history/${index}`;
    const kind = reading.entries[index]?.kind;
    const dates = {
      ...(row.start === '' ? {} : { startDate: row.start }),
      ...(row.end === '' || row.end === 'present' ? {} : { endDate: row.end }),
    };
    const lines = (at: string): string[] =>
      bullets
        .filter(({ entry }) => entry === index)
        .flatMap(({ words, line }) => {
          const place = placeOfLine(row.words, line);
          return place === undefined ? [] : [{ words, ...place }];
        })
        .map(({ words, start, end }, place) =>
          claim(
            `${at}/highlights/${place}`,
            words,
            `${source}/words`,
            quote({ source: `${source}/words`, text: row.words }, start, end),
          ),
        );
    const head = (at: string, name: 'name' | 'organization') => ({
      [name]: claim(`${at}/${name}`, row.organisation, `${source}/organisation`),
      position: claim(`${at}/position`, row.title, `${source}/title`),
    });
    if (kind === 'work') {
      const at = `/work/${work.length}`;
      work.push({ ...head(at, 'name'), ...dates, highlights: lines(at) });
    } else if (kind === 'volunteering') {
      const at = `/volunteer/${volunteer.length}`;
      volunteer.push({ ...head(at, 'organization'), ...dates, highlights: lines(at) });
    } else if (kind === 'project') {
      const at = `/projects/${projects.length}`;
      const name = claim(`${at}/name`, row.title, `${source}/title`);
      projects.push({ name, ...dates, highlights: lines(at) });
    }
  }
  return { work, volunteer, projects };
}

function educationOf({ history }: Interview, claim: ClaimText) {
  return history
    .flatMap((row, index) => (row.kind === 'education' ? [{ row, index }] : []))
    .map(({ row, index }, at) => ({
      institution: claim(
        `/education/${at}/institution`,
        row.organisation,
        `/history/${index}/organisation`,
      ),
      studyType: claim(`/education/${at}/studyType`, row.title, `/history/${index}/title`),
      ...(row.end === '' || row.end === 'present' ? {} : { endDate: row.end }),
    }));
}

function skillsOf({ skills }: Interview, claim: ClaimText) {
  return {
    keywords: skills.items.map((skill, index) =>
      claim(`/skills/0/keywords/${index}`, skill.name, `/skills/items/${index}/name`),
    ),
    certificates: skills.certificates.map(({ name }, index) => ({
      name: claim(`/certificates/${index}/name`, name, `/skills/certificates/${index}/name`),
    })),
    languages: skills.languages.map(({ name }, index) => ({
      language: claim(`/languages/${index}/language`, name, `/skills/languages/${index}/name`),
    })),
  };
}

/** Where a line of an answer stands in it; undefined behind its end. */
function placeOfLine(words: string, line: number): { start: number; end: number } | undefined {
  const lines = words.split('\n');
  const own = lines[line];
  if (own === undefined || own === '') return undefined;
  const start = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  return { start, end: start + own.length };
}
