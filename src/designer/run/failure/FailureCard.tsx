import { use, useMemo } from 'react';
import type { ActionRecord } from '../../../model/run/events';
import { evaluationPlace } from '../../../model/scope/evaluation-place';
import { hostOf } from '../../../model/step';
import { findAction } from '../../../model/walk';
import { useConnections, useEvaluated } from '../../../queries';
import { Button, LinkButton, Note } from '../../../ui';
import { displayName } from '../../step-name';
import type { StepPlace } from '../../step-place';
import { useDesigner, useDesignerState } from '../../use-designer';
import { type FailureKind, failureKind, type Repair, repairsOf } from './failure-table';
import { type InnerFailure, innerFailure } from './inner-failure';
import { repairPlace } from './repair-place';
import { RepairContext, type RepairWays } from './repairs';
import { type PlacedTemplate, templatesOf } from './templates-of';
import { failureWords } from './words';

interface FailureCardProps {
  readonly name: string;
  readonly runId: string | undefined;
  readonly record: Pick<ActionRecord, 'error' | 'code' | 'outputs'> & {
    readonly repetition?: string;
  };
}

/** What went wrong in a step: a sentence, what it says itself, where, and what helps. */
export function FailureCard({ name, runId, record }: FailureCardProps) {
  const { error } = record;
  const kind = failureKind(error?.code ?? record.code ?? '', statusCodeOf(record.outputs));
  const inner = useDesignerState((state) =>
    kind === 'inside' ? innerFailure(state, name) : undefined,
  );
  const broken = useBrokenTemplate(kind, name, runId, record.repetition);
  return (
    <Note
      tone="bad"
      title={failureWords.sentence(kind, displayName(name))}
      actions={<Repairs name={name} kind={kind} inner={inner} broken={broken?.template.path} />}
    >
      {inner?.round !== undefined && <>{failureWords.innerRound(inner.round + 1)} </>}
      {error && (
        <span className="block wrap-anywhere">
          <b className="font-[550]">{error.code}.</b> {error.message}
        </span>
      )}
      {broken && <Broken {...broken} said={error?.message ?? ''} />}
    </Note>
  );
}

function statusCodeOf(outputs: string | undefined): number | undefined {
  if (outputs === undefined) return undefined;
  const found = /^\{"statusCode":(\d{3})\b/u.exec(outputs);
  return found ? Number(found[1]) : undefined;
}

interface BrokenTemplate {
  readonly template: PlacedTemplate;
  readonly message: string;
}

/** Of the expressions of a step, the first that cannot be worked out where it stood. */
function useBrokenTemplate(
  kind: FailureKind,
  name: string,
  runId: string | undefined,
  repetition = '',
): BrokenTemplate | undefined {
  const definition = useDesignerState((state) => state.definition);
  const asked = useMemo(() => {
    const action = findAction(definition, name)?.action;
    if (!action || runId === undefined || (kind !== 'expression' && kind !== 'condition')) {
      return null;
    }
    const placed = templatesOf(action);
    if (placed.length === 0) return null;
    const values = { kind: 'run', runId } as const;
    const place = { ...evaluationPlace(definition, name), repetition };
    return { placed, request: { values, place, templates: placed.map((one) => one.text) } };
  }, [definition, name, runId, kind, repetition]);
  const { data } = useEvaluated(asked?.request ?? null);
  // The answer to an earlier question may still be there.
  if (!asked || !data || data.templates.join() !== asked.request.templates.join()) return undefined;
  for (const [at, template] of asked.placed.entries()) {
    const value = data.values[at];
    if (value?.kind === 'failed') return { template, message: value.message };
  }
  return undefined;
}

/** `said`: what was said already. */
function Broken({ template, message, said }: BrokenTemplate & { readonly said: string }) {
  return (
    <span className="mt-1.5 block">
      {failureWords.inField(template.path.map(displayName).join(' › '))}
      <code className="block rounded-xs bg-surface px-1.5 py-0.5 font-mono text-[11.5px] wrap-anywhere text-ink">
        {template.text}
      </code>
      {!said.includes(message) && <span className="block text-ink-2">{message}</span>}
    </span>
  );
}

interface RepairsProps {
  readonly name: string;
  readonly kind: FailureKind;
  readonly inner: InnerFailure | undefined;
  readonly broken: readonly string[] | undefined;
}

function Repairs({ name, kind, inner, broken }: RepairsProps) {
  return repairsOf(kind).map((repair) => (
    <RepairButton
      key={repair}
      repair={repair}
      name={name}
      kind={kind}
      inner={inner}
      broken={broken}
    />
  ));
}

function RepairButton(props: RepairsProps & { readonly repair: Repair }) {
  const { repair, name, kind, inner, broken } = props;
  const designer = useDesigner();
  const ways = use(RepairContext);
  const action = useDesignerState((state) => findAction(state.definition, name)?.action);
  const host = action && hostOf(action);
  const at = repairPlace(repair, kind, action, broken);
  const label = labelOf(repair, at, host !== undefined);
  switch (repair) {
    case 'inner':
      if (!inner) return null;
      return (
        <Button
          size="sm"
          icon="arrow-right"
          onPress={() => {
            if (inner.round !== undefined) designer.showRound(name, inner.round);
            designer.select(inner.step);
          }}
        >
          {label}
        </Button>
      );
    case 'again':
      return ways && <RepairPress label={label} onPress={ways.onRunAgain} />;
    case 'signIn':
      return ways && host && <SignIn label={label} ways={ways} connectorId={host.connectorId} />;
    case 'network':
      return ways && <RepairLink label={label} href={ways.settingsHref} />;
    default:
      if (ways) return <RepairLink label={label} href={ways.editHref(name, at)} />;
      // Over a draft, the form is behind the run that is shown.
      return (
        <RepairPress
          label={label}
          onPress={() => {
            designer.show({ run: null });
            designer.select(name);
            designer.open(at ? { kind: 'step', at } : { kind: 'step' });
          }}
        />
      );
  }
}

function labelOf(repair: Repair, at: StepPlace | undefined, hasConnection: boolean): string {
  if (repair === 'connection' && !hasConnection) return failureWords.openSignIn;
  return repair === 'field' && at ? failureWords.openField : failureWords.repair(repair);
}

interface SignInProps {
  readonly label: string;
  readonly ways: RepairWays;
  readonly connectorId: string;
}

/** To one's own connection, if there is but one that it can be. */
function SignIn({ label, ways, connectorId }: SignInProps) {
  const all = useConnections(ways.environmentId).data ?? [];
  const own = all.filter((one) => one.connectorId === connectorId);
  const [only] = own.length === 1 ? own : [];
  return <RepairLink label={label} href={ways.connectionHref(only?.id)} />;
}

function RepairPress({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <Button size="sm" onPress={onPress}>
      {label}
    </Button>
  );
}

function RepairLink({ label, href }: { label: string; href: string }) {
  return (
    <LinkButton size="sm" href={href}>
      {label}
    </LinkButton>
  );
}
