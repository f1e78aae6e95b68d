import { useEffect } from 'react';
import type { ActionRecord } from '../../model/run/events';
import { useRunReceipt, useRunView } from '../../queries';
import {
  announce,
  cx,
  formatClock,
  formatDuration,
  Icon,
  LinkButton,
  Skeleton,
  Spinner,
  Status,
  useTimeZone,
} from '../../ui';
import { paths } from '../paths';
import { RefusalNote } from '../refusal';
import { runLook, stepLook } from '../status-look';
import { words } from './words';

const stepsShown = 12;

export interface RunReceiptProps {
  readonly runId: string;
  readonly flowName: string;
  /** 1 where it is the page. */
  readonly level?: 1 | 2;
}

/** What came of pressing Run, while it happens. Owners see the steps, others how it stands. */
export function RunReceipt({ runId, flowName, level = 2 }: RunReceiptProps) {
  const Heading = `h${level}` as const;
  const receipt = useRunReceipt(runId);
  const { run, error } = useRunView(runId);
  const status = receipt.data?.status;
  useEffect(() => {
    if (status) announce(words.announce(flowName, runLook(status).word));
  }, [status, flowName]);
  if (receipt.isPending) return <Skeleton lines={3} />;
  if (receipt.isError) return <RefusalNote error={receipt.error} />;
  const { startedAt, endedAt } = receipt.data;
  const underWay = receipt.data.status === 'Running' || receipt.data.status === 'Waiting';
  const mayOpen = error === null && run !== null;
  const steps = run ? topSteps([...run.actions.values()]) : [];
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <div className="flex items-center gap-3 px-4 pt-4 pb-3">
        <div className="min-w-0 flex-1">
          <Heading className="text-lg font-[620] tracking-[-0.018em]">
            {words.receiptTitles[receipt.data.status]}
          </Heading>
          <p className="text-ink-2">
            {flowName}
            {endedAt !== undefined && ` ${words.took(formatDuration(endedAt - startedAt))}`}
          </p>
        </div>
        <Status {...runLook(receipt.data.status)} chip />
      </div>
      <Wave moving={underWay} />
      <ol className="px-4 pt-2 pb-4">
        <Step title={words.started} text={words.youPressed} status="Succeeded" at={startedAt} />
        {steps.slice(0, stepsShown).map((step) => (
          <Step
            key={step.action}
            title={step.action.replaceAll('_', ' ')}
            text={step.error?.message ?? stepLook(step.status).word}
            status={step.status}
            at={step.startedAt}
          />
        ))}
        {!mayOpen && (
          <Step
            title={runLook(receipt.data.status).word}
            text={underWay ? words.underWay : words.ended}
            status={receipt.data.status}
            at={endedAt ?? startedAt}
          />
        )}
        {steps.length > stepsShown && (
          <li className="pl-10 text-xs text-ink-3">{words.moreSteps(steps.length - stepsShown)}</li>
        )}
      </ol>
      {mayOpen && (
        <div className="border-t border-line p-3">
          <LinkButton href={paths.run(runId)} trailingIcon="arrow-right">
            {words.seeRun}
          </LinkButton>
        </div>
      )}
    </div>
  );
}

/** Iterations belong to their loop's line. */
function topSteps(records: readonly ActionRecord[]): readonly ActionRecord[] {
  return records
    .filter((record) => record.repetition === '' && record.status !== 'Skipped')
    .toSorted((a, b) => a.startedAt - b.startedAt);
}

interface StepProps {
  readonly title: string;
  readonly text: string;
  readonly status: ActionRecord['status'];
  readonly at: number;
}

function Step({ title, text, status, at }: StepProps) {
  const timeZone = useTimeZone();
  const { tone, icon } = stepLook(status);
  return (
    <li className="relative flex gap-3 pb-3 not-last:before:absolute not-last:before:top-6 not-last:before:bottom-0 not-last:before:left-3 not-last:before:w-0.5 not-last:before:bg-line-strong">
      <span
        className={cx(
          'grid size-6 shrink-0 place-items-center rounded-full',
          tone === 'ok' && 'bg-ok-soft text-ok',
          tone === 'bad' && 'bg-bad-soft text-bad',
          tone === 'warn' && 'bg-warn-soft text-warn',
          tone === 'accent' && 'bg-accent-soft text-accent-ink',
          tone === 'idle' && 'bg-idle-soft text-idle',
        )}
      >
        {icon === 'spinner' ? <Spinner size={13} /> : <Icon name={icon} size={14} />}
      </span>
      <div className="min-w-0 flex-1">
        <b className="block truncate leading-6 font-[550]">{title}</b>
        <p className={cx('text-xs wrap-anywhere', tone === 'bad' ? 'text-bad' : 'text-ink-2')}>
          {text}
        </p>
      </div>
      <time className="text-xs leading-6 text-ink-3 tabular">{formatClock(at, timeZone)}</time>
    </li>
  );
}

/** Two thin waves: something is under way for you. */
function Wave({ moving }: { moving: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 360 14"
      preserveAspectRatio="none"
      className={cx('block h-3.5 w-full text-accent', moving ? 'opacity-80' : 'opacity-35')}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <path d="M0 7C40 1 80 1 120 6s80 6 120 1 80-6 120-1" />
      <path d="M0 11c40-6 80-5 120 0s80 4 120-1 80-5 120-1" opacity="0.5" />
    </svg>
  );
}
