import { Children, type ReactNode } from 'react';
import { Button, EmptyState, type GlyphName } from '../../../ui';

interface NamedCardsProps {
  readonly icon: GlyphName;
  readonly noneTitle: string;
  readonly noneText: string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  /** A card each. */
  readonly children: ReactNode;
}

/** What the flow has of one kind, or why there is none, and a way to make another one. */
export function NamedCards(props: NamedCardsProps) {
  const { icon, noneTitle, noneText, addLabel, onAdd, children } = props;
  return (
    <div className="grid grid-cols-1 content-start gap-2">
      {Children.count(children) === 0 ? (
        <EmptyState icon={icon} title={noneTitle} text={noneText} />
      ) : (
        <ul className="grid grid-cols-1 gap-2">{children}</ul>
      )}
      <Button icon="plus" size="sm" className="justify-self-start" onPress={onAdd}>
        {addLabel}
      </Button>
    </div>
  );
}
