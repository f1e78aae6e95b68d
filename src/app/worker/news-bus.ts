/** News of changes, to every tab: over a channel to the others, directly to those in this worker. */
import type { News } from '../../services/api';
import { readReplyOrNews } from '../rpc/messages';

const channelName = 'millrace-news';

export interface NewsBus {
  /** To this worker's listeners and to every other worker. */
  tell(news: News): void;
  listen(listener: (news: News) => void): () => void;
}

export function openNewsBus(
  channel: BroadcastChannel = new BroadcastChannel(channelName),
): NewsBus {
  const listeners = new Set<(news: News) => void>();
  const hear = (news: News) => {
    for (const listener of listeners) listener(news);
  };
  channel.addEventListener('message', ({ data }) => {
    const message = readReplyOrNews(data);
    if (message?.kind === 'news') hear(message.news as News);
  });
  return {
    tell: (news) => {
      channel.postMessage({ version: 1, kind: 'news', news });
      hear(news);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
