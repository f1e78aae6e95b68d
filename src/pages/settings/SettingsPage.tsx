import { PageHeader } from '../../ui';
import { Page } from '../Page';
import { usePageTitle } from '../use-page-title';
import { ClockCard } from './ClockCard';
import { DeviceCard } from './DeviceCard';
import { LookCard } from './LookCard';
import { NetworkCard } from './NetworkCard';
import { ResetCard } from './ResetCard';
import { RestoreCard } from './RestoreCard';
import { words } from './words';

export function SettingsPage() {
  usePageTitle(words.title);
  return (
    <Page narrow>
      <PageHeader title={words.title} />
      <div className="mt-4 grid gap-3.5">
        <LookCard />
        <ClockCard />
        <NetworkCard />
        <DeviceCard />
        <RestoreCard />
        <ResetCard />
      </div>
    </Page>
  );
}
