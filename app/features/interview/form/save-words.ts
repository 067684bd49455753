import type { AutosaveState } from './autosave';

/** Where the words are: saved, on their way, or kept here. */
export function saveWords(state: AutosaveState): string {
  switch (state.kind) {
    case 'saving':
      return 'Saving';
    case 'saved':
      return `Saved ${timeOfDay(state.at)}`;
    case 'offline':
      return state.kept
        ? 'Offline, kept here. It is sent when the line is back.'
        : 'Offline, and this device keeps nothing. Please leave this page open.';
    case 'restored':
      return 'Restored what was kept here and not sent.';
    case 'found':
      return 'Words from an earlier visit were kept on this device.';
    case 'refused':
      return `Not saved yet: ${state.message}.`;
    case 'conflict':
      return 'Changed somewhere else meanwhile. Save to see both versions.';
  }
}

/** In the person's own zone. */
function timeOfDay(at: string): string {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
