/** Sentences that storage itself hands to a person. */
export const words = {
  sealed:
    'Credentials of connections are in this file as sealed values; their keys stay on the device, so they must be entered again elsewhere. What steps keep secured is left out of runs that have ended; runs under way are whole, so that they can go on.',
  notReadable: 'This file is cut off or damaged: it cannot be read to its end.',
  notABackup: 'This file is not a Millrace backup.',
  newer: 'This backup was made by a newer version of Millrace. Update this one, then restore it.',
  notWhole: (stated: number, found: number) =>
    `This backup is not whole: it should hold ${stated} entries and holds ${found}.`,
} as const;
