import type { AuditDependencies } from '~/features/audit/audit-visitor.server';
import { auditRefused } from '~/features/audit/audit-visitor.server';
import type { Replication } from '~/platform/litefs/replication';

const OPERATORS = /^routes\/operations\b/;
/** The routes that lead to one thing of many; the one of everything else leads nowhere. */
const OF_ONE_THING = /\$\w/;

/** What was asked for and is not there, and by whom. */
interface Absent {
  /** The id of the route. */
  route: string;
  /** Where it is known who asks. */
  personId: string | undefined;
  clientAddress: string;
}

/**
 * Audits that somebody asked for a page of operators, or for a thing that is not there or not theirs.
 * Only the machine that may write does: the others ask it before they say that something is absent.
 */
export function auditAbsent(
  application: AuditDependencies & { replication: Pick<Replication, 'isPrimary'> },
  { route, personId, clientAddress }: Absent,
): void {
  if (!application.replication.isPrimary()) return;
  const ofOperators = OPERATORS.test(route);
  if (!ofOperators && !OF_ONE_THING.test(route)) return;
  auditRefused(application, {
    action: ofOperators ? 'access.operators-refused' : 'access.not-theirs',
    by: personId ?? { clientAddress },
    subject: route.replace('routes/', ''),
  });
}
