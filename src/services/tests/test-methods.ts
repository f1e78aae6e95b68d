import * as z from 'zod/mini';
import { recordTest } from '../../engine/index';
import { judgedSteps } from '../../model/flow-test/judged-steps';
import { printFlowTest } from '../../model/flow-test/read-flow-test';
import { parseTestFile, printTestFile } from '../../model/flow-test/test-file';
import { parseDefinition } from '../../model/parse';
import type { RunEvent } from '../../model/run/events';
import { displayName, id, longText } from '../fields';
import { shownDefinition } from '../flow-details';
import { existing, readable } from '../flows';
import { ask, read, write } from '../method';
import { nameOf } from '../principals';
import { refuse } from '../refusals';
import { shownEvents } from '../run-journal';
import { draftSource, published } from '../start-run';
import { boundedBy, runTests } from './run-tests';
import {
  addTests,
  factsOf,
  mostCharacters,
  readableTests,
  readTest,
  storedTest,
  tellOfTests,
  testAsSaid,
  testsOf,
  textOf,
} from './test-rows';

const ofFlow = { kind: 'flow', of: (request: { flowId: string }) => request.flowId } as const;
const definitionTables = ['drafts', 'draftLog', 'versions'] as const;
const testOnly = z.object({ flowId: id, testId: id });
const judged = z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(1000)));
/** Events of a run that a test is made of at most: more would not fit into one. */
const mostEvents = 50_000;

export const testMethods = {
  list: read({
    subject: ofFlow,
    permission: 'viewDefinition',
    request: z.object({ flowId: id }),
    tables: ['flowTests'],
    act: async ({ tx }, { flowId }) => {
      const rows = await testsOf(tx, flowId);
      return await Promise.all(
        rows.map(async (row) => {
          const { id: testId, createdAt, createdBy, last } = row;
          const { name, note } = factsOf(row);
          const createdByName = await nameOf(tx, createdBy);
          const more = { ...(note !== undefined && { note }), ...(last && { last }) };
          return { id: testId, name, createdAt, createdByName, ...more };
        }),
      );
    },
  }),

  get: read({
    subject: ofFlow,
    permission: 'viewDefinition',
    request: testOnly,
    tables: ['flowTests'],
    act: async ({ tx }, request) => {
      const test = readTest((await storedTest(tx, request)).test);
      const { name, note } = test;
      return { name, steps: judgedSteps(test), ...(note !== undefined && { note }) };
    },
  }),

  /** Of the run as it may leave the worker: what is secured is not there. */
  record: ask({
    subject: { kind: 'run', of: ({ runId }) => runId },
    permission: 'viewRunDetail',
    request: z.object({ runId: id }),
    tables: ['runs', 'journal'],
    find: async ({ tx, flow }, { runId }) => {
      const run = (await tx.get('runs', runId)) ?? refuse('NotFound', 404, 'There is no such run.');
      const journal: RunEvent[] = [];
      for await (const event of shownEvents(tx, run)) {
        journal.push(event);
        if (journal.length > mostEvents) {
          refuse('InvalidRequest', 400, 'This run is too long to be saved as a test.');
        }
      }
      return { flow: existing(flow), run, journal };
    },
    act: async ({ platform }, _request, { flow, run: { definition, mocked }, journal }) => {
      const recorded = await recordTest(readable(parseDefinition(definition)), journal, {
        id: 'recorded',
        name: flow.name,
        dialect: flow.dialect,
        goesOn: boundedBy(platform),
        ...(mocked && { mocked }),
      });
      if (!recorded)
        return refuse('InvalidRequest', 400, 'Only a run that came to its own end can be a test.');
      const { test, hidden, unsteady } = recorded;
      return { test: printFlowTest(test), steps: judgedSteps(test), hidden, unsteady };
    },
  }),

  save: write({
    subject: ofFlow,
    permission: 'editDefinition',
    request: z.object({
      flowId: id,
      test: z.string().check(z.maxLength(mostCharacters)),
      name: z.optional(displayName),
      note: z.optional(longText),
      judged,
    }),
    tables: ['flowTests'],
    act: async (call, { flowId, test, ...said }) => {
      const made = testAsSaid(readTest(test), said);
      const [testId = ''] = await addTests(call, flowId, [made]);
      tellOfTests(call, made.name);
      return { testId };
    },
  }),

  update: write({
    subject: ofFlow,
    permission: 'editDefinition',
    request: z.object({
      flowId: id,
      testId: id,
      name: z.optional(displayName),
      note: z.optional(longText),
      judged,
    }),
    tables: ['flowTests'],
    act: async (call, { flowId, testId, ...said }) => {
      const row = await storedTest(call.tx, { flowId, testId });
      const test = testAsSaid(readTest(row.test), said);
      const { last, ...rest } = row;
      // How it went before says nothing of what it judges now.
      const kept = said.judged || !last ? {} : { last };
      call.tx.put('flowTests', { ...rest, ...kept, test: textOf(test) });
      tellOfTests(call, test.name);
      return null;
    },
  }),

  remove: write({
    subject: ofFlow,
    permission: 'editDefinition',
    request: testOnly,
    tables: ['flowTests'],
    act: async (call, { flowId, testId }) => {
      const row = await storedTest(call.tx, { flowId, testId });
      call.tx.delete('flowTests', [flowId, testId]);
      tellOfTests(call, factsOf(row).name);
      return { test: row.test };
    },
  }),

  run: ask({
    subject: ofFlow,
    permission: 'testFlow',
    request: z.object({
      flowId: id,
      source: z.enum(['draft', 'published']),
      testIds: z.optional(z.array(id).check(z.maxLength(200))),
    }),
    tables: ['flowTests', ...definitionTables],
    find: async (call, { flowId, source, testIds }) => {
      const flow = existing(call.flow);
      const from = source === 'draft' ? draftSource : published;
      const { definition: text, version } = await from(call.tx, flow);
      const wanted = testIds && new Set(testIds);
      const stored = await testsOf(call.tx, flowId);
      const rows = readableTests(stored.filter((row) => wanted?.has(row.id) ?? true));
      return { flow, definition: readable(parseDefinition(text)), version, rows };
    },
    act: (surroundings, _request, found) => runTests(surroundings, found),
  }),

  export: read({
    subject: ofFlow,
    permission: 'viewDefinition',
    request: z.object({ flowId: id }),
    tables: ['flowTests', ...definitionTables],
    act: async (call, { flowId }) => {
      const flow = existing(call.flow);
      const { name, dialect } = flow;
      const definition = await shownDefinition(call.tx, flow);
      const tests = readableTests(await testsOf(call.tx, flowId)).map((one) => one.test);
      return { name, text: printTestFile({ name, dialect, definition, tests }) };
    },
  }),

  import: write({
    subject: ofFlow,
    permission: 'editDefinition',
    request: z.object({ flowId: id, text: z.string().check(z.maxLength(50_000_000)) }),
    tables: ['flowTests'],
    act: async (call, { flowId, text }) => {
      const read = parseTestFile(text);
      if (!read.ok) return refuse('InvalidRequest', 400, read.fault);
      const { tests } = read.file;
      if (tests.length === 0)
        return refuse('InvalidRequest', 400, 'There is no test in this file.');
      await addTests(call, flowId, tests);
      tellOfTests(
        call,
        tests
          .map((one) => one.name)
          .join(', ')
          .slice(0, 200),
      );
      return { count: tests.length };
    },
  }),
};
