import { fieldId } from '../answers/raw-answer';
import type { Entity } from '../entities';

/** What was heard so far, each leading to the field it stands in; a script leads to the words. */
export function EntityList({ heard }: { heard: readonly Entity[] }) {
  return (
    <section
      className="heard"
      aria-labelledby="heard-title"
      data-heard=""
      hidden={heard.length === 0}
    >
      <h2 id="heard-title">We heard</h2>
      <ul className="chips" aria-label="Select one to see where you said it">
        {heard.map(({ kind, words, source, start, end }) => (
          <li key={`${source}-${start}-${kind}`}>
            <a
              className="chip"
              href={`#${fieldId(source)}`}
              data-kind={kind}
              data-start={start}
              data-end={end}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
