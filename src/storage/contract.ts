/**
 * What every store must do, as cases that need no test runner: the same suite runs in Node against
 * memory and in a real browser's page against its IndexedDB.
 */
import type { Person } from '../model/principal';
import type { JournalRow } from './schema';
import type { Store, StoreError } from './store';

export interface Assertions {
  equal(actual: unknown, expected: unknown): void;
}

export interface ContractCase {
  readonly title: string;
  /** Throws, or its assertions do, where the store breaks the contract. The store is empty at first. */
  run(store: Store): Promise<void>;
}

export function storeContract(assert: Assertions): readonly ContractCase[] {
  const cases: ContractCase[] = [];
  const holds = (title: string, run: ContractCase['run']) => cases.push({ title, run });

  holds('a written row is read back, as a copy', async (store) => {
    const row = person('a');
    await store.write(['people'], 'told', async (tx) => tx.put('people', row));
    const read = () => store.read(['people'], (tx) => tx.get('people', 'a'));
    assert.equal(await read(), row);
    Object.assign((await read()) ?? {}, { name: 'changed' });
    assert.equal(await read(), row);
  });

  holds('a missing row is undefined', async (store) => {
    assert.equal(await store.read(['people'], (tx) => tx.get('people', 'nobody')), undefined);
  });

  holds('put replaces the row of the same key', async (store) => {
    await store.write(['people'], 'progress', async (tx) => {
      tx.put('people', person('a'));
      tx.put('people', person('a', 'Second'));
    });
    assert.equal(await names(store), ['Second']);
  });

  holds('rows come in the order of their keys, numbers by value', async (store) => {
    await putJournal(store, [row('b', 2), row('b', 10), row('a', 3), row('b', 0)]);
    const rows = await store.read(['journal'], (tx) => tx.list('journal'));
    assert.equal(rows.map(place), ['a 3', 'b 0', 'b 2', 'b 10']);
  });

  holds('a range bounds a list, open or closed at either end', async (store) => {
    await putJournal(store, [row('a', 9), row('b', 0), row('b', 1), row('b', 2), row('c', 0)]);
    const places = async (range: object) =>
      (await store.read(['journal'], (tx) => tx.list('journal', range))).map(place);
    const from = ['b', 0];
    const to = ['b', 2];
    assert.equal(await places({ from, to }), ['b 0', 'b 1', 'b 2']);
    assert.equal(await places({ from, fromOpen: true, to, toOpen: true }), ['b 1']);
    assert.equal(await places({ from }), ['b 0', 'b 1', 'b 2', 'c 0']);
    assert.equal(await places({ to, toOpen: true }), ['a 9', 'b 0', 'b 1']);
    assert.equal(await places({ from: to, to: from }), []);
    assert.equal(await places({ from, to: from, toOpen: true }), []);
  });

  holds('limit and direction apply after the range', async (store) => {
    await putJournal(store, [row('a', 0), row('a', 1), row('a', 2), row('b', 0)]);
    const places = async (options: object) =>
      (await store.read(['journal'], (tx) => tx.list('journal', options))).map(place);
    const to = ['a', 2];
    assert.equal(await places({ to, limit: 2 }), ['a 0', 'a 1']);
    assert.equal(await places({ to, limit: 2, descending: true }), ['a 2', 'a 1']);
    assert.equal(await places({ to, descending: true }), ['a 2', 'a 1', 'a 0']);
    assert.equal(await places({ limit: 0 }), []);
  });

  holds('an index orders by its members, then by key', async (store) => {
    await store.write(['connections'], 'told', async (tx) => {
      tx.put('connections', connection('3', 'ann'));
      tx.put('connections', connection('1', 'bob'));
      tx.put('connections', connection('2', 'ann'));
    });
    const ids = async (options: object) => {
      const list = { index: 'byOwner', ...options };
      const rows = await store.read(['connections'], (tx) => tx.list('connections', list));
      return rows.map(({ id }) => id);
    };
    assert.equal(await ids({}), ['2', '3', '1']);
    assert.equal(await ids({ descending: true }), ['1', '3', '2']);
    assert.equal(await ids({ from: 'ann', to: 'ann' }), ['2', '3']);
    assert.equal(await ids({ from: 'ann', to: 'ann', descending: true, limit: 1 }), ['3']);
  });

  holds('count counts a range, at most to its limit', async (store) => {
    await putJournal(store, [row('a', 0), row('a', 1), row('b', 0)]);
    const count = (options?: object) =>
      store.read(['journal'], (tx) => tx.count('journal', options));
    assert.equal(await count(), 3);
    assert.equal(await count({ from: ['a', 1] }), 2);
    assert.equal(await count({ limit: 1 }), 1);
    assert.equal(await count({ from: ['b', 0], to: ['a', 0] }), 0);
  });

  holds('delete removes one row, deleteRange a range, an open range all', async (store) => {
    await putJournal(store, [row('a', 0), row('a', 1), row('a', 2), row('b', 0)]);
    const places = async () =>
      (await store.read(['journal'], (tx) => tx.list('journal'))).map(place);
    await store.write(['journal'], 'told', async (tx) => {
      tx.delete('journal', ['a', 1]);
      tx.delete('journal', ['none', 1]);
    });
    assert.equal(await places(), ['a 0', 'a 2', 'b 0']);
    const range = { from: ['a', 0], to: ['a', 9] };
    await store.write(['journal'], 'told', async (tx) => tx.deleteRange('journal', range));
    assert.equal(await places(), ['b 0']);
    await store.write(['journal'], 'told', async (tx) => tx.deleteRange('journal', {}));
    assert.equal(await places(), []);
  });

  holds('a transaction reads its own changes', async (store) => {
    const seen = await store.write(['people'], 'told', async (tx) => {
      tx.put('people', person('a'));
      const before = await tx.count('people');
      tx.delete('people', 'a');
      return [before, await tx.count('people')];
    });
    assert.equal(seen, [1, 0]);
  });

  holds('a body that throws leaves nothing behind in any table', async (store) => {
    await store.write(['people'], 'told', async (tx) => tx.put('people', person('a', 'Before')));
    const conflict = new Error('conflict');
    const failure = await failureOf(
      store.write(['people', 'journal'], 'told', async (tx) => {
        tx.put('people', person('a', 'After'));
        tx.put('people', person('b'));
        tx.put('journal', row('a', 0));
        await tx.get('people', 'a');
        tx.deleteRange('people', {});
        throw conflict;
      }),
    );
    assert.equal(failure === conflict, true);
    assert.equal(await names(store), ['Before']);
    assert.equal(await store.read(['journal'], (tx) => tx.count('journal')), 0);
  });

  holds('a row without its key is refused with all that came with it', async (store) => {
    const failure = await failureOf(
      store.write(['people'], 'told', async (tx) => {
        tx.put('people', person('a'));
        tx.put('people', { name: 'No id' } as Person);
      }),
    );
    assert.equal(codeOf(failure), 'failed');
    assert.equal(await names(store), []);
  });

  holds('a value that cannot be stored is refused with all that came with it', async (store) => {
    const failure = await failureOf(
      store.write(['people', 'meta'], 'told', async (tx) => {
        tx.put('people', person('a'));
        tx.put('meta', { key: 'function', value: () => {} });
      }),
    );
    assert.equal(codeOf(failure), 'failed');
    assert.equal(await names(store), []);
  });

  holds('a table outside the transaction is refused', async (store) => {
    const failure = await failureOf(store.read(['people'], (tx) => tx.get('meta', 'a')));
    assert.equal(codeOf(failure), 'failed');
  });

  holds('a body that awaits something else is refused', async (store) => {
    const failure = await failureOf(
      store.write(['people'], 'told', async (tx) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        tx.put('people', person('a'));
      }),
    );
    assert.equal(codeOf(failure), 'failed');
    assert.equal(await names(store), []);
  });

  holds('writes that overlap happen one after another', async (store) => {
    const increment = () =>
      store.write(['meta'], 'progress', async (tx) => {
        const before = await tx.get('meta', 'counter');
        tx.put('meta', { key: 'counter', value: Number(before?.value ?? 0) + 1 });
      });
    await Promise.all(Array.from({ length: 20 }, increment));
    const counter = await store.read(['meta'], (tx) => tx.get('meta', 'counter'));
    assert.equal(counter?.value, 20);
  });

  holds('a read sees one moment, and the writes asked for before it', async (store) => {
    const both = (value: number) =>
      store.write(['meta', 'people'], 'progress', async (tx) => {
        tx.put('meta', { key: 'version', value });
        tx.put('people', person('a', String(value)));
      });
    const look = () =>
      store.read(['meta', 'people'], async (tx) => {
        const version = await tx.get('meta', 'version');
        return [version?.value, Number((await tx.get('people', 'a'))?.name)];
      });
    const seen = await Promise.all([both(1), look(), both(2), look()]);
    assert.equal(
      [seen[1], seen[3]],
      [
        [1, 1],
        [2, 2],
      ],
    );
  });

  holds('a row that does not fit its table is left out of what is read', async (store) => {
    await store.write(['people'], 'told', async (tx) => {
      tx.put('people', person('a'));
      tx.put('people', { id: 'b', name: 5 } as unknown as Person);
    });
    assert.equal(await names(store), ['Name of a']);
    assert.equal(await store.read(['people'], (tx) => tx.get('people', 'b')), undefined);
  });

  holds('a key that cannot be exported is kept, and opens what it sealed', async (store) => {
    const algorithm = { name: 'AES-GCM', length: 256 };
    const key = await crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
    const at = { name: 'AES-GCM', iv: new Uint8Array(12) };
    const data = await crypto.subtle.encrypt(at, key, new Uint8Array([7, 8, 9]));
    await store.write(['credentialKeys'], 'told', async (tx) =>
      tx.put('credentialKeys', { connectionId: 'c', field: 'password', key }),
    );
    const [kept] = await store.read(['credentialKeys'], (tx) => tx.list('credentialKeys'));
    const opened = kept && (await crypto.subtle.decrypt(at, kept.key, data));
    assert.equal(opened && [...new Uint8Array(opened)], [7, 8, 9]);
    assert.equal(kept?.key.extractable, false);
  });

  holds('a closed store refuses', async (store) => {
    store.close();
    assert.equal(codeOf(await failureOf(names(store))), 'closed');
    const write = store.write(['people'], 'told', async (tx) => tx.put('people', person('a')));
    assert.equal(codeOf(await failureOf(write)), 'closed');
  });

  return cases;
}

function person(id: string, name = `Name of ${id}`): Person {
  return { id, name, mail: `${id}@example.com`, licence: 'free' };
}

function connection(id: string, ownerId: string) {
  return {
    id,
    ownerId,
    environmentId: 'e',
    connectorId: 'c',
    name: id,
    createdAt: 0,
    status: 'connected',
  } as const;
}

function row(runId: string, firstSeq: number): JournalRow {
  return { runId, firstSeq, events: [] };
}

const place = ({ runId, firstSeq }: JournalRow) => `${runId} ${firstSeq}`;

async function putJournal(store: Store, rows: readonly JournalRow[]): Promise<void> {
  await store.write(['journal'], 'progress', async (tx) => {
    for (const each of rows) tx.put('journal', each);
  });
}

async function names(store: Store): Promise<string[]> {
  return (await store.read(['people'], (tx) => tx.list('people'))).map(({ name }) => name);
}

/** What a promise was rejected with; undefined if it was not. */
async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => undefined,
    (error: unknown) => error ?? 'rejected without a reason',
  );
}

/** Not by class: the suite may have been bundled apart from the store. */
function codeOf(failure: unknown): StoreError['code'] | undefined {
  return (failure as Partial<StoreError> | undefined)?.code;
}
