import { displayName } from '../step-name';
import { useDesigner } from '../use-designer';
import { words } from '../words';

interface StepLinksProps {
  readonly title?: string;
  /** Each is shown once. */
  readonly steps: readonly string[];
}

/** Steps that something is about; a press opens one. */
export function StepLinks({ title, steps }: StepLinksProps) {
  const designer = useDesigner();
  if (steps.length === 0) return null;
  return (
    <div className="text-xs">
      {title !== undefined && <p className="mb-1 text-ink-2">{title}</p>}
      <ul className="flex flex-wrap gap-1.5">
        {[...new Set(steps)].map((step) => (
          <li key={step}>
            <button
              type="button"
              aria-label={words.goTo(displayName(step))}
              className="rounded-full border border-line px-2 py-0.5 font-medium hover:bg-hover"
              onClick={() => designer.select(step)}
            >
              {displayName(step)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
