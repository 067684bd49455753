import { useEffect, useRef } from 'react';
import { Paper } from './paper';

interface ResumeSheetProps {
  /** Names the sheet, e.g. "Resume of Ada Byron". */
  label: string;
  paper: 'a4' | 'letter';
  /** Sheets that it takes in print. */
  pages: number;
  /** Escaped markup whose lines are links with a `data-path`. Never what somebody typed. */
  markup: string;
  /** The path of the line whose words are shown. */
  selected: string | null;
  /** A line was clicked or tapped; without this the links lead there by themselves. */
  onSelect: (path: string) => void;
  /** A line is pointed at or focused; null when no longer. */
  onPeek: (path: string | null) => void;
}

/** The resume as it is printed, each line leading to the words it rests on. */
export function ResumeSheet({
  label,
  paper,
  pages,
  markup,
  selected,
  onSelect,
  onPeek,
}: ResumeSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const pathOf = (event: Event): string | null => {
      const line = event.target instanceof Element ? event.target.closest('a[data-path]') : null;
      return line?.getAttribute('data-path') ?? null;
    };
    const peek = (event: Event) => onPeek(pathOf(event));
    const leave = () => onPeek(null);
    const select = (event: MouseEvent) => {
      const path = pathOf(event);
      if (path === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      onSelect(path);
    };
    element.addEventListener('mouseover', peek);
    element.addEventListener('mouseleave', leave);
    element.addEventListener('focusin', peek);
    element.addEventListener('focusout', leave);
    element.addEventListener('click', select);
    return () => {
      element.removeEventListener('mouseover', peek);
      element.removeEventListener('mouseleave', leave);
      element.removeEventListener('focusin', peek);
      element.removeEventListener('focusout', leave);
      element.removeEventListener('click', select);
    };
  }, [onPeek, onSelect]);

  useEffect(() => {
    for (const line of sheet.current?.querySelectorAll('a[data-path]') ?? []) {
      if (line.getAttribute('data-path') === selected) line.setAttribute('aria-current', 'true');
      else line.removeAttribute('aria-current');
    }
  }, [markup, selected]);

  return (
    <Paper label={label} paper={paper} pages={pages}>
      <div ref={sheet} dangerouslySetInnerHTML={{ __html: markup }} />
    </Paper>
  );
}
