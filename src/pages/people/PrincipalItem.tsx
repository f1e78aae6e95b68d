import type { ReactNode } from 'react';
import type { Principal } from '../../queries';
import { Avatar, Badge, Item } from '../../ui';
import { describePrincipal } from './describe-principal';
import { words } from './words';

export interface PrincipalItemProps {
  readonly principal: Principal;
  /** At the right, after what the person is. */
  readonly trailing?: ReactNode;
  /** Instead of what the person does. */
  readonly text?: string | undefined;
  readonly size?: 24 | 28;
  readonly className?: string;
}

/** A person or a group as a line of a list. */
export function PrincipalItem(props: PrincipalItemProps) {
  const { principal, trailing, text, size = 24, className } = props;
  const { id, name, kind, guest } = principal;
  return (
    <Item
      leading={<Avatar id={id} name={name} kind={kind} size={size} />}
      title={name}
      text={text ?? describePrincipal(principal)}
      {...(className !== undefined && { className })}
      trailing={
        <>
          {guest && <Badge>{words.guest}</Badge>}
          {kind === 'group' && <span className="text-xs text-ink-3">{words.group}</span>}
          {trailing}
        </>
      }
    />
  );
}
