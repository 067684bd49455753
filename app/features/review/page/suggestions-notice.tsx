import { Link } from '@remix-run/react';
import { LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { countShown, mayRequestMore, type SuggestionsView } from '../suggestions/suggestions-view';
import { suggestionOutcomeLabel } from './suggestion-outcome-labels';
import { SuggestionProgress } from './suggestion-progress';

/** What models did, do and may do for a review, above the tabs that have sentences. */
export function SuggestionsNotice({ page, view }: { page: string; view: SuggestionsView }) {
  const { asking, sections, obstacle } = view;
  if (asking?.isLive === true) {
    return (
      <Notice title="A model is looking for better words" live>
        <SuggestionProgress sections={sections} />
        <p>
          What you see is finished, and you can use it now. Better words are shown as they come.{' '}
          <Link to={page}>Follow it, or stop it</Link>
        </p>
      </Notice>
    );
  }
  const shown = countShown(sections);
  if (shown > 0) {
    return (
      <Notice tone="done" title="Some of it is in a model’s words" live>
        <p>
          {shown === 1 ? 'One part' : `${shown} parts`}, checked against your resume line by line.{' '}
          <Link to={page}>See what was replaced, and take back what you like</Link>
        </p>
      </Notice>
    );
  }
  const came =
    asking === null || asking.outcome === null
      ? null
      : suggestionOutcomeLabel(asking.outcome, sections);
  const mayAsk = mayRequestMore(view);
  const isOver = came === null || asking?.outcome === 'improved';
  return (
    <Notice title={isOver ? 'Written without AI' : came.title} live={asking !== null}>
      {isOver ? null : <p>{came.words}</p>}
      {!mayAsk || obstacle !== null ? (
        <p>{mayAsk ? obstacle : <Link to={page}>See what was looked at</Link>}</p>
      ) : (
        <>
          <p>
            A model may look for better words, if you wish. It is free, and nothing is sent before
            you have seen what it is.
          </p>
          <div>
            <LinkButton to={page}>Ask for better words…</LinkButton>
          </div>
        </>
      )}
    </Notice>
  );
}
