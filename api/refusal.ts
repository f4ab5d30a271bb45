/** Every reason for which the program says no; clients branch on these, never on sentences. */
export const ErrorCode = {
  REQUIRED: 'REQUIRED',
  INVALID: 'INVALID',
  NOT_FOUND: 'NOT_FOUND',
  TAKEN: 'TAKEN',
  STALE: 'STALE',
  CYCLE: 'CYCLE',
  TOO_LONG: 'TOO_LONG',
  TOO_MANY: 'TOO_MANY',
  OUT_OF_RANGE: 'OUT_OF_RANGE',
  CONFLICT: 'CONFLICT',
  LOCKED: 'LOCKED',
  FORBIDDEN: 'FORBIDDEN',
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  OVER_LIMIT: 'OVER_LIMIT',
  UNAVAILABLE: 'UNAVAILABLE',
  INTERNAL: 'INTERNAL',
} as const;
export type ErrorCode = keyof typeof ErrorCode;

/** The HTTP status of a refusal of the whole request; the compiler complains about a forgotten code. */
export const httpStatus = {
  REQUIRED: 400,
  INVALID: 400,
  NOT_FOUND: 404,
  TAKEN: 409,
  STALE: 409,
  CYCLE: 409,
  TOO_LONG: 400,
  TOO_MANY: 400,
  OUT_OF_RANGE: 400,
  CONFLICT: 409,
  LOCKED: 409,
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
  OVER_LIMIT: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
} satisfies Record<ErrorCode, number>;

/** What a refusal is about, for programs: the record that is in the way, and what became of it. */
export interface ErrorDetail {
  recordType?: string;
  recordId?: string;
  version?: number;
  changedBy?: string;
  /** As ISO text. */
  changedAt?: string;
  changedFields?: readonly string[];
}

export interface RefusalDetail {
  path?: readonly string[];
  retryAfterSeconds?: number;
  /** When HTTP has a more exact status than the code's own. */
  status?: number;
  cause?: unknown;
  detail?: ErrorDetail | undefined;
}

/** The one error a rule may throw: a code for programs, a sentence for people, and the place it speaks of. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  /** The place in the input. GraphQL takes an error with a `path` for one of its own, so it is not called that. */
  readonly inputPath: readonly string[];
  readonly retryAfterSeconds: number | undefined;
  readonly status: number;
  readonly detail: ErrorDetail | undefined;

  constructor(code: ErrorCode, sentence: string, detail: RefusalDetail = {}) {
    super(sentence, { cause: detail.cause });
    this.name = 'Refusal';
    this.code = code;
    this.inputPath = detail.path ?? [];
    this.status = detail.status ?? httpStatus[code];
    this.detail = detail.detail;
    this.retryAfterSeconds = detail.retryAfterSeconds ?? (code === 'UNAVAILABLE' ? 1 : undefined);
  }
}

/** What a mutation's payload says about one refusal. */
export interface UserErrorRow {
  code: ErrorCode;
  path: string[];
  message: string;
  detail?: ErrorDetail | undefined;
}

export function userError(refusal: Refusal): UserErrorRow {
  const { code, inputPath, message, detail } = refusal;
  return { code, path: [...inputPath], message, ...(detail && { detail }) };
}
