import type { Value } from '../value';
import {
  XMLNS,
  type XmlAttribute,
  type XmlChild,
  type XmlDocument,
  type XmlElement,
} from './nodes';

/** Attributes of this namespace steer the conversion and are no part of the result. */
const STEERING = 'http://james.newtonking.com/projects/json';

/** A document as a value, by the convention of Newtonsoft's Json.NET. All values are text. */
export function xmlToJson({ declaration, doctype, children }: XmlDocument): Value {
  const members: [string, Value][] = [];
  if (declaration) {
    const { version, encoding, standalone } = declaration;
    members.push(['?xml', attributeMembers({ version, encoding, standalone })]);
  }
  if (doctype) {
    const { name, publicId, systemId } = doctype;
    members.push(['!DOCTYPE', attributeMembers({ name, public: publicId, system: systemId })]);
  }
  return Object.fromEntries([...members, ...grouped(children)]);
}

const attributeMembers = (named: Readonly<Record<string, string | undefined>>): Value =>
  Object.fromEntries(
    Object.entries(named)
      .filter((entry): entry is [string, string] => entry[1] !== undefined)
      .map(([name, value]) => [`@${name}`, value]),
  );

function elementValue(element: XmlElement): Value {
  const attributes = element.attributes.filter((each) => !steers(each));
  const { children, empty } = element;
  if (attributes.length === 0) {
    const [only] = children;
    if (!only) return empty ? null : '';
    if (children.length === 1 && only.kind === 'text') return only.value;
  }
  const named = attributes.map(({ name, value }): [string, Value] => [
    `@${decodeName(name)}`,
    value,
  ]);
  return Object.fromEntries([...named, ...grouped(children)]);
}

/** Siblings of one name become an array, in the place of the first. Comments are dropped. */
function grouped(children: readonly XmlChild[]): [string, Value][] {
  const groups = new Map<string, { values: Value[]; array: boolean }>();
  for (const child of children) {
    if (child.kind === 'comment') continue;
    const name = memberName(child);
    const group = groups.get(name) ?? { values: [], array: false };
    groups.set(name, group);
    group.values.push(child.kind === 'element' ? elementValue(child) : child.value);
    group.array ||= group.values.length > 1 || (child.kind === 'element' && asksForArray(child));
  }
  return [...groups].map(([name, { values, array }]) => [
    name,
    array ? values : (values[0] ?? null),
  ]);
}

function memberName(child: Exclude<XmlChild, { kind: 'comment' }>): string {
  switch (child.kind) {
    case 'element':
      return decodeName(child.name);
    case 'instruction':
      return `?${child.target}`;
    case 'cdata':
      return '#cdata-section';
    case 'text':
      return '#text';
  }
}

const steers = ({ uri, value }: XmlAttribute): boolean =>
  uri === STEERING || (uri === XMLNS && value === STEERING);

const asksForArray = ({ attributes }: XmlElement): boolean =>
  attributes.some(
    ({ uri, local, value }) =>
      uri === STEERING && local === 'Array' && value.toLowerCase() === 'true',
  );

/** `_x0020_` in a name stands for a character that no name may have. */
export const decodeName = (name: string): string =>
  name.includes('_x')
    ? name.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : name;
