import { feltWhere } from '#lib/felt.ts';
import { said, type Address } from '#lib/address.ts';
import { channelWords, frictionWords, kindWords, known } from '#lib/words.ts';
import type { Channel, FrictionKind, InteractionKind } from '#lib/words.ts';

/** Which part of an account's timeline an address asks for; '' means every. */
export interface TimelineFilter {
  channel: Channel | '';
  kind: InteractionKind | '';
  friction: FrictionKind | '';
  descendants: boolean;
  after: string;
}

export function timelineFilter(address: Address): TimelineFilter {
  return {
    channel: known(channelWords, [said(address, 'channel')])[0] ?? '',
    kind: known(kindWords, [said(address, 'kind')])[0] ?? '',
    friction: known(frictionWords, [said(address, 'friction')])[0] ?? '',
    descendants: said(address, 'descendants') === 'yes',
    after: said(address, 'after'),
  };
}

export function timelineWhere({ channel, kind, friction }: TimelineFilter) {
  return {
    ...(channel && { channel: { eq: channel } }),
    ...(kind && { kind: { eq: kind } }),
    ...(friction && feltWhere(friction)),
  };
}

/** Whether the timeline is narrower than everything that happened with the account. */
export const narrowed = ({ channel, kind, friction }: TimelineFilter): boolean => Boolean(channel || kind || friction);
