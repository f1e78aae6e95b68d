import { type ReactNode, useState } from 'react';
import { Button } from '../ui';
import { sharedWords } from './words';

/** Rows that are drawn before somebody asks for more. */
const step = 100;

/** The first of many rows, and the button for the next ones, so that a long list opens at once. */
export function useFirstRows<T>(rows: readonly T[]): {
  readonly first: readonly T[];
  readonly more: ReactNode;
} {
  const [limit, setLimit] = useState(step);
  const rest = rows.length - limit;
  const more = rest > 0 && (
    <div className="flex justify-center py-4">
      <Button onPress={() => setLimit(limit + step)}>
        {sharedWords.showMore(Math.min(step, rest), rest)}
      </Button>
    </div>
  );
  return { first: rest > 0 ? rows.slice(0, limit) : rows, more };
}
