/** For tests of writing: all of a text that some edits have no business with. */
import { nodeAt, readTree, type TextNode } from './tree';

/**
 * What stands in front of the definition and behind it, and the letters of every name and value in it
 * that no edited path leads to, by their own paths.
 */
export function textOutside(
  text: string,
  definitionPath: readonly string[],
  editedPaths: readonly (readonly string[])[],
): ReadonlyMap<string, string> {
  const root = nodeAt(readTree(text), definitionPath);
  if (!root) throw new Error('There is no definition here.');
  const edited = new Set(editedPaths.map((path) => JSON.stringify(path)));
  const found = new Map<string, string>();
  const isEdited = (path: readonly string[]) => edited.has(JSON.stringify(path));
  const collect = (node: TextNode, path: readonly string[]) => {
    if (isEdited(path)) return;
    if (node.type === 'array') {
      node.items.forEach((item, index) => {
        collect(item, [...path, String(index)]);
      });
    } else if (node.type === 'object') {
      for (const { key, keyAt, value } of node.members) {
        const inner = [...path, key];
        if (isEdited(inner)) continue;
        found.set(`name of ${inner.join('/')}`, text.slice(keyAt.from, value.from));
        collect(value, inner);
      }
    } else found.set(path.join('/'), text.slice(node.from, node.to));
  };
  found.set('in front', text.slice(0, root.from));
  found.set('behind', text.slice(root.to));
  collect(root, []);
  return found;
}
