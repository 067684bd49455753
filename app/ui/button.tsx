import { Link, type LinkProps } from '@remix-run/react';
import type { ComponentPropsWithRef } from 'react';

type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> & {
  variant?: ButtonVariant;
};

/** Submits its form unless `type` says otherwise. One `primary` a page: the thing to do next. */
export function Button({ variant = 'primary', type = 'submit', ...props }: ButtonProps) {
  return <button {...props} type={type} className="button" data-variant={variant} />;
}

type LinkButtonProps = Omit<LinkProps, 'className' | 'style'> & { variant?: ButtonVariant };

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ variant = 'secondary', ...props }: LinkButtonProps) {
  return <Link {...props} className="button" data-variant={variant} />;
}
