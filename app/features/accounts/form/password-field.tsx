import { useEffect, useState, type ComponentProps } from 'react';
import { Button } from '~/ui/button';
import { TextField } from '~/ui/field';

type PasswordFieldProps = Omit<ComponentProps<typeof TextField>, 'type'> & {
  autoComplete: 'current-password' | 'new-password';
};

/** A password, never filled in by us. With JavaScript it can be shown while it is typed. */
export function PasswordField(props: PasswordFieldProps) {
  const [scripted, setScripted] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => setScripted(true), []);
  return (
    <div className="stack">
      <TextField
        {...props}
        type={shown ? 'text' : 'password'}
        width="medium"
        required
        autoCapitalize="none"
        spellCheck={false}
      />
      {scripted ? (
        <div>
          <Button
            type="button"
            variant="quiet"
            aria-pressed={shown}
            aria-controls={props.id}
            onClick={() => setShown(!shown)}
          >
            Show password
          </Button>
        </div>
      ) : null}
    </div>
  );
}
