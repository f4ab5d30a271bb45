/** Keys and what they do; `letters` act only where they are switched on. */
export type Shortcut = { readonly keys: string; readonly does: string; readonly letters?: true };
export type ShortcutGroup = { readonly title: string; readonly shortcuts: readonly Shortcut[] };

const letters = true;

export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { keys: 'Ctrl K', does: 'find or do anything' },
      { keys: '/', does: 'search on this page', letters },
      { keys: '?', does: 'this sheet', letters },
      { keys: 'Esc', does: 'close what is open' },
    ],
  },
  {
    title: 'On a board: going about',
    shortcuts: [
      { keys: 'Arrows', does: 'the nearest card that way' },
      { keys: 'Home End', does: 'first and last card of the cell; with Ctrl of the board' },
      { keys: 'PgUp PgDn', does: 'the release before and after' },
      { keys: '[ ]', does: 'the stage before and after', letters },
      { keys: 'Enter', does: 'open the card' },
      { keys: 'Esc', does: 'close the card, or clear the selection' },
      { keys: '1 to 5', does: 'one stage alone', letters },
      { keys: '0', does: 'all stages', letters },
    ],
  },
  {
    title: 'On a board: moving',
    shortcuts: [
      { keys: 'Space', does: 'lift the card; arrows choose the place, Space drops, Esc puts it back' },
      { keys: 'Alt Shift Arrows', does: 'move at once; with Home or End to the end of the cell' },
      { keys: 'M', does: 'move to a place you name, such as “rel 2 onb”', letters },
      { keys: 'Ctrl Z', does: 'undo' },
      { keys: 'Ctrl Shift Z', does: 'redo' },
    ],
  },
  {
    title: 'On a board: choosing several',
    shortcuts: [
      { keys: 'X', does: 'select the card', letters },
      { keys: 'Shift Arrows', does: 'select on the way' },
      { keys: 'Ctrl A', does: 'select the cell, then all that are found' },
    ],
  },
  {
    title: 'On a board: cards',
    shortcuts: [
      { keys: 'N', does: 'a new card after this one', letters },
      { keys: 'Shift N', does: 'a new card in this cell', letters },
      { keys: 'E', does: 'edit the title', letters },
      { keys: 'R', does: 'the owner role', letters },
      { keys: 'I', does: 'the impact', letters },
      { keys: 'F', does: 'the friction', letters },
      { keys: 'V', does: 'the values', letters },
      { keys: 'Delete', does: 'archive' },
      { keys: 'P', does: 'what was planned and what was lived', letters },
      { keys: 'T', does: 'the thin slice', letters },
    ],
  },
  {
    title: 'In a card',
    shortcuts: [
      { keys: 'Ctrl Enter', does: 'save the card, or send the comment' },
      { keys: 'Esc', does: 'close, once all is saved' },
    ],
  },
  {
    title: 'On an account',
    shortcuts: [
      { keys: 'G A', does: 'go to another account', letters },
      { keys: 'J K', does: 'the next and the previous entry of the timeline', letters },
    ],
  },
];
