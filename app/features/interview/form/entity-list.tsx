import { fieldId } from '../answers/raw-answer';
import type { Entity } from '../entities';

/** What was heard so far, each leading to the field it stands in; a script leads to the words. */
export function EntityList({ heard }: { heard: readonly Entity[] }) {
  return (
    <section className="heard" aria-labelledby="heard-title" data-heard="">
      <h2 id="heard-title">What we heard</h2>
      <p className="quiet small">
        Numbers, tools, people and results you named. Each leads to its words.
      </p>
      {heard.length === 0 ? null : (
        <ul className="chips" aria-label="Words found in your answer">
          {heard.map(({ kind, words, source, start, end }) => (
            <li key={`${source}-${start}-${kind}`}>
              <a
                className="chip"
                href={`#${fieldId(source)}`}
                data-kind={kind}
                data-start={start}
                data-end={end}
              >
                <span className="chip-kind">{kind}</span> <span>{words}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
