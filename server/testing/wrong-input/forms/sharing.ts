import type { FormUnderTest } from '../form-under-test';
import { PASSWORD } from '../world';
import { choice, NEW_PASSWORD, oneOf, OWN_PASSWORD, read, tick } from '../wrong-values';

const optional = NEW_PASSWORD.filter(({ what }) => what !== 'left out' && what !== 'empty');
const NAME = read(80, []).filter(({ what }) => what !== 'markup');

/** Forms of sharing a resume, and of those it is shared with. */
export const SHARING_FORMS: readonly FormUnderTest[] = [
  {
    does: 'makes a link',
    route: 'resumes.$resumeId_.sharing',
    as: 'owner',
    page: '/resumes/:resumeId/sharing',
    with: 'lifetime',
    right: () => ({ intent: 'make', name: 'Acme recruiter' }),
    fields: () => [
      ['intent', oneOf('page')],
      ['name', NAME],
      [/^(version|lifetime)$/, choice('page')],
      ['password', optional],
      ['mayDownload', tick('page')],
    ],
  },
  {
    does: 'opens a shared resume by its password',
    route: 's.$token',
    as: 'nobody',
    page: '/s/:lockedToken',
    with: 'password',
    right: () => ({ password: PASSWORD }),
    fields: () => [['password', OWN_PASSWORD]],
  },
  {
    does: 'takes a shared resume',
    route: 's.$token_.download',
    as: 'nobody',
    page: '/s/:openToken',
    to: '/s/:openToken/download',
    right: () => ({}),
    fields: () => [],
    takesAnything: true,
    script: true,
  },
  {
    does: 'says that somebody looks at a shared resume',
    route: 's.$token_.seen',
    as: 'nobody',
    page: '/s/:openToken',
    to: '/s/:openToken/seen',
    right: () => ({}),
    fields: () => [],
    takesAnything: true,
    script: true,
  },
];
