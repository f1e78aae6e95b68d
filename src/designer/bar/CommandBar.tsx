import { Button, Icon, IconButton, LinkButton, Status, Tooltip } from '../../ui';
import { commandNamed } from '../commands';
import { findWords } from '../find/words';
import { statusLook, statusShown } from '../run-status';
import type { Saving } from '../saver';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { BarFrame, BarRule } from './BarFrame';

interface CommandBarProps {
  readonly flowName: string;
  readonly backHref: string;
  readonly publishedVersion: number;
  /** Edits that are not published yet. */
  readonly edits: number;
  readonly isPublishing: boolean;
  readonly onPublish: () => void;
  /** The run that is shown on the canvas, if any. */
  readonly runHref: string | null;
}

export function CommandBar(props: CommandBarProps) {
  const { flowName, backHref, publishedVersion, edits, isPublishing, onPublish } = props;
  const published = publishedVersion > 0 && edits === 0;
  return (
    <BarFrame>
      <LinkButton href={backHref} variant="quiet" icon="arrow-left" aria-label={words.back}>
        <span className="sr-only">{words.back}</span>
      </LinkButton>
      <h1 className="min-w-0 truncate text-md font-semibold tracking-[-0.01em]">{flowName}</h1>
      <Status
        chip
        className="ml-1"
        tone={published ? 'ok' : 'warn'}
        icon={published ? 'check' : 'pencil-line'}
        word={published ? words.published : words.draft}
      />
      <p className="ml-1 truncate text-xs whitespace-nowrap text-ink-3">
        {words.editsSince(edits, publishedVersion)} · <SavingText />
      </p>
      <span className="flex-1" />
      <RunOnCanvas href={props.runHref} />
      <BarCommand id="undo" />
      <BarCommand id="redo" />
      <BarCommand id="outline" />
      <BarCommand id="code" />
      <BarCommand id="flow" />
      <BarRule />
      <FindButton />
      <CheckerButton />
      <BarRule />
      <TestButton />
      <Button variant="primary" isPending={isPublishing} onPress={onPublish} isDisabled={published}>
        {words.publish}
      </Button>
    </BarFrame>
  );
}

function SavingText() {
  const designer = useDesigner();
  const saving = useDesignerState((state) => state.saving);
  if (saving.state !== 'unsaved')
    return <span aria-live="polite">{words.saving(saving.state)}</span>;
  return (
    <span role="alert" className="inline-flex items-center gap-1.5 font-medium text-bad">
      <Icon name="circle-alert" size={13} />
      {unsavedText(saving)}
      <button type="button" className="underline" onClick={() => void designer.save()}>
        {words.tryAgain}
      </button>
    </span>
  );
}

function unsavedText({ reason }: Extract<Saving, { state: 'unsaved' }>): string {
  return words.unsaved(reason);
}

/** A command of the table as an icon; its name says what it would do. */
function BarCommand({ id }: { id: string }) {
  const designer = useDesigner();
  const command = commandNamed(id);
  const { label, allowed } = useDesignerState((state) => ({
    label: command.label(state),
    allowed: command.allowed(state),
  }));
  const [keys] = command.keys;
  return (
    <IconButton
      icon={command.icon}
      label={label}
      {...(keys === undefined ? {} : { keys })}
      isDisabled={!allowed}
      onPress={() => command.run(designer)}
    />
  );
}

function CheckerButton() {
  const designer = useDesigner();
  const { errors, warnings } = useDesignerState((state) => ({
    errors: state.problems.filter((one) => one.severity === 'error').length,
    warnings: state.problems.filter((one) => one.severity === 'warning').length,
  }));
  return (
    <Button
      variant="quiet"
      aria-label={words.checkerCount(errors, warnings)}
      onPress={() => commandNamed('checker').run(designer)}
    >
      {errors > 0 && (
        <span className="flex items-center gap-[5px] text-bad tabular">
          <Icon name="octagon-alert" />
          {errors}
        </span>
      )}
      {warnings > 0 && (
        <span className="flex items-center gap-[5px] text-warn tabular">
          <Icon name="triangle-alert" />
          {warnings}
        </span>
      )}
      {errors + warnings === 0 && <Icon name="circle-check" className="text-ok" />}
      {words.checker}
    </Button>
  );
}

function FindButton() {
  const designer = useDesigner();
  const { keys, label, run, icon } = commandNamed('find');
  const name = label(designer.store.getState());
  return (
    <Tooltip text={name} {...(keys[0] === undefined ? {} : { keys: keys[0] })}>
      <Button variant="quiet" icon={icon} aria-label={name} onPress={() => run(designer)}>
        {findWords.short}
      </Button>
    </Tooltip>
  );
}

function TestButton() {
  const designer = useDesigner();
  const command = commandNamed('test');
  const allowed = useDesignerState((state) => command.allowed(state));
  return (
    <Tooltip text={words.testText}>
      <Button icon="flask-conical" isDisabled={!allowed} onPress={() => command.run(designer)}>
        {words.test}
      </Button>
    </Tooltip>
  );
}

/** While the canvas shows a run of the draft: how it stands, and the way out of it. */
function RunOnCanvas({ href }: { href: string | null }) {
  const designer = useDesigner();
  const status = useDesignerState((state) => state.run && statusShown(state.run));
  if (status === null || href === null) return null;
  return (
    <span className="mr-1 flex items-center gap-1.5">
      <Status {...statusLook(status)} word={words.testRun(words.status(status))} chip />
      <LinkButton href={href} size="sm" variant="quiet">
        {words.openRun}
      </LinkButton>
      <IconButton
        icon="x"
        size="sm"
        label={words.hideRun}
        onPress={() => designer.show({ run: null })}
      />
    </span>
  );
}
