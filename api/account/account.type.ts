import { Arg, Args, Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { NodeType, TrackedType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { CriticalFactConnectionType, CriticalFactType } from '../decision/critical-fact.type.ts';
import { AppliedValueType } from '../decision/applied-value.type.ts';
import { DecisionConnectionType } from '../decision/decision.type.ts';
import { FactNeedConnectionType, FactNeedType } from '../decision/fact-need.type.ts';
import { PriorityType } from '../decision/framework.type.ts';
import { connectionOf, PageArguments } from '../graph/page.type.ts';
import { FieldProvenanceType } from '../identity/provenance.type.ts';
import { IdeaConnectionType } from '../idea/idea.type.ts';
import { OutcomeConnectionType } from '../outcome/outcome.type.ts';
import { outcomeFilters } from '../outcome/outcome.filters.ts';
import { replacedBy } from '../replaced.ts';
import { DateTime, Day } from '../scalar.ts';
import {
  InteractionConnectionType,
  InteractionType,
  SurveyResponseConnectionType,
} from '../timeline/interaction.type.ts';
import { interactionFilters } from '../timeline/interaction.filters.ts';
import { RetractedInteractionConnectionType } from '../timeline/retracted-interaction.type.ts';
import { SurveyScoreType, TouchpointScoreConnectionType, TouchpointScoreType } from '../timeline/survey-score.type.ts';
import { JourneyStage, SurveyKind } from '../vocabulary.ts';
import { RoleType } from '../workspace/role.type.ts';
import { accountRoleFilters } from './account.filters.ts';
import { AccountRoleConnectionType, RoleCountType } from './account-role.type.ts';
import { AccountSuccessType } from './account-success.type.ts';
import { ExternalRefType } from './external-ref.type.ts';
import { StewardshipType } from './stewardship.type.ts';

@Directive('@key(fields: "id")')
@ObjectType('Account', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'A customer organisation or person, shared by all divisions.',
})
export class AccountType extends TrackedType {
  @Field(() => String, { description: 'What the account is called.' })
  name!: string;

  @Field(() => [String], { description: 'Internet domains that belong to it.' })
  domains!: string[];

  @Field(() => [String], { description: 'Telephone numbers, as they were written.' })
  phones!: string[];

  @Field(() => String, { nullable: true, description: 'The line of business it is in.' })
  industry!: string | null;

  @Field(() => [String], { description: 'Free labels.' })
  tags!: string[];

  @Field(() => JourneyStage, { description: 'How far it has come with us.' })
  stage!: JourneyStage;

  @Field(() => DateTime, { description: 'Since when it is in this stage.' })
  stageSince!: string;

  @Field(() => String, { nullable: true, description: 'What everybody should know about it.' })
  notes!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is.' })
  location!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many people work there.' })
  employees!: number | null;

  @Field(() => Float, { nullable: true, description: 'Revenue a year, in the unit its source uses.' })
  annualRevenue!: number | null;

  @Field(() => Int, { nullable: true, description: 'The year it was founded.' })
  foundedYear!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken away; null while it is live.' })
  archivedAt!: string | null;

  @Field(() => [ExternalRefType], { description: 'The keys other systems know it by.' })
  externalRefs!: ExternalRefType[];

  @Field(() => AccountType, { nullable: true, description: 'The account above it.' })
  parent!: AccountType | null;

  @Field(() => [AccountType], {
    description: 'All accounts above it, the topmost first: one for each height of the tree.',
  })
  ancestors!: AccountType[];

  @Field(() => AccountConnectionType, { description: 'The accounts right below it, by name.' })
  children(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => AccountRoleConnectionType, { description: 'Who plays which of the nine roles, and when.' })
  roles(
    @Args(() => PageArguments) _page: PageArguments,
    @Arg('where', () => accountRoleFilters.where, { nullable: true, description: 'Which roles to keep.' })
    _where?: object,
    @Arg('activeOn', () => Day, { nullable: true, description: 'Only roles played on this day.' }) _day?: string,
  ): unknown {
    return undefined;
  }

  @Field(() => [RoleCountType], {
    description: 'How many people play each role today; roles nobody plays are left out.',
  })
  roleCounts!: RoleCountType[];

  @Field(() => [RoleType], { description: 'The roles that nobody plays today; a workspace has at most 100.' })
  vacantRoles!: RoleType[];

  @Field(() => [StewardshipType], { description: 'Who cares for it today, at most one person a division.' })
  stewards!: StewardshipType[];

  @Field(() => InteractionConnectionType, { description: 'Everything that happened, on every channel, newest first.' })
  timeline(
    @Args(() => PageArguments) _page: PageArguments,
    @Arg('where', () => interactionFilters.where, { nullable: true, description: 'Which interactions to keep.' })
    _where?: object,
    @Arg('includeDescendants', () => Boolean, {
      defaultValue: false,
      description: 'Also what happened with all accounts below it.',
    })
    _include?: boolean,
  ): unknown {
    return undefined;
  }

  @Field(() => RetractedInteractionConnectionType, {
    description: 'What was recorded by mistake and taken back, the latest first; nothing counts it.',
  })
  retractedInteractions(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => InteractionType, { nullable: true, description: 'The newest interaction.' })
  lastInteraction!: InteractionType | null;

  @Field(() => OutcomeConnectionType, { description: 'What was agreed with it, the next due first.' })
  outcomes(
    @Args(() => PageArguments) _page: PageArguments,
    @Arg('where', () => outcomeFilters.where, { nullable: true, description: 'Which outcomes to keep.' })
    _where?: object,
  ): unknown {
    return undefined;
  }

  @Field(() => AccountSuccessType, { description: 'The three pillars for this account.' })
  success!: AccountSuccessType;

  @Field(() => SurveyResponseConnectionType, { description: 'Answers to survey questions, newest first.' })
  surveys(
    @Args(() => PageArguments) _page: PageArguments,
    @Arg('kind', () => SurveyKind, { nullable: true, description: 'Only answers to this question.' })
    _kind?: SurveyKind,
  ): unknown {
    return undefined;
  }

  @Field(() => SurveyScoreType, { description: 'The score of one survey question.' })
  score(
    @Arg('kind', () => SurveyKind, { description: 'The question.' }) _kind: SurveyKind,
    @Arg('from', () => DateTime, { nullable: true, description: 'Answers at or after this moment.' }) _from?: Date,
    @Arg('to', () => DateTime, { nullable: true, description: 'Answers before this moment.' }) _to?: Date,
  ): unknown {
    return undefined;
  }

  @Field(() => [TouchpointScoreType], {
    ...replacedBy('touchpointScoresConnection'),
    description: 'The score at each touchpoint that was rated, most answers first.',
  })
  touchpointScores(
    @Arg('kind', () => SurveyKind, { defaultValue: 'CSAT', description: 'The question.' }) _kind: SurveyKind,
  ): unknown {
    return undefined;
  }

  @Field(() => TouchpointScoreConnectionType, {
    description: 'The score at each touchpoint that was rated, most answers first.',
  })
  touchpointScoresConnection(
    @Args(() => PageArguments) _page: PageArguments,
    @Arg('kind', () => SurveyKind, { defaultValue: 'CSAT', description: 'The question.' }) _kind: SurveyKind,
  ): unknown {
    return undefined;
  }

  @Field(() => [AppliedValueType], {
    description: 'The values of the framework of today, in the order they have here.',
  })
  values!: AppliedValueType[];

  @Field(() => [PriorityType], {
    description: 'What comes first: its own priorities, then those of the workspace; a framework has at most 1,000.',
  })
  priorities!: PriorityType[];

  @Field(() => IdeaConnectionType, {
    description: 'Ideas it had or stands behind, as a whole or through a person, newest first.',
  })
  ideas(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => DecisionConnectionType, { description: 'Decisions about it, newest first.' })
  decisions(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => [CriticalFactType], { ...replacedBy('factsConnection'), description: 'The facts known about it.' })
  facts!: CriticalFactType[];

  @Field(() => CriticalFactConnectionType, { description: 'The facts known about it, at most one for each need.' })
  factsConnection(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => [FactNeedType], {
    ...replacedBy('factGapsConnection'),
    description: 'Facts that are needed and missing, or older than they may be.',
  })
  factGaps(
    @Arg('role', () => ID, { nullable: true, description: 'Only what this role needs.' }) _role?: string,
  ): unknown {
    return undefined;
  }

  @Field(() => FactNeedConnectionType, {
    description: 'Facts that are needed and missing, or older than they may be, by their keys.',
  })
  factGapsConnection(
    @Args(() => PageArguments) _page: PageArguments,
    @Arg('role', () => ID, { nullable: true, description: 'Only what this role needs.' }) _role?: string,
  ): unknown {
    return undefined;
  }

  @Field(() => [FieldProvenanceType], { description: 'Where the value of each field comes from, by field.' })
  provenance(
    @Arg('fields', () => [String], { nullable: true, description: 'Only these fields, such as name.' })
    _fields?: string[],
  ): unknown {
    return undefined;
  }
}

export const AccountConnectionType = connectionOf('Account', () => AccountType);
