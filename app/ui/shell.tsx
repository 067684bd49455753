import { Form, Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Pending } from './pending';
import { Sign } from './wordmark';

interface ShellProps {
  /** Who is here; null where nobody is known. */
  actor: { guest: boolean; email: string | null } | null;
  children: ReactNode;
}

/** What surrounds every page: the skip link, the masthead, `<main>`, the footer. */
export function Shell({ actor, children }: ShellProps) {
  return (
    <div className="shell">
      <Masthead actor={actor} />
      <Pending />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        <div className="colophon-inner">
          <p>Every line links to what you said.</p>
          <nav className="site-nav" aria-label="About">
            <ul>
              <li>
                <NavLink to="/cv-review">Review a resume</NavLink>
              </li>
              <li>
                <NavLink to="/privacy">Privacy</NavLink>
              </li>
            </ul>
          </nav>
        </div>
      </footer>
    </div>
  );
}

function Masthead({ actor }: Pick<ShellProps, 'actor'>) {
  const links = [
    ...(actor === null ? [] : [{ to: '/resumes', label: 'My resumes' }]),
    ...(actor === null || actor.guest
      ? [{ to: '/log-in', label: 'Log in' }]
      : [{ to: '/account', label: 'Account' }]),
  ];
  return (
    <header className="masthead">
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <div className="masthead-inner">
        <Link className="wordmark" to="/">
          <Sign />
          CVstomize
        </Link>
        <nav className="site-nav" aria-label="Main">
          <ul>
            {links.map(({ to, label }) => (
              <li key={to}>
                <NavLink to={to}>{label}</NavLink>
              </li>
            ))}
            {actor === null || actor.guest ? null : (
              <li>
                <Form method="post" action="/log-out">
                  <button>Log out</button>
                </Form>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </header>
  );
}
