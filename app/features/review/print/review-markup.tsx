import { renderToStaticMarkup } from 'react-dom/server';
import type { SuggestedReview } from '../suggestions/with-suggestions';
import { reviewOutline, reviewTitle, type Block } from './review-outline';

/** A review as the body of a page to print: headings and lists, so that the PDF has its structure. */
export function reviewMarkup(review: SuggestedReview): string {
  return renderToStaticMarkup(
    <main className="review">
      <h1>{reviewTitle(review)}</h1>
      {reviewOutline(review).map(({ title, blocks }) => (
        <section key={title}>
          <h2>{title}</h2>
          {blocks.map((block, index) => (
            <Printed key={index} block={block} />
          ))}
        </section>
      ))}
    </main>,
  );
}

function Printed({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return <p className="text">{block.text}</p>;
    case 'quote':
      return <p className="quote">“{block.text}”</p>;
    case 'note':
      return <p className="note">{block.text}</p>;
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case 'rewriting':
      return (
        <div className="rewriting">
          <p className={block.after === null ? 'text' : 'before'}>
            {block.after === null ? '' : 'Before: '}
            {block.before}
          </p>
          {block.after === null ? null : <p className="after">After: {block.after}</p>}
          {block.notes.map((note, index) => (
            <p key={index} className="note">
              {note}
            </p>
          ))}
        </div>
      );
  }
}
