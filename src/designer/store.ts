/**
 * The state of one open flow: its definition with this tab's edits, what is selected and open, and the
 * run that is shown on it. Cards subscribe to single members of it, by the name of their step.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../model/check/problem';
import type { ConnectorManifest } from '../model/connector';
import type { Definition } from '../model/definition';
import type { RefusalReason } from '../model/edit/outcome';
import type { Command } from '../model/edit-log';
import type { ConnectionReference, Dialect } from '../model/flow';
import type { Trial } from '../model/trial/trial';
import type { DraftPort, ShownRun } from '../queries';
import type { StatusLook } from '../ui';
import { chosenNow } from './chosen-now';
import type { Contested } from './conflict/contested';
import { jump } from './jump';
import type { Panel } from './open-panel';
import { problemsFound } from './problems-by-step';
import { isShown, projection } from './projection';
import { createSaver, type Saving } from './saver';
import {
  type Conflict,
  dismissConflict,
  type HistoryStep,
  openSession,
  perform,
  type Session,
} from './session';
import { noTrial } from './try/trial';

/** Steps on their way to another place. */
export type Carried = {
  readonly steps: readonly string[];
} & (
  | { readonly by: 'keys' }
  /** Where it was taken up, in pixels of the window. */
  | { readonly by: 'pointer'; readonly x: number; readonly y: number }
);

export interface DesignerState {
  readonly definition: Definition;
  readonly seq: number;
  readonly saving: Saving;
  readonly conflicts: readonly Conflict[];
  readonly isShared: boolean;
  /** What several gave to one place at the same time, and nobody has decided on. */
  readonly contested: readonly Contested[];
  /** The command that Undo would take back, and that Redo would give again. */
  readonly undoable: Command | null;
  readonly redoable: Command | null;
  /** What Undo would take back, the last one last; and what Redo would give again, the next one last. */
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
  /** Name of a step. */
  readonly selection: string | null;
  /** Steps that are chosen together, in the order in which they were; empty while no command is for several. */
  readonly marked: ReadonlySet<string>;
  readonly carried: Carried | null;
  /** The step that the keyboard is at. */
  readonly focus: string | null;
  readonly panel: Panel | null;
  /** A step whose form stays beside the panel. */
  readonly pinned: string | null;
  readonly collapsed: ReadonlySet<string>;
  /** The flow is shown as a tree as well. */
  readonly outline: boolean;
  /** Somebody looks for a step or a note; which of those found is shown. */
  readonly finding: { readonly step?: string; readonly note?: string } | null;
  readonly problems: readonly Problem[];
  /** The same by step, worst first. */
  readonly problemsByStep: ReadonlyMap<string, readonly Problem[]>;
  readonly connectors: readonly ConnectorManifest[];
  /** The product whose rules the definition follows. */
  readonly dialect: Dialect;
  readonly references: Readonly<Record<string, ConnectionReference>>;
  readonly run: ShownRun | null;
  readonly trial: Trial;
  /** How steps differ from a version that the draft is compared with. */
  readonly changes: ReadonlyMap<string, StatusLook>;
  /** The rounds that a person has picked, by the name of the loop; see `shown-round.ts`. */
  readonly rounds: ReadonlyMap<string, number>;
  /** Why the last command was refused; a person has not seen it yet. */
  readonly refusal: { readonly command: Command; readonly reason: RefusalReason } | null;
}

/** Members that the page brings: what the session itself cannot know. */
type Known =
  | 'problems'
  | 'connectors'
  | 'dialect'
  | 'references'
  | 'run'
  | 'changes'
  | 'contested'
  | 'trial';

export interface Designer {
  readonly store: StoreApi<DesignerState>;
  /** False: shows a definition, and takes no commands. */
  readonly editable: boolean;
  /** The last entry of the log that was in it when it was opened. */
  readonly openedSeq: number;
  newId(): string;
  /**
   * `typingIn`: commands of one field in quick succession are one step of Undo. `joinWithin`: how quick, in
   * milliseconds.
   */
  dispatch(command: Command, typingIn?: string, joinWithin?: number): RefusalReason | null;
  undo(): void;
  redo(): void;
  /** As many steps back (negative) or forth at once. */
  jump(by: number): void;
  /** Whether a command of the log was given in this tab. */
  isOwn(commandId: string): boolean;
  /** Nothing is marked any more. */
  select(step: string | null): void;
  mark(steps: Iterable<string>): void;
  carry(carried: Carried | null): void;
  focus(step: string | null): void;
  /** Selects it where it stands, and leaves the panel as it is. */
  point(step: string): void;
  open(panel: Panel | null): void;
  /** Keeps the form of a step open beside others; null lets go of it. */
  pin(step: string | null): void;
  toggleCollapsed(step: string): void;
  /** Folds these containers, and opens all others. */
  fold(containers: ReadonlySet<string>): void;
  find(finding: DesignerState['finding']): void;
  showOutline(isShown: boolean): void;
  /** Null: whichever is the one to look at. */
  showRound(loop: string, index: number | null): void;
  dismissConflict(commandId: string): void;
  dismissRefusal(): void;
  /** Puts what else is known into the state: problems, connectors, the run. */
  show(known: Partial<Pick<DesignerState, Known>>): void;
  /** Everything typed so far goes to the log; resolves when it is there, or has failed. */
  save(): Promise<void>;
  /** Follows the log until the answer is called. */
  follow(): () => void;
}

