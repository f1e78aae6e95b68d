/**
 * Accessible primitives and tokens. They know no word of the product's domain: texts come in as props.
 * Imports react, react-aria-components, lucide-react and sonner, which nobody else imports.
 * Start reading with `tokens.css`, then `actions/Button.tsx`.
 */
export { Button, type ButtonProps, PlainButton } from './actions/Button';
export { CommandBar, CommandSeparator } from './actions/CommandBar';
export { FileButton } from './actions/FileButton';
export { IconButton, type IconButtonProps, IconToggle } from './actions/IconButton';
export { Link, LinkButton, PlainLink } from './actions/Link';
export { Tooltip } from './actions/Tooltip';
export { BarChart, type ChartBar } from './charts/BarChart';
export { Spark, type SparkBar } from './charts/Spark';
export { cx } from './class-names';
export { Avatar, type AvatarIdentity, AvatarStack } from './display/Avatar';
export { Badge, Count } from './display/Badge';
export { Card } from './display/Card';
export { EmptyState } from './display/EmptyState';
export { type Fact, Facts } from './display/Facts';
export { type GlyphName, glyphNamed } from './display/glyphs';
export { Icon } from './display/Icon';
export { Kbd } from './display/Kbd';
export { Mark } from './display/Mark';
export { PageHeader } from './display/PageHeader';
export { Status, type StatusLook } from './display/Status';
export { type TabItem, Tabs } from './display/Tabs';
export { Tile, type TileColour } from './display/Tile';
export { TileChain } from './display/TileChain';
export type { Tone } from './display/tone';
export { useWideWindow } from './display/use-wide-window';
export { announce } from './feedback/announce';
export { ErrorBoundary } from './feedback/ErrorBoundary';
export { LiveRegion } from './feedback/LiveRegion';
export { Note } from './feedback/Note';
export { type Notice, notify, Toaster } from './feedback/notify';
export { Meter, Progress } from './feedback/Progress';
export { Skeleton } from './feedback/Skeleton';
export { Spinner } from './feedback/Spinner';
export { Checkbox } from './forms/Checkbox';
export { ComboBox } from './forms/ComboBox';
export type { Choice } from './forms/choice';
export { DateField } from './forms/DateField';
export { FilterPill } from './forms/FilterPill';
export { FieldStack } from './forms/field-parts';
export { focusFirstInvalid } from './forms/focus-first-invalid';
export { NumberField } from './forms/NumberField';
export { type RadioCard, RadioCards } from './forms/RadioCards';
export { SearchField } from './forms/SearchField';
export { type Segment, SegmentedControl } from './forms/SegmentedControl';
export { Select } from './forms/Select';
export { SuggestField } from './forms/SuggestField';
export { Switch } from './forms/Switch';
export { TextArea, TextField } from './forms/TextField';
export { HtmlText } from './html/HtmlText';
export { type HtmlNode, readHtml } from './html/read-html';
export { CommandPalette, type PaletteGroup, type PaletteItem } from './lists/CommandPalette';
export { Item, ItemList } from './lists/ItemList';
export { ListField, useListCursor } from './lists/ListField';
export { ListOption } from './lists/ListOption';
export { offeredGroups, offerInPalette } from './lists/palette-groups';
export { Cell, Column, Row, Table, TableBody, TableHeader } from './lists/Table';
export { NavigationProvider } from './navigation';
export { ConfirmDialog } from './overlays/ConfirmDialog';
export { Dialog } from './overlays/Dialog';
export {
  ContextMenu,
  Menu,
  MenuItem,
  MenuSection,
  MenuSeparator,
  MenuTrigger,
  SubMenu,
} from './overlays/Menu';
export { Popover, PopoverTrigger } from './overlays/Popover';
export { SidePanel } from './overlays/SidePanel';
export { saveFile } from './save-file';
export { readSetting, subscribeToSettings, writeSetting } from './theme/settings';
export { applyTheme, readTheme, type Theme, useTheme } from './theme/theme';
export {
  formatBytes,
  formatClock,
  formatDay,
  formatDuration,
  formatExact,
  formatLongDay,
  formatRelative,
} from './time/format-time';
export { setNowSource, useNow, useSecond } from './time/now';
export { RelativeTime } from './time/RelativeTime';
export { deviceTimeZone, knownTimeZones, useTimeZone, useTimeZoneChoice } from './time/time-zone';
