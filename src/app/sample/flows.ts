/** The sample flows, who holds which role towards them, and what was run with them lately. */
import type { Definition, JsonObject } from '../../model/definition';
import type { Flow } from '../../model/flow';
import type { Person } from '../../model/principal';
import * as definitions from './definitions';
import { environments, groups, people } from './people';

export interface SampleFlow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly environmentId: string;
  readonly creator: Person;
  readonly definition: Definition;
  readonly state: Flow['state'];
  readonly owners: readonly string[];
  readonly runOnly: readonly string[];
  /** By the key of the reference. */
  readonly connections: Readonly<Record<string, SampleConnection>>;
  readonly createdDaysAgo: number;
  readonly runs: readonly SampleRun[];
}

export interface SampleConnection {
  readonly owner: Person;
  readonly source: 'embedded' | 'invoker';
}

export interface SampleRun {
  readonly hoursAgo: number;
  readonly by: Person;
  readonly body: JsonObject;
}

const of = (owner: Person): SampleConnection => ({ owner, source: 'embedded' });

const claim = (hoursAgo: number, by: Person, number: number, text: string, text_1: string) => ({
  hoursAgo,
  by,
  body: { number, text, text_1 },
});
const newcomer = (hoursAgo: number, by: Person, text: string, email: string, date: string) => ({
  hoursAgo,
  by,
  body: { text, email, date },
});

export const flows: readonly SampleFlow[] = [
  {
    id: 'c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001',
    name: 'Submit an expense claim',
    description: 'Takes an amount and a reason; asks finance above 500, accepts at once below.',
    environmentId: environments.production.id,
    creator: people.ines,
    definition: definitions.expenseClaim,
    state: 'Started',
    // Jonas by name, Tomas through his group, Amara without the maker role, Marta as a guest.
    owners: [people.jonas.id, groups.finance.id, people.amara.id, people.marta.id],
    // Priya by name, Wen through two groups, Samir as a guest.
    runOnly: [people.priya.id, groups.allSales.id, people.samir.id],
    connections: {
      shared_office365: of(people.ines),
      shared_office365_1: of(people.jonas),
      // Defined, used by no step any more.
      shared_office365_2: of(people.tomas),
    },
    createdDaysAgo: 96,
    runs: [
      claim(598, people.priya, 84.5, 'Client lunch', 'Sales'),
      claim(531, people.wen, 1240, 'Trade fair stand', 'Sales'),
      claim(446, people.priya, 36.2, 'Parking', 'Sales'),
      claim(402, people.jonas, 219, 'Replacement drill', 'Workshop'),
      claim(333, people.wen, 640, 'Hotel, two nights', 'Sales'),
      claim(260, people.priya, 58, 'Train to Leeds', 'Sales'),
      claim(239, people.ines, 412, 'Meeting room chairs', 'Office'),
      claim(190, people.wen, 27.9, 'Taxi', 'Sales'),
      claim(148, people.priya, 980, 'Sample cases', 'Sales'),
      claim(97, people.jonas, 75, 'Safety gloves', 'Workshop'),
      claim(71, people.wen, 133.4, 'Fuel', 'Sales'),
      claim(30, people.priya, 530, 'Conference ticket', 'Sales'),
      claim(26, people.jonas, 18, 'Batteries', 'Office'),
      claim(3, people.priya, 92.75, 'Dinner with Tidewell', 'Sales'),
      claim(1.4, people.wen, 610, 'Van hire', 'Sales'),
    ],
  },
  {
    id: 'c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9002',
    name: 'Welcome a new colleague',
    description: 'Greets the newcomer and tells human resources.',
    environmentId: environments.production.id,
    creator: people.jonas,
    definition: definitions.welcome,
    state: 'Started',
    owners: [people.ines.id],
    runOnly: [people.lena.id],
    // Whoever runs it sends the mails in their own name.
    connections: { shared_office365: { owner: people.jonas, source: 'invoker' } },
    createdDaysAgo: 41,
    runs: [
      newcomer(620, people.jonas, 'Pavel Dvorak', 'pavel.dvorak@aldermoor.example', '2026-11-02'),
      newcomer(380, people.ines, 'Amara Diallo', 'amara.diallo@aldermoor.example', '2026-11-09'),
      // No address: the mail is refused, the run fails at that step.
      newcomer(122, people.jonas, 'Ravi Solberg', 'ravi solberg', '2026-11-23'),
      newcomer(121, people.jonas, 'Felix Zhao', 'felix.zhao@aldermoor.example', '2026-11-23'),
      newcomer(20, people.ines, 'Edda Vance', 'edda vance', '2026-12-01'),
    ],
  },
  {
    id: 'c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9003',
    name: 'Badge for a visitor',
    description: 'Writes the text of a badge and asks the front desk to print it.',
    environmentId: environments.production.id,
    creator: people.ines,
    definition: definitions.visitorBadge,
    state: 'Stopped',
    owners: [],
    runOnly: [],
    connections: { shared_office365: of(people.ines) },
    createdDaysAgo: 120,
    runs: [
      { hoursAgo: 655, by: people.ines, body: { text: 'Marta Keller', text_1: 'Brightwater' } },
    ],
  },
  {
    id: 'c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9004',
    name: 'Tell the team about a day off',
    description: 'One mail to the team with the day and who stands in.',
    environmentId: environments.personal.id,
    creator: people.ines,
    definition: definitions.dayOff,
    state: 'Started',
    owners: [people.marta.id],
    runOnly: [],
    connections: { shared_office365: of(people.ines) },
    createdDaysAgo: 18,
    runs: [{ hoursAgo: 52, by: people.ines, body: { date: '2026-11-27', text: 'Jonas Okafor' } }],
  },
  {
    id: 'c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9005',
    name: 'Remind finance every morning',
    description: 'One mail at half past eight on each working day.',
    environmentId: environments.production.id,
    creator: people.ines,
    definition: definitions.morningReminder,
    // Whoever tries it turns it on, and the clock forward.
    state: 'Stopped',
    owners: [],
    runOnly: [],
    connections: { shared_office365: of(people.ines) },
    createdDaysAgo: 12,
    runs: [],
  },
];
