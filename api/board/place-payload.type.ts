import { Field, ID, ObjectType } from 'type-graphql';
import { UserErrorType } from '../contract.type.ts';

/** What changing an epic or a release answers: its id and those of the cards that were moved with it. */
@ObjectType()
export abstract class PlacePayload {
  id?: string;
  ids!: readonly string[];

  @Field(() => ID, { nullable: true, description: 'What the events of this call share; null when refused.' })
  operationId?: string;

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}

@ObjectType('MoveEpicPayload', { description: 'The epic where it stands now.' })
export class MoveEpicPayload extends PlacePayload {}

@ObjectType('ArchiveEpicPayload', { description: 'The epic that is gone, and the cards that left it.' })
export class ArchiveEpicPayload extends PlacePayload {}

@ObjectType('MoveReleasePayload', { description: 'The release where it stands now.' })
export class MoveReleasePayload extends PlacePayload {}

@ObjectType('ArchiveReleasePayload', { description: 'The release that is gone, and the cards that left it.' })
export class ArchiveReleasePayload extends PlacePayload {}

@ObjectType('RestoreEpicPayload', { description: 'The epic that is back, and the cards that came with it.' })
export class RestoreEpicPayload extends PlacePayload {}

@ObjectType('RestoreReleasePayload', { description: 'The release that is back, and the cards that came with it.' })
export class RestoreReleasePayload extends PlacePayload {}

@ObjectType('StartReleasePayload', { description: 'The release that is lived from now on.' })
export class StartReleasePayload extends PlacePayload {}

@ObjectType('CloseReleasePayload', { description: 'The release that is done, and the cards that left it unfinished.' })
export class CloseReleasePayload extends PlacePayload {}
