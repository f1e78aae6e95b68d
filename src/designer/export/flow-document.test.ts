import { describe, expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import type { Definition } from '../../model/definition';
import { places } from '../../model/walk';
import { documentOf } from './flow-document';

const source = (definition: Definition) => ({
  title: 'Orders *of* today',
  definition,
  connectors: [],
  references: {},
});

const definition: Definition = {
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: {} } } },
  parameters: {
    $connections: { type: 'Object', defaultValue: {} },
    Key: { type: 'SecureString', defaultValue: 'do not print' },
    Region: { type: 'String', defaultValue: 'north|south' },
  },
  actions: {
    Last: { type: 'Compose', inputs: 'a `tick`', runAfter: { First: ['Failed', 'TimedOut'] } },
    First: { type: 'Compose', inputs: 'one\ntwo', description: 'The <first> of all' },
    Check: {
      type: 'If',
      expression: { and: [{ equals: ["@outputs('First')", 1] }] },
      actions: { Inside: { type: 'Compose', inputs: 1 } },
      else: { actions: {} },
      runAfter: { Last: ['Succeeded'] },
    },
  },
};

describe('the document of a flow', () => {
  const text = documentOf(source(definition));

  it('has its steps in the order in which they run, and what is in a step below it', () => {
    expect(text.match(/^ *\d+\. .*$/gm)).toEqual([
      '1. **First** · Compose',
      '2. **Last** · Compose',
      '3. **Check** · Condition',
      '      1. **Inside** · Compose',
    ]);
    expect(text).toContain('Runs after First failed or timed out');
    expect(text).not.toContain('Runs after Last');
  });

  it('prints no secret, and none of the parameters that every flow has', () => {
    expect(text).not.toContain('do not print');
    expect(text).not.toContain('connections');
    expect(text).toContain('| Key | SecureString | hidden |');
    expect(text).toContain('north\\|south');
  });

  it('lets nothing that somebody wrote become Markdown or HTML', () => {
    expect(text).toContain('# Orders \\*of\\* today');
    expect(text).toContain('> The \\<first\\> of all');
    expect(text).toContain('`` a `tick` ``');
    expect(text).toContain('```\n     one\n     two\n     ```');
  });
});

it('names each step of every real definition', () => {
  for (const { definition: read } of corpus) {
    const flow = read();
    const lines = documentOf(source(flow)).match(/^ *\d+\. \*\*/gm) ?? [];
    expect(lines.length).toBeGreaterThanOrEqual([...places(flow)].length);
  }
});
