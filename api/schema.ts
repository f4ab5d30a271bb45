import 'reflect-metadata';
import './vocabulary.type.ts';
import type { GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { AccountGroupsResolver } from './account/account-groups.resolver.ts';
import { AccountMutationsResolver } from './account/account-mutations.resolver.ts';
import { AccountResolver } from './account/account.resolver.ts';
import { ArchiveResolver } from './archive/archive.resolver.ts';
import { BoardResolver } from './board/board.resolver.ts';
import {
  CreateCardsResolver,
  DeleteCardsResolver,
  MoveCardsResolver,
  RestoreCardsResolver,
  UpdateCardsResolver,
} from './board/card.resolver.ts';
import { AddCommentResolver, DeleteCommentResolver, EditCommentResolver } from './board/comment/comment.resolver.ts';
import { ArchiveEpicResolver, MoveEpicResolver, RestoreEpicResolver } from './board/epic.resolver.ts';
import {
  ArchiveReleaseResolver,
  CloseReleaseResolver,
  MoveReleaseResolver,
  RestoreReleaseResolver,
  StartReleaseResolver,
} from './board/release.resolver.ts';
import { StoryboardMutationsResolver } from './board/storyboard-mutations.resolver.ts';
import { RetroActionResolver } from './board/retrospective/retro-action.resolver.ts';
import { RetroNoteResolver } from './board/retrospective/retro-note.resolver.ts';
import { RetrospectiveMutationsResolver } from './board/retrospective/retrospective-mutations.resolver.ts';
import { RetrospectiveResolver } from './board/retrospective/retrospective.resolver.ts';
import { CreateStoryboardResolver, UpsertEpicResolver, UpsertReleaseResolver } from './board/storyboard.resolver.ts';
import { DeleteViewResolver, SaveViewResolver } from './board/view/saved-view.resolver.ts';
import { RedoOperationResolver, UndoOperationResolver } from './board/undo/undo.resolver.ts';
import { ApplyThinSliceResolver, ThinSliceResolver } from './board/thin-slice.resolver.ts';
import { TemplateResolver } from './board/template/template.resolver.ts';
import { DecisionMutationsResolver } from './decision/decision-mutations.resolver.ts';
import { DecisionResolver } from './decision/decision.resolver.ts';
import { ChangeResolver } from './event/change.resolver.ts';
import { LiveResolver } from './event/live.resolver.ts';
import { PresenceResolver } from './event/presence.resolver.ts';
import { EntityResolver } from './federation/entity.resolver.ts';
import { federated } from './federation/federated.ts';
import { NodeResolver } from './graph/node.resolver.ts';
import { MatchResolver } from './identity/match.resolver.ts';
import { MergeResolver } from './identity/merge.resolver.ts';
import { ImportResolver } from './job/import.resolver.ts';
import { JobResolver } from './job/job.resolver.ts';
import { IdeaMutationsResolver } from './idea/idea-mutations.resolver.ts';
import { IdeaResolver } from './idea/idea.resolver.ts';
import { OutcomeMutationsResolver } from './outcome/outcome-mutations.resolver.ts';
import { OutcomeResolver } from './outcome/outcome.resolver.ts';
import { SuccessSummaryResolver } from './outcome/success-summary.resolver.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { refuseUnscoped, withScopeDirective } from './scope.ts';
import { scopeTypes } from './scoped-types.ts';
import { InteractionMutationsResolver } from './timeline/interaction-mutations.resolver.ts';
import { InteractionResolver } from './timeline/interaction.resolver.ts';
import { ApiKeyResolver, RevokedApiKeyResolver } from './workspace/api-key.resolver.ts';
import { ChangeMemberResolver, RemoveMemberResolver } from './workspace/change-member.resolver.ts';
import { MemberResolver, NewWorkspaceResolver } from './workspace/member.resolver.ts';
import { RotateApiKeyResolver } from './workspace/rotate-api-key.resolver.ts';
import { RoleResolver } from './workspace/role.resolver.ts';
import { WorkspaceResolver } from './workspace/workspace.resolver.ts';
import {
  RedeliveredDeadResolver,
  RedeliveredResolver,
  ReplayedWebhookResolver,
  RotatedWebhookResolver,
  UpsertedWebhookResolver,
  WebhookMutationsResolver,
} from './webhook/webhook-mutations.resolver.ts';
import { WebhookResolver } from './webhook/webhook.resolver.ts';
import { withWishes } from './write/wishes.ts';

const resolvers: NonEmptyArray<NewableFunction> = [
  AccountResolver,
  AccountGroupsResolver,
  AccountMutationsResolver,
  ApiKeyResolver,
  ArchiveResolver,
  BoardResolver,
  CreateStoryboardResolver,
  StoryboardMutationsResolver,
  UpsertEpicResolver,
  UpsertReleaseResolver,
  CreateCardsResolver,
  UpdateCardsResolver,
  MoveCardsResolver,
  DeleteCardsResolver,
  RestoreCardsResolver,
  MoveEpicResolver,
  ArchiveEpicResolver,
  RestoreEpicResolver,
  MoveReleaseResolver,
  ArchiveReleaseResolver,
  RestoreReleaseResolver,
  StartReleaseResolver,
  CloseReleaseResolver,
  UndoOperationResolver,
  RedoOperationResolver,
  AddCommentResolver,
  EditCommentResolver,
  DeleteCommentResolver,
  SaveViewResolver,
  DeleteViewResolver,
  RetrospectiveResolver,
  RetrospectiveMutationsResolver,
  RetroNoteResolver,
  RetroActionResolver,
  ThinSliceResolver,
  ApplyThinSliceResolver,
  ChangeResolver,
  DecisionMutationsResolver,
  DecisionResolver,
  EntityResolver,
  IdeaMutationsResolver,
  IdeaResolver,
  InteractionResolver,
  ImportResolver,
  JobResolver,
  InteractionMutationsResolver,
  LiveResolver,
  ChangeMemberResolver,
  RemoveMemberResolver,
  MemberResolver,
  MatchResolver,
  MergeResolver,
  NewWorkspaceResolver,
  NodeResolver,
  OutcomeResolver,
  OutcomeMutationsResolver,
  PresenceResolver,
  RevokedApiKeyResolver,
  RoleResolver,
  RotateApiKeyResolver,
  SearchResolver,
  SuccessSummaryResolver,
  TemplateResolver,
  WorkspaceResolver,
  WebhookResolver,
  WebhookMutationsResolver,
  UpsertedWebhookResolver,
  RotatedWebhookResolver,
  ReplayedWebhookResolver,
  RedeliveredDeadResolver,
  RedeliveredResolver,
];

/** Subscriptions follow the event log; there is nothing beside it that could be published or missed. */
const noTopics = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Follow the event log instead.');
  },
};

