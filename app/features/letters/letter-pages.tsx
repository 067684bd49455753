import { renderToStaticMarkup } from 'react-dom/server';
import { paragraphText, type Letter } from '~/features/writing/letter/letter';
import type { OwnPreparation } from './edited-preparation';
import type { Preparation } from '~/features/writing/preparation/preparation';

/** Rhythm of running text, on the sheets that resumes are printed on. */
export const PAGES_STYLE = `
.cv .cv-letter p{margin-block-end:.85em;text-wrap:pretty}
.cv .cv-letter{font-size:1.06em;line-height:1.5;max-width:none}
.cv .cv-letter .cv-date{margin-block:1.1em 1.6em}
.cv .cv-letter .cv-close{margin-block:1.4em 0;break-inside:avoid}
.cv .cv-letter .cv-close p{margin-block-end:.3em}
.cv .cv-talk{margin-block-end:1.05em;break-inside:avoid}
.cv .cv-talk h3{margin-block-end:.15em}
.cv .cv-talk p{margin-block-end:.25em}
.cv .cv-talk .cv-asked{font-style:italic}
.cv .cv-talk .cv-told{padding-inline-start:1.1em}
.cv .cv-ask li{margin-block-end:.35em}
`;

/** The body of a letter, as static, escaped markup. @param date in words; empty for none. */
export function letterMarkup(letter: Letter, date: string): string {
  return renderToStaticMarkup(
    <div className="cv-letter">
      {date === '' ? null : <p className="cv-date">{date}</p>}
      {letter.recipient === undefined ? null : <p>{letter.recipient}</p>}
      {letter.subject === undefined ? null : (
        <p>
          <b>{letter.subject}</b>
        </p>
      )}
      {letter.greeting === '' ? null : <p>{letter.greeting}</p>}
      {letter.paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraphText(paragraph)}</p>
      ))}
      <div className="cv-close">
        {letter.closing === '' ? null : <p>{letter.closing}</p>}
        {letter.signature === '' ? null : <p>{letter.signature}</p>}
      </div>
    </div>,
  );
}

/** The body of an interview preparation, as static, escaped markup. */
export function preparationMarkup(
  { lines, gaps, reserve, toAsk }: Preparation,
  own: OwnPreparation,
) {
  return renderToStaticMarkup(
    <div>
      <Part title="YOUR LINES, AND WHAT THEY INVITE">
        {lines.map(({ path, text, question, followUp, story }) => (
          <Talk
            key={path}
            title={text}
            asked={[question, followUp]}
            told={story.parts.map(({ label, evidence }) => `${label}: ${evidence.quote}`)}
            note={own.notes[text]}
          />
        ))}
      </Part>
      <Part title="GAPS TO EXPECT QUESTIONS ABOUT">
        {gaps.map(({ requirementId, name, question, said }) => (
          <Talk
            key={requirementId}
            title={name.charAt(0).toUpperCase() + name.slice(1)}
            asked={[question]}
            told={said === null ? [] : [`You said: ${said.quote}`]}
            note={own.notes[name]}
          />
        ))}
      </Part>
      <Part title="STORIES IN RESERVE">
        {reserve.map(({ question, story }) => (
          <Talk
            key={question}
            title={question}
            asked={[]}
            told={story.parts.map(({ label, evidence }) => `${label}: ${evidence.quote}`)}
            note={own.notes[question]}
          />
        ))}
      </Part>
      <Part title="QUESTIONS TO ASK">
        {[
          <ul key="questions" className="cv-ask">
            {(own.toAsk ?? toAsk).map((question) => (
              <li key={question}>
                <span className="cv-bullet">{'• '}</span>
                {question}
              </li>
            ))}
          </ul>,
        ]}
      </Part>
    </div>,
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Talk({
  title,
  asked,
  told,
  note,
}: {
  title: string;
  asked: readonly (string | null)[];
  told: readonly string[];
  note: string | undefined;
}) {
  return (
    <div className="cv-talk">
      <h3>{title}</h3>
      {asked.map((question) =>
        question === null ? null : (
          <p key={question} className="cv-asked">
            {question}
          </p>
        ),
      )}
      {told.map((words) => (
        <p key={words} className="cv-told">
          {words}
        </p>
      ))}
      {note === undefined ? null : <p className="cv-told">Your note: {note}</p>}
    </div>
  );
}
