import { XML, XMLNS } from './nodes';

/**
 * The prefixes that are declared at a place. Each element that declares some adds a link, so that many
 * declarations cost no copies.
 */
export class Namespaces {
  static readonly none = new Namespaces(
    null,
    new Map([
      ['', ''],
      ['xml', XML],
      ['xmlns', XMLNS],
    ]),
  );

  private readonly outer: Namespaces | null;
  private readonly own: ReadonlyMap<string, string>;

  private constructor(outer: Namespaces | null, own: ReadonlyMap<string, string>) {
    this.outer = outer;
    this.own = own;
  }

  /** With what the attributes of an element declare. */
  within(attributes: readonly (readonly [name: string, value: string])[]): Namespaces {
    const own = new Map<string, string>();
    for (const [name, value] of attributes) {
      if (name === 'xmlns') own.set('', value);
      else if (name.startsWith('xmlns:')) own.set(name.slice(6), value);
    }
    return own.size === 0 ? this : new Namespaces(this, own);
  }

  find(prefix: string): string | undefined {
    for (let at: Namespaces | null = this; at; at = at.outer) {
      const uri = at.own.get(prefix);
      if (uri !== undefined) return uri;
    }
    return undefined;
  }
}
