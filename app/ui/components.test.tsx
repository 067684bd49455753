import type { ReactElement } from 'react';
import { describe, expect, test } from 'vitest';
import { Button, LinkButton } from './button';
import { Card } from './card';
import { Chips } from './chips';
import { CoverageBand, nameOfBand } from './coverage-band';
import { Disclosure } from './disclosure';
import { EmptyState } from './empty-state';
import { ErrorSummary } from './error-summary';
import { Notice } from './notice';
import { Page } from './page';
import { Paper } from './paper';
import { Progress } from './progress';
import { Shell } from './shell';
import { Steps } from './steps';
import { DataTable } from './table';
import { Tabs } from './tabs';
import { render } from './testing/render';
import { Toast } from './toast';

const EVERY: Record<string, ReactElement> = {
  Button: <Button>Save</Button>,
  LinkButton: <LinkButton to="/start">Start</LinkButton>,
  Card: <Card title="Resume">Words</Card>,
  Chips: <Chips label="Heard" items={[{ label: '14 a month', kind: 'number', href: '#a' }]} />,
  CoverageBand: (
    <CoverageBand band="good" must={{ covered: 7, total: 9 }} nice={{ covered: 0, total: 1 }} />
  ),
  Disclosure: <Disclosure summary="An example">Words</Disclosure>,
  EmptyState: <EmptyState title="Nothing yet">Words</EmptyState>,
  ErrorSummary: <ErrorSummary errors={[{ id: 'name', message: 'Write your name' }]} />,
  Notice: <Notice title="Saved">Words</Notice>,
  Page: <Page title="Title">Words</Page>,
  Paper: (
    <Paper label="Resume" pages={1}>
      Words
    </Paper>
  ),
  Progress: <Progress value={4} max={11} label="Question 4 of 11" />,
  Shell: <Shell actor={null}>Words</Shell>,
  Steps: <Steps label="Progress" steps={[{ label: 'Read', state: 'started' }]} />,
  DataTable: <DataTable caption="Kept" columns={[{ key: 'a', label: 'A' }]} rows={[{ a: '1' }]} />,
  Tabs: <Tabs label="Views" items={[{ to: '/', label: 'One' }]} />,
  Toast: <Toast message="Saved 14:02" />,
};

test.each(Object.entries(EVERY))('%s uses no inline style and no handler', (_, element) => {
  const html = render(element);
  expect(html).not.toMatch(/\sstyle=/);
  expect(html).not.toMatch(/\son[a-z]+=/);
});

test('a button submits unless told otherwise', () => {
  expect(render(<Button>Save</Button>)).toContain('type="submit"');
  expect(render(<Button type="button">Save</Button>)).toContain('type="button"');
});

test('a card is named by its title', () => {
  const html = render(<Card title="Resume">x</Card>);
  const id = /aria-labelledby="([^"]+)"/.exec(html)![1]!;
  expect(html).toContain(`<h2 id="${id}">Resume</h2>`);
});

test('chips escape what people typed, and nothing is rendered for none', () => {
  expect(render(<Chips items={[{ label: '<b>14</b>' }]} />)).toContain('&lt;b&gt;14');
  expect(render(<Chips items={[]} />)).toBe('');
});

describe('coverage', () => {
  test('names its band and its parts, and shows no bare score', () => {
    const html = render(
      <CoverageBand band="fair" must={{ covered: 1, total: 1 }} nice={{ covered: 2, total: 4 }} />,
    );
    expect(html).toContain('Fair coverage');
    expect(html).toContain('1 of 1 must-have, 2 of 4 nice-to-haves');
    expect(html.match(/data-filled/g)).toHaveLength(3);
  });

  test('fills nothing where nothing is covered', () => {
    const html = render(
      <CoverageBand band="none" must={{ covered: 0, total: 3 }} nice={{ covered: 0, total: 0 }} />,
    );
    expect(html).not.toContain('data-filled');
    expect(html).not.toContain('nice-to-have');
  });

  test('a band it does not know keeps its own name', () => {
    expect(nameOfBand('good')).toBe('Good coverage');
    expect(nameOfBand('toString')).toBe('toString');
  });
});

