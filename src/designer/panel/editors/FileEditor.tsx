import { useState } from 'react';
import type { Json } from '../../../model/definition';
import { Button, FileButton, formatBytes, Icon, Note } from '../../../ui';
import type { EditorEntry, EditorProps } from './editor-props';
import { byteLength, type FileShape, readFile, writeFile } from './shapes/file-shape';
import { words } from './words';

/** The definition holds the whole file: a larger one belongs in a service that stores files. */
const largestBytes = 1_000_000;

/** A file of this device becomes part of the definition; one of an earlier step is the field's text. */
function FileEditor({ field, value, onChange }: EditorProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const shape: FileShape = readFile(value || undefined) ?? { kind: 'none' };
  const choose = async (file: File) => {
    if (file.size > largestBytes) {
      setRefusal(words.fileTooLarge(file.name, formatBytes(largestBytes)));
      return;
    }
    setRefusal(null);
    const bytes = await base64Of(file);
    const content: FileShape = { kind: 'content', type: file.type || anyType, bytes };
    const named: FileShape = { kind: 'named', name: file.name, bytes };
    onChange(writeFile(shape.kind === 'content' ? content : named));
  };
  return (
    <div className="grid gap-1.5">
      {shape.kind !== 'none' && (
        <p className="flex items-center gap-2 rounded-sm bg-sunken px-2.5 py-1.5">
          <Icon name="file" size={15} className="text-ink-3" />
          <span className="min-w-0 flex-1 truncate">
            {shape.kind === 'named' ? shape.name : shape.type}
          </span>
          <span className="text-xs text-ink-3">{formatBytes(byteLength(shape.bytes))}</span>
        </p>
      )}
      {refusal !== null && (
        <Note tone="bad" announce>
          {refusal}
        </Note>
      )}
      <div className="flex gap-1.5">
        <FileButton accept={[]} onChoose={(file) => void choose(file)}>
          {shape.kind === 'none' ? words.chooseFile : words.otherFile}
        </FileButton>
        {shape.kind !== 'none' && (
          <Button variant="quiet" onPress={() => onChange(field.required ? '' : undefined)}>
            {words.takeOut}
          </Button>
        )}
      </div>
    </div>
  );
}

const anyType = 'application/octet-stream';

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/u, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

export const fileEditor: EditorEntry = {
  Editor: FileEditor,
  fits: (value: Json | undefined) => value === '' || readFile(value) !== null,
};
