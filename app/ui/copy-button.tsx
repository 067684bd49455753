import { useState } from 'react';
import { Button } from './button';
import { useScripted } from './use-scripted';

interface CopyButtonProps {
  text: string;
  /** What is copied, for those who listen, e.g. `Copy the link for Acme`. */
  label: string;
}

/** Puts a text on the clipboard and says so. Without JavaScript the text beside it is selected. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [said, setSaid] = useState('');
  if (!useScripted()) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('Select the address and copy it.'),
    );
  return (
    <span className="row">
      <Button type="button" variant="secondary" aria-label={label} onClick={() => void copy()}>
        Copy link
      </Button>
      <span className="quiet small" role="status">
        {said}
      </span>
    </span>
  );
}
