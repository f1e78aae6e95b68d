import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { Count } from './Badge';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | undefined;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabItem<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
  readonly className?: string;
  readonly panelClassName?: string;
}

/** Only the chosen panel exists; its content is the children. */
export function Tabs<Id extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
  className,
  panelClassName,
}: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={value}
      onSelectionChange={(key) => {
        const tab = tabs.find((candidate) => candidate.id === key);
        if (tab) onChange(tab.id);
      }}
      className={className ?? ''}
    >
      <TabList
        aria-label={label}
        className="flex gap-5 overflow-x-auto border-b border-line [scrollbar-width:none]"
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="relative inline-flex h-9 shrink-0 items-center gap-1.5 rounded-t-xs font-medium whitespace-nowrap text-ink-2 outline-none transition-colors hover:text-ink focus-visible:inset-ring-2 focus-visible:inset-ring-accent selected:text-ink after:absolute after:inset-x-0 after:-bottom-px after:h-0.5 after:rounded-t-xs selected:after:bg-accent max-sm:h-11"
          >
            {tab.label}
            {tab.count !== undefined && <Count value={tab.count} />}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={panelClassName ?? 'outline-none'}>
          {tab.id === value && children}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
