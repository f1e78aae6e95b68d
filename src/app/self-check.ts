/**
 * What the page really has around it. A static host may leave the headers out, and a browser may refuse
 * storage; the app then says so instead of being less safe in silence.
 *
 * Nothing here tries a forbidden thing to see it fail: that would itself be reported as a violation.
 * The headers are read from fresh answers of our own origin instead.
 */

export interface Surroundings {
  /** Value of the policy header of an address of ours; null: none, undefined: could not be asked. */
  policyOf(address: string): Promise<string | null | undefined>;
  readonly isFramed: boolean;
  opensIndexedDb(): Promise<boolean>;
  readonly hasLocks: boolean;
  /** Undefined where the browser cannot say. */
  isPersisted(): Promise<boolean | undefined>;
}

export interface Missing {
  readonly code: keyof typeof sentences;
  readonly sentence: string;
}

const sentences = {
  pageHeader:
    'This host does not send the security header with its pages. The copy inside the page still holds, but other sites could show the app in a frame.',
  framing: 'This host does not forbid other sites to show the app in a frame.',
  looseScripts: 'This host’s security header would let foreign scripts run.',
  workerHeader:
    'This host does not send the security header with worker scripts, so the worker that runs flows is not confined.',
  framed: 'The app is shown inside a frame of another page. Open it in a tab of its own.',
  noStorage:
    'This browser does not let the app store anything here. Nothing you do will be kept. A private window or blocked site data may be the cause.',
  noLocks: 'This browser cannot agree between tabs on who runs flows. Use one tab only.',
  notPersisted:
    'The browser may clear this data when space runs low. Save a backup file from Settings now and then.',
} as const;

export async function checkSurroundings(
  surroundings: Surroundings,
  workerUrls: readonly string[],
): Promise<readonly Missing[]> {
  const codes: (Missing['code'] | undefined)[] = [
    pageProblem(await surroundings.policyOf('/')),
    ...(await workerProblems(surroundings, workerUrls)),
    surroundings.isFramed ? 'framed' : undefined,
    (await surroundings.opensIndexedDb()) ? undefined : 'noStorage',
    surroundings.hasLocks ? undefined : 'noLocks',
    (await surroundings.isPersisted()) === false ? 'notPersisted' : undefined,
  ];
  const missing = new Set(codes.filter((code) => code !== undefined));
  return [...missing].map((code) => ({ code, sentence: sentences[code] }));
}

function pageProblem(policy: string | null | undefined): Missing['code'] | undefined {
  if (policy === undefined) return undefined;
  if (policy === null) return 'pageHeader';
  if (!confinesScripts(policy)) return 'looseScripts';
  return directive(policy, 'frame-ancestors')?.includes("'none'") ? undefined : 'framing';
}

/** A worker obeys the header of its own script and knows nothing of the page's. */
async function workerProblems(
  { policyOf }: Surroundings,
  urls: readonly string[],
): Promise<('workerHeader' | undefined)[]> {
  const policies = await Promise.all(urls.map((url) => policyOf(url)));
  return policies.map((policy) => {
    if (policy === undefined || (policy && confinesScripts(policy))) return undefined;
    return 'workerHeader';
  });
}

function confinesScripts(policy: string): boolean {
  const scripts = directive(policy, 'script-src') ?? directive(policy, 'default-src');
  const loose = ["'unsafe-inline'", "'unsafe-eval'", '*', 'http:', 'https:', 'data:', 'blob:'];
  const isTight = scripts !== undefined && !scripts.some((source) => loose.includes(source));
  return isTight && directive(policy, 'require-trusted-types-for') !== undefined;
}

/** The values of the first directive of that name: later ones do not count. */
function directive(policy: string, name: string): readonly string[] | undefined {
  for (const part of policy.split(';')) {
    const [first, ...values] = part.trim().split(/\s+/);
    if (first?.toLowerCase() === name) return values;
  }
  return undefined;
}

export function browserSurroundings(page: Window): Surroundings {
  const { navigator, indexedDB } = page.window;
  return {
    async policyOf(address) {
      try {
        const answer = await page.window.fetch(address, { method: 'HEAD', cache: 'no-store' });
        return answer.headers.get('content-security-policy');
      } catch {
        return undefined;
      }
    },
    isFramed: page.top !== page.self,
    opensIndexedDb: () => canOpen(indexedDB),
    hasLocks: 'locks' in navigator,
    isPersisted: async () => await navigator.storage?.persisted?.(),
  };
}

/** A database of its own, removed at once: opening ours here would get in the worker's way. */
function canOpen(factory: IDBFactory): Promise<boolean> {
  const name = 'millrace-self-check';
  return new Promise((resolve) => {
    try {
      const request = factory.open(name);
      request.onerror = () => resolve(false);
      request.onsuccess = () => {
        request.result.close();
        factory.deleteDatabase(name);
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
}
