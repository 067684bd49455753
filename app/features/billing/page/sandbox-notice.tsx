import { Notice } from '~/ui/notice';

/** Said wherever it looks as if money moved and none does. */
export function SandboxNotice({ sandbox }: { sandbox: boolean }) {
  return (
    <Notice tone="ask" title={sandbox ? 'Sandbox: no money moves' : 'Test mode: no money moves'}>
      <p>
        {sandbox
          ? 'No payment service is set up here, so the checkout is a page of ours that takes no card and no money.'
          : 'The payment service is in test mode. It takes test cards only.'}
      </p>
    </Notice>
  );
}
