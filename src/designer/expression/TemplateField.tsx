import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, placeholder as placeholderText } from '@codemirror/view';
import {
  type ComponentType,
  memo,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import type { NamesInScope } from '../../expressions/language';
import { cx, IconButton } from '../../ui';
import { languageCompletion } from './completion';
import { htmlTags } from './html-tags';
import { fieldLook } from './look';
import { PillTip } from './PillTip';
import { type DescribeReference, PillView } from './PillView';
import { createPillPlaces, type PillPlaces, pillWidgets } from './pill-widgets';
import type { Pill } from './pills';
import { type FoundProblem, languageProblems } from './problems';
import {
  requestExpression,
  requestValue,
  type TemplateRequests,
  templateCommands,
} from './template-commands';
import { templateState } from './template-state';
import { useEditor } from './use-editor';
import { words } from './words';

export interface TemplateFieldProps extends TemplateRequests {
  /** The literal text of the template, as the definition holds it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The name of the field; or else the id of its label. */
  readonly ariaLabel?: string | undefined;
  readonly labelledBy?: string | undefined;
  /** Id of what says more about the field, such as its error. */
  readonly describedBy?: string | undefined;
  readonly multiline?: boolean;
  readonly placeholder?: string | undefined;
  readonly invalid?: boolean;
  readonly readOnly?: boolean;
  /** What the text is beside its values. */
  readonly markup?: 'html';
  readonly required?: boolean;
  /** How a reference is shown; null: by its own name. */
  readonly describe: DescribeReference;
  /** What more is said of a pill that somebody looks at. Keep it stable. */
  readonly PillDetail?: ComponentType<{ readonly pill: Pill }> | undefined;
  /** What expressions may name here, for completion. */
  readonly names?: (() => NamesInScope) | undefined;
  /** What others found in this text. Grammar and functions are checked here. Keep it stable. */
  readonly problems?: readonly FoundProblem[] | undefined;
  readonly className?: string;
}

/** A field for text in which values of earlier steps stand as pills. */
export function TemplateField(props: TemplateFieldProps) {
  const { value, onChange, multiline = false, readOnly = false, invalid = false } = props;
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const [places] = useState(createPillPlaces);
  const settings = useSettings(props);
  const setUp = (host: Element): Extension => [
    templateState(multiline),
    props.markup === 'html' ? htmlTags : [],
    pillWidgets(places),
    languageCompletion('template', () => latest.current.names?.() ?? {}),
    templateCommands(multiline, () => (latest.current.readOnly ? {} : latest.current)),
    drawSelection(),
    EditorView.lineWrapping,
    fieldLook(host),
  ];
  const { host, view } = useEditor({ value, onChange, setUp, settings });
  useLabelClick(props.labelledBy, view);

  return (
    <div
      className={cx(
        'group/field field-box flex w-full min-w-0 items-start gap-1 pr-1 pl-[9px] text-sm focus-within:field-box-focus max-sm:text-[16px] max-sm:[&_.cm-content]:py-[9px]!',
        invalid && 'field-box-invalid',
        multiline ? 'min-h-[72px]' : 'min-h-8 max-sm:min-h-10',
        props.className,
      )}
    >
      <div ref={host} className="min-w-0 flex-1 self-stretch" />
      {view && !readOnly && (
        <span
          className={cx(
            'flex shrink-0 gap-0.5 py-1 opacity-0 transition-opacity group-focus-within/field:opacity-100 group-hover/field:opacity-100 pointer-coarse:opacity-100',
            multiline && 'flex-col',
          )}
        >
          <Tools
            view={view}
            latest={latest}
            picks={props.onPick !== undefined}
            writes={props.onExpression !== undefined}
          />
        </span>
      )}
      <Pills
        places={places}
        describe={props.describe}
        Detail={props.PillDetail}
        field={view?.dom ?? null}
      />
    </div>
  );
}

interface PillsProps {
  readonly places: PillPlaces;
  readonly describe: DescribeReference;
  readonly Detail: TemplateFieldProps['PillDetail'];
  readonly field: HTMLElement | null;
}

/** React draws into the places that the editor's text keeps for the pills. */
function Pills({ places, describe, Detail, field }: PillsProps) {
  const list = useSyncExternalStore(places.subscribe, places.list);
  return (
    <>
      {list.map(({ key, element, pill, selected }) =>
        createPortal(
          <PillView pill={pill} selected={selected} describe={describe} hasTitle={!Detail} />,
          element,
          key,
        ),
      )}
      {Detail && field && list.length > 0 && (
        <PillTip places={list} Detail={Detail} field={field} />
      )}
    </>
  );
}

interface ToolsProps {
  readonly view: EditorView;
  readonly latest: RefObject<TemplateRequests>;
  readonly picks: boolean;
  readonly writes: boolean;
}

/** The two buttons of a field. They show while it is in use or under the pointer; typing leaves them alone. */
const Tools = memo(function Tools({ view, latest, picks, writes }: ToolsProps) {
  return (
    <>
      {picks && (
        <IconButton
          icon="zap"
          label={words.values}
          keys={words.valuesKeys}
          size="xs"
          onPress={() => requestValue(view, latest.current)}
        />
      )}
      {writes && (
        <IconButton
          icon="square-function"
          label={words.expression}
          size="xs"
          onPress={() => requestExpression(view, latest.current)}
        />
      )}
    </>
  );
});

const noProblems: readonly FoundProblem[] = [];

function useSettings(props: TemplateFieldProps): Extension {
  const { ariaLabel, labelledBy, describedBy, placeholder, problems = noProblems } = props;
  const { multiline = false, readOnly = false, invalid = false, required = false } = props;
  return useMemo(
    () => [
      EditorState.readOnly.of(readOnly),
      EditorView.contentAttributes.of({
        'aria-multiline': String(multiline),
        'aria-invalid': String(invalid),
        'aria-readonly': String(readOnly),
        'aria-required': String(required),
        ...(ariaLabel !== undefined && { 'aria-label': ariaLabel }),
        ...(labelledBy !== undefined && { 'aria-labelledby': labelledBy }),
        ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
      }),
      placeholder === undefined ? [] : placeholderText(placeholder),
      languageProblems('template', problems),
    ],
    [
      ariaLabel,
      labelledBy,
      describedBy,
      placeholder,
      problems,
      multiline,
      readOnly,
      invalid,
      required,
    ],
  );
}

/** A label does not focus an editor by itself, as it does an input. */
function useLabelClick(labelledBy: string | undefined, view: EditorView | null): void {
  useEffect(() => {
    const label = labelledBy && view ? document.getElementById(labelledBy) : null;
    if (!label || !view) return;
    const focus = (): void => view.focus();
    label.addEventListener('click', focus);
    return () => label.removeEventListener('click', focus);
  }, [labelledBy, view]);
}
