/** What the panel of a step must show, by what the definition says and not by what is on the screen. */
import { connectors as installed } from '../../src/connectors/index';
import { otherMembers } from '../../src/designer/panel/other-members';
import { describeStep, type StepFound } from '../../src/designer/project/output-schema';
import { stepTitle } from '../../src/designer/step-name';
import type { Action, Definition, Trigger } from '../../src/model/definition';
import { findStep } from '../../src/model/edit/place';
import { settingsOf } from '../../src/model/settings/read-write';
import { triggerSchema } from '../../src/model/step';
import { findAction, isContainer, places, triggerOf } from '../../src/model/walk';
import type { StepAsked, StepSeen, TabSeen } from './look-at-step';

export interface ExpectedStep extends StepAsked {
  readonly step: Action | Trigger;
  readonly found: StepFound;
  /** Containers around it. */
  readonly depth: number;
  readonly isContainer: boolean;
}

const manifests = installed.map(({ manifest }) => manifest);

/** All that the canvas draws, in the order of the document. */
export function expectedSteps(definition: Definition): readonly ExpectedStep[] {
  const trigger = triggerOf(definition);
  const names = [...places(definition)].map(({ name }) => name);
  return [...(trigger ? [trigger.name] : []), ...names].flatMap((name) => {
    const step = findStep(definition, name);
    const found = describeStep(definition, name, manifests);
    if (!step || !found) return [];
    const place = findAction(definition, name);
    return [
      {
        name,
        title: stepTitle(name, found.description),
        step,
        found,
        depth: place?.ancestors.length ?? 0,
        isContainer: place !== undefined && isContainer(place.action),
      },
    ];
  });
}

/** In words; empty: all is there. */
export function faultsOf(expected: ExpectedStep, seen: StepSeen): readonly string[] {
  const { step, found } = expected;
  const faults = seen.failure === null ? [] : [seen.failure];
  const labels = seen.tabs.map(({ label }) => label);
  const wanted = found.kind === 'action' ? actionTabs : triggerTabs;
  if (seen.failure === null && [...labels].sort().join() !== [...wanted].sort().join()) {
    faults.push(`its tabs are ${labels.join()}`);
  }
  const note = typeof step.description === 'string' ? step.description : '';
  if (!flat(seen.text).includes(flat(note))) faults.push('its note is missing');
  if (!seen.text.includes(found.description.title)) faults.push('its kind is missing');
  return [
    ...faults,
    ...seen.tabs.flatMap((tab) =>
      faultsInTab(expected, tab).map((text) => `${tab.label}: ${text}`),
    ),
  ];
}

const triggerTabs = ['Parameters', 'Settings', 'Code'];
const actionTabs = [...triggerTabs, 'Testing'];

/** Line ends and runs of blanks are nobody's business here. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

function faultsInTab(expected: ExpectedStep, tab: TabSeen): readonly string[] {
  const { step, found } = expected;
  if (tab.label === 'Code') return codeFaults(step, tab);
  const faults = leaks(step, tab.text);
  if (tab.label === 'Parameters') return [...faults, ...formFaults(expected, tab)];
  if (tab.label === 'Testing') {
    return [...faults, ...missing(['runtimeConfiguration/staticResult'], tab.fields)];
  }
  const settings = settingsOf(found.kind, step).map(({ written }) =>
    written.kind === 'option' ? 'operationOptions' : written.path.join('/'),
  );
  const isTold = found.kind === 'trigger' || /run after/i.test(tab.text);
  return [...faults, ...missing(settings, tab.fields), ...(isTold ? [] : ['no run after'])];
}

function formFaults({ step, found }: ExpectedStep, tab: TabSeen): readonly string[] {
  const { fields } = found.description;
  const given = fields.filter((one) => !one.advanced && !one.dynamicSchema);
  const schema = { path: ['inputs', 'schema'] };
  const covered = found.kind === 'trigger' && triggerSchema(step) ? [...fields, schema] : fields;
  const unseen = otherMembers(step, covered).filter(
    ({ path }) => !tab.text.includes(path.at(-1) ?? ''),
  );
  return [
    ...missing(
      given.map(({ path }) => path.join('/')),
      tab.fields,
    ),
    ...unseen.map(({ path }) => `${path.join('/')} is missing`),
    ...(flat(tab.text) === '' ? ['it is empty'] : []),
  ];
}

/** Of a very long line the editor draws the beginning, and leaves gaps. */
const surelyDrawn = 500;

/** The text from its first line on, as far as it is in sight. */
function codeFaults(step: Action | Trigger, { code, text }: TabSeen): readonly string[] {
  const wanted = JSON.stringify(step, null, 2).split('\n');
  const start = (line: string) => flat(line.slice(0, surelyDrawn));
  const wrong = code.findIndex((line, at) => start(line) !== start(wanted[at] ?? ''));
  return [
    ...(code.length === 0 ? ['it is empty'] : []),
    ...(wrong < 0 ? [] : [`line ${wrong + 1} says ${code[wrong]?.slice(0, 200)}`]),
    ...(text.includes('In step with the canvas') ? [] : ['it is not in step']),
  ];
}

const missing = (wanted: readonly string[], fields: readonly string[]) =>
  wanted.filter((path) => !fields.includes(path)).map((path) => `${path} is missing`);

/** Values of programs where a person reads. */
function leaks(step: Action | Trigger, text: string): readonly string[] {
  const own = JSON.stringify(step);
  return ['undefined', '[object Object]', 'NaN']
    .filter((word) => text.includes(word) && !own.includes(word))
    .map((word) => `it says ${word}`);
}
