import {
  outcomes,
  type TruthLine,
  truthTable,
  type Wait,
} from '../../../model/run-after/truth-table';
import { Icon } from '../../../ui';
import { displayName } from '../../step-name';
import { words } from './words';

/** What follows from how the steps before have ended: each way stands in exactly one line. */
export function TruthTable({ waits }: { waits: readonly Wait[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-xs">
        <caption className="pb-1 text-left font-medium text-ink-2">{words.truthTable}</caption>
        <thead>
          <tr className="text-left text-ink-3">
            {waits.map(({ step }) => (
              <th key={step} scope="col" className="border-b border-line py-1 pr-3 font-medium">
                {displayName(step)}
              </th>
            ))}
            <th scope="col" className="border-b border-line py-1 font-medium">
              {words.thenColumn}
            </th>
          </tr>
        </thead>
        <tbody>
          {truthTable(waits).map((line) => (
            <Line key={line.because ?? ''} line={line} waits={waits} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line, waits }: { line: TruthLine; waits: readonly Wait[] }) {
  return (
    <tr className="align-top">
      {line.cells.map((cell, at) => (
        <td key={waits[at]?.step} className="border-b border-line py-1 pr-3 text-ink-2">
          {cell.length === outcomes.length ? words.anyEnding : words.or(cell.map(words.outcome))}
        </td>
      ))}
      <td className="border-b border-line py-1 whitespace-nowrap">
        <span className={line.runs ? 'text-ok' : 'text-ink-3'}>
          <Icon name={line.runs ? 'play' : 'minus'} size={12} className="mr-1 inline" />
          {line.runs ? words.runs : words.skipped}
        </span>
      </td>
    </tr>
  );
}
