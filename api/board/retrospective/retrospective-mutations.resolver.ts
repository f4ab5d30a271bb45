import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { refusable } from '../../refusable.ts';
import { Scoped } from '../../scope.ts';
import { closeRetrospective, revealRetrospective } from './close-retrospective.ts';
import { holdRetrospective } from './hold-retrospective.ts';
import {
  CloseRetrospectivePayload,
  HoldRetrospectivePayload,
  RevealRetrospectivePayload,
} from './retrospective-payload.type.ts';
import { CloseRetrospectiveInput, HoldRetrospectiveInput, RevealRetrospectiveInput } from './retrospective.input.ts';

@Resolver()
export class RetrospectiveMutationsResolver {
  @Scoped('PLAN')
  @Mutation(() => HoldRetrospectivePayload, {
    description: 'Opens the one retrospective of a release, in which everybody first writes alone.',
  })
  holdRetrospective(
    @Arg('input', () => HoldRetrospectiveInput, { description: 'Which release, and when.' })
    input: HoldRetrospectiveInput,
    @Ctx() context: Context,
  ): Promise<HoldRetrospectivePayload> {
    return refusable(context, {}, (em) => holdRetrospective(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => RevealRetrospectivePayload, {
    description: 'Shows everybody the notes of all; from then on they are voted on and answered by actions.',
  })
  revealRetrospective(
    @Arg('input', () => RevealRetrospectiveInput, { description: 'Which retrospective.' })
    input: RevealRetrospectiveInput,
    @Ctx() context: Context,
  ): Promise<RevealRetrospectivePayload> {
    return refusable(context, {}, (em) => revealRetrospective(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => CloseRetrospectivePayload, {
    description: 'Ends a retrospective; refused while no action came of it.',
  })
  closeRetrospective(
    @Arg('input', () => CloseRetrospectiveInput, { description: 'Which retrospective.' })
    input: CloseRetrospectiveInput,
    @Ctx() context: Context,
  ): Promise<CloseRetrospectivePayload> {
    return refusable(context, {}, (em) => closeRetrospective(em, input));
  }
}
