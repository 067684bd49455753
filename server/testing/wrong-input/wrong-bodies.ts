import type { Entries } from './read-page';
import type { Sent } from './world';

const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** Bodies that are no form, or no form of ours, whatever the page. */
export const WRONG_BODIES: readonly [what: string, sent: Partial<Sent>][] = [
  ['nothing at all', {}],
  ['plain text', { headers: { 'Content-Type': 'text/plain' }, body: 'email=a@example.org' }],
  ['JSON', { headers: { 'Content-Type': 'application/json' }, body: '{"intent":"own"}' }],
  ['JSON that is none', { headers: { 'Content-Type': 'application/json' }, body: '{"intent":' }],
  ['a type that is none', { headers: { 'Content-Type': 'x' }, body: 'a=b' }],
  ['parts without a border', { headers: { 'Content-Type': 'multipart/form-data' }, body: 'a' }],
  [
    'parts that break off',
    {
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="intent"\r\n\r\now',
    },
  ],
  ['text that is no UTF-8', { headers: FORM_TYPE, body: 'intent=%ff%fe&name=%c3%28' }],
  ['surrogates alone', { headers: FORM_TYPE, body: 'intent=%ed%a0%80&name=%ed%b0%80' }],
  [
    'bytes that are no UTF-8',
    { headers: FORM_TYPE, body: Uint8Array.from([...Buffer.from('intent='), 0xff, 0xc3, 0x28]) },
  ],
  ['more than a megabyte', { headers: FORM_TYPE, body: `name=${'x'.repeat(1024 * 1024)}` }],
];

/** Forms in which something is wrong that belongs to no field. */
export const WRONG_FORMS: readonly [what: string, added: Entries][] = [
  ['a field no page has', [['nonsense', 'x']]],
  ['a field that reaches for a prototype', [['__proto__.polluted', 'x']]],
  ['another that does', [['constructor.prototype.polluted', 'x']]],
  [
    'a list of a thousand million',
    [
      ['history[999999999].title', 'x'],
      ['name[999999999]', 'x'],
    ],
  ],
  ['a name as deep as it gets', [[`a${'[0]'.repeat(2_000)}`, 'x']]],
  ['a name of nothing', [['', 'x']]],
  ['a name of control characters', [['\0\u202e', 'x']]],
  ['three thousand fields', Array.from({ length: 3_000 }, (_, n) => [`f${n}`, 'x'])],
];
