import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useScripted } from '~/ui/use-scripted';

/**
 * A form that makes one edit, and comes back to where it was made: with JavaScript without moving
 * the page.
 */
export function EditForm({
  id,
  edit,
  path,
  was,
  children,
}: {
  id?: string;
  edit: string;
  path?: string;
  was?: string;
  children: ReactNode;
}) {
  return (
    <Form method="post" className="stack-tight" preventScrollReset id={id}>
      <input type="hidden" name="intent" value="edit" />
      {useScripted() ? <input type="hidden" name="inPlace" value="true" /> : null}
      <input type="hidden" name="edit" value={edit} />
      {path === undefined ? null : <input type="hidden" name="path" value={path} />}
      {was === undefined ? null : <input type="hidden" name="was" value={was} />}
      {children}
    </Form>
  );
}
