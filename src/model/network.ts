/** Where flows may send requests, beyond what is public. */
export interface NetworkSetting {
  /** Services on this machine itself: `http://localhost:…`. */
  readonly thisMachine: boolean;
}

export const publicOnly: NetworkSetting = { thisMachine: false };
