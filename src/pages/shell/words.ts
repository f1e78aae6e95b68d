import type { EnvironmentRole } from '../../model/principal';

export const words = {
  main: 'Main',
  skip: 'Go to the content',
  home: 'Home',
  create: 'Create',
  flows: 'My flows',
  runs: 'Runs',
  mail: 'Mail',
  mailUnread: (count: number) => `Mail, ${count} unread`,
  connections: 'Connections',
  admin: 'Admin',
  settings: 'Settings',
  onThisDevice: 'On this device',
  collapse: 'Collapse',
  expand: 'Expand',
  environment: 'Environment',
  search: 'Search',
  searchPlaceholder: 'Search pages, flows and commands',
  searchEmpty: 'Nothing here has that name. Try a page, a flow, or a person.',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', system: 'As the system' },
  actAs: 'Who you act as',
  actAsMenu: (name: string) => `You act as ${name}`,
  honest:
    'Demonstration identities. Anyone with this device can act as any of them, and can read what is stored here.',
  nowActingAs: (name: string) => `You now act as ${name}.`,
  pages: 'Pages',
  flowsGroup: 'Flows',
  commands: 'Commands',
  people: 'People',
  newInstant: 'New instant flow',
  switchTheme: (theme: string) => `Theme: ${theme.toLowerCase()}`,
  actAsPerson: (name: string) => `Act as ${name}`,
  edit: 'Edit',
  run: 'Run',
  guest: 'Guest',
  noRole: 'No role here',
  noEnvironment: 'No environment',
  noEnvironmentText:
    'This person has no role in any environment, so there is nothing to show. Act as somebody else.',
} as const;

export const roleWords: Readonly<Record<EnvironmentRole, string>> = {
  admin: 'Administrator',
  maker: 'Maker',
  basic: 'User',
};
