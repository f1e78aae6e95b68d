import { useEffect } from 'react';
import { Toaster as SonnerToaster, toast } from 'sonner';
import { Button } from '../actions/Button';
import { IconButton } from '../actions/IconButton';
import type { GlyphName } from '../display/glyphs';
import { Icon } from '../display/Icon';
import { toneText } from '../display/tone';
import { words } from '../words';
import type { Notice } from './notify';

const icons: Record<NonNullable<Notice['tone']>, GlyphName> = {
  idle: 'info',
  ok: 'circle-check',
  bad: 'circle-alert',
};
const secondsShown = 8;

function showToast(notice: Notice): void {
  const duration = notice.tone === 'bad' ? Number.POSITIVE_INFINITY : secondsShown * 1000;
  toast.custom((id) => <ToastCard notice={notice} onClose={() => toast.dismiss(id)} />, {
    duration,
  });
}

function ToastCard({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const tone = notice.tone ?? 'idle';
  const action = notice.undo ? { label: words.undo, onPress: notice.undo } : notice.action;
  return (
    <div className="float flex w-full items-center font-sans gap-2.5 rounded-card py-2 pr-2 pl-3 text-sm sm:w-[360px]">
      <Icon name={icons[tone]} className={toneText[tone]} />
      <div className="min-w-0 flex-1">
        <b className="block font-[550] wrap-anywhere">{notice.title}</b>
        {notice.text && <p className="text-xs text-ink-2 wrap-anywhere">{notice.text}</p>}
      </div>
      {action && (
        <Button
          size="sm"
          onPress={() => {
            action.onPress();
            onClose();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="x" label={words.dismiss} size="sm" onPress={onClose} />
    </div>
  );
}

/** `onReady` gets what shows a notice, once there is a place to show it. */
export function ToastBox({ onReady }: { onReady: (show: (notice: Notice) => void) => void }) {
  useEffect(() => onReady(showToast), [onReady]);
  return (
    <SonnerToaster
      position="bottom-right"
      containerAriaLabel={words.notifications}
      toastOptions={{ unstyled: true, className: 'w-full' }}
      offset={20}
      mobileOffset={{ bottom: 76 }}
    />
  );
}
