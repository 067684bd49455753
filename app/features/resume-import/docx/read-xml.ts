import { Parser } from 'htmlparser2';
import { Failure } from '~/platform/failure';
import { decodeText } from '../decode-text';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(words: string): void;
}

const DEEPEST = 500;
const MOST_ELEMENTS = 1_000_000;

/**
 * Tells what stands in an XML file, element by element, with the names as they are written.
 * Office files declare no entities, so whoever does is refused.
 *
 * @throws {Failure} `invalid`
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  let depth = 0;
  let elements = 0;
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (name.toLowerCase().startsWith('!doctype')) throw strange();
      },
      onopentag(name, attributes) {
        depth += 1;
        elements += 1;
        if (depth > DEEPEST || elements > MOST_ELEMENTS) throw strange();
        handler.open(name, attributes);
      },
      ontext: (words) => handler.text?.(words),
      onclosetag(name) {
        depth -= 1;
        handler.close(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(decodeText(bytes));
}

const strange = (): Failure =>
  new Failure(
    'invalid',
    'This Word file is built as no program builds one, and is not read. Paste the resume as text instead.',
  );
