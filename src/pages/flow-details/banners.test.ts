import { describe, expect, it } from 'vitest';
import type { FlowConnection, FlowDetails } from '../../queries';
import { bannersOf } from './banners';

type Parts = Parameters<typeof bannersOf>[0];

const connection = (more: Partial<FlowConnection>): FlowConnection => ({
  reference: 'shared_office365',
  connectorId: 'shared_office365',
  mode: 'embedded',
  status: 'connected',
  steps: ['Send_the_mail'],
  connection: {
    id: 'c1',
    account: 'hugo.brandt@aldermoor.example',
    owner: { id: 'hugo', name: 'Hugo Brandt', kind: 'person' },
    isMine: false,
  },
  ...more,
});

function details(flow: Partial<FlowDetails['flow']>, embedded: FlowConnection[] = []): Parts {
  return {
    flow: { id: 'f1', state: 'Started', publishedVersion: 3, ...flow } as FlowDetails['flow'],
    connections: { embedded, other: [] },
    can: { replaceConnectionReference: true, editDefinition: true } as FlowDetails['can'],
  };
}

const banners = (parts: Parts) => bannersOf(parts, () => 'Outlook');

describe('bannersOf', () => {
  it('says nothing where nothing stands in the way', () => {
    expect(banners(details({}, [connection({})]))).toEqual([]);
  });

  it('does not mind what the runner will provide', () => {
    expect(banners(details({}, [connection({ mode: 'invoker', status: 'missing' })]))).toEqual([]);
  });

  it('leads from an owner who left to another connection', () => {
    const [banner] = banners(details({}, [connection({ status: 'ownerGone' })]));
    expect(banner?.title).toBe('Hugo Brandt no longer owns this flow.');
    expect(banner?.text).toContain('Send the mail');
    expect(banner?.next?.href).toBe('/flows/f1?panel=connections');
  });

  it('leads whoever made a broken connection to their connections, as only they can sign in', () => {
    const broken = connection({ status: 'broken' });
    const own = connection({
      status: 'broken',
      ...(broken.connection && { connection: { ...broken.connection, isMine: true } }),
    });
    expect(banners(details({}, [own]))[0]?.next?.href).toBe('/connections');
    expect(banners(details({}, [broken]))[0]?.next?.href).toBe('/flows/f1?panel=connections');
  });

  it('offers no step that this person may not take', () => {
    const parts = details({ hasDraftChanges: true }, [connection({ status: 'missing' })]);
    const found = banners({ ...parts, can: {} as FlowDetails['can'] });
    expect(found.map((one) => one.next)).toEqual([undefined, undefined]);
  });

  it('puts a suspension first and the draft last', () => {
    const parts = details({ state: 'Suspended', publishedVersion: 0 }, [
      connection({ status: 'missing' }),
    ]);
    expect(banners(parts).map((one) => one.id)).toEqual([
      'suspended',
      'connection-shared_office365',
      'draft',
    ]);
  });
});
