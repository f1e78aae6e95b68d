import { Button, LinkButton, Note, PageHeader, TextField, Tile } from '../../ui';
import { Page } from '../Page';
import { paths } from '../paths';
import { useMayMake } from '../shell/environment-context';
import { usePageTitle } from '../use-page-title';
import { InputsEditor } from './InputsEditor';
import { Preview } from './Preview';
import { useNewFlow } from './use-new-flow';
import { words } from './words';

/** From a name and what is asked for into the designer. */
export function CreatePage() {
  usePageTitle(words.title);
  const form = useNewFlow();
  const mayMake = useMayMake();
  return (
    <Page>
      <PageHeader
        title={words.title}
        description={words.lead}
        leading={<Tile colour="blue" glyph="mouse-pointer-click" size={40} />}
        crumbs={{ label: words.crumbs, items: [{ label: words.flows, href: paths.flows }] }}
      />
      <div className="mt-5 grid gap-6 lg:grid-cols-[minmax(0,1fr)_344px]">
        <form onSubmit={form.submit} noValidate className="grid max-w-160 content-start gap-5">
          <TextField
            label={words.name}
            isRequired
            autoFocus
            placeholder={words.namePlaceholder}
            value={form.name}
            onChange={form.setName}
            error={form.tried && form.isNameMissing ? words.nameMissing : undefined}
          />
          <InputsEditor form={form} />
          {!mayMake && <Note tone="warn">{words.mayNot}</Note>}
          <div className="flex gap-2 border-t border-line pt-4">
            <Button
              type="submit"
              variant="primary"
              isPending={form.isPending}
              isDisabled={!mayMake}
            >
              {words.create}
            </Button>
            <LinkButton href={paths.flows} variant="quiet">
              {words.cancel}
            </LinkButton>
          </div>
        </form>
        <Preview form={form} />
      </div>
    </Page>
  );
}
