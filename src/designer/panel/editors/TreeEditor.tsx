import { useState } from 'react';
import type { Json } from '../../../model/definition';
import type { DynamicChoice } from '../../../model/dynamic-fields';
import { Button, Icon, IconButton, PlainButton } from '../../../ui';
import { textOf } from '../field-text';
import { AskedNote } from './AskedNote';
import { isPlain } from './ChoiceEditor';
import type { EditorEntry, EditorProps } from './editor-props';
import { useDynamicChoices } from './form-values';
import { words } from './words';

/** A file or folder of a service, by opening one folder after the other. */
function TreeEditor({ field, value, onChange }: EditorProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="grid gap-1.5">
      <div className="field-box flex min-h-8 items-center gap-1.5 pr-1 pl-[9px]">
        <Icon name="folder" size={15} className="text-ink-3" />
        <span className={value ? 'min-w-0 flex-1 truncate' : 'min-w-0 flex-1 text-ink-3'}>
          {value ? textOf(value) : words.nothingChosen}
        </span>
        {value !== undefined && value !== '' && (
          <IconButton
            size="xs"
            icon="x"
            label={words.clearField(field.title)}
            onPress={() => onChange(field.required ? '' : undefined)}
          />
        )}
        <Button
          size="sm"
          variant="quiet"
          aria-expanded={isOpen}
          aria-label={words.browse(field.title)}
          onPress={() => setOpen(!isOpen)}
        >
          {words.browseShort}
        </Button>
      </div>
      {isOpen && (
        <Folder
          field={field}
          onPick={(next) => {
            onChange(next);
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

interface FolderProps {
  readonly field: EditorProps['field'];
  readonly onPick: (value: Json) => void;
}

/** What is in the folder that was opened last. */
function Folder({ field, onPick }: FolderProps) {
  const [way, setWay] = useState<readonly DynamicChoice[]>([]);
  const here = way.at(-1);
  const asked = useDynamicChoices(field.dynamicValues, here?.item);
  return (
    <div className="rounded-md bg-sunken p-1.5 inset-ring inset-ring-line">
      <nav
        aria-label={words.wayOf(field.title)}
        className="flex flex-wrap items-center gap-0.5 text-xs"
      >
        {[null, ...way].map((one, depth) => (
          <span key={one === null ? '' : JSON.stringify(one.value)} className="flex items-center">
            {depth > 0 && <Icon name="chevron-right" size={12} className="text-ink-3" />}
            <Button
              size="sm"
              variant="quiet"
              isDisabled={depth === way.length}
              onPress={() => setWay(way.slice(0, depth))}
            >
              {one === null ? words.topFolder : one.title}
            </Button>
          </span>
        ))}
      </nav>
      {asked.state === 'answered' ? (
        <ul
          aria-label={words.contentOf(here?.title ?? words.topFolder)}
          className="max-h-60 overflow-auto"
        >
          {asked.answer.map((one) => (
            <li key={JSON.stringify(one.value)} className="flex items-center">
              <PlainButton
                className="flex h-7 min-w-0 flex-1 items-center gap-2 rounded-sm px-2 text-left hover:bg-hover"
                aria-label={one.isFolder ? words.openFolder(one.title) : one.title}
                onPress={() => (one.isFolder ? setWay([...way, one]) : onPick(one.value))}
              >
                <Icon name={one.isFolder ? 'folder' : 'file'} size={15} className="text-ink-3" />
                <span className="min-w-0 flex-1 truncate">{one.title}</span>
                {one.isFolder && <Icon name="chevron-right" size={14} className="text-ink-3" />}
              </PlainButton>
              {one.isFolder && (
                <IconButton
                  size="xs"
                  icon="check"
                  label={words.chooseFolder(one.title)}
                  onPress={() => onPick(one.value)}
                />
              )}
            </li>
          ))}
          {asked.answer.length === 0 && (
            <li className="px-2 py-1.5 text-xs text-ink-3">{words.emptyFolder}</li>
          )}
        </ul>
      ) : (
        <div className="p-1.5">
          <AskedNote asked={asked} />
        </div>
      )}
    </div>
  );
}

export const treeEditor: EditorEntry = { Editor: TreeEditor, fits: isPlain };
