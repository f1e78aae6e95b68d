import { useResetWorkspace } from '../../queries';
import { type GlyphName, Icon, Mark, PlainButton, Spinner } from '../../ui';
import { RefusalNote } from '../refusal';
import { usePageTitle } from '../use-page-title';
import { product } from '../words';
import { words } from './words';

const seeds = [
  { seed: 'sample', icon: 'users-round', title: words.sample, text: words.sampleText },
  { seed: 'empty', icon: 'square-plus', title: words.empty, text: words.emptyText },
] as const satisfies readonly { seed: string; icon: GlyphName; title: string; text: string }[];

/** The first opening. */
export function WelcomePage() {
  usePageTitle(words.title);
  const reset = useResetWorkspace();
  return (
    <main className="grid min-h-dvh place-items-center px-5 py-10">
      <div className="w-full max-w-150">
        <Mark size={44} />
        <h1 className="mt-4 text-2xl font-[640] tracking-[-0.024em]">{product}</h1>
        <p className="mt-1.5 text-[15px] leading-6 text-ink-2 text-balance">{words.lead}</p>
        <h2 className="mt-8 mb-3 text-md">{words.question}</h2>
        <div className="grid gap-3 sm:grid-cols-2">
          {seeds.map(({ seed, icon, title, text }) => (
            <PlainButton
              key={seed}
              isDisabled={reset.isPending}
              onPress={() => reset.mutate({ seed })}
              className="flex flex-col items-start rounded-lg border border-line-strong bg-surface p-4 text-left transition-[border-color,box-shadow] hover:border-accent hover:shadow-lift pressed:bg-accent-soft disabled:opacity-60"
            >
              <span className="mb-3 grid size-10 place-items-center rounded-card bg-accent-soft text-accent-ink">
                {reset.isPending && reset.variables.seed === seed ? (
                  <Spinner size={20} />
                ) : (
                  <Icon name={icon} size={20} />
                )}
              </span>
              <b className="text-md">{title}</b>
              <span className="mt-1 block font-normal text-ink-2">{text}</span>
            </PlainButton>
          ))}
        </div>
        <p role="status" className="mt-4 text-xs text-ink-3">
          {reset.isPending ? words.preparing : words.changeLater}
        </p>
        {reset.isError && <RefusalNote error={reset.error} />}
      </div>
    </main>
  );
}
