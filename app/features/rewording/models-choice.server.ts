import type { Database, Reader } from '#db/client';
import { decisionOf, describeModel, recipientOf } from './consent';
import { findConsent, recordConsent } from './consents.server';
import type { Models } from './models.server';
import type { ModelsChoice } from './page/models-choice';

/** What somebody decided about models; null where none is set up, and there is nothing to decide. */
export function findModelsChoice(
  read: Pick<Reader, 'select'>,
  { all }: Pick<Models, 'all'>,
  personId: string,
): ModelsChoice | null {
  if (all.length === 0) return null;
  return {
    decision: decisionOf(findConsent(read, personId), all.map(recipientOf)),
    providers: all.map((model) => describeModel(model)),
  };
}

/** The models that are set up, as people know them; null where none is. */
export function listModelsNamed({ all }: Pick<Models, 'all'>): ModelsChoice['providers'] | null {
  return all.length === 0 ? null : all.map((model) => describeModel(model));
}

/** Records what somebody decides about the models that are set up. */
export function decideAboutModels(
  database: Database,
  { all }: Pick<Models, 'all'>,
  { personId, given }: { personId: string; given: boolean },
  now: Date,
): void {
  recordConsent(database, personId, { given, recipients: all.map(recipientOf) }, now);
}
