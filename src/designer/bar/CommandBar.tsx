import { lazy, Suspense } from 'react';
import { Button, cx, Icon, IconButton, LinkButton, Status, Tooltip, useWideWindow } from '../../ui';
import { commandNamed } from '../commands';
import { findWords } from '../find/words';
import { statusLook, statusShown } from '../run-status';
import type { Saving } from '../saver';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { BarFrame, BarRule } from './BarFrame';
import { countProblems } from './count-problems';

interface CommandBarProps {
  readonly flowName: string;
  readonly backHref: string;
  readonly published: Published;
  readonly isPublishing: boolean;
  readonly onPublish: () => void;
  /** The run that is shown on the canvas, if any. */
  /** The run on the canvas. */
  readonly run: { readonly id: string; readonly href: string } | null;
}

/** The last version, and the edit at which it was published. */
export interface Published {
  readonly version: number;
  readonly seq: number;
}

export function CommandBar(props: CommandBarProps) {
  const { flowName, backHref, published } = props;
  const isWide = useWideWindow();
  return (
    <BarFrame>
      <LinkButton href={backHref} variant="quiet" icon="arrow-left" aria-label={words.back}>
        <span className="sr-only">{words.back}</span>
      </LinkButton>
      <div className="flex min-w-0 items-center gap-1 max-sm:flex-1 max-sm:flex-col max-sm:items-stretch max-sm:gap-0">
        <h1 className="min-w-0 truncate text-md font-semibold tracking-[-0.01em]">{flowName}</h1>
        <Standing published={published} />
      </div>
      <span className="flex-1 max-sm:hidden" />
      <LazyConflicts />
      {props.run && <RunOnCanvas {...props.run} />}
      <span className={cx('flex items-center gap-1', props.run !== null && 'max-sm:hidden')}>
        <BarCommand id="undo" />
        {isWide ? <WideCommands /> : <LazyPhoneMenu />}
      </span>
      <BarRule />
      <TestButton />
      <PublishButton {...props} />
    </BarFrame>
  );
}

const PhoneMenu = lazy(async () => ({ default: (await import('./PhoneMenu')).PhoneMenu }));

function LazyPhoneMenu() {
  return (
    <Suspense>
      <PhoneMenu />
    </Suspense>
  );
}

/** What a phone has in a menu instead. */
function WideCommands() {
  return (
    <span className="flex items-center gap-1">
      <BarCommand id="redo" />
      <BarCommand id="history" />
      <BarCommand id="outline" />
      <BarCommand id="code" />
      <BarCommand id="flow" />
      <BarCommand id="export" />
      <BarRule />
      <FindButton />
      <CheckerButton />
    </span>
  );
}

const Conflicts = lazy(async () => ({ default: (await import('../panel')).Conflicts }));

/** Whoever edits alone has none. */
function LazyConflicts() {
  const isShared = useDesignerState((state) => state.isShared);
  return (
    isShared && (
      <Suspense>
        <Conflicts />
      </Suspense>
    )
  );
}

/** Edits that are not published yet. Read where it is shown: it is another with each edit. */
function useEdits({ seq }: Published): number {
  return useDesignerState((state) => Math.max(0, state.seq - seq));
}

function Standing({ published }: { published: Published }) {
  const edits = useEdits(published);
  const isPublished = published.version > 0 && edits === 0;
  return (
    <>
      <span className="ml-1 max-sm:hidden">
        <Status
          chip
          tone={isPublished ? 'ok' : 'warn'}
          icon={isPublished ? 'check' : 'pencil-line'}
          word={isPublished ? words.published : words.draft}
        />
      </span>
      <p className="truncate text-xs whitespace-nowrap text-ink-3 sm:ml-1">
        <Edits edits={edits} version={published.version} /> · <SavingText />
      </p>
    </>
  );
}

const DraftDifferences = lazy(async () => ({
  default: (await import('../panel')).DraftDifferences,
}));

/** The edits are known at once, what differs in the end a moment later. */
function Edits({ edits, version }: { edits: number; version: number }) {
  const text = words.editsSince(edits, version);
  if (edits === 0 || version === 0) return text;
  return (
    <Suspense fallback={text}>
      <DraftDifferences version={version} fallback={text} />
    </Suspense>
  );
}

type PublishButtonProps = Pick<CommandBarProps, 'published' | 'isPublishing' | 'onPublish'>;

function PublishButton({ published, isPublishing, onPublish }: PublishButtonProps) {
  const designer = useDesigner();
  const isDone = useDesignerState(({ seq }) => published.version > 0 && seq <= published.seq);
  return (
    <span className="flex items-center gap-px">
      <Button
        variant="primary"
        icon="send"
        className="sm:rounded-r-none sm:[&>svg]:hidden"
        isPending={isPublishing}
        onPress={onPublish}
        isDisabled={isDone}
      >
        <span className="max-sm:sr-only">{words.publish}</span>
      </Button>
      <Button
        variant="primary"
        icon="chevron-down"
        className="rounded-l-none px-1 max-sm:hidden"
        aria-label={words.publishNamed}
        onPress={() => commandNamed('publish').run(designer)}
        isDisabled={isDone}
      >
        {null}
      </Button>
    </span>
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
  const { errors, warnings } = useDesignerState(countProblems);
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
        <span className="max-sm:sr-only">{words.test}</span>
      </Button>
    </Tooltip>
  );
}

/** While the canvas shows a run of the draft: how it stands, and the way out of it. */
function RunOnCanvas({ id, href }: { id: string; href: string }) {
  const designer = useDesigner();
  const status = useDesignerState((state) => state.run && statusShown(state.run));
  const hasEnded = useDesignerState((state) => state.run?.view.endedAt !== undefined);
  if (status === null) return null;
  return (
    <span className="mr-1 flex items-center gap-1.5">
      <Status {...statusLook(status)} word={words.testRun(words.status(status))} chip />
      <LinkButton
        href={href}
        size="sm"
        variant="quiet"
        icon="activity"
        className="sm:[&>svg]:hidden"
      >
        <span className="max-sm:sr-only">{words.openRun}</span>
      </LinkButton>
      {hasEnded && (
        <IconButton
          icon="list-checks"
          size="sm"
          label={words.keepAsTest}
          onPress={() => designer.open({ kind: 'saveTest', runId: id, status })}
        />
      )}
      <IconButton
        icon="x"
        size="sm"
        label={words.hideRun}
        onPress={() => designer.show({ run: null })}
      />
    </span>
  );
}
