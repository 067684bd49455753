import { Link } from '@remix-run/react';

interface Chip {
  label: string;
  /** Said before the label and available to the stylesheet, e.g. `number`, `tool`. */
  kind?: string | undefined;
  /** The words it came from; `#answer` stays on the page. */
  href?: string | undefined;
}

interface ChipsProps {
  items: readonly Chip[];
  /** Names the list for those who listen. */
  label?: string;
  /** Whether the kind is written before each label. */
  showKind?: boolean;
}

/** Short findings beside each other. Nothing is rendered where there is nothing. */
export function Chips({ items, label, showKind = false }: ChipsProps) {
  if (items.length === 0) return null;
  return (
    <ul className="chips" aria-label={label}>
      {items.map((item, index) => (
        <li key={`${index}-${item.label}`}>
          <ChipBody item={item} showKind={showKind} />
        </li>
      ))}
    </ul>
  );
}

function ChipBody({ item, showKind }: { item: Chip; showKind: boolean }) {
  const words = (
    <>
      {showKind && item.kind !== undefined ? (
        <>
          <span className="chip-kind">{item.kind}</span>{' '}
        </>
      ) : null}
      <span>{item.label}</span>
    </>
  );
  if (item.href === undefined) {
    return (
      <span className="chip" data-kind={item.kind}>
        {words}
      </span>
    );
  }
  return (
    <Link className="chip" data-kind={item.kind} to={item.href} preventScrollReset>
      {words}
    </Link>
  );
}
