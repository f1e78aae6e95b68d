import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { JsonText } from '../model/definition';
import type { EvaluatedInRun, EvaluationPlace } from '../model/run/evaluated';
import { unwrap, useBackend } from './backend';
import { keys } from './keys';

export interface EvaluationRequest {
  /** A run that has been, or values that somebody made up. */
  readonly values:
    | { readonly kind: 'run'; readonly runId: string }
    | { readonly kind: 'sample'; readonly flowId: string; readonly sample: JsonText };
  readonly place: EvaluationPlace;
  /** Whole strings of a definition. */
  readonly templates: readonly string[];
}

/** With what was asked: an earlier answer may still be shown. */
type Answer = EvaluatedInRun & { readonly templates: readonly string[] };

/** What nobody looks at any more is not kept for long: it is quick to ask for, and may be large. */
const keptMs = 60_000;

/** What expressions give; the last answer stays until the next one is there. Null asks for nothing. */
export function useEvaluated(request: EvaluationRequest | null) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: [...keyOf(actorId, request), 'evaluated', request],
    queryFn: async (): Promise<Answer | null> => {
      if (!request) return null;
      const { values, place, templates } = request;
      if (values.kind === 'run') {
        const answer = unwrap(services.runs.evaluate({ runId: values.runId, place, templates }));
        return { ...(await answer), templates };
      }
      const { list } = place;
      const over = list === undefined ? {} : { list };
      const { flowId, sample } = values;
      const all = unwrap(services.runs.evaluateSample({ flowId, sample, templates, ...over }));
      return { values: await all, templates, repetition: '', rounds: [], isPartial: false };
    },
    enabled: request !== null,
    placeholderData: keepPreviousData,
    gcTime: keptMs,
  });
}

function keyOf(actorId: string, request: EvaluationRequest | null): readonly unknown[] {
  return request?.values.kind === 'run' ? keys.run(actorId, request.values.runId) : [actorId];
}
