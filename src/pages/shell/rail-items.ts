import type { GlyphName } from '../../ui';
import { useOwnsFlows } from '../flows/use-owns-flows';
import { paths } from '../paths';
import { useMayAdminister, useMayMake } from './environment-context';
import { words } from './words';

export interface RailItem {
  readonly id: string;
  readonly label: string;
  readonly icon: GlyphName;
  readonly href: string;
  /** A line above it. */
  readonly divided?: boolean;
  /** Only for those who may make flows. */
  readonly forMakers?: boolean;
  /** Only for those who own flows, or may come to. */
  readonly forOwners?: boolean;
  readonly forAdmins?: boolean;
  /** Stands in the bar at the foot of a phone. */
  readonly onPhone: boolean;
}

/** The pages that exist. */
const railItems: readonly RailItem[] = [
  { id: 'home', label: words.home, icon: 'house', href: paths.home, onPhone: true },
  {
    id: 'create',
    label: words.create,
    icon: 'plus',
    href: paths.create,
    forMakers: true,
    onPhone: true,
  },
  { id: 'flows', label: words.flows, icon: 'workflow', href: paths.flows, onPhone: true },
  {
    id: 'runs',
    label: words.runs,
    icon: 'activity',
    href: paths.runs,
    forOwners: true,
    onPhone: true,
  },
  { id: 'mail', label: words.mail, icon: 'mail', href: paths.mail, onPhone: true },
  {
    id: 'connections',
    label: words.connections,
    icon: 'cable',
    href: paths.connections,
    divided: true,
    onPhone: false,
  },
  {
    id: 'admin',
    label: words.admin,
    icon: 'shield',
    href: paths.admin,
    forAdmins: true,
    onPhone: false,
  },
  {
    id: 'settings',
    label: words.settings,
    icon: 'settings',
    href: paths.settings,
    divided: true,
    onPhone: false,
  },
];

/** The pages that this person may use. */
export function useRailItems(): readonly RailItem[] {
  const mayMake = useMayMake();
  const mayAdminister = useMayAdminister();
  const ownsFlows = useOwnsFlows();
  return railItems.filter(
    ({ forMakers, forOwners, forAdmins }) =>
      (mayMake || !forMakers) && (ownsFlows || !forOwners) && (mayAdminister || !forAdmins),
  );
}

/** Whether a page belongs to the item: flows own what lies below them. */
export function isCurrent(item: RailItem, pathname: string): boolean {
  return item.href === '/'
    ? pathname === '/'
    : pathname === item.href || pathname.startsWith(`${item.href}/`);
}
