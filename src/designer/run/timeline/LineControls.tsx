import { memo } from 'react';
import { Button, IconButton, Switch } from '../../../ui';
import { timelineWords } from './words';

interface PlayerButtonsProps {
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
  readonly isPlaying: boolean;
  /** So many events on, or back. */
  readonly onStep: (events: number) => void;
  readonly onPlay: (isPlaying: boolean) => void;
}

/** At the left of the line. They rest while the moment changes: that is once a frame. */
export const PlayerButtons = memo(function PlayerButtons(props: PlayerButtonsProps) {
  const { isAtStart, isAtEnd, isPlaying, onStep, onPlay } = props;
  return (
    <>
      <IconButton
        icon="chevron-left"
        size="sm"
        label={timelineWords.previous}
        isDisabled={isAtStart}
        onPress={() => onStep(-1)}
      />
      <IconButton
        icon={isPlaying ? 'pause' : 'play'}
        size="sm"
        label={isPlaying ? timelineWords.pause : timelineWords.play}
        onPress={() => onPlay(!isPlaying)}
      />
      <IconButton
        icon="chevron-right"
        size="sm"
        label={timelineWords.next}
        isDisabled={isAtEnd}
        onPress={() => onStep(1)}
      />
    </>
  );
});

interface LineChoicesProps {
  /** Null: of a run that has ended, there is nothing to go back to. */
  readonly isLive: boolean | null;
  readonly isFolded: boolean;
  readonly onLive: () => void;
  readonly onFolded: (isFolded: boolean) => void;
}

/** At its right. */
export const LineChoices = memo(function LineChoices(props: LineChoicesProps) {
  const { isLive, isFolded, onLive, onFolded } = props;
  return (
    <>
      {isLive !== null && (
        <Button size="sm" icon="radio" isDisabled={isLive} onPress={onLive}>
          {timelineWords.live}
        </Button>
      )}
      <Switch
        label={timelineWords.foldWaits}
        isSelected={isFolded}
        onChange={onFolded}
        className="max-sm:hidden"
      />
    </>
  );
});
