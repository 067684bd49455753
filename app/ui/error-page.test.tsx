import { expect, test } from 'vitest';
import { ErrorPage, statusOfError, titleOfError } from './error-page';
import { render } from './testing/render';

const thrown = (status: number, data: unknown = null) => ({
  status,
  statusText: '',
  internal: false,
  data,
});

test.each([400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503])(
  '%i says what happened, what it means and what to do',
  (status) => {
    const html = render(<ErrorPage error={thrown(status)} />);
    expect(html).toContain(`Error ${status}`);
    expect(html).toMatch(/<h1>[^<]{10,}<\/h1>/);
    expect(html.match(/<p>[^<]{20,}<\/p>/g)).not.toBeNull();
    expect(html).toContain('href="/"');
    expect(html).not.toContain('!');
  },
);

test('a failure speaks for itself, escaped', () => {
  const html = render(
    <ErrorPage
      error={thrown(404, { kind: 'not_found', message: 'This <resume> does not exist.' })}
    />,
  );
  expect(html).toContain('This &lt;resume&gt; does not exist.');
});

test('what is not a response is our mistake, and its message stays inside', () => {
  const error = new Error('SQLITE_CORRUPT at /data/secret');
  expect(statusOfError(error)).toBe(500);
  expect(render(<ErrorPage error={error} />)).not.toContain('SQLITE');
});

test('a status without words of its own is explained by its class', () => {
  expect(titleOfError(thrown(418))).toBe(titleOfError(thrown(400)));
  expect(titleOfError(thrown(502))).toBe(titleOfError(thrown(500)));
});
