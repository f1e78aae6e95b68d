import { useSyncExternalStore } from 'react';
import { currentAnnouncement, subscribeToAnnouncements } from './announce';

/** Mounted once, for the whole life of the page: a region that comes with its text is often missed. */
export function LiveRegion() {
  const { text, urgent, number } = useSyncExternalStore(
    subscribeToAnnouncements,
    currentAnnouncement,
  );
  return (
    <>
      <div role="status" className="sr-only">
        <span key={number}>{urgent ? '' : text}</span>
      </div>
      <div role="alert" className="sr-only">
        <span key={number}>{urgent ? text : ''}</span>
      </div>
    </>
  );
}
