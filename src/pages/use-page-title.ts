import { useEffect } from 'react';
import { product } from './words';

/** The tab's title: the page first, as tabs are narrow. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title]);
}
