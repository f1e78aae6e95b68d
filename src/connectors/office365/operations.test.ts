import { describe, expect, it } from 'vitest';
import type { OperationCall } from '../../model/connector';
import { sendEmailV2 } from './operations';

const call = (parameters: OperationCall['parameters']): OperationCall => ({
  operationId: 'SendEmailV2',
  parameters,
  now: 5,
  idempotencyKey: 'run/Send',
  connection: { id: 'c', owner: 'ines', account: 'ines@a.example' },
  world: {
    get: async () => undefined,
    list: async () => [],
    personByMail: async (mail) =>
      ({
        'ines@a.example': { id: 'ines', name: 'Ines' },
        'tom@a.example': { id: 'tom', name: 'Tom' },
      })[mail],
  },
});

describe('sending a mail', () => {
  it('puts one message into the mailbox of each recipient, once', async () => {
    const { statusCode, changes } = await sendEmailV2(
      call({
        'emailMessage/To': 'Tom@a.example; ines@a.example',
        'emailMessage/Cc': 'tom@a.example',
        'emailMessage/Subject': 'Hi',
      }),
    );
    expect(statusCode).toBe(200);
    expect(changes?.map((one) => one.id)).toEqual(['tom/run/Send', 'ines/run/Send']);
    expect(changes?.[0]?.row).toMatchObject({
      fromName: 'Ines',
      subject: 'Hi',
      read: false,
      importance: 'Normal',
    });
  });

  it('tells the sender of an address that nobody has', async () => {
    const { statusCode, changes } = await sendEmailV2(call({ 'emailMessage/To': 'who@x.example' }));
    expect(statusCode).toBe(200);
    expect(changes).toMatchObject([
      { id: 'ines/run/Send/who@x.example', row: { subject: 'Undeliverable: ' } },
    ]);
  });

  it('refuses what is no address, and a mail to nobody', async () => {
    expect(await sendEmailV2(call({ 'emailMessage/To': 'not an address' }))).toMatchObject({
      statusCode: 400,
    });
    expect(await sendEmailV2(call({ 'emailMessage/To': ' ; ' }))).toMatchObject({
      statusCode: 400,
    });
  });
});
