import { useState } from 'react';
import type { Json, JsonObject } from '../../../model/definition';
import { inferSchema } from '../../../model/json-schema/infer-schema';
import { Button, TextArea } from '../../../ui';
import type { EditorEntry, EditorProps } from './editor-props';
import { JsonText } from './JsonText';
import { words } from './words';

/** A JSON schema as text; who has none pastes a sample of the data. */
function SchemaEditor({ field, value, onChange, isInvalid }: EditorProps) {
  const [sample, setSample] = useState<'none' | 'asked' | 'given'>('none');
  return (
    <div className="grid gap-1.5">
      <JsonText
        label={field.title}
        value={value}
        isInvalid={isInvalid}
        onChange={(next, typing) =>
          onChange(next === '' && !field.required ? undefined : next, typing)
        }
      />
      {sample === 'asked' ? (
        <Sample
          onSchema={(schema) => {
            onChange(schema);
            setSample('given');
          }}
          onCancel={() => setSample('given')}
        />
      ) : (
        <Button
          size="sm"
          variant="quiet"
          icon="wand-sparkles"
          className="justify-self-start"
          // What had the focus is gone with the sample.
          autoFocus={sample === 'given'}
          onPress={() => setSample('asked')}
        >
          {words.useSample}
        </Button>
      )}
    </div>
  );
}

function Sample(props: {
  readonly onSchema: (schema: JsonObject) => void;
  readonly onCancel: () => void;
}) {
  const { onSchema, onCancel } = props;
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const use = () => {
    const sample = parsed(text);
    if (sample === undefined) setRefused(true);
    else onSchema(inferSchema(sample));
  };
  return (
    <div className="grid gap-2 rounded-md p-2.5 inset-ring inset-ring-line">
      <TextArea
        label={words.sample}
        help={words.sampleHelp}
        error={isRefused ? words.sampleRefused : undefined}
        mono
        rows={6}
        autoFocus
        value={text}
        onChange={(next) => {
          setText(next);
          setRefused(false);
        }}
      />
      <div className="flex justify-end gap-1.5">
        <Button size="sm" variant="quiet" onPress={onCancel}>
          {words.cancel}
        </Button>
        <Button size="sm" variant="primary" onPress={use}>
          {words.makeSchema}
        </Button>
      </div>
    </div>
  );
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

export const schemaEditor: EditorEntry = { Editor: SchemaEditor, fits: () => true };
