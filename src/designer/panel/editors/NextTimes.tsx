import type { Json } from '../../../model/definition';
import { triggerOf } from '../../../model/walk';
import { useNextTimes } from '../../../queries';
import { formatExact, Icon, Note } from '../../../ui';
import { useDesignerState } from '../../use-designer';
import { recurrenceSentence } from './shapes/recurrence-sentence';
import type { RecurrenceForm } from './shapes/recurrence-shape';
import { words } from './words';

const shownTimes = 5;

/** What a recurrence says in words, and when it fires next by the rules of the scheduler. */
export function NextTimes({
  form,
  recurrence,
}: {
  form: RecurrenceForm;
  recurrence: Json | undefined;
}) {
  const { definition, dialect } = useDesignerState((state) => ({
    definition: state.definition,
    dialect: state.dialect,
  }));
  const { trigger } = triggerOf(definition) ?? {};
  const asked = JSON.stringify({
    parameters: definition.parameters ?? {},
    triggers: { it: { ...trigger, type: 'Recurrence', inputs: {}, recurrence } },
    actions: {},
  });
  const { data } = useNextTimes(asked, dialect, shownTimes);
  const sentence = recurrenceSentence(form);
  return (
    <div className="grid gap-2 rounded-md bg-sunken px-3 py-2.5">
      {sentence !== null && (
        <p className="flex items-start gap-2 font-medium">
          <Icon name="calendar-clock" size={15} className="mt-[2px] text-ink-3" />
          <span>{sentence}</span>
        </p>
      )}
      {data?.kind === 'never' && <Note tone="warn">{data.why}</Note>}
      {data?.kind === 'times' && (
        <div className="text-xs">
          <p className="text-ink-3">{words.nextTimes(data.timeZone)}</p>
          <ol aria-label={words.nextTimesLabel} className="tabular">
            {data.times.map((at) => (
              <li key={at} className="py-px">
                {shownTime(at, data.timeZone)}
              </li>
            ))}
          </ol>
          {data.times.length === 0 && <p>{words.noTimes}</p>}
        </div>
      )}
    </div>
  );
}

/** In the zone of the recurrence, where its hours are meant. */
function shownTime(at: number, timeZone: string): string {
  try {
    return formatExact(at, timeZone);
  } catch {
    return new Date(at).toISOString();
  }
}
