import type { ComponentProps } from 'react';
import { TextField } from '~/ui/field';

/** A code of an authenticator, with the keyboard and the memory browsers have for it. */
export function CodeField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'label'>) {
  return (
    <TextField
      label="Code"
      {...props}
      width="short"
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      required
    />
  );
}
