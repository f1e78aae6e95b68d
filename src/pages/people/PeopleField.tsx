import { useState } from 'react';
import { type Candidate, useFindPrincipals } from '../../queries';
import { Avatar, type Choice, SuggestField } from '../../ui';
import { useEnvironment } from '../shell/environment-context';
import { describeCandidate } from './describe-principal';
import { words } from './words';

export interface PeopleFieldProps {
  readonly label: string;
  readonly onPick: (candidate: Candidate) => void;
  /** What is wrong with the last pick; it goes as soon as one types again. */
  readonly error?: string | undefined;
  readonly onErrorSeen?: () => void;
  /** Shown in the field; without them each pick is dealt with at once. */
  readonly picked?: readonly Candidate[];
  readonly onDrop?: (id: string) => void;
  /** Copies go to people, not to groups. */
  readonly peopleOnly?: boolean;
  /** Not offered: those who have it already. */
  readonly without?: readonly string[];
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
}

/** Finds people and groups of the organisation as one types. */
export function PeopleField(props: PeopleFieldProps) {
  const { label, onPick, error, onErrorSeen, picked = [], onDrop, peopleOnly = false } = props;
  const { environment } = useEnvironment();
  const [text, setText] = useState('');
  const [unknown, setUnknown] = useState<string>();
  const found = useFindPrincipals(environment.id, text);
  const taken = new Set([...(props.without ?? []), ...picked.map((one) => one.id)]);
  const candidates = (text.trim() === '' ? [] : (found.data ?? [])).filter(
    (one) => !taken.has(one.id) && (!peopleOnly || one.kind === 'person'),
  );
  const change = (next: string) => {
    setText(next);
    setUnknown(undefined);
    if (next !== '') onErrorSeen?.();
  };
  const pick = (candidate: Candidate) => {
    setText('');
    setUnknown(undefined);
    onPick(candidate);
  };
  /** Typed out instead of chosen: taken if it can only be one. */
  const enter = (typed: string) => {
    const exact = candidates.filter((one) => isNamed(one, typed));
    const [only] = exact.length > 0 ? exact : candidates;
    const isOne = exact.length === 1 || candidates.length === 1;
    if (only && isOne) pick(only);
    else setUnknown(candidates.length > 0 ? words.unknownPick : words.unknown(typed));
  };
  return (
    <SuggestField
      label={label}
      icon="user-round-plus"
      placeholder={peopleOnly ? words.placeholderPeople : words.placeholder}
      text={text}
      onTextChange={change}
      choices={candidates.map(toChoice)}
      isSearching={found.isFetching}
      onPick={(id) => {
        const candidate = candidates.find((one) => one.id === id);
        if (candidate) pick(candidate);
      }}
      onEnter={enter}
      picked={picked.map((one) => ({
        id: one.id,
        label: one.name,
        leading: <Avatar id={one.id} name={one.name} kind={one.kind} size={18} />,
      }))}
      {...(onDrop && { onDrop })}
      error={unknown ?? error}
      autoFocus={props.autoFocus ?? false}
      isDisabled={props.isDisabled ?? false}
    />
  );
}

function isNamed({ name, mail }: Candidate, typed: string): boolean {
  const wanted = typed.toLowerCase();
  return name.toLowerCase() === wanted || mail?.toLowerCase() === wanted;
}

function toChoice(candidate: Candidate): Choice {
  const { id, name, kind } = candidate;
  return {
    id,
    label: name,
    description: describeCandidate(candidate),
    leading: <Avatar id={id} name={name} kind={kind} size={24} />,
  };
}
