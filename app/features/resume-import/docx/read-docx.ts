import { Failure } from '~/platform/failure';
import { tidyLines } from '../upload';
import type { HiddenText } from '../hidden-text';
import { openZip } from './unzip';
import { readStory, type Links, type Story } from './read-story';
import { readStyles } from './read-styles';
import { readXml } from './read-xml';

const BODY = 'word/document.xml';
/** Word numbers headers and footers; a document has three of each in a section. */
const NUMBERS = [1, 2, 3];

/**
 * The words of a Word document (ECMA-376): its headers, its body and its footers.
 *
 * @throws {Failure} `invalid` where it is something else in a ZIP file, damaged, locked or hostile.
 */
export function readDocx(bytes: Uint8Array): {
  text: string;
  hidden: HiddenText[];
  columns: boolean;
} {
  const part = openZip(bytes);
  const body = part(BODY);
  if (body === undefined) {
    throw new Failure(
      'invalid',
      'This is no Word document. Save it as PDF or Word (.docx), or paste the resume as text.',
    );
  }
  const styles = readStyles(part('word/styles.xml'));
  const named = (name: string): Story[] =>
    NUMBERS.flatMap((number) => {
      const found = part(`word/${name}${number}.xml`);
      return found === undefined ? [] : [readStory(found, styles)];
    });
  const stories = [
    ...named('header'),
    readStory(body, styles, linksOf(part('word/_rels/document.xml.rels'))),
    ...named('footer'),
  ];
  return {
    text: tidyLines(withoutRepeats(stories).join('\n')),
    hidden: stories.flatMap(({ hidden }) => hidden),
    columns: stories.some(({ columns }) => columns),
  };
}

/** Headers of several pages say the same. */
function withoutRepeats(stories: readonly Story[]): string[] {
  const said = new Set<string>();
  return stories.flatMap(({ lines }) => {
    const text = lines.join('\n').trim();
    if (text === '' || said.has(text)) return [];
    said.add(text);
    return [text, ''];
  });
}

/** Where the links of the body lead: pages of the web alone. */
function linksOf(bytes: Uint8Array | undefined): Links {
  const links = new Map<string, string>();
  if (bytes === undefined) return links;
  readXml(bytes, {
    open(name, { Id: id = '', Target: target = '' }) {
      if (name === 'Relationship' && /^https?:\/\/\S{1,400}$/.test(target)) links.set(id, target);
    },
    close: () => undefined,
  });
  return links;
}
