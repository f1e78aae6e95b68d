import { type SearchScope, searchScopes } from '../../model/search/find-hits';
import { Checkbox, SegmentedControl, TextField } from '../../ui';
import { useDesigner } from '../use-designer';
import type { SearchAsked } from './asked';
import { searchWords as words } from './search-words';
import type { Search } from './use-search';

interface SearchFormProps {
  readonly asked: SearchAsked;
  readonly fault: Search['fault'];
  readonly onAsk: (next: Partial<SearchAsked>) => void;
}

/** What to look for, where, and what shall stand there instead. */
export function SearchForm({ asked, fault, onAsk }: SearchFormProps) {
  const designer = useDesigner();
  const { query, replacement, scopes } = asked;
  const askQuery = (next: Partial<SearchAsked['query']>) =>
    onAsk({ query: { ...query, ...next }, chosen: {} });
  return (
    <div className="grid gap-2.5 px-4 pb-2.5">
      {designer.editable && (
        <SegmentedControl
          label={words.mode}
          segments={[
            { id: 'find', label: words.find },
            { id: 'replace', label: words.replace },
          ]}
          value={replacement === null ? 'find' : 'replace'}
          onChange={(mode) => onAsk({ replacement: mode === 'find' ? null : '', chosen: {} })}
          className="justify-self-start"
        />
      )}
      <TextField
        label={words.query}
        value={query.text}
        mono={query.isPattern}
        spellCheck="false"
        error={fault === null ? undefined : words[fault]}
        onChange={(text) => askQuery({ text })}
      />
      {replacement !== null && (
        <TextField
          label={words.replacement}
          value={replacement}
          mono={query.isPattern}
          spellCheck="false"
          placeholder={words.nothingInstead}
          {...(query.isPattern && { help: words.replacementHelp })}
          onChange={(text) => onAsk({ replacement: text })}
        />
      )}
      <Choices
        label={words.options}
        choices={[
          ['matchCase', words.matchCase, query.matchCase],
          ['wholeWord', words.wholeWord, query.wholeWord],
          ['isPattern', words.pattern, query.isPattern],
        ]}
        onChange={(id, isOn) => askQuery({ [id]: isOn })}
      />
      <Choices
        label={words.scopes}
        choices={searchScopes.map((one) => [one, words.scope(one), scopes.includes(one)])}
        onChange={(id, isOn) => onAsk({ scopes: toggled(scopes, id, isOn), chosen: {} })}
      />
    </div>
  );
}

function toggled(scopes: readonly SearchScope[], one: SearchScope, isOn: boolean) {
  return searchScopes.filter((each) => (each === one ? isOn : scopes.includes(each)));
}

interface ChoicesProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly (readonly [Id, string, boolean])[];
  readonly onChange: (id: Id, isOn: boolean) => void;
}

function Choices<Id extends string>({ label, choices, onChange }: ChoicesProps<Id>) {
  return (
    <fieldset className="flex flex-wrap gap-x-4 text-xs">
      <legend className="sr-only">{label}</legend>
      {choices.map(([id, text, isOn]) => (
        <Checkbox key={id} isSelected={isOn} onChange={(now) => onChange(id, now)}>
          {text}
        </Checkbox>
      ))}
    </fieldset>
  );
}
