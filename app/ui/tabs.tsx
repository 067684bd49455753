import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';

interface TabsProps {
  items: readonly { to: string; label: ReactNode }[];
  /** Names the navigation, e.g. "Review". */
  label: string;
}

/** Tabs that are links: each has an address, and works without JavaScript. */
export function Tabs({ items, label }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <NavLink to={item.to} end>
              {item.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
