import type { Branch } from '../../model/definition';
import { glyphNamed, Icon, type TileColour } from '../../ui';
import type { LaneBox, Layout, StepBox } from '../project/layout';
import { arrowTo, roundedPath } from '../project/route';
import type { Segment } from '../project/summary';
import { fitText, type Measure } from './fit-text';
import type { Palette } from './palette';
import { exportWords as words } from './words';

/** What a card says. */
export interface CardText {
  readonly title: string;
  readonly line: readonly Segment[];
  readonly colour: TileColour;
  readonly glyph: string;
  readonly isOff: boolean;
}

interface FlowPictureProps {
  readonly title: string;
  readonly layout: Layout;
  readonly cards: ReadonlyMap<string, CardText>;
  readonly palette: Palette;
  readonly measure: { readonly title: Measure; readonly line: Measure };
}

const margin = 32;
const font = 'Inter, system-ui, sans-serif';

/**
 * The whole flow as one SVG that needs nothing of the page: each colour is written out, each text is cut
 * to its card, since other programs know neither our styles nor how to end a line.
 */
export function FlowPicture(props: FlowPictureProps) {
  const { title, layout, palette } = props;
  const { x, y, width, height } = frameOf(layout);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-label={words.preview(title)}
      viewBox={`${x} ${y} ${width} ${height}`}
      width={width}
      height={height}
      fontFamily={font}
    >
      <title>{title}</title>
      <rect x={x} y={y} width={width} height={height} fill={palette.canvas} />
      {layout.steps
        .filter(({ lanes }) => lanes.length > 0)
        .map((box) => (
          <Container key={box.name} box={box} {...props} />
        ))}
      <Lines graphs={layout.graphs} palette={palette} />
      {layout.steps
        .filter(({ lanes }) => lanes.length === 0)
        .map((box) => (
          <Card key={box.name} box={box} {...props} />
        ))}
    </svg>
  );
}

/** Boxes may reach beyond the bounds of the outermost graph: those of a trigger that is wider than it. */
export function frameOf({ bounds, steps }: Layout) {
  const left = Math.min(bounds.x, ...steps.map((one) => one.x));
  const right = Math.max(bounds.x + bounds.width, ...steps.map((one) => one.x + one.width));
  return {
    x: left - margin,
    y: bounds.y - margin,
    width: right - left + 2 * margin,
    height: bounds.height + 2 * margin,
  };
}

interface PartProps extends FlowPictureProps {
  readonly box: StepBox;
}

function Container({ box, cards, palette, measure }: PartProps) {
  const { x, y, width, height, depth, name } = box;
  const card = cards.get(name);
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={depth === 0 ? 14 : 12}
        fill={palette.grounds[Math.min(depth, palette.grounds.length - 1)]}
        stroke={palette.lineStrong}
      />
      {card && <Tile x={x + 12} y={y + 12} size={28} card={card} palette={palette} />}
      {card && (
        <Texts
          x={x + 50}
          y={y + 23}
          card={card}
          width={width - 74}
          palette={palette}
          measure={measure}
        />
      )}
      {box.lanes
        .filter(({ framed }) => framed)
        .map((lane) => (
          <Lane key={lane.branch} lane={lane} x={x} y={y} palette={palette} measure={measure} />
        ))}
    </g>
  );
}

interface LaneProps extends Pick<FlowPictureProps, 'palette' | 'measure'> {
  readonly lane: LaneBox;
  readonly x: number;
  readonly y: number;
}

