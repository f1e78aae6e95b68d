import type { ReactNode } from 'react';
import { type FlowDetails, useConnectors, useSession } from '../../../queries';
import { Avatar, Icon, Tile } from '../../../ui';
import { useEnvironment } from '../../shell/environment-context';
import { copyWords as words } from './words';

/** What the recipient gets, and what stays here. */
export function WhatGoesAlong({ details }: { details: FlowDetails }) {
  const { flow, stepCount, inputCount, connections } = details;
  const connectorIds = [...new Set(connections.embedded.map((one) => one.connectorId))];
  const design =
    inputCount > 0 ? words.designInputs(stepCount, inputCount) : words.design(stepCount);
  return (
    <section>
      <h3 className="mb-[5px] text-xs font-medium text-ink-2">{words.along}</h3>
      <ul className="grid gap-2 rounded-card border border-line px-3 py-2.5">
        <Along goes>
          <b>{design}</b>{' '}
          {flow.publishedVersion > 0 ? words.ofVersion(flow.publishedVersion) : words.ofDraft}
        </Along>
        <Along>
          <b>{words.noConnections}</b>{' '}
          {connectorIds.length > 0 && <TheyChoose connectorIds={connectorIds} />}
        </Along>
        <Along>
          <b>{words.nothingElse}</b>
        </Along>
      </ul>
    </section>
  );
}

function Along({ goes = false, children }: { goes?: boolean; children: ReactNode }) {
  return (
    <li className="flex gap-2.5 text-ink-2 [&_b]:text-ink">
      <Icon
        name={goes ? 'check' : 'minus'}
        size={15}
        className={goes ? 'mt-[1.5px] text-ok' : 'mt-[1.5px] text-ink-3'}
      />
      <span className="min-w-0">{children}</span>
    </li>
  );
}

function TheyChoose({ connectorIds }: { connectorIds: readonly string[] }) {
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  return (
    <>
      {words.theyChoose}{' '}
      {connectorIds.map((id, index) => {
        const connector = connectors.find((one) => one.id === id);
        return (
          <span key={id} className="whitespace-nowrap">
            {index > 0 && ', '}
            <Tile
              colour={connector?.colour ?? 'slate'}
              glyph={connector?.glyph ?? 'plug'}
              size={16}
              className="mr-1 align-[-3px]"
            />
            {connector?.title ?? id}
          </span>
        );
      })}
    </>
  );
}

export function CopyPreview({ name }: { name: string }) {
  const me = useSession().data?.actor;
  if (!me) return null;
  return (
    <section>
      <h3 className="mb-[5px] text-xs font-medium text-ink-2">{words.preview}</h3>
      <div className="grid gap-1.5 rounded-card border border-line bg-sunken px-3 py-2.5">
        <p className="flex items-center gap-2">
          <Avatar id={me.id} name={me.name} size={22} />
          <b className="font-[550]">{me.name}</b>
          <span className="ml-auto text-xs text-ink-3">{words.now}</span>
        </p>
        <b className="wrap-anywhere">{words.subject(me.name, name)}</b>
        <p className="text-xs text-ink-2">{words.mailText}</p>
      </div>
    </section>
  );
}
