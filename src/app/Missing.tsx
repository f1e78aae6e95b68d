import { useEffect, useState } from 'react';
import { Note } from '../ui';
import { browserSurroundings, checkSurroundings, type Missing as Lack } from './self-check';
import { workerUrls } from './worker-link';

/** Says at the top of every page what a host or browser does not give; persistence is told in Settings. */
export function Missing() {
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  useEffect(() => {
    checkSurroundings(browserSurroundings(window), workerUrls).then(
      (found) => setLacks(found.filter((one) => one.code !== 'notPersisted')),
      reportError,
    );
  }, []);
  if (lacks.length === 0) return null;
  return (
    <div className="grid gap-1 p-2">
      {lacks.map(({ code, sentence }) => (
        <Note key={code} tone="warn">
          {sentence}
        </Note>
      ))}
    </div>
  );
}
