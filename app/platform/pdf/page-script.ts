/**
 * What runs inside a page, sent there as source text: functions here use nothing from outside
 * themselves. The pages' own scripts are switched off; these come over the debugging protocol.
 */

/**
 * Puts one person's document into a loaded sheet, in place of whatever was there. Where it brings faces along, waits for those that
 * its text needs; one that does not load is an error: the text would be set in another.
 */
export async function fillPage(filling: {
  body: string;
  title: string;
  language: string;
  direction: string;
}): Promise<void> {
  const body = document.body;
  for (const element of [document.documentElement, body]) {
    for (const attribute of [...element.attributes]) element.removeAttribute(attribute.name);
  }
  document.title = filling.title;
  document.documentElement.lang = filling.language;
  document.documentElement.dir = filling.direction;
  body.innerHTML = filling.body;
  if (body.querySelector('style') === null) return;
  // Only laying out starts to load faces.
  body.style.display = 'block';
  body.getBoundingClientRect();
  await document.fonts.ready;
  body.style.removeProperty('display');
  for (const { family, status } of document.fonts) {
    if (status === 'error') throw new Error(`The face ${family} did not load.`);
  }
}

/** Leaves nothing of a person in the page: neither text nor any attribute. */
export function clearPage(): void {
  document.title = '';
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body]) {
    for (const attribute of [...element.attributes]) element.removeAttribute(attribute.name);
  }
}

/** Loads every face of the sheet, so that the first print does not wait for them. */
export async function loadFaces(): Promise<void> {
  for (const face of document.fonts) await face.load();
}

/**
 * Finds the smallest `--fit` between 0 (as designed) and 1 (least readable) at which the document
 * is no higher than the page, to 1/128; leaves 0 where even 1 is not enough.
 *
 * @param page the printable area in CSS pixels.
 * @returns whether one page is enough.
 */
export function fitPage(page: { width: number; height: number }): boolean {
  const root = document.documentElement;
  const body = document.body;
  body.style.display = 'block';
  body.style.width = `${page.width}px`;
  let high = 1;
  let low = 0;
  let fit = 0;
  root.style.setProperty('--fit', '1');
  const fits = body.getBoundingClientRect().height <= page.height;
  if (fits) {
    root.style.setProperty('--fit', '0');
    if (body.getBoundingClientRect().height > page.height) {
      for (let step = 0; step < 7; step += 1) {
        fit = (low + high) / 2;
        root.style.setProperty('--fit', String(fit));
        if (body.getBoundingClientRect().height <= page.height) high = fit;
        else low = fit;
      }
      fit = high;
    }
  }
  root.style.setProperty('--fit', String(fit));
  body.removeAttribute('style');
  return fits;
}

/** Makes the filled page as high and wide as its first sheet of paper, with the margins around. */
export function framePage(paper: {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
}): void {
  const { width, height, margin } = paper;
  const root = document.documentElement.style;
  root.setProperty('box-sizing', 'border-box');
  root.setProperty('width', `${width}px`);
  root.setProperty('height', `${height}px`);
  root.setProperty(
    'padding',
    `${margin.top}px ${margin.right}px ${margin.bottom}px ${margin.left}px`,
  );
  root.setProperty('overflow', 'hidden');
  const body = document.body.style;
  body.setProperty('height', '100%');
  body.setProperty('overflow', 'hidden');
}