function Lane({ lane, x, y, palette, measure }: LaneProps) {
  const middle = x + lane.x + lane.width / 2;
  const title = fitText(words.branch(lane.branch), lane.width - 40, measure.line);
  const width = measure.line(title) + 22;
  return (
    <>
      <rect
        x={x + lane.x}
        y={y + lane.y}
        width={lane.width}
        height={lane.height}
        rx={10}
        fill={palette.lane}
      />
      <rect
        x={middle - width / 2}
        y={y + lane.y + 7}
        width={width}
        height={22}
        rx={11}
        fill={palette.surface}
        stroke={palette.lineStrong}
      />
      <text
        x={middle}
        y={y + lane.y + 22}
        textAnchor="middle"
        fontSize={12}
        fontWeight={600}
        fill={branchColour(lane.branch, palette)}
      >
        {title}
      </text>
    </>
  );
}

const branchColour = (branch: Branch, { ok, ink2 }: Palette) => (branch === 'actions' ? ok : ink2);

function Card({ box, cards, palette, measure }: PartProps) {
  const { x, y, width, height, name } = box;
  const card = cards.get(name);
  if (!card) return null;
  return (
    <g opacity={card.isOff ? 0.55 : undefined}>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        rx={10}
        fill={palette.surface}
        stroke={palette.lineStrong}
        strokeDasharray={card.isOff ? '4 3' : undefined}
      />
      <Tile x={x + 12} y={y + 12} size={32} card={card} palette={palette} />
      <Texts
        x={x + 54}
        y={y + 25}
        card={card}
        width={width - 66}
        palette={palette}
        measure={measure}
      />
    </g>
  );
}

interface TileProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly card: CardText;
  readonly palette: Palette;
}

function Tile({ x, y, size, card, palette }: TileProps) {
  const glyph = size / 2 + 2;
  const inset = (size - glyph) / 2;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={size}
        height={size}
        rx={size / 4}
        fill={palette.tiles[card.colour]}
      />
      <g transform={`translate(${x + inset} ${y + inset})`} color={palette.onTile}>
        <Icon name={glyphNamed(card.glyph)} size={glyph} />
      </g>
    </>
  );
}

interface TextsProps extends Pick<FlowPictureProps, 'palette' | 'measure'> {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly card: CardText;
}

function Texts({ x, y, width, card, palette, measure }: TextsProps) {
  const line = card.line
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ');
  return (
    <>
      <text x={x} y={y} fontSize={13} fontWeight={600} fill={palette.ink}>
        {fitText(card.title, width, measure.title)}
      </text>
      <text x={x} y={y + 17} fontSize={12} fill={palette.ink2}>
        {fitText(line, width, measure.line)}
      </text>
    </>
  );
}

function Lines({ graphs, palette }: Pick<Layout, 'graphs'> & Pick<FlowPictureProps, 'palette'>) {
  return graphs.map((graph) => {
    const ways = graph.edges.filter(({ to }) => to !== null);
    const lines = ways.map(({ points }) => roundedPath(points, graph)).join('');
    const arrows = ways
      .map(({ points }) => points.at(-1))
      .map((end) => (end ? arrowTo(end.x + graph.x, end.y + graph.y) : ''))
      .join('');
    return (
      <g key={`${graph.graph.container}/${graph.graph.branch}`}>
        <path d={lines} fill="none" stroke={palette.edge} strokeWidth={1.5} />
        <path d={arrows} fill={palette.edge} />
        {graph.labels.map((label) => (
          <Label
            key={`${label.from}>${label.to}`}
            x={graph.x + label.x}
            y={graph.y + label.y}
            text={words.edge(label.statuses, label.joins)}
            palette={palette}
          />
        ))}
      </g>
    );
  });
}

interface LabelProps extends Pick<FlowPictureProps, 'palette'> {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

function Label({ x, y, text, palette }: LabelProps) {
  // Small letters of this size take about six pixels each.
  const width = text.length * 6 + 18;
  return (
    <>
      <rect
        x={x - width / 2}
        y={y - 10}
        width={width}
        height={20}
        rx={10}
        fill={palette.surface}
        stroke={palette.lineStrong}
      />
      <text x={x} y={y + 4} textAnchor="middle" fontSize={11} fontWeight={500} fill={palette.ink2}>
        {text}
      </text>
    </>
  );
}
