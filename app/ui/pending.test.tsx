import { expect, test } from 'vitest';
import { CopyButton } from './copy-button';
import { Pending } from './pending';
import { render } from './testing/render';

test('nothing is pending before something is sent, but its place is there to be announced', () => {
  expect(render(<Pending />)).toBe('<div class="working" role="status"></div>');
});

test('there is no button to copy where no script could', () => {
  expect(render(<CopyButton text="https://cv.example/s/x" label="Copy" />)).toBe('');
});
