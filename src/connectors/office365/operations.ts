/** Mail between the people of the workspace: a message is a row in each recipient's mailbox. */

import type { OperationCall, OperationResult, WorldChange } from '../../model/connector';
import type { Json, JsonObject } from '../../model/definition';

const table = 'mail/messages';
const address = /^[^\s@<>;,]+@[^\s@<>;,]+\.[^\s@<>;,]+$/;
const importances = ['Low', 'Normal', 'High'];

export async function sendEmailV2(call: OperationCall): Promise<OperationResult> {
  const { parameters } = call;
  const to = addresses(parameters['emailMessage/To']);
  const cc = addresses(parameters['emailMessage/Cc']);
  const bcc = addresses(parameters['emailMessage/Bcc']);
  const all = [...new Set([...to, ...cc, ...bcc].map((one) => one.toLowerCase()))];
  const wrong = all.filter((one) => !address.test(one));
  if (all.length === 0) return badRequest('A mail needs at least one recipient.');
  if (wrong.length > 0) return badRequest(`This is no mail address: ${wrong.join(', ')}.`);
  const message = await messageOf(call, to, cc);
  const changes: WorldChange[] = [];
  for (const one of all) {
    const person = await call.world.personByMail(one);
    if (person) changes.push(delivery(call, person.id, message));
    else changes.push(...undeliverable(call, one, message));
  }
  return { statusCode: 200, headers: {}, changes };
}

/** WDL: addresses stand in one text, separated by semicolons. */
function addresses(value: Json | undefined): string[] {
  if (typeof value !== 'string') return [];
  return value
    .split(/[;,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

async function messageOf(
  { parameters, connection, world, now }: OperationCall,
  to: readonly string[],
  cc: readonly string[],
): Promise<JsonObject> {
  const from = connection?.account ?? '';
  const sender = await world.personByMail(from);
  const importance = parameters['emailMessage/Importance'];
  return {
    from,
    fromName: sender?.name ?? from,
    to,
    cc,
    subject: text(parameters['emailMessage/Subject']),
    body: text(parameters['emailMessage/Body']),
    receivedAt: now,
    read: false,
    importance: importances.includes(String(importance)) ? String(importance) : 'Normal',
  };
}

function text(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The id holds the key of the call: the same call, made again after a crash, writes the same row. */
function delivery(call: OperationCall, mailbox: string, row: JsonObject): WorldChange {
  return { table, id: `${mailbox}/${call.idempotencyKey}`, row };
}

/** Nobody here has that address: the sender is told, as a mail server would. */
function undeliverable(call: OperationCall, recipient: string, message: JsonObject): WorldChange[] {
  if (!call.connection) return [];
  const row: JsonObject = {
    ...message,
    from: 'postmaster@millrace.invalid',
    fromName: 'Mail delivery',
    to: [call.connection.account],
    cc: [],
    subject: `Undeliverable: ${text(message.subject)}`,
    body: `Nobody in this workspace has the address ${recipient}. Mail does not leave this device.`,
    importance: 'Normal',
  };
  return [{ table, id: `${call.connection.owner}/${call.idempotencyKey}/${recipient}`, row }];
}

function badRequest(message: string): OperationResult {
  return {
    statusCode: 400,
    headers: { 'Content-Type': 'application/json' },
    body: { error: { code: 'ErrorInvalidRecipients', message } },
  };
}
