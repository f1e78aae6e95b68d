export const words = {
  guest: 'Guest',
  group: 'Group',
  closed: 'Account closed',
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  notAdmitted: 'not admitted to this environment',
  placeholder: 'Name, e-mail address or group',
  placeholderPeople: 'Name or e-mail address',
  unknown: (text: string) => `Nobody here has the name or address “${text}”.`,
  unknownPick: 'Choose one of those that the list shows.',
} as const;
