export const DeliveryState = { WAITING: 'WAITING', DELIVERED: 'DELIVERED', DEAD: 'DEAD' } as const;
export type DeliveryState = keyof typeof DeliveryState;

/** One try to deliver, as the log of a delivery keeps it. */
export interface Attempt {
  readonly at: string;
  readonly status: number | null;
  readonly durationMs: number;
  readonly error: string | null;
  /** The beginning of what was answered. */
  readonly response: string | null;
}
