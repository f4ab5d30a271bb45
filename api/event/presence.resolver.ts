import { Arg, Ctx, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../context.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { followPresence } from './follow-presence.ts';
import { type Present, showPresence } from './presence.ts';
import { PresenceType, ShowPresenceInput, ShowPresencePayload } from './presence.type.ts';

@Resolver()
export class PresenceResolver {
  @Scoped('READ')
  @Subscription(() => PresenceType, {
    subscribe: followPresence,
    description: 'Who looks at a storyboard; the caller is shown to the others as long as the stream is open.',
  })
  presence(
    @Arg('storyboard', () => ID, { description: 'Which storyboard.' }) _storyboard: string,
    @Arg('tab', () => ID, { description: 'The tab, a UUID that its page made.' }) _tab: string,
    @Arg('editing', () => ID, { nullable: true, description: 'The card being edited.' }) _editing: string | undefined,
    @Root() members: readonly Present[],
  ): object {
    return { members };
  }

  @Scoped('READ')
  @Mutation(() => ShowPresencePayload, {
    description: 'Tells those who look at a storyboard which card is being edited in a tab that follows `presence`.',
  })
  showPresence(
    @Arg('input', () => ShowPresenceInput, { description: 'What the caller is doing.' }) input: ShowPresenceInput,
    @Ctx() context: Context,
  ): Promise<object> {
    return refusable(context, {}, (em) => showPresence(em, context.caller, input));
  }
}
