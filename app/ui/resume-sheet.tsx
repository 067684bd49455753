import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Paper } from './paper';
import { useLineDragging, type MovedLine } from './use-line-dragging';

interface ResumeSheetProps {
  /** Names the sheet, e.g. "Resume of Ada Byron". */
  label: string;
  paper: 'a4' | 'letter';
  /** Sheets that it takes in print; null where that is not known. */
  pages: number | null;
  /** Escaped markup whose lines are links with a `data-path`. Never what somebody typed. */
  markup: string;
  /** The path of the line that is open. */
  selected: string | null;
  /** A line was clicked or tapped; without this the links lead there by themselves. */
  onSelect: (path: string) => void;
  /** A line was dragged to another place of its list; without this none can be. */
  onMove?: ((moved: MovedLine) => void) | undefined;
  /** What stands in place of the open line, where it stands. */
  children: ReactNode;
}

/** The resume as it is printed, each line a link that opens it where it stands. */
export function ResumeSheet({
  label,
  paper,
  pages,
  markup,
  selected,
  onSelect,
  onMove,
  children,
}: ResumeSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const select = (event: MouseEvent) => {
      const line = event.target instanceof Element ? event.target.closest('a[data-path]') : null;
      const path = line?.getAttribute('data-path');
      if (path == null || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      onSelect(path);
    };
    element.addEventListener('click', select);
    return () => element.removeEventListener('click', select);
  }, [onSelect]);

  useLineDragging(sheet, onMove);
  const isOpen = children !== null;
  const top = useRoomFor({ sheet, overlay, markup, selected: isOpen ? selected : null });

  return (
    <Paper label={label} paper={paper} pages={pages}>
      <div className="sheet">
        <div ref={sheet} dangerouslySetInnerHTML={{ __html: markup }} />
        {isOpen ? (
          <div
            ref={overlay}
            className="line-overlay"
            style={{ insetBlockStart: top ?? 0, opacity: top === undefined ? 0 : 1 }}
          >
            {children}
          </div>
        ) : null}
      </div>
    </Paper>
  );
}

/**
 * Makes room on the sheet for what is open, in place of its line. What is open lies over the sheet
 * and not in it, so that the style of the resume does not reach it.
 *
 * @returns how far down the sheet it is; undefined until it is known.
 */
function useRoomFor({
  sheet,
  overlay,
  markup,
  selected,
}: {
  sheet: RefObject<HTMLDivElement>;
  overlay: RefObject<HTMLDivElement>;
  markup: string;
  selected: string | null;
}): number | undefined {
  const [top, setTop] = useState<number>();
  useEffect(() => {
    const line = lineAt(sheet.current, selected);
    const opened = overlay.current;
    if (line === undefined || opened === null || sheet.current === null) return;
    const room = document.createElement('div');
    line.hidden = true;
    line.after(room);
    // Its bullet goes with it.
    const item = line.closest('li');
    if (item !== null) item.style.visibility = 'hidden';
    const measure = () => {
      room.style.blockSize = `${opened.offsetHeight}px`;
      const from = sheet.current?.getBoundingClientRect().top ?? 0;
      setTop(room.getBoundingClientRect().top - from);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(opened);
    watch.observe(sheet.current);
    measure();
    return () => {
      watch.disconnect();
      room.remove();
      line.hidden = false;
      if (item !== null) item.style.visibility = '';
      setTop(undefined);
    };
  }, [sheet, overlay, markup, selected]);
  return top;
}

/** The link of a path on a sheet. */
function lineAt(sheet: HTMLElement | null, path: string | null): HTMLElement | undefined {
  const lines = sheet?.querySelectorAll<HTMLElement>('a[data-path]') ?? [];
  return [...lines].find((line) => line.dataset.path === path);
}
