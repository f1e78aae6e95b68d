/** Copies: a flow sent to somebody as a template, from which they make a flow of their own. */
import * as z from 'zod/mini';
import type { ConnectorManifest } from '../model/connector';
import { summarizeFlow } from '../model/flow-summary';
import { parseDefinition } from '../model/parse';
import type { Person } from '../model/principal';
import { places } from '../model/walk';
import type { CopyRow } from '../storage/schema';
import type { ReadTx } from '../storage/store';
import type { ReceivedCopy } from './api';
import { displayName, id, longText } from './fields';
import { shownDefinition } from './flow-details';
import { existing, insertFlow, readable } from './flows';
import { mailTable } from './mail';
import { read, type WriteCall, write } from './method';
import { isAdmitted, nameOf } from './principals';
import { connectorsIn } from './references';
import { noSuchCopy, Refused, refuse } from './refusals';
import { applyChanges } from './runtime/world';

const mostRecipients = 50;

export function copyMethods(connectors: readonly ConnectorManifest[]) {
  return {
    sendCopy: write({
      subject: { kind: 'flow', of: ({ flowId }) => flowId },
      permission: 'sendCopy',
      request: z.object({
        flowId: id,
        recipients: z.array(id).check(z.minLength(1), z.maxLength(mostRecipients)),
        name: displayName,
        description: longText,
      }),
      tables: ['copies', 'versions', 'drafts', 'draftLog', 'world', 'worldLog', 'meta'],
      act: async (call, { recipients, name, description }) => {
        const people = await recipientsOf(call, [...new Set(recipients)]);
        const definition = await shownDefinition(call.tx, existing(call.flow));
        readable(parseDefinition(definition));
        const connectorIds = connectorsIn(JSON.parse(definition));
        for (const person of people) {
          await send(call, person, { name, description, definition, connectorIds });
        }
        return { sent: people.length };
      },
    }),

    copiesReceived: read({
      subject: { kind: 'own' },
      request: z.object({}),
      tables: ['copies'],
      act: async ({ tx, actor }) => {
        const from = [actor.id, 0];
        const to = [actor.id, Number.MAX_SAFE_INTEGER];
        const options = { index: 'byRecipient', from, to, descending: true };
        const received: ReceivedCopy[] = [];
        for (const row of await tx.list('copies', options)) {
          received.push(await describe(tx, row, connectors));
        }
        return received;
      },
    }),

    acceptCopy: write({
      subject: {
        kind: 'copy',
        of: ({ copyId }) => copyId,
        into: ({ environmentId }) => environmentId,
      },
      permission: 'acceptCopy',
      request: z.object({ copyId: id, environmentId: id, name: displayName }),
      tables: ['copies', 'drafts', 'connections'],
      act: async (call, { copyId, environmentId, name }) => {
        const copy = await call.tx.get('copies', copyId);
        if (!copy) throw new Refused(noSuchCopy);
        const { definition, description } = copy;
        const parsed = readable(parseDefinition(definition));
        const named = { environmentId, name, description };
        const flow = await insertFlow(call, connectors, named, parsed, definition);
        call.tx.put('copies', { ...copy, flowId: flow.id });
        call.tell({ kind: 'mail', id: call.actor.id, version: call.now });
        return flow;
      },
    }),
  };
}

/** All of them, or a refusal. */
async function recipientsOf(
  { tx, actor, flow }: WriteCall,
  ids: readonly string[],
): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (const one of ids) {
    const person = await tx.get('people', one);
    if (!person || person.disabled) {
      return refuse(
        'UnknownPrincipal',
        400,
        'A copy can be sent to people of this workspace only.',
      );
    }
    if (one === actor.id) {
      refuse(
        'InvalidRequest',
        400,
        'A copy goes to somebody else. Use “Save as” for one of your own.',
      );
    }
    if (!(await isAdmitted(tx, person, existing(flow).environmentId))) {
      refuse('GuestNotAdmitted', 400, `${person.name} is a guest who is not admitted here.`);
    }
    people.push(person);
  }
  return people;
}

async function send(
  call: WriteCall,
  recipient: Person,
  content: Pick<CopyRow, 'name' | 'description' | 'definition' | 'connectorIds'>,
): Promise<void> {
  const { tx, actor, now, platform } = call;
  const { id: flowId, name, environmentId } = existing(call.flow);
  const copy: CopyRow = {
    ...content,
    id: platform.newId(),
    recipientId: recipient.id,
    sentBy: actor.id,
    sentAt: now,
  };
  tx.put('copies', copy);
  const row = { ...mailOf(actor, recipient, copy), copyId: copy.id };
  const mail = { table: mailTable, id: `${recipient.id}/copy/${copy.id}`, row } as const;
  await applyChanges(tx, [mail], now);
  call.log({
    target: { kind: 'flow', id: flowId, name },
    about: { kind: 'person', id: recipient.id, name: recipient.name },
    environmentId,
    after: copy,
  });
  call.tell({ kind: 'mail', id: recipient.id, version: now });
}

function mailOf(sender: Person, recipient: Person, { name, description, sentAt }: CopyRow) {
  const lines = [
    `${sender.name} sent you a copy of a flow: ${name}.`,
    ...description.split('\n').filter((one) => one.trim() !== ''),
    'Create your own flow from it. It will use your connections, and nothing you change reaches the original.',
  ];
  return {
    from: sender.mail,
    fromName: sender.name,
    to: [recipient.mail],
    cc: [],
    subject: `${sender.name} sent you a flow: ${name}`,
    body: lines.map((one) => `<p>${escapeHtml(one)}</p>`).join(''),
    receivedAt: sentAt,
    read: false,
    importance: 'Normal',
  };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (one) => entities[one] ?? one);
}

async function describe(
  tx: ReadTx,
  row: CopyRow,
  connectors: readonly ConnectorManifest[],
): Promise<ReceivedCopy> {
  const { id: copyId, name, description, sentBy, sentAt, connectorIds, flowId } = row;
  const parsed = parseDefinition(row.definition);
  const { kind, startsWith, steps } = parsed.ok
    ? summarizeFlow(parsed.definition, connectors)
    : unreadable;
  return {
    id: copyId,
    name,
    description,
    sentByName: await nameOf(tx, sentBy),
    sentAt,
    kind,
    startsWith,
    steps,
    stepCount: parsed.ok ? [...places(parsed.definition)].length : 0,
    connectorIds,
    ...(flowId === undefined ? {} : { flowId }),
  };
}

const unreadable = { kind: 'instant', startsWith: '', steps: [] } as const;
