import type { Request, Response } from 'express';

/**
 * Answers with a page that needs nothing of the application: for requests refused before it.
 * What the application's own scripts sent gets the message alone, to be shown where it was sent.
 *
 * @param message plain words without markup: what happened and what to do.
 */
export function answerPlainly(
  request: Request,
  response: Response,
  { status, title, message }: { status: number; title: string; message: string },
): void {
  response.status(status).set('Cache-Control', 'no-store');
  if (request.path.endsWith('.data')) {
    response.type('text/plain').send(message);
    return;
  }
  response.type('html').send(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | CVstomize</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${message}</p>
<p><a href="/">To the start page</a></p>
</main>
</body>
</html>
`);
}
