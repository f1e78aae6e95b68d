import { useId, useRef, useState } from 'react';
import type { LostValue } from '../../model/scope/lost-values';
import { triggerOf } from '../../model/walk';
import { Button, Note } from '../../ui';
import { chooseTrigger, lostWith } from '../add-step';
import { PanelFrame } from '../panel/PanelFrame';
import { describeStep } from '../project/output-schema';
import { displayName, stepTitle } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { OfferList } from './OfferList';
import type { StepOffer } from './offer';
import { ConnectorLine, KeyHints, SearchBox, useSearchFocus, WithinFilter } from './SearchBox';
import { useOfferSearch } from './use-offer-search';
import { pickerWords } from './words';

interface Question {
  readonly offer: StepOffer;
  readonly lost: readonly LostValue[];
}

/** What starts the flow: for the first time, or instead of the trigger that it has. */
export function TriggerPanel() {
  const designer = useDesigner();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const search = useOfferSearch('trigger', (offer) => {
    const lost = lostWith(designer, offer);
    if (lost.length === 0) chooseTrigger(designer, offer);
    else setQuestion({ offer, lost });
  });
  useSearchFocus(field, question);
  return (
    <PanelFrame
      label={words.chooseTrigger}
      onClose={() => designer.open(null)}
      header={<Header />}
      footer={question ? undefined : <KeyHints search={search} />}
    >
      {question ? (
        <LostQuestion
          question={question}
          onYes={() => chooseTrigger(designer, question.offer)}
          onNo={() => setQuestion(null)}
        />
      ) : (
        <>
          <div className="grid gap-2 px-4 pt-0.5 pb-1">
            <ConnectorLine search={search} />
            <SearchBox listId={id} search={search} field={field} />
            {search.connectorId === null && (
              <div>
                <WithinFilter search={search} />
              </div>
            )}
          </div>
          <OfferList id={id} search={search} field={field} />
        </>
      )}
    </PanelFrame>
  );
}

function Header() {
  const current = useDesignerState(({ definition, connectors }) => {
    const name = triggerOf(definition)?.name;
    const step = name === undefined ? undefined : describeStep(definition, name, connectors);
    return step ? stepTitle(step.name, step.description) : null;
  });
  return (
    <div className="min-w-0 flex-1">
      <h2 className="text-md leading-[19px] font-semibold">
        {current === null ? words.chooseTrigger : pickerWords.changeTrigger}
      </h2>
      <p className="truncate text-xs text-ink-3">
        {current === null ? words.nothingStarts : pickerWords.insteadOf(current)}
      </p>
    </div>
  );
}

interface LostQuestionProps {
  readonly question: Question;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Said before it is done, as it shows only much later, in a run. */
function LostQuestion({ question: { offer, lost }, onYes, onNo }: LostQuestionProps) {
  return (
    <div className="grid content-start gap-3 overflow-auto px-4 py-2">
      <Note tone="warn" title={pickerWords.lostTitle(offer.title, lost.length)}>
        <p>{pickerWords.lostText}</p>
        <ul className="mt-1.5 grid list-disc gap-1 pl-4">
          {lost.map(({ title, steps }) => (
            <li key={`${title}/${steps.join('/')}`}>
              {pickerWords.lostValue(title, steps.map(displayName))}
            </li>
          ))}
        </ul>
      </Note>
      <div className="flex gap-2">
        <Button variant="primary" autoFocus onPress={onYes}>
          {pickerWords.changeAnyway}
        </Button>
        <Button onPress={onNo}>{pickerWords.chooseAnother}</Button>
      </div>
    </div>
  );
}