test('an error summary leads to each field and can take focus; without errors it is not there', () => {
  const html = render(<ErrorSummary errors={[{ id: 'name', message: 'Write your name' }]} />);
  expect(html).toContain('<a href="#name">Write your name</a>');
  expect(html).toContain('tabindex="-1"');
  expect(html).toContain('autofocus=""');
  expect(render(<ErrorSummary errors={[]} />)).toBe('');
});

test('a notice that appears later is announced, a loss at once', () => {
  expect(render(<Notice>x</Notice>)).not.toContain('role=');
  expect(render(<Notice live>x</Notice>)).toContain('role="status"');
  expect(
    render(
      <Notice live tone="loss">
        x
      </Notice>,
    ),
  ).toContain('role="alert"');
});

test('a page has one h1', () => {
  expect(render(<Page title="Title">x</Page>).match(/<h1/g)).toHaveLength(1);
});

test('progress has its value and its words', () => {
  const html = render(<Progress value={4} max={11} label="Question 4 of 11" />);
  expect(html).toMatch(/<label for="([^"]+)">Question 4 of 11<\/label><progress id="\1"/);
});

test('steps say in words where each stands, and which is under way', () => {
  const html = render(
    <Steps
      label="Progress"
      steps={[
        { label: 'Reading', state: 'done' },
        { label: 'Writing', state: 'started' },
        { label: 'Printing', state: 'waiting' },
      ]}
    />,
  );
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  expect(html).toContain(': done');
  expect(html).toContain(': under way');
  expect(html).toContain(': not started');
});

test('a table has a caption, scopes, and a frame that scrolls by keyboard', () => {
  const html = render(
    <DataTable
      caption="Readers"
      columns={[
        { key: 'field', label: 'Field' },
        { key: 'count', label: 'Count', numeric: true },
      ]}
      rows={[{ field: 'Name', count: 2 }]}
    />,
  );
  expect(html).toContain('tabindex="0"');
  expect(html).toContain('<th scope="row">Name</th>');
  expect(html).toContain('<th scope="col" data-numeric="true">Count</th>');
  expect(html).toContain('<td data-numeric="true">2</td>');
});

test('the tab of the page one is on says so', () => {
  const html = render(
    <Tabs
      label="Views"
      items={[
        { to: '/a', label: 'A' },
        { to: '/b', label: 'B' },
      ]}
    />,
    '/b',
  );
  expect(html).toMatch(/aria-current="page"[^>]*href="\/b"|href="\/b"[^>]*aria-current="page"/);
  expect(html.match(/aria-current/g)).toHaveLength(1);
});

test('a toast stays in the page while it has nothing to say', () => {
  expect(render(<Toast />)).toContain('role="status"');
});

describe('the shell', () => {
  test('starts with a link to the content', () => {
    const html = render(<Shell actor={null}>x</Shell>);
    expect(html.indexOf('href="#content"')).toBeLessThan(html.indexOf('class="wordmark"'));
    expect(html).toContain('<main id="content" tabindex="-1">');
  });

  test.each([
    [null, ['/log-in'], ['/resumes', '/account']],
    [{ guest: true, email: null }, ['/resumes', '/log-in'], ['/account']],
    [{ guest: false, email: 'a@example.org' }, ['/resumes', '/account'], ['/log-in']],
  ])('offers %o what fits', (actor, there, absent) => {
    const html = render(<Shell actor={actor}>x</Shell>);
    for (const path of there) expect(html).toContain(`href="${path}"`);
    for (const path of absent) expect(html).not.toContain(`href="${path}"`);
  });
});

test('a sheet says on how many pages of which paper it prints', () => {
  const sheet = (pages: number, paper: 'a4' | 'letter') =>
    render(
      <Paper label="Resume" paper={paper} pages={pages}>
        Words
      </Paper>,
    );
  expect(sheet(1, 'a4')).toContain('Prints on 1 page of A4.');
  expect(sheet(3, 'letter')).toContain('Prints on 3 pages of US Letter.');
});
