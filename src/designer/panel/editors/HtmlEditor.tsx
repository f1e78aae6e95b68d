import { useRef, useState } from 'react';
import { type GlyphName, IconButton, IconToggle } from '../../../ui';
import { textOf } from '../field-text';
import { loadEditor } from '../LazyTemplateField';
import type { EditorEntry, EditorProps } from './editor-props';
import { HtmlPreview } from './HtmlPreview';
import { ValueInput } from './ValueInput';
import { words } from './words';

interface Format {
  readonly icon: GlyphName;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const formats: readonly Format[] = [
  { icon: 'bold', label: words.bold, before: '<strong>', after: '</strong>' },
  { icon: 'italic', label: words.italic, before: '<em>', after: '</em>' },
  { icon: 'list', label: words.bullets, before: '<ul>\n  <li>', after: '</li>\n</ul>' },
  { icon: 'link', label: words.link, before: '<a href="https://">', after: '</a>' },
];

/** HTML as the text that it is, with commands that put tags around what is selected, and a look at it. */
function HtmlEditor({ field, value, onChange }: EditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isShown, setShown] = useState(false);
  const put = async ({ before, after }: Format) => {
    const { wrapSelection } = await loadEditor();
    if (box.current) wrapSelection(box.current, before, after);
  };
  return (
    <div className="grid gap-1.5">
      <div
        role="toolbar"
        aria-label={words.formatOf(field.title)}
        className="flex items-center gap-0.5"
      >
        {formats.map((one) => (
          <IconButton
            key={one.icon}
            size="xs"
            icon={one.icon}
            label={one.label}
            isDisabled={isShown}
            onPress={() => void put(one)}
          />
        ))}
        <span className="flex-1" />
        <IconToggle
          size="xs"
          icon="file-text"
          label={words.preview}
          isSelected={isShown}
          onChange={setShown}
        />
      </div>
      {isShown ? (
        <HtmlPreview source={textOf(value)} label={words.previewOf(field.title)} />
      ) : (
        <div ref={box}>
          <ValueInput
            label={field.title}
            hideLabel
            multiline
            markup="html"
            type="string"
            placeholder={field.placeholder}
            value={value}
            onChange={(next, typing) =>
              onChange(next === '' && !field.required ? undefined : next, typing)
            }
          />
        </div>
      )}
    </div>
  );
}

export const htmlEditor: EditorEntry = {
  Editor: HtmlEditor,
  fits: (value) => value === undefined || typeof value === 'string',
};
