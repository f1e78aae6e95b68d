import { wrongPlace } from '../errors';
import type { dateFunctions } from './date';
import type { BodiesOf } from './signature';

export const dateBodies: BodiesOf<typeof dateFunctions> = {
  utcNow: (run) => {
    const now = run.scope.now?.();
    if (now === undefined) throw wrongPlace('utcNow');
    // Seven fraction digits: .NET counts in steps of 100 ns.
    return new Date(now).toISOString().replace('Z', '0000Z');
  },
};
