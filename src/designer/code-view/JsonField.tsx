import { linter } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, placeholder as placeholderText } from '@codemirror/view';
import { useMemo } from 'react';
import { cx } from '../../ui';
import { useEditor } from '../expression/use-editor';
import { jsonFault } from './json-fault';
import { jsonSetup } from './json-setup';

export interface JsonFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ariaLabel: string;
  readonly placeholder?: string | undefined;
  readonly isInvalid?: boolean;
}

/** A field for JSON with expressions in its texts: colours, folding, and what is wrong with it. */
export default function JsonField(props: JsonFieldProps) {
  const { value, onChange, ariaLabel, placeholder, isInvalid = false } = props;
  const settings = useMemo(
    (): Extension => [
      EditorView.contentAttributes.of({
        'aria-label': ariaLabel,
        'aria-invalid': String(isInvalid),
      }),
      placeholder === undefined ? [] : placeholderText(placeholder),
    ],
    [ariaLabel, placeholder, isInvalid],
  );
  const { host } = useEditor({ value, onChange, setUp, settings });
  return (
    <div
      ref={host}
      className={cx(
        'field-box max-h-[420px] min-h-[72px] w-full min-w-0 overflow-auto px-1.5 py-1 focus-within:field-box-focus',
        isInvalid && 'field-box-invalid',
      )}
    />
  );
}

const setUp = (host: Element): Extension => [
  EditorView.lineWrapping,
  EditorState.tabSize.of(2),
  linter(
    ({ state }) => {
      const fault = jsonFault(state.doc.toString());
      return fault ? [{ ...fault, severity: 'error' }] : [];
    },
    { delay: 400 },
  ),
  jsonSetup(host),
];