/** The whole contract. Throws when a root field does not say who may use it. */
export function openSchema(): GraphQLSchema {
  const schema = federated(withScopeDirective(buildSchemaSync({ resolvers, validate: false, pubSub: noTopics })));
  refuseUnscoped(schema);
  scopeTypes(schema);
  withWishes(schema);
  readByResponseKey(schema);
  describeRoots(schema);
  return schema;
}

/** The builder of the schema makes these three by itself, and has no place for what they are. */
function describeRoots(schema: GraphQLSchema): void {
  const words = {
    Query: 'What can be read: the records of your workspace, lists of them, and figures over them.',
    Mutation:
      'What can be written. Each answers what it wrote, and in `userErrors` what was refused, with a code, a path into ' +
      'the input and, where somebody is in the way, who.',
    Subscription:
      'What can be followed, over `/graphql/stream` by Server-Sent Events; each goes on from a `sequence` you saw last.',
  };
  for (const [name, description] of Object.entries(words)) {
    const type = schema.getType(name);
    if (type) type.description = description;
  }
}

/** Types that are read carry no code of their own: their rows come keyed as the caller asked (see graph/). */
function readByResponseKey(schema: GraphQLSchema): void {
  const simple = new Set(
    getMetadataStorage()
      .objectTypes.filter((type) => type.simpleResolvers)
      .map((type) => type.name),
  );
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !simple.has(type.name)) continue;
    for (const field of Object.values(type.getFields())) delete field.resolve;
  }
}
