import { expect, it } from 'vitest';
import { virtualClock } from '../../engine/scenarios/drive';
import { templates } from '../../model/templates/templates';
import { runFlow } from './run-flow';

it.each(templates.map((one) => [one.title, one] as const))(
  'the template “%s” runs to a good end as it stands',
  async (name, { definition }) => {
    const flow = {
      name,
      definition,
      dialect: 'powerAutomate',
      parameters: {},
      undeployed: [],
      pointer: [],
      isCalled: () => false,
    } as const;
    const outcome = await runFlow(flow, {
      clock: virtualClock(Date.UTC(2026, 0, 20, 8)),
      random: () => 0.5,
      mocks: {},
      siblings: [],
    });
    const last = outcome.kind === 'ran' ? outcome.runs[0]?.journal.at(-1) : undefined;
    expect(last).toMatchObject({ type: 'runFinished', status: 'Succeeded' });
  },
);
