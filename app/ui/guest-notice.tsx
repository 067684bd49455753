import { LinkButton } from './button';
import { Notice } from './notice';

/** Says to a guest how long things are kept, and how they stay. */
export function GuestNotice() {
  return (
    <Notice title="Kept for 7 days">
      <p>
        You are here without an account, so this is deleted 7 days after you last save or make
        something. Signing up keeps everything as it is.
      </p>
      <div>
        <LinkButton to="/sign-up">Sign up and keep it</LinkButton>
      </div>
    </Notice>
  );
}
