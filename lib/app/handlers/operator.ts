/** Who works, how one signs, and how one likes to have the checklists while answering. */
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import type { Handlers } from '../../../lib/messaging/server';
import { withoutName } from '../../../lib/settings/protected-name';
import { changeSettings } from '../settings/change-settings';

export function operatorHandlers(
  db: EvidenceDatabase,
): Pick<Handlers, 'operator.save' | 'signature.save' | 'checklists.fold'> {
  return {
    'operator.save': async (operator) => {
      await changeSettings(db, ({ signature }) => ({ operator: withoutName({ operator, signature }).operator }));
      return {};
    },
    'signature.save': async (signature) => {
      // By role alone, so there must be one. What was saved before keeps its name; no setting can change that.
      await changeSettings(db, ({ operator }) => {
        if (signature.protectedIdentity && operator.role.trim() === '') throw new Error('role-missing');
        return withoutName({ operator, signature });
      });
      return {};
    },
    'checklists.fold': async ({ folded }) => {
      await changeSettings(db, () => ({ checklistsFolded: folded }));
      return {};
    },
  };
}
