import { usePeople } from '../../queries';

/** Who an address belongs to, so that a person has the same colour everywhere; or the address itself. */
export function usePersonOf(): (mail: string) => string {
  const people = usePeople().data ?? [];
  return (mail) =>
    people.find((person) => person.mail.toLowerCase() === mail.toLowerCase())?.id ?? mail;
}
