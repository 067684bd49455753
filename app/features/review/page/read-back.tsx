import type { Interview } from '~/features/interview/interview';
import { Card } from '~/ui/card';

const GONE_ON = 'present';

/** What was read of a resume, in full, for the person to look over. */
export function ReadBack({ interview }: { interview: Interview }) {
  const { person, history, skills, extra } = interview;
  const contact = [person.name, person.email, person.phone, person.location, ...person.links];
  const named = [
    ['Skills', skills.items.map(({ name }) => name)],
    ['Certificates', skills.certificates.map(({ name }) => name)],
    ['Languages', skills.languages.map(({ name }) => name)],
  ] as const;
  return (
    <>
      <Card title="You">
        <p>{contact.filter((part) => part !== '').join(', ') || 'No name or contact was found.'}</p>
      </Card>
      {history.map(({ id, title, organisation, start, end, words }) => (
        <Card
          key={id}
          title={[title, organisation].filter((part) => part !== '').join(', ') || 'No title'}
          meta={
            [start, end === GONE_ON ? 'now' : end].filter((part) => part !== '').join(' to ') ||
            'No dates'
          }
        >
          {words === '' ? null : (
            <ul>
              {words.split('\n').map((line, index) => (
                <li key={index}>{line}</li>
              ))}
            </ul>
          )}
        </Card>
      ))}
      {named.map(([title, names]) =>
        names.length === 0 ? null : (
          <Card key={title} title={title}>
            <p>{names.join(', ')}</p>
          </Card>
        ),
      )}
      {extra.map(({ question, words }) => (
        <Card key={question} title={question}>
          <p>{words}</p>
        </Card>
      ))}
    </>
  );
}
