export const noteWords = { KEEP: 'Keep', CHANGE: 'Change', TRY: 'Try' } as const;
export type NoteKind = keyof typeof noteWords;

/** What each column asks for. */
export const noteQuestions = {
  KEEP: 'What went well, so that we go on with it?',
  CHANGE: 'What went badly, so that we do it otherwise?',
  TRY: 'What have we never done, and should?',
} as const;

export const actionWords = {
  CARD: 'A new card',
  RESCORE: 'A new score',
  PROCESS_CHANGE: 'A change of process',
  FRAMEWORK_EDIT: 'An edit of the framework',
} as const;
export type ActionKind = keyof typeof actionWords;

export const retroStateWords = { WRITING: 'Being written', DISCUSSING: 'Being discussed', CLOSED: 'Closed' } as const;
