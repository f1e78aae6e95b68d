import { useMemo, useRef, useState } from 'react';
import { findStep } from '../../model/edit/place';
import { Button, notify, saveFile } from '../../ui';
import { isOff } from '../commands/steps';
import { goBack } from '../commands/way-back';
import { PanelFrame } from '../panel/PanelFrame';
import { layoutFlow } from '../project/layout';
import { describeStep } from '../project/output-schema';
import { runSizes } from '../project/sizes';
import { summarise } from '../project/summary';
import { stepTitle } from '../step-name';
import type { DesignerState } from '../store';
import { useDesigner, useDesignerState } from '../use-designer';
import { type CardText, FlowPicture, frameOf } from './FlowPicture';
import { documentOf } from './flow-document';
import { textMeasures } from './measures';
import { themePalette } from './palette';
import { pngOf, svgText } from './picture-file';
import { exportWords as words } from './words';

/** The flow for those who have no Millrace: as a picture, and as a document. */
export function ExportPanel({ title }: { title: string }) {
  const designer = useDesigner();
  return (
    <PanelFrame
      label={words.title}
      onClose={() => goBack(designer) || designer.open(null)}
      header={<h2 className="min-w-0 flex-1 text-md font-semibold">{words.title}</h2>}
    >
      <div className="grid min-h-0 flex-1 content-start gap-5 overflow-auto px-4 pb-4">
        <PicturePart title={title} />
        <DocumentPart title={title} />
      </div>
    </PanelFrame>
  );
}

function PicturePart({ title }: { title: string }) {
  const { store } = useDesigner();
  const { definition, connectors, collapsed } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
    collapsed: state.collapsed,
  }));
  const layout = useMemo(
    () => layoutFlow(definition, { sizes: runSizes, collapsed }),
    [definition, collapsed],
  );
  const cards = useMemo(
    () => cardsOf({ ...store.getState(), definition, connectors }, layout.steps),
    [definition, connectors, layout, store],
  );
  const [palette] = useState(themePalette);
  const [measure] = useState(textMeasures);
  const picture = useRef<HTMLDivElement>(null);
  const file = () => svgText(picture.current?.querySelector('svg'));
  const savePng = async () => {
    const png = await pngOf(file(), frameOf(layout));
    if (png) saveFile(`${fileName(title)}.png`, png);
    else notify({ tone: 'bad', title: words.noPng });
  };
  return (
    <section className="grid gap-2">
      <h3 className="font-medium">{words.picture}</h3>
      <p className="text-xs text-ink-3">{words.pictureText}</p>
      <div
        ref={picture}
        className="max-h-[320px] overflow-hidden rounded-card border border-line [&>svg]:mx-auto [&>svg]:h-auto [&>svg]:max-h-[318px] [&>svg]:w-full"
      >
        <FlowPicture {...{ title, layout, cards, palette, measure }} />
      </div>
      <div className="flex gap-2">
        <Button
          icon="download"
          onPress={() => saveFile(`${fileName(title)}.svg`, file(), 'image/svg+xml')}
        >
          {words.svg}
        </Button>
        <Button icon="download" onPress={() => void savePng()}>
          {words.png}
        </Button>
      </div>
    </section>
  );
}

function DocumentPart({ title }: { title: string }) {
  const { store } = useDesigner();
  const text = () => documentOf({ title, ...store.getState() });
  return (
    <section className="grid gap-2">
      <h3 className="font-medium">{words.document}</h3>
      <p className="text-xs text-ink-3">{words.documentText}</p>
      <div className="flex gap-2">
        <Button
          icon="download"
          onPress={() => saveFile(`${fileName(title)}.md`, text(), 'text/markdown')}
        >
          {words.markdown}
        </Button>
        <Button
          variant="quiet"
          icon="copy"
          onPress={async () => {
            await navigator.clipboard.writeText(text());
            notify({ tone: 'ok', title: words.copied });
          }}
        >
          {words.copy}
        </Button>
      </div>
    </section>
  );
}

function cardsOf(
  state: DesignerState,
  steps: readonly { readonly name: string }[],
): ReadonlyMap<string, CardText> {
  const { definition, connectors } = state;
  const cards = new Map<string, CardText>();
  for (const { name } of steps) {
    const found = describeStep(definition, name, connectors);
    const step = findStep(definition, name);
    if (!found || !step) continue;
    const { description } = found;
    cards.set(name, {
      title: stepTitle(name, description),
      line: summarise(step, description, { definition, connectors }),
      colour: description.colour,
      glyph: description.glyph,
      isOff: isOff(state, name),
    });
  }
  return cards;
}

/** Without what a file system would take for itself. */
const fileName = (title: string) => title.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'flow';
