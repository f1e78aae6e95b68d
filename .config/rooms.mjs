// The one map of the rooms and their walls. Layer rules, house tests and the pure type check are
// all generated from it; the same table stands in src/README.md for people.

/**
 * @typedef {object} Room
 * @property {string[]} rooms which other rooms it may import
 * @property {string[]} [typesOnly] rooms of which it may import types only
 * @property {string[]} [doors] single files of rooms that are otherwise closed to it
 * @property {string[]} libraries packages it may import (a trailing * matches any rest)
 * @property {Record<string, string[]>} [inside] packages allowed below one folder or file of it only
 * @property {boolean} pure runs as it is in Node: no DOM, clock, randomness or network of its own
 * @property {string} why what to do instead, for whoever hits the wall
 */

/** @type {Record<string, Room>} */
export const rooms = {
  expressions: {
    rooms: [],
    libraries: [],
    pure: true,
    why: 'The language knows no workflow. What it needs from outside comes through Scope.',
  },
  model: {
    rooms: ['expressions'],
    libraries: ['zod'],
    pure: true,
    why: 'The model is the document and its rules; whoever needs storage, time or a screen is elsewhere.',
  },
  formats: {
    rooms: ['model'],
    libraries: ['fflate'],
    pure: true,
    why: 'A file format turns bytes into the model and back, nothing else.',
  },
  connectors: {
    rooms: ['model', 'expressions'],
    libraries: [],
    pure: true,
    why: 'A connector is data and pure operations; the world and the network are handed to each call.',
  },
  engine: {
    rooms: ['model', 'expressions'],
    libraries: [],
    pure: true,
    why: 'The engine decides; the host in services acts. Give it a port instead.',
  },
  storage: {
    rooms: ['model'],
    libraries: ['zod'],
    inside: { 'storage/indexeddb': ['idb'] },
    pure: false,
    why: 'Storage keeps rows. Rules about who and why belong to services.',
  },
  services: {
    rooms: ['model', 'formats', 'engine'],
    typesOnly: ['storage', 'connectors'],
    libraries: ['zod'],
    pure: false,
    why: 'Services are handed their stores and connectors by app or cli, so that tests can hand others.',
  },
  queries: {
    rooms: ['model'],
    typesOnly: ['services'],
    libraries: ['react', '@tanstack/react-query'],
    pure: false,
    why: 'Services live in the worker; the page reaches them through the client that app hands in.',
  },
  ui: {
    rooms: [],
    libraries: [
      'react',
      'react-dom',
      'react-aria-components',
      'lucide-react',
      'sonner',
      'tailwindcss*',
    ],
    pure: false,
    why: 'Primitives know no word of our domain.',
  },
  designer: {
    rooms: ['model', 'queries', 'ui'],
    doors: ['expressions/language'],
    libraries: ['react', 'react-dom', 'zustand'],
    inside: {
      'designer/canvas': ['reactflow'],
      'designer/expression': ['@codemirror/*'],
      'designer/code-view': ['@codemirror/*'],
    },
    pure: false,
    why: 'The designer edits or replays one definition through queries; it loads no function bodies.',
  },
  pages: {
    rooms: ['model', 'queries', 'ui', 'designer'],
    libraries: ['react', '@tanstack/react-router'],
    pure: false,
    why: 'A page is layout and wiring.',
  },
  cli: {
    rooms: ['expressions', 'model', 'formats', 'connectors', 'engine', 'storage', 'services'],
    libraries: ['node:*'],
    pure: false,
    why: 'The command line has no page.',
  },
  app: {
    rooms: [
      'expressions',
      'model',
      'formats',
      'connectors',
      'engine',
      'storage',
      'services',
      'queries',
      'ui',
      'designer',
      'pages',
    ],
    libraries: ['*'],
    pure: false,
    why: 'app composes the page and its worker; the command line is the other composition.',
  },
};
