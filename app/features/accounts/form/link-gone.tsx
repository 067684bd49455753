import type { ReactNode } from 'react';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';

/** Instead of a form whose mailed link was used, replaced, or has run out. */
export function LinkGone({ again }: { again: ReactNode }) {
  return (
    <Page title="This link no longer works">
      <Notice tone="ask">
        <p>It may have been used already, replaced by a newer one, or have run out.</p>
        <p>{again}</p>
      </Notice>
    </Page>
  );
}
