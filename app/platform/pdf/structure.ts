import { objectText, type PdfObjects } from './pdf-objects';

/**
 * What a PDF of Chromium says of its structure, put right: ISO 32000-1 §14.8.4.3.3 wants the label
 * of a list item (`Lbl`) apart from its body (`LBody`), and a bookmark is named once.
 *
 * @param text what was printed; markup around it does not matter.
 * @param add adds an object and returns the reference to it.
 */
export function* correctedStructure(
  bytes: Buffer,
  objects: PdfObjects,
  text: string,
  add: (content: string) => string,
): Generator<[number, Buffer]> {
  yield* labelledItems(bytes, objects, add);
  yield* namedOnce(bytes, objects, text);
}

/** A list item starts with an element for its label; what follows is its body. */
function* labelledItems(
  bytes: Buffer,
  objects: PdfObjects,
  add: (content: string) => string,
): Generator<[number, Buffer]> {
  for (const item of objectsWith(bytes, objects, '/S /LI\n')) {
    const content = contentOf(bytes, objects, item);
    const kids =
      /\/K \[([^\]]*)\]/
        .exec(content)?.[1]
        ?.match(/\d+(?= 0 R)/g)
        ?.map(Number) ?? [];
    const [label, ...rest] = kids;
    const [page] = /\/Pg \d+ 0 R/.exec(content) ?? [];
    if (label === undefined || rest.length === 0) continue;
    const labelText = contentOf(bytes, objects, label);
    if (!/\/S \/(?:NonStruct|Lbl)\b/.test(labelText)) continue;
    const body = add(
      `<</Type /StructElem\n/S /LBody\n/P ${item} 0 R\n${page === undefined ? '' : `${page}\n`}` +
        `/K [${rest.map((kid) => `${kid} 0 R`).join(' ')}]>>`,
    );
    yield [label, latin1(labelText.replace('/S /NonStruct', '/S /Lbl'))];
    yield [item, latin1(content.replace(/\/K \[[^\]]*\]/, `/K [${label} 0 R ${body}]`))];
    for (const kid of rest) {
      const kidText = contentOf(bytes, objects, kid);
      yield [kid, latin1(kidText.replace(/\/P \d+ 0 R/, `/P ${body}`))];
    }
  }
}

/** Chromium names a bookmark twice whose heading it moved to another page. */
function* namedOnce(bytes: Buffer, objects: PdfObjects, text: string): Generator<[number, Buffer]> {
  for (const bookmark of objectsWith(bytes, objects, '<</Title ')) {
    const content = contentOf(bytes, objects, bookmark);
    const [title = '', literal, hex] =
      /\/Title (?:\(((?:\\.|[^\\)])*)\)|<FEFF([0-9A-F]*)>)/.exec(content) ?? [];
    const once = literal === undefined ? halfOf(hex ?? '', 4) : halfOf(literal, 1);
    if (once === undefined) continue;
    const named = literal === undefined ? textOfHex(once) : once.replace(/\\(.)/g, '$1');
    // A heading may say a word twice: then the page does, too.
    if (text.includes(named + named)) continue;
    const single = literal === undefined ? `/Title <FEFF${once}>` : `/Title (${once})`;
    yield [bookmark, latin1(content.replace(title, () => single))];
  }
}

/** The half of a text that consists of it twice. @param unit characters of what is never split. */
function halfOf(text: string, unit: number): string | undefined {
  const half = text.slice(0, text.length / 2);
  return half !== '' && half.length % unit === 0 && half + half === text ? half : undefined;
}

const textOfHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Numbers of the objects in which these bytes stand, each once. */
function* objectsWith(bytes: Buffer, { ranges }: PdfObjects, wanted: string): Generator<number> {
  let index = 0;
  let at = bytes.indexOf(wanted, 0, 'latin1');
  while (at !== -1) {
    while (index < ranges.length && (ranges[index]?.end ?? 0) <= at) index += 1;
    const range = ranges[index];
    if (range === undefined) return;
    if (range.start <= at) yield range.number;
    at = bytes.indexOf(wanted, Math.max(range.end, at + 1), 'latin1');
  }
}

/** An object without its number and its end. */
const contentOf = (bytes: Buffer, objects: PdfObjects, number: number): string =>
  objectText(bytes, objects, number).replace(/^\d+ 0 obj\s*|\s*endobj\s*$/g, '');

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
