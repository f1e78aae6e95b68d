import { useNavigate } from '@tanstack/react-router';
import { useConnectors, useFlows, usePeople } from '../../queries';
import { Avatar, CommandPalette, offeredGroups, type PaletteGroup, Tile, useTheme } from '../../ui';
import { paths } from '../paths';
import { standingOf } from '../status-look';
import { tileLook } from '../step-tiles';
import { flowStateWords } from '../words';
import { useActor } from './actor-context';
import { useEnvironment, useMayMake } from './environment-context';
import { useRailItems } from './rail-items';
import { themes } from './ThemeMenu';
import { words } from './words';

/** Opens every page, flow and command by name. */
export function Palette({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const groups = useGroups();
  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      label={words.search}
      placeholder={words.searchPlaceholder}
      emptyText={words.searchEmpty}
      groups={groups}
    />
  );
}

function useGroups(): readonly PaletteGroup[] {
  const navigate = useNavigate();
  const go = (href: string) => void navigate({ href });
  const pages = useRailItems().map(({ id, label, icon, href }) => ({
    id,
    label,
    icon,
    onAction: () => go(href),
  }));
  return [
    ...offeredGroups(),
    { id: 'pages', title: words.pages, items: pages },
    { id: 'flows', title: words.flowsGroup, items: useFlowItems(go) },
    { id: 'commands', title: words.commands, items: useCommandItems(go) },
    { id: 'people', title: words.people, items: usePeopleItems() },
  ];
}

type Items = PaletteGroup['items'];

function useFlowItems(go: (href: string) => void): Items {
  const { environment } = useEnvironment();
  const environmentId = environment.id;
  const mine = useFlows({ environmentId, tab: 'mine' });
  const team = useFlows({ environmentId, tab: 'team' });
  const shared = useFlows({ environmentId, tab: 'sharedWithMe' });
  const connectors = useConnectors(environmentId).data ?? [];
  const own = [...(mine.data ?? []), ...(team.data ?? [])];
  const seen = new Set<string>();
  const once = (id: string) => !seen.has(id) && seen.add(id);
  return [
    ...own.map((flow) => ({ flow, href: paths.edit(flow.id) })),
    ...(shared.data ?? []).map((flow) => ({ flow, href: paths.runForm(flow.id) })),
  ]
    .filter(({ flow }) => once(flow.id))
    .map(({ flow, href }) => ({
      id: `flow-${flow.id}`,
      label: flow.name,
      detail: flowStateWords[standingOf(flow)],
      keywords: flow.startsWith,
      leading: <Tile {...tileLook(flow.steps[0] ?? { type: '' }, connectors)} size={20} />,
      onAction: () => go(href),
    }));
}

function useCommandItems(go: (href: string) => void): Items {
  const [theme, setTheme] = useTheme();
  const mayMake = useMayMake();
  const create = () => go(paths.create);
  return [
    ...(mayMake
      ? [{ id: 'new', label: words.newInstant, icon: 'plus' as const, onAction: create }]
      : []),
    ...themes
      .filter((one) => one.id !== theme)
      .map((one) => ({
        id: `theme-${one.id}`,
        label: words.switchTheme(one.label),
        icon: one.icon,
        onAction: () => setTheme(one.id),
      })),
  ];
}

function usePeopleItems(): Items {
  const { actorId, switchActor } = useActor();
  const people = usePeople();
  return (people.data ?? [])
    .filter((person) => person.id !== actorId)
    .map((person) => ({
      id: `person-${person.id}`,
      label: words.actAsPerson(person.name),
      ...(person.title !== undefined && { detail: person.title }),
      leading: <Avatar id={person.id} name={person.name} size={20} />,
      onAction: () => switchActor(person.id),
    }));
}
