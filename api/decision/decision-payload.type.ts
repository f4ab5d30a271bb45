import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { UserErrorType } from '../contract.type.ts';
import { changedRecord } from '../write/changed-record.ts';
import { CriticalFactType } from './critical-fact.type.ts';
import { DecisionType } from './decision.type.ts';
import { FactNeedType } from './fact-need.type.ts';
import { FrameworkType } from './framework.type.ts';

const refused = { description: 'What was refused; empty when all went well.' };
const changedFramework = changedRecord('framework');
const changedDecision = changedRecord('decision');
const changedFact = changedRecord('critical_fact');
const changedNeed = changedRecord('fact_need');

@ObjectType('ReviseFrameworkPayload', { description: 'The newest version of the framework.' })
export class ReviseFrameworkPayload {
  id?: string;

  @Field(() => FrameworkType, { nullable: true, description: 'The version; null when refused.' })
  framework?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedFramework(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('RecordDecisionPayload', { description: 'The decision that was recorded.' })
export class RecordDecisionPayload {
  id?: string;

  @Field(() => DecisionType, { nullable: true, description: 'The decision; null when refused.' })
  decision?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedDecision(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('ReviewDecisionPayload', { description: 'The decision as it stands now.' })
export class ReviewDecisionPayload {
  id?: string;

  @Field(() => DecisionType, { nullable: true, description: 'The decision; null when refused.' })
  decision?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedDecision(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('AnswerFactPayload', { description: 'The fact as it is known now.' })
export class AnswerFactPayload {
  id?: string;

  @Field(() => CriticalFactType, { nullable: true, description: 'The fact; null when refused.' })
  fact?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedFact(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('UpsertFactNeedPayload', { description: 'The fact need that was made or changed.' })
export class UpsertFactNeedPayload {
  id?: string;

  @Field(() => FactNeedType, { nullable: true, description: 'The fact need; null when refused.' })
  need?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedNeed(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}
