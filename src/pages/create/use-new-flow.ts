import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import type { ButtonInputKind } from '../../model/button-inputs';
import { newInstantFlow } from '../../model/new-flow';
import { serializeDefinition } from '../../model/parse';
import { useCreateFlow } from '../../queries';
import { focusFirstInvalid } from '../../ui';
import { paths } from '../paths';
import { notifyRefusal } from '../refusal';
import { useEnvironment } from '../shell/environment-context';
import { faultOfRow, type InputRow, newRow, toButtonInput } from './input-rows';

/** The new flow as far as it is described, and the way from here into the designer. */
export function useNewFlow() {
  const { environment } = useEnvironment();
  const create = useCreateFlow();
  const navigate = useNavigate();
  const nextId = useRef(0);
  const [name, setName] = useState('');
  const [rows, setRows] = useState<readonly InputRow[]>([]);
  const [tried, setTried] = useState(false);
  const isNameMissing = name.trim() === '';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (isNameMissing || rows.some(faultOfRow)) {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    create.mutate(
      {
        environmentId: environment.id,
        name: name.trim(),
        kind: 'instant',
        definition: serializeDefinition(newInstantFlow(rows.map(toButtonInput))),
      },
      { onSuccess: (flow) => void navigate({ href: paths.edit(flow.id) }), onError: notifyRefusal },
    );
  };
  return {
    name,
    setName,
    rows,
    tried,
    isNameMissing,
    isPending: create.isPending,
    submit,
    add: (kind: ButtonInputKind) => {
      nextId.current += 1;
      setRows([...rows, newRow(nextId.current, kind)]);
    },
    change: (row: InputRow) => setRows(rows.map((one) => (one.id === row.id ? row : one))),
    remove: (id: number) => setRows(rows.filter((one) => one.id !== id)),
  };
}

export type NewFlowState = ReturnType<typeof useNewFlow>;
