// Who listens to the stream: so many in all, and so many of one person or address; nobody longer than they may.
import type { ServerResponse } from 'node:http';

export const MAX_LISTENERS = 400;
/** A person’s windows on several machines, or the windows of one address where nobody logs in. */
export const MAX_OF_ONE = 20;
/** What one that does not read is sent at most. */
const MOST_UNREAD_BYTES = 64 * 1024;

interface Listener {
  readonly response: ServerResponse;
  readonly owner: string;
  /** Asked again and again: sessions end, tokens are revoked. */
  mayStay(): boolean;
  /** What is told while this one is still being told what it missed; null after that. */
  held: string | null;
}

export interface Audience {
  readonly size: number;
  /** Takes a place at once, before anything is waited for, so that no more come in however many come together. */
  enter(listener: Omit<Listener, 'held'>): 'in' | 'full' | 'too-many-of-one';
  leave(response: ServerResponse): void;
  /** Ends what was missed: from here on, the listener is told what all are. @returns what was told meanwhile. */
  release(response: ServerResponse): string;
  tell(text: string): void;
  /** Ends the streams of those who may not stay. */
  dismiss(): void;
  end(): void;
}

export function createAudience(): Audience {
  const listeners = new Map<ServerResponse, Listener>();

  function write(listener: Listener, text: string): void {
    if (listener.held !== null) listener.held += text;
    // One that does not read is let go: its browser comes back by itself.
    else if (listener.response.writableLength > MOST_UNREAD_BYTES) listener.response.destroy();
    else if (text !== '') listener.response.write(text);
  }

  return {
    get size() {
      return listeners.size;
    },
    enter(listener) {
      if (listeners.size >= MAX_LISTENERS) return 'full';
      const own = [...listeners.values()].filter(({ owner }) => owner === listener.owner);
      if (own.length >= MAX_OF_ONE) return 'too-many-of-one';
      listeners.set(listener.response, { ...listener, held: '' });
      return 'in';
    },
    leave: (response) => void listeners.delete(response),
    release(response) {
      const listener = listeners.get(response);
      const told = listener?.held ?? '';
      if (listener) listener.held = null;
      return told;
    },
    tell(text) {
      for (const each of listeners.values()) write(each, text);
    },
    dismiss() {
      // One that is still being told what it missed has no head yet: its turn comes.
      for (const { response, held, mayStay } of listeners.values())
        if (held === null && !mayStay()) response.end();
    },
    end() {
      for (const { response } of listeners.values()) response.end();
    },
  };
}
