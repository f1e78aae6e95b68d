import { useContext } from 'react';
import { occurrenceKey } from '../../../model/run/events';
import { type RelatedRun, useRelatedRuns } from '../../../queries';
import { LinkButton, Note, Status } from '../../../ui';
import { statusLook } from '../../run-status';
import { RunHrefContext } from './run-href';
import { relatedWords as words } from './words';

interface ChildRunProps {
  readonly runId: string;
  readonly step: string;
  readonly repetition: string;
}

/** The run that a step has started in another flow. */
export function ChildRun({ runId, step, repetition }: ChildRunProps) {
  const child = useRelatedRuns(runId, occurrenceKey(step, repetition)).data?.child;
  return child ? <RunLine run={child} text={words.child(child.flowName)} /> : null;
}

/** The run that waits for this one. */
export function ParentRun({ runId }: { runId: string }) {
  const parent = useRelatedRuns(runId).data?.parent;
  if (!parent) return null;
  return (
    <div className="m-2 max-w-[560px]">
      <RunLine run={parent} text={words.parent(parent.flowName)} />
    </div>
  );
}

function RunLine({ run, text }: { run: RelatedRun; text: string }) {
  const hrefOf = useContext(RunHrefContext);
  return (
    <Note
      icon="workflow"
      actions={
        hrefOf && (
          <LinkButton size="sm" href={hrefOf(run.runId)}>
            {words.open}
          </LinkButton>
        )
      }
    >
      <span className="flex flex-wrap items-center gap-2">
        <span className="min-w-0">{text}</span>
        <Status {...statusLook(run.status)} chip />
      </span>
    </Note>
  );
}
