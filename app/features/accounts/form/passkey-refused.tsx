import { Notice } from '~/ui/notice';

/** Where a passkey led nowhere. */
export function PasskeyRefusedNotice() {
  return (
    <Notice tone="ask" live title="This passkey could not be checked">
      <p>
        It may be of another account or removed, or it took too long. Try again, or another way.
      </p>
    </Notice>
  );
}
