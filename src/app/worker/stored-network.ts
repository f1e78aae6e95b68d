/** Where flows may send requests: asked anew for each, so that a change holds at once in every tab. */
import type { NetworkSetting } from '../../model/network';
import { networkKey as key, networkSetting, type Platform } from '../../services/index';
import {
  type HttpTransportOptions,
  httpTransport,
} from '../../services/runtime/transport/http-transport';
import type { Transport } from '../../services/runtime/transport/transport';
import type { Store } from '../../storage/store';

export function storedNetwork(store: Store): Platform['network'] {
  return {
    read: () => store.read(['meta'], networkSetting),
    write: (value: NetworkSetting) =>
      store.write(['meta'], 'told', async (tx) => {
        tx.put('meta', { key, value });
      }),
  };
}

/** Requests over `fetch` under the setting of the moment. */
export function transportUnder(
  network: Platform['network'],
  options: Omit<HttpTransportOptions, 'allowLoopback'>,
): Transport {
  return {
    send: async (request, context) => {
      const { thisMachine: allowLoopback } = await network.read();
      return await httpTransport({ ...options, allowLoopback }).send(request, context);
    },
  };
}
