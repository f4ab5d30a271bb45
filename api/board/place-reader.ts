import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { read } from '../graph/read.ts';
import { changedRecord } from '../write/changed-record.ts';
import { TouchpointCardType } from './card.type.ts';
import { EpicType } from './epic.type.ts';
import { namedCards } from './named-cards.ts';
import type { PlacePayload } from './place-payload.type.ts';
import { ReleaseType } from './release.type.ts';

const [changedEpic, changedRelease] = [changedRecord('epic'), changedRecord('release')];

const left = 'The cards that left it, as they stand now; those that were archived are not among them.';

function cardsOf(payload: ClassType<PlacePayload>, description: string) {
  @Resolver(() => payload)
  abstract class PayloadResolver {
    @FieldResolver(() => [TouchpointCardType], { description })
    cards(@Root() { ids }: PlacePayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
      return read(context, info, { ...namedCards, given: { ids } });
    }
  }
  return PayloadResolver;
}

/** Reads what a change of an epic answers. */
export function epicResolver(payload: ClassType<PlacePayload>, cards = left) {
  @Resolver(() => payload)
  abstract class EpicPayloadResolver extends cardsOf(payload, cards) {
    @FieldResolver(() => EpicType, { nullable: true, description: 'The epic as it is now; null when refused.' })
    epic(@Root() root: PlacePayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
      return changedEpic(root, context, info);
    }
  }
  return EpicPayloadResolver;
}

/** Reads what a change of a release answers. */
export function releaseResolver(payload: ClassType<PlacePayload>, cards = left) {
  @Resolver(() => payload)
  abstract class ReleasePayloadResolver extends cardsOf(payload, cards) {
    @FieldResolver(() => ReleaseType, { nullable: true, description: 'The release as it is now; null when refused.' })
    release(@Root() root: PlacePayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
      return changedRelease(root, context, info);
    }
  }
  return ReleasePayloadResolver;
}
