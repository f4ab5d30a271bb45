import { Arg, Args, Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { NodeType, TrackedType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { connectionOf, PageArguments } from '../graph/page.type.ts';
import { replacedBy } from '../replaced.ts';
import { DateTime } from '../scalar.ts';
import { FrictionKind, JourneyStage } from '../vocabulary.ts';
import { cardFilters } from './board.filters.ts';
import { CardPageArguments } from './card-page.type.ts';
import { TouchpointCardConnectionType, TouchpointCardType } from './card.type.ts';
import { EpicConnectionType, EpicType } from './epic.type.ts';
import { ReleaseConnectionType, ReleaseType } from './release.type.ts';
import { SavedViewConnectionType, SavedViewType } from './view/saved-view.type.ts';
import { OperationType } from './undo/operation.type.ts';

@ObjectType('FrictionCount', { simpleResolvers: true, description: 'How often a friction is expected.' })
export class FrictionCountType {
  @Field(() => FrictionKind, { description: 'Which friction.' })
  kind!: FrictionKind;

  @Field(() => Int, { description: 'How many cards expect it.' })
  count!: number;

  @Field(() => Float, { description: 'Its mean severity on these cards, 1 to 3.' })
  severity!: number;
}

@ObjectType('StageSummary', { simpleResolvers: true, description: 'One stage of the journey on a storyboard.' })
export class StageSummaryType {
  @Field(() => JourneyStage, { description: 'Which stage.' })
  stage!: JourneyStage;

  @Field(() => [EpicType], { description: 'Its epics, in their order: columns of the one board.' })
  epics!: EpicType[];

  @Field(() => Int, { description: 'How many cards it has.' })
  cards!: number;

  @Field(() => Int, { description: 'The impact of its cards together; cards without one count nothing.' })
  impact!: number;

  @Field(() => [FrictionCountType], {
    description: 'The frictions its cards expect; those nobody expects are left out.',
  })
  frictions!: FrictionCountType[];
}

@Directive('@key(fields: "id")')
@ObjectType('Storyboard', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'One board of epics, releases and cards, for one thin line of business.',
})
export class StoryboardType extends TrackedType {
  @Field(() => String, { description: 'What the board is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The line of business it tells of.' })
  lineOfBusiness!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was archived; null while it is in use. Nothing on it changes until it is restored.',
  })
  archivedAt!: Date | null;

  @Field(() => Int, { description: 'Grows with every change of anything on the board.' })
  boardVersion!: number;

  @Field(() => String, {
    description: 'How far the log is told by what is read here; follow the board from it with `storyboardChanged`.',
  })
  sequence!: string;

  @Field(() => [StageSummaryType], { description: 'The five stages, from know to grow.' })
  stages!: StageSummaryType[];

  @Field(() => [EpicType], {
    description: 'The columns, by stage and then in their order: read whole, as the board is drawn by them.',
  })
  epics!: EpicType[];

  @Field(() => [ReleaseType], { description: 'The slices, in their order: read whole, as the board is drawn by them.' })
  releases!: ReleaseType[];

  @Field(() => [TouchpointCardType], {
    complexity: 1000,
    description:
      'All cards that match: the whole board as it was at its `sequence`, to be followed from there. Those of one epic ' +
      'and release come in the order of their cell. Pages of them are in `cardsConnection`.',
  })
  cards(
    @Arg('where', () => cardFilters.where, { nullable: true, description: 'Which cards to keep.' }) _where?: object,
  ): unknown {
    return undefined;
  }

  @Field(() => TouchpointCardConnectionType, { description: 'Its cards, by their ranks unless asked otherwise.' })
  cardsConnection(@Args(() => CardPageArguments) _page: CardPageArguments): unknown {
    return undefined;
  }

  @Field(() => TouchpointCardConnectionType, { description: 'Cards that were archived, the latest first.' })
  archivedCards(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => [EpicType], {
    ...replacedBy('archivedEpicsConnection'),
    description: 'Epics that were archived, the latest first.',
  })
  archivedEpics!: EpicType[];

  @Field(() => EpicConnectionType, { description: 'Epics that were archived, the latest first.' })
  archivedEpicsConnection(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => [ReleaseType], {
    ...replacedBy('archivedReleasesConnection'),
    description: 'Releases that were archived, the latest first.',
  })
  archivedReleases!: ReleaseType[];

  @Field(() => ReleaseConnectionType, { description: 'Releases that were archived, the latest first.' })
  archivedReleasesConnection(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => [SavedViewType], {
    ...replacedBy('viewsConnection'),
    description: 'Ways of looking at it: those that are shared, and those of your own.',
  })
  views!: SavedViewType[];

  @Field(() => SavedViewConnectionType, {
    description: 'Ways of looking at it, by name: those that are shared, and those of your own.',
  })
  viewsConnection(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => Int, { description: 'How many cards it has.' })
  cardCount!: number;

  @Field(() => [OperationType], {
    description: 'What you did on it and can undo, the latest first: as many as `first` says.',
  })
  undoable(@Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) _first: number): unknown {
    return undefined;
  }

  @Field(() => [OperationType], {
    description:
      'What you undid and can do again, the latest first, as many as `first` says; nothing once you did something new.',
  })
  redoable(@Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) _first: number): unknown {
    return undefined;
  }

  @Field(() => Int, { description: 'How many cards are in no release.' })
  unscheduledCount!: number;
}

export const StoryboardConnectionType = connectionOf('Storyboard', () => StoryboardType);
