import {
  Card,
  ComboBox,
  deviceTimeZone,
  knownTimeZones,
  SegmentedControl,
  useTheme,
  useTimeZoneChoice,
} from '../../ui';
import { themes } from '../shell/ThemeMenu';
import { words } from './words';

const asDevice = 'device';

export function LookCard() {
  const [theme, setTheme] = useTheme();
  const [zone, setZone] = useTimeZoneChoice();
  const zones = [
    { id: asDevice, label: words.asDevice(deviceTimeZone()) },
    ...knownTimeZones().map((id) => ({ id, label: id.replaceAll('_', ' ') })),
  ];
  return (
    <Card title={words.look}>
      <div className="grid gap-4 px-3.5 pb-4">
        <div>
          <span aria-hidden="true" className="mb-[5px] block text-xs font-medium text-ink-2">
            {words.theme}
          </span>
          <SegmentedControl
            label={words.theme}
            segments={themes}
            value={theme}
            onChange={setTheme}
            size="md"
          />
        </div>
        <ComboBox
          label={words.timeZone}
          help={words.timeZoneHelp}
          choices={zones}
          value={zone ?? asDevice}
          onChange={(id) => setZone(id === asDevice ? null : id)}
          searchLabel={words.findZone}
          className="max-w-85"
        />
      </div>
    </Card>
  );
}
