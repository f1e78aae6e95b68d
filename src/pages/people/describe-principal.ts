import type { Candidate, Principal } from '../../queries';
import { words } from './words';

/** The second line under a name: what tells two people of one name apart. */
export function describePrincipal(principal: Principal): string {
  if (principal.disabled) return words.closed;
  if (principal.kind === 'group') return words.people(principal.memberCount ?? 0);
  return (principal.guest ? principal.company : principal.title) ?? principal.mail ?? '';
}

/** The same for somebody to choose: the kind and the address too, as nothing else shows them there. */
export function describeCandidate(candidate: Candidate): string {
  const { kind, guest = false, company, mail, admitted } = candidate;
  if (kind === 'group') return `${words.group}, ${words.people(candidate.memberCount ?? 0)}`;
  if (!guest) return mail ?? candidate.title ?? '';
  const parts = [words.guest, company ?? mail, !admitted && words.notAdmitted];
  return parts.filter(Boolean).join(', ');
}
