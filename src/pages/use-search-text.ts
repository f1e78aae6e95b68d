import { useEffect, useRef, useState } from 'react';

/**
 * The text of a search field that is also kept in the address. Typing shows at once; the address
 * follows, and a change of the address from elsewhere shows in the field.
 */
export function useSearchText(
  inAddress: string,
  write: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(inAddress);
  const written = useRef(inAddress);
  useEffect(() => {
    if (inAddress === written.current) return;
    written.current = inAddress;
    setText(inAddress);
  }, [inAddress]);
  const change = (next: string) => {
    written.current = next;
    setText(next);
    write(next);
  };
  return [text, change];
}
