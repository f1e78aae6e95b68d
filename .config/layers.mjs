/**
 * The walls between the rooms, as rules for dependency-cruiser, made from rooms.mjs. They hold for
 * everything below src/ but tests, which may look into other rooms and use what they like.
 */
import { rooms } from './rooms.mjs';

/** @typedef {import('./rooms.mjs').Room} Room */

/** Tests, and what makes random values for several of them. */
const tests = '\\.(test|arbitrary)\\.tsx?$';
const packages = '(^|/)node_modules/';

/**
 * @param {string} name
 * @param {Room} room
 */
function rulesOf(name, room) {
  const from = { path: `^src/${name}/`, pathNot: tests };
  const rule = (kind, to, where = from) => ({
    name: `${name}-${kind}`,
    comment: room.why,
    severity: 'error',
    from: where,
    to,
  });
  return [
    rule('rooms', closedRooms(name, room)),
    ...(room.typesOnly ?? []).map((other) => rule(`types-of-${other}`, valuesOf(other))),
    ...libraryRules(name, room, rule),
    ...(room.pure ? [rule('pure', { dependencyTypes: ['core'] })] : []),
  ];
}

/** Whatever of src/ is not this room and not open to it. */
function closedRooms(name, { rooms: open, typesOnly = [], doors = [] }) {
  const openRooms = [name, ...open, ...typesOnly].map((other) => `^src/${other}/`);
  const openDoors = doors.map((door) => `^src/${door}(/index)?\\.tsx?$`);
  return { path: '^src/', pathNot: [...openRooms, ...openDoors] };
}

const valuesOf = (other) => ({ path: `^src/${other}/`, dependencyTypesNot: ['type-only'] });

/** Packages of the room itself, and those of some folder or file of it. */
function libraryRules(name, { libraries, inside = {} }, rule) {
  if (libraries.includes('*')) return [];
  const places = Object.keys(inside).map((place) => `^src/${place}(/|\\.tsx?$)`);
  const outside = { path: `^src/${name}/`, pathNot: [tests, ...places] };
  const kind = 'libraries';
  return [
    rule(kind, closedPackages(libraries), outside),
    ...Object.entries(inside).map(([place, more]) =>
      rule(`${kind}-in-${place.replace('/', '-')}`, closedPackages([...libraries, ...more]), {
        path: `^src/${place}(/|\\.tsx?$)`,
        pathNot: tests,
      }),
    ),
    ...(libraries.includes('node:*') ? [] : [rule('node', { dependencyTypes: ['core'] })]),
  ];
}

function closedPackages(libraries) {
  const open = libraries.filter((library) => !library.startsWith('node:'));
  return {
    path: packages,
    ...(open.length > 0 && { pathNot: open.map(packagePattern) }),
  };
}

/** A trailing * matches any rest of the name. */
function packagePattern(library) {
  const isOpen = library.endsWith('*');
  const name = (isOpen ? library.slice(0, -1) : library).replace(/[.]/g, '\\$&');
  return `${packages}(@types/)?${name}${isOpen ? '' : '/'}`;
}

/** All rules, in the form that dependency-cruiser takes. */
export const rules = {
  forbidden: [
    ...Object.entries(rooms).flatMap(([name, room]) => rulesOf(name, room)),
    {
      name: 'no-foreign-code',
      comment: 'Outside of the rooms there is nothing that they could import.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { pathNot: ['^src/', packages], dependencyTypesNot: ['core'], couldNotResolve: false },
    },
    {
      name: 'no-cycles',
      comment:
        'Modules that need each other are one notion: join them, or split what both need off.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-full-zod',
      comment: 'Import zod/mini: the full library is four times its size and reports a violation.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: `${packages}zod/`, pathNot: `${packages}zod/(mini|v4/mini|v4/core)` },
    },
    {
      name: 'resolvable',
      comment: 'What cannot be found cannot be checked.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw)' },
    },
  ],
};
