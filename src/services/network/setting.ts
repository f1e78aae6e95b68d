/** Where flows may send requests, as it is kept with the workspace. */
import { type NetworkSetting, publicOnly } from '../../model/network';
import type { ReadTx } from '../../storage/store';

/** Row of `meta`. No backup brings it: what a file says must not open this machine. */
export const networkKey = 'network';

export async function networkSetting(tx: ReadTx): Promise<NetworkSetting> {
  const value = (await tx.get('meta', networkKey))?.value;
  const isOpen =
    typeof value === 'object' && value !== null && 'thisMachine' in value && value.thisMachine;
  return isOpen === true ? { thisMachine: true } : publicOnly;
}
