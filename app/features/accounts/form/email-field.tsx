import type { ComponentProps } from 'react';
import { TextField } from '~/ui/field';

/** An e-mail address, with the keyboard and the memory browsers have for it. */
export function EmailField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'label'>) {
  return (
    <TextField
      label="E-mail address"
      {...props}
      type="email"
      width="medium"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  );
}
