/**
 * The sample organisation, Aldermoor: everybody invented. Between them, its fourteen people hold every
 * role of the permission table towards the flow “Submit an expense claim”, or another one, see flows.ts.
 */
import type { Environment, Group, Person, RoleAssignment } from '../../model/principal';

const organisation = 'aldermoor.example';
const auditors = 'Brightwater Audit';

function colleague(id: string, name: string, title: string): Person {
  const mail = `${name.toLowerCase().replace(' ', '.')}@${organisation}`;
  return { id, name, mail, title, licence: 'premium' };
}

function guest(id: string, name: string): Person {
  const mail = `${name.toLowerCase().replace(' ', '.')}@brightwater.example`;
  return { id, name, mail, guest: true, company: auditors, licence: 'free' };
}

export const people = {
  ines: colleague('3f0c7a52-1d84-4c1e-9b57-0a64d2c1e101', 'Ines Marchetti', 'Operations lead'),
  jonas: colleague('3f0c7a52-1d84-4c1e-9b57-0a64d2c1e102', 'Jonas Okafor', 'Process analyst'),
  tomas: colleague('3f0c7a52-1d84-4c1e-9b57-0a64d2c1e103', 'Tomas Lindqvist', 'Finance manager'),
  priya: colleague('3f0c7a52-1d84-4c1e-9b57-0a64d2c1e104', 'Priya Raman', 'Account manager'),
  wen: colleague('3f0c7a52-1d84-4c1e-9b57-0a64d2c1e105', 'Wen Tan', 'Field sales'),
  marta: guest('3f0c7a52-1d84-4c1e-9b57-0a64d2c1e106', 'Marta Keller'),
  hugo: colleague('3f0c7a52-1d84-4c1e-9b57-0a64d2c1e107', 'Hugo Brandt', 'Warehouse planner'),
  lena: colleague('3f0c7a52-1d84-4c1e-9b57-0a64d2c1e108', 'Lena Forsberg', 'Customer service'),
  nadia: colleague('3f0c7a52-1d84-4c1e-9b57-0a64d2c1e109', 'Nadia Sorel', 'Platform administrator'),
  pavel: colleague('3f0c7a52-1d84-4c1e-9b57-0a64d2c1e10a', 'Pavel Dvorak', 'Workshop'),
  amara: colleague('3f0c7a52-1d84-4c1e-9b57-0a64d2c1e10b', 'Amara Diallo', 'Travel desk'),
  felix: colleague('3f0c7a52-1d84-4c1e-9b57-0a64d2c1e10c', 'Felix Zhao', 'Purchasing'),
  olivia: colleague('3f0c7a52-1d84-4c1e-9b57-0a64d2c1e10d', 'Olivia Hart', 'Human resources'),
  samir: guest('3f0c7a52-1d84-4c1e-9b57-0a64d2c1e10e', 'Samir Nasser'),
} as const;

export const groups = {
  finance: {
    id: '8b1d2f60-5c3e-4f6a-8d10-77a1b2c30001',
    name: 'Finance Operations',
    members: [people.tomas.id],
  },
  fieldSales: {
    id: '8b1d2f60-5c3e-4f6a-8d10-77a1b2c30002',
    name: 'Field Sales',
    members: [people.wen.id],
  },
  /** Nested: who is in Field Sales is in All Sales too. */
  allSales: {
    id: '8b1d2f60-5c3e-4f6a-8d10-77a1b2c30003',
    name: 'All Sales',
    members: ['8b1d2f60-5c3e-4f6a-8d10-77a1b2c30002'],
  },
} as const satisfies Record<string, Group>;

const settings = { guestsMayExport: false, guestsMayReshare: true };

export const environments = {
  production: {
    id: 'aldermoor-production',
    name: 'Aldermoor · Production',
    isDefault: false,
    settings,
  },
  personal: { id: 'default-aldermoor', name: 'Aldermoor (default)', isDefault: true, settings },
} as const satisfies Record<string, Environment>;

/** In Production roles are given by name; Pavel has none there and is a stranger to it. */
export const roles: readonly RoleAssignment[] = [
  ...[people.ines, people.jonas, people.tomas, people.hugo, people.felix, people.olivia].map(
    (one) => assign(one, 'maker'),
  ),
  ...[people.priya, people.wen, people.lena, people.amara, people.samir, people.marta].map((one) =>
    assign(one, 'basic'),
  ),
  assign(people.nadia, 'admin'),
  { environmentId: environments.personal.id, principalId: people.nadia.id, role: 'admin' },
  { environmentId: environments.personal.id, principalId: people.marta.id, role: 'basic' },
];

function assign(person: Person, role: RoleAssignment['role']): RoleAssignment {
  return { environmentId: environments.production.id, principalId: person.id, role };
}
