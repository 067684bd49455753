import { LRUCache } from 'lru-cache';
import type { Database, Reader } from '#db/client';
import { corrected, findReading, keepReading } from './kept-postings.server';
import type { Posting } from './posting';

/** How many postings that are kept nowhere are remembered: a page and its next load. */
const REMEMBERED = 64;

interface Of {
  personId: string;
  /** The posting as given. */
  text: string;
  /** Whoever waits for it; none where it is to be kept in any case. */
  signal?: AbortSignal;
}

/** Postings as somebody pasted and corrected them, read off the thread that answers requests. */
export interface PostingReader {
  /** As it reads, before corrections: kept, remembered, or read in a thread. */
  readText(read: Reader, of: Of): Promise<Posting>;
  /** With what this person corrected; null for a blank text. */
  read(read: Reader, of: Of): Promise<Posting | null>;
  /** Reads what was just saved and keeps it, so that no page waits for it. */
  keep(database: Database, of: Of, now: Date): Promise<void>;
}

/** @param readInThread reads a text on another thread. */
export function openPostingReader(
  readInThread: (text: string, options: { signal: AbortSignal }) => Promise<Posting>,
): PostingReader {
  const remembered = new LRUCache<string, Posting>({ max: REMEMBERED });
  const readText = async (read: Reader, { personId, text, signal }: Of): Promise<Posting> => {
    const known = findReading(read, personId, text) ?? remembered.get(text);
    if (known !== undefined) return known;
    const posting = await readInThread(text, { signal: signal ?? new AbortController().signal });
    remembered.set(text, posting);
    return posting;
  };
  return {
    readText,
    read: async (read, of) =>
      of.text.trim() === ''
        ? null
        : corrected(read, of.personId, of.text, await readText(read, of)),
    keep: async (database, { personId, text }, now) => {
      if (text.trim() === '' || findReading(database.read, personId, text) !== undefined) return;
      const posting = await readText(database.read, { personId, text });
      database.write((tx) => keepReading(tx, { personId, text, posting }, now));
    },
  };
}