export interface DesignerOptions {
  readonly definition: Definition;
  readonly seq: number;
  readonly isShared?: boolean;
  /** Null: for looking only. */
  readonly draft: DraftPort | null;
  readonly newId: () => string;
  readonly now: () => number;
}

export function createDesigner(options: DesignerOptions): Designer {
  const { draft, newId, now } = options;
  let session = openSession(options.definition, options.seq, options.isShared);
  const store = createStore<DesignerState>(() => ({
    ...projection(session),
    saving: { state: 'saved' },
    selection: null,
    marked: nothing,
    carried: null,
    focus: null,
    panel: null,
    pinned: null,
    collapsed: new Set(),
    outline: false,
    finding: null,
    problems: [],
    problemsByStep: new Map(),
    connectors: [],
    dialect: 'powerAutomate',
    references: {},
    run: null,
    trial: noTrial,
    changes: new Map(),
    contested: [],
    rounds: new Map(),
    refusal: null,
  }));
  const update = (next: Session) => {
    if (next === session) return;
    session = next;
    const projected = projection(next);
    const state = store.getState();
    if (isShown(projected, state)) return;
    const waits = next.pending.length > 0 && state.saving.state === 'saved';
    const saving: Saving = waits ? { state: 'saving' } : state.saving;
    store.setState({ ...projected, ...chosenNow(state, projected.definition), saving });
  };
  const saver =
    draft &&
    createSaver(draft, {
      session: () => session,
      update,
      saving(saving) {
        const { state } = store.getState().saving;
        if (saving.state === 'unsaved' || saving.state !== state) store.setState({ saving });
      },
    });
  const given = (key: string | null) => ({ commandId: newId(), at: now(), key });
  const travel = (by: number) => {
    if (!saver) return;
    const jumped = jump(session, by, () => given(null));
    update(jumped.session);
    if (jumped.refused) store.setState({ refusal: jumped.refused });
    void saver.sync();
  };

  return {
    store,
    editable: draft !== null,
    openedSeq: options.seq,
    newId,
    dispatch(command, typingIn, joinWithin) {
      if (!saver) return 'unknownCommand';
      const joining = joinWithin === undefined ? {} : { joinWithin };
      const performed = perform(session, command, { ...given(typingIn ?? null), ...joining });
      if ('refused' in performed) {
        store.setState({ refusal: { command, reason: performed.refused } });
        return performed.refused;
      }
      if (performed.session === session) return null;
      update(performed.session);
      // Whoever edits is done with looking at the run.
      if (store.getState().run !== null) store.setState({ run: null, rounds: new Map() });
      if (typingIn === undefined) void saver.sync();
      else saver.saveSoon();
      return null;
    },
    undo: () => travel(-1),
    redo: () => travel(1),
    jump: travel,
    isOwn: (commandId) => session.inverses.has(commandId),
    select: (selection) =>
      store.setState(({ panel, focus }) => ({
        selection,
        marked: nothing,
        focus: selection ?? focus,
        // The code goes along with what is selected.
        panel: panel?.kind === 'code' ? panel : selection === null ? null : { kind: 'step' },
      })),
    mark: (steps) =>
      store.setState(({ panel }) => ({
        marked: new Set(steps),
        selection: null,
        panel: panel?.kind === 'step' ? null : panel,
      })),
    carry: (carried) => store.setState({ carried }),
    focus: (focus) => store.setState({ focus }),
    point: (step) => store.setState({ selection: step, focus: step }),
    open: (panel) => store.setState({ panel }),
    pin: (pinned) => store.setState({ pinned }),
    toggleCollapsed: (step) =>
      store.setState(({ collapsed }) => ({ collapsed: toggled(collapsed, step) })),
    fold: (collapsed) => store.setState({ collapsed }),
    find: (finding) => store.setState({ finding }),
    showOutline: (outline) => store.setState({ outline }),
    showRound: (loop, index) =>
      store.setState(({ rounds }) => {
        const next = new Map(rounds);
        if (index === null) next.delete(loop);
        else next.set(loop, index);
        return { rounds: next };
      }),
    dismissConflict: (commandId) => update(dismissConflict(session, commandId)),
    dismissRefusal: () => store.setState({ refusal: null }),
    show: ({ problems, ...known }) =>
      store.setState((state) => {
        const { problems: old, problemsByStep } = state;
        const before = { problems: old, problemsByStep };
        const found = problems ? problemsFound(problems, before) : before;
        // Whoever listens need not be asked whether there is news for them.
        const isNews = found !== before || Object.keys(known).length > 0;
        return isNews ? { ...known, ...found } : state;
      }),
    save: () => saver?.sync() ?? Promise.resolve(),
    follow() {
      if (!draft || !saver) return () => {};
      const stop = draft.onNews(() => void saver.sync());
      void saver.sync();
      return () => {
        stop();
        void saver.sync();
        saver.stop();
      };
    },
  };
}

const nothing: ReadonlySet<string> = new Set();

function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
