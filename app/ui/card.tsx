import { useId, type ReactNode } from 'react';

interface CardProps {
  title?: ReactNode;
  /** Under the title, quieter. */
  meta?: ReactNode;
  /** At the end: what can be done with it. */
  actions?: ReactNode;
  headingLevel?: 2 | 3 | 4;
  id?: string | undefined;
  /** One of many alike, whose titles may be the same: no landmark of the page. */
  oneOfMany?: boolean;
  children?: ReactNode;
}

/** A thing of its own on the page, named by its title. */
export function Card({
  title,
  meta,
  actions,
  headingLevel = 2,
  id,
  oneOfMany = false,
  children,
}: CardProps) {
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const Element = oneOfMany ? 'article' : 'section';
  return (
    <Element className="card" id={id} aria-labelledby={title === undefined ? undefined : titleId}>
      {title === undefined && meta === undefined ? null : (
        <div className="card-head">
          {title === undefined ? null : <Heading id={titleId}>{title}</Heading>}
          {meta === undefined ? null : <div className="quiet small">{meta}</div>}
        </div>
      )}
      {children}
      {actions === undefined ? null : <div className="card-actions">{actions}</div>}
    </Element>
  );
}
