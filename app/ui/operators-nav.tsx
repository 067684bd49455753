import { Link } from '@remix-run/react';

const PAGES = [
  { name: 'overview', label: 'At a glance', to: '/operations' },
  { name: 'watching', label: 'Watching', to: '/operations/watching' },
  { name: 'flags', label: 'Flags', to: '/operations/flags' },
  { name: 'experiments', label: 'Experiments', to: '/operations/experiments' },
  { name: 'outcomes', label: 'Outcomes', to: '/operations/outcomes' },
  { name: 'providers', label: 'Providers', to: '/operations/providers' },
  { name: 'ledger', label: 'Ledger', to: '/operations/ledger' },
  { name: 'reviews', label: 'Reviews', to: '/operations/reviews' },
  { name: 'attempts', label: 'Prompt injections', to: '/operations/attempts' },
  { name: 'audit', label: 'Audit', to: '/operations/audit' },
] as const;

/** The pages of operators, above the title of each. */
export function OperatorsNav({ here }: { here: (typeof PAGES)[number]['name'] }) {
  return (
    <nav aria-label="Operators">
      <ul className="plain-row">
        {PAGES.map(({ name, label, to }) => (
          <li key={name}>
            <Link to={to} aria-current={name === here ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
