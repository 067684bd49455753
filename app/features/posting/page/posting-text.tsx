import { VisuallyHidden } from '~/ui/visually-hidden';
import { POSTING_PAGE_LABELS as LABELS, STATUS_LABELS } from '../posting-page-labels';
import type { PostingView, RequirementRow } from '../posting-view';

/** The posting as given, each requirement marked where it is named, with a way to its row. */
export function PostingText({ view: { text, requirements } }: { view: PostingView }) {
  const rows = new Map(requirements.map((row, index) => [row.id, { row, number: index + 1 }]));
  return (
    <article className="posting-text" aria-label={LABELS.text} id="posting-text">
      <p className="posting-key small" aria-label={LABELS.key}>
        {(['covered', 'partial', 'gap'] as const).map((status) => (
          <span key={status} className="posting-mark" data-status={status} data-must="">
            {STATUS_LABELS[status].one.replace('.', '').toLowerCase()}
          </span>
        ))}
        <span>{LABELS.keyMust}</span>
        <span>{LABELS.keyNice}</span>
      </p>
      <div className="posting-words">
        {text.map(({ words, id }, index) => {
          const marked = id === null ? undefined : rows.get(id);
          return marked === undefined ? (
            <span key={index}>{words}</span>
          ) : (
            <Mark key={index} words={words} {...marked} />
          );
        })}
      </div>
    </article>
  );
}

function Mark({ words, row, number }: { words: string; row: RequirementRow; number: number }) {
  return (
    <a
      className="posting-mark"
      id={`text-${row.id}`}
      href={`#need-${row.id}`}
      data-status={row.status}
      data-must={row.must ? '' : undefined}
    >
      {words}
      <sup aria-hidden="true">{number}</sup>
      <VisuallyHidden> ({STATUS_LABELS[row.status].one.toLowerCase()})</VisuallyHidden>
    </a>
  );
}
