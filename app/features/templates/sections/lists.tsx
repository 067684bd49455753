import { useContext } from 'react';
import type { JsonResume } from '~/features/resume/json-resume';
import { formatDate } from '~/features/resume/format/dates';
import { Address, Paragraphs, shownRow, whenOf } from './entry';
import { ItemHead } from './entry-head';
import { PageSettings } from './page-setting';
import { Joined, Printed, says } from './printed';
import { Section } from './section';
import { Words } from './words';

type Of<K extends keyof JsonResume> = NonNullable<JsonResume[K]>;

/** Groups of skills a line each; skills without a group share one line. */
export function Skills({ skills }: { skills: Of<'skills'> }) {
  const numbered = skills.map((skill, index) => ({ ...skill, index }));
  const groups = numbered.filter(({ keywords = [] }) => keywords.some(says));
  const single = numbered.filter((skill) => !groups.includes(skill) && says(skill.name));
  return (
    <Section name="skills">
      {groups.map(({ index, name, level, keywords }) => (
        <Words
          key={index}
          path={`/skills/${index}/keywords`}
          words={keywords}
          label={
            says(name) || says(level) ? (
              <WithDetail path={`/skills/${index}`} of={{ name, level }} />
            ) : undefined
          }
        />
      ))}
      {single.length > 0 && (
        <p className="cv-words">
          <Joined
            by=", "
            parts={single.map(({ index, name, level }) => (
              <WithDetail key={index} path={`/skills/${index}`} of={{ name, level }} />
            ))}
          />
        </p>
      )}
    </Section>
  );
}

export function Languages({ languages }: { languages: Of<'languages'> }) {
  return (
    <Section name="languages">
      <p className="cv-words">
        <Joined
          by=", "
          parts={languages.map(({ language, fluency }, index) =>
            says(language) ? (
              <WithDetail key={index} path={`/languages/${index}`} of={{ language, fluency }} />
            ) : null,
          )}
        />
      </p>
    </Section>
  );
}

/** `Polish (native)`: the first of two named strings, the second in brackets. */
function WithDetail({ path, of }: { path: string; of: Record<string, string | undefined> }) {
  const [main, detail] = Object.entries(of).filter(([, text]) => says(text));
  return (
    <>
      {main && <Printed path={`${path}/${main[0]}`} text={main[1]} />}
      {detail && (
        <>
          {' ('}
          <Printed path={`${path}/${detail[0]}`} text={detail[1]} />
          {')'}
        </>
      )}
    </>
  );
}

export function Certificates({ certificates }: { certificates: Of<'certificates'> }) {
  return (
    <Section name="certificates">
      {certificates.map(({ name, issuer, date, url }, index) => (
        <Dated
          key={index}
          path={`/certificates/${index}`}
          of={{ name, issuer }}
          date={date}
          url={url}
        />
      ))}
    </Section>
  );
}

export function Awards({ awards }: { awards: Of<'awards'> }) {
  return (
    <Section name="awards">
      {awards.map(({ title, awarder, date, summary }, index) => (
        <Dated
          key={index}
          path={`/awards/${index}`}
          of={{ title, awarder }}
          date={date}
          summary={summary}
        />
      ))}
    </Section>
  );
}

export function Publications({ publications }: { publications: Of<'publications'> }) {
  return (
    <Section name="publications">
      {publications.map(({ name, publisher, releaseDate, url, summary }, index) => (
        <Dated
          key={index}
          path={`/publications/${index}`}
          of={{ name, publisher }}
          date={releaseDate}
          url={url}
          summary={summary}
        />
      ))}
    </Section>
  );
}

/** One line: what, from whom, and when at its end; then more about it. */
function Dated({
  path,
  of,
  date = '',
  url,
  summary,
}: {
  path: string;
  of: Record<string, string | undefined>;
  date?: string | undefined;
  url?: string | undefined;
  summary?: string | undefined;
}) {
  const title = shownRow(
    path,
    Object.entries(of).map(([key, text]) => ({ key, text })),
    'quiet',
  );
  const { language } = useContext(PageSettings);
  const when = whenOf(path, formatDate(date, language));
  if (title === undefined && when === undefined && !says(summary) && !says(url)) return null;
  return (
    <div className="cv-item">
      <ItemHead title={title} when={when} />
      {says(url) && <Address path={`${path}/url`} address={url} />}
      <Paragraphs path={`${path}/summary`} text={summary} />
    </div>
  );
}

export function Interests({ interests }: { interests: Of<'interests'> }) {
  return (
    <Section name="interests">
      {interests.map(({ name, keywords }, index) => (
        <Words
          key={index}
          path={`/interests/${index}/keywords`}
          words={keywords}
          label={says(name) && <Printed path={`/interests/${index}/name`} text={name} />}
        />
      ))}
    </Section>
  );
}

export function References({ references }: { references: Of<'references'> }) {
  return (
    <Section name="references">
      {references.map(({ name, reference }, index) => (
        <p key={index} className="cv-words">
          {says(name) && (
            <b>
              <Printed path={`/references/${index}/name`} text={name} />
              {says(reference) && ': '}
            </b>
          )}
          <Printed path={`/references/${index}/reference`} text={reference} />
        </p>
      ))}
    </Section>
  );
}
