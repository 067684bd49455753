import { useEffect, type RefObject } from 'react';

/** A line was dropped among the lines of its list. */
export interface MovedLine {
  path: string;
  text: string;
  /** Its new place, counted from 0. */
  to: number;
}

interface PlacedLine {
  element: HTMLElement;
  list: string;
  index: number;
}

/** A line of a list is addressed by the list and its place: `/work/0/highlights/2`. */
const IN_LIST = /^(.*\/\d+\/[^/]+)\/(\d+)$/;

function lineUnder(target: EventTarget | null): PlacedLine | undefined {
  if (!(target instanceof Element)) return undefined;
  const element =
    target.closest<HTMLElement>('a[data-path]') ??
    target.closest('li')?.querySelector<HTMLElement>('a[data-path]');
  const [, list, index] = IN_LIST.exec(element?.dataset.path ?? '') ?? [];
  if (element == null || list === undefined) return undefined;
  return { element, list, index: Number(index) };
}

/** Lets the lines of a sheet be dragged among their neighbours. Buttons do the same by keyboard. */
export function useLineDragging(
  sheet: RefObject<HTMLElement>,
  onMove: ((moved: MovedLine) => void) | undefined,
): void {
  useEffect(() => {
    const element = sheet.current;
    if (element === null || onMove === undefined) return;
    let dragged: PlacedLine | undefined;
    let marked: HTMLElement | undefined;
    const unmark = () => {
      marked?.removeAttribute('data-drop');
      marked = undefined;
    };
    const start = (event: DragEvent) => {
      dragged = lineUnder(event.target);
      if (dragged === undefined || event.dataTransfer === null) return;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged.element.textContent);
    };
    /** Where it would fall; undefined outside its list. */
    const placeUnder = (event: DragEvent) => {
      const line = lineUnder(event.target);
      if (dragged === undefined || line?.list !== dragged.list) return undefined;
      const { top, height } = line.element.getBoundingClientRect();
      return { line, isAfter: event.clientY > top + height / 2 };
    };
    const over = (event: DragEvent) => {
      const place = placeUnder(event);
      unmark();
      if (place === undefined) return;
      event.preventDefault();
      marked = place.line.element;
      marked.dataset.drop = place.isAfter ? 'after' : 'before';
    };
    const drop = (event: DragEvent) => {
      const place = placeUnder(event);
      unmark();
      if (place === undefined || dragged === undefined) return;
      event.preventDefault();
      const { element: moved, list, index } = dragged;
      const gap = place.line.index + Number(place.isAfter);
      // It is taken out first, so that what stood behind it moves up.
      const to = gap > index ? gap - 1 : gap;
      if (to !== index) onMove({ path: `${list}/${index}`, text: moved.textContent, to });
    };
    const listeners = { dragstart: start, dragover: over, drop, dragend: unmark };
    for (const [name, listener] of Object.entries(listeners))
      element.addEventListener(name, listener as EventListener);
    return () => {
      unmark();
      for (const [name, listener] of Object.entries(listeners))
        element.removeEventListener(name, listener as EventListener);
    };
  }, [sheet, onMove]);
}
