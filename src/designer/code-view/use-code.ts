/**
 * The code of a flow or of one step while somebody edits it. What is typed is applied after a pause, as
 * soon as it can be read; until then it stands as it was typed. So the canvas follows, and nothing that
 * is half written ever gets into the flow. What is typed in one visit of a step is one step of Undo.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Definition } from '../../model/definition';
import type { RefusalReason } from '../../model/edit/outcome';
import type { Command } from '../../model/edit-log';
import { loadChecker } from '../load-checker';
import { refusals } from '../refusal-words';
import { useDesigner, useDesignerState } from '../use-designer';
import {
  applyCode,
  type CodeFault,
  type CodeProblem,
  type Path,
  placeOfChanges,
  placeProblems,
  printCode,
  readCode,
  rewriteCode,
} from './code-text';
import { type Code, keepCode, keptCode } from './kept-code';

export type CodeStatus =
  | { readonly kind: 'inStep' | 'waiting' | 'conflict' }
  | { readonly kind: 'fault'; readonly fault: CodeFault }
  | { readonly kind: 'refused'; readonly reason: string };

/** Milliseconds without a keystroke: before it is checked, and before it is applied. */
const checkAfter = 250;
const applyAfter = 900;

const inStep: CodeStatus = { kind: 'inStep' };

export function useCode(path: Path) {
  const designer = useDesigner();
  const definition = useDesignerState((state) => state.definition);
  const key = path.join('/');
  const [visit] = useState(() => designer.newId());
  const [code, setCode] = useState<Code>(
    () => keptCode(designer, key) ?? { text: printCode(definition, path), base: definition },
  );
  const [status, setStatus] = useState<CodeStatus>(() =>
    keptCode(designer, key) ? { kind: 'waiting' } : inStep,
  );
  const latest = useRef({ code, status });
  latest.current = { code, status };

  const show = useCallback(
    (next: Code, now: CodeStatus) => {
      setCode(next);
      setStatus(now);
      keepCode(designer, key, now.kind === 'inStep' ? null : next);
    },
    [designer, key],
  );
  const apply = useCallback(
    (base = latest.current.code.base) => {
      const { text } = latest.current.code;
      const now = designer.store.getState().definition;
      const applied = applyCode(text, base, now, path);
      if (applied.kind === 'fault') show({ text, base }, applied);
      else if (applied.kind === 'conflict') show({ text, base }, { kind: 'conflict' });
      else if (applied.kind === 'unchanged') {
        show({ text: rewriteCode(text, base, now, path), base: now }, inStep);
      } else {
        const changes = applied.changes as unknown as Command['args'][string];
        const place = `code/${visit}/${placeOfChanges(applied.changes).join('/')}`;
        const command = { name: 'patch', args: { changes } };
        const refusal = designer.dispatch(command, place, Number.POSITIVE_INFINITY);
        const then = designer.store.getState().definition;
        if (refusal === null) {
          show({ text: rewriteCode(text, applied.definition, then, path), base: then }, inStep);
        } else show({ text, base }, refusedBecause(refusal));
      }
    },
    [designer, path, show, visit],
  );
  useEffect(() => {
    if (status.kind !== 'waiting') return;
    const timer = setTimeout(() => apply(), applyAfter);
    return () => clearTimeout(timer);
  }, [status, apply]);
  useFollowing(definition, path, latest, show);

  return {
    text: code.text,
    status,
    problems: useProblems(code, path, status.kind === 'fault' ? status.fault : null),
    type: (text: string) => show({ text, base: code.base }, { kind: 'waiting' }),
    apply: () => apply(),
    /** What others have made of the same place gives way. */
    insist: () => apply(designer.store.getState().definition),
    revert: () => show({ text: printCode(definition, path), base: definition }, inStep),
  };
}

const refusedBecause = (reason: RefusalReason): CodeStatus => ({
  kind: 'refused',
  reason: refusals[reason],
});

/** While nothing is typed, the text follows the canvas and what others do. */
function useFollowing(
  definition: Definition,
  path: Path,
  latest: React.RefObject<{ readonly code: Code; readonly status: CodeStatus }>,
  show: (code: Code, status: CodeStatus) => void,
): void {
  useEffect(() => {
    const { code, status } = latest.current;
    if (status.kind !== 'inStep' || code.base === definition) return;
    const text = rewriteCode(code.text, code.base, definition, path);
    show({ text, base: definition }, inStep);
  }, [definition, path, latest, show]);
}

const noProblems: readonly CodeProblem[] = [];

/** What the checker says of the text as it stands, applied or not. */
function useProblems(code: Code, path: Path, fault: CodeFault | null): readonly CodeProblem[] {
  const { connectors, dialect } = useDesignerState((state) => ({
    connectors: state.connectors,
    dialect: state.dialect,
  }));
  const [problems, setProblems] = useState(noProblems);
  useEffect(() => {
    let isStale = false;
    const check = async () => {
      const { findProblems } = await loadChecker();
      const read = readCode(code.text, code.base, path);
      if (isStale) return;
      if ('fault' in read) setProblems([{ ...read.fault, severity: 'error' }]);
      else {
        const found = findProblems(read.definition, { connectors, dialect });
        setProblems(placeProblems(code.text, read.tree, found, path));
      }
    };
    const timer = setTimeout(() => void check(), checkAfter);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [code, path, connectors, dialect]);
  return fault && problems.length === 0 ? [{ ...fault, severity: 'error' }] : problems;
}
