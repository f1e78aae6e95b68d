import { BarChart, Card, Status } from '../../ui';
import { type Day, dayBars } from './day';
import { words } from './words';

export function RunsTodayCard({ day }: { day: Day }) {
  return (
    <Card title={words.runsTodayTitle} count={day.total}>
      <div className="px-3.5 pb-3.5">
        <BarChart
          label={words.chart(day.total - day.failed, day.failed)}
          bars={dayBars(day, words.hour)}
          ticks={['00', '06', '12', '18', '24']}
        />
        <div className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
          <Status tone="ok" icon="check" word={words.succeeded(day.succeeded)} />
          <Status tone="bad" icon="x" word={words.failed(day.failed)} />
          {day.underWay > 0 && (
            <Status tone="accent" icon="spinner" word={words.underWay(day.underWay)} />
          )}
        </div>
      </div>
    </Card>
  );
}
