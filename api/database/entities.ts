import { AccountRole } from '../account/account-role.entity.ts';
import { Account } from '../account/account.entity.ts';
import { ExternalRef } from '../account/external-ref.entity.ts';
import { Person } from '../account/person.entity.ts';
import { Stewardship } from '../account/stewardship.entity.ts';
import { CardOutcome } from '../board/card-outcome.entity.ts';
import { CardRole } from '../board/card-role.entity.ts';
import { CardValue } from '../board/card-value.entity.ts';
import { TouchpointCard } from '../board/card.entity.ts';
import { CommentMention } from '../board/comment/comment-mention.entity.ts';
import { Comment } from '../board/comment/comment.entity.ts';
import { Epic } from '../board/epic.entity.ts';
import { Release } from '../board/release.entity.ts';
import { RetroAction } from '../board/retrospective/retro-action.entity.ts';
import { RetroNote } from '../board/retrospective/retro-note.entity.ts';
import { RetroVote } from '../board/retrospective/retro-vote.entity.ts';
import { Retrospective } from '../board/retrospective/retrospective.entity.ts';
import { Storyboard } from '../board/storyboard.entity.ts';
import { SavedView } from '../board/view/saved-view.entity.ts';
import { Undoing } from '../board/undo/undoing.entity.ts';
import { CriticalFact } from '../decision/critical-fact.entity.ts';
import { DecisionFact } from '../decision/decision-fact.entity.ts';
import { DecisionOption } from '../decision/decision-option.entity.ts';
import { DecisionOutcome } from '../decision/decision-outcome.entity.ts';
import { Decision } from '../decision/decision.entity.ts';
import { FactNeedRole } from '../decision/fact-need-role.entity.ts';
import { FactNeed } from '../decision/fact-need.entity.ts';
import { FrameworkValue } from '../decision/framework-value.entity.ts';
import { Framework } from '../decision/framework.entity.ts';
import { Priority } from '../decision/priority.entity.ts';
import { ValueFit } from '../decision/value-fit.entity.ts';
import { Value } from '../decision/value.entity.ts';
import { Event } from '../event/event.entity.ts';
import { IdeaCard } from '../idea/idea-card.entity.ts';
import { IdeaSupport } from '../idea/idea-support.entity.ts';
import { Idea } from '../idea/idea.entity.ts';
import { FieldLock } from '../identity/field-lock.entity.ts';
import { Merge } from '../identity/merge.entity.ts';
import { MergedRecord } from '../identity/merged-record.entity.ts';
import { NeverMatch } from '../identity/never-match.entity.ts';
import { ImportFile } from '../job/import-file.entity.ts';
import { JobPart } from '../job/job-part.entity.ts';
import { Job } from '../job/job.entity.ts';
import { Measure } from '../outcome/measure.entity.ts';
import { Outcome } from '../outcome/outcome.entity.ts';
import { Reading } from '../outcome/reading.entity.ts';
import { InteractionPerson } from '../timeline/interaction-person.entity.ts';
import { Interaction } from '../timeline/interaction.entity.ts';
import { RetractedInteraction } from '../timeline/retracted-interaction.entity.ts';
import { WebhookDelivery } from '../webhook/webhook-delivery.entity.ts';
import { Webhook } from '../webhook/webhook.entity.ts';
import { ApiKey } from '../workspace/api-key.entity.ts';
import { Division } from '../workspace/division.entity.ts';
import { IdempotencyKey } from '../workspace/idempotency-key.entity.ts';
import { Member } from '../workspace/member.entity.ts';
import { Role } from '../workspace/role.entity.ts';
import { Workspace } from '../workspace/workspace.entity.ts';

/** Every noun the database keeps. */
export const entities = [
  Workspace,
  Member,
  ApiKey,
  IdempotencyKey,
  Division,
  Role,
  Account,
  Person,
  AccountRole,
  Stewardship,
  ExternalRef,
  FieldLock,
  Merge,
  MergedRecord,
  NeverMatch,
  Interaction,
  InteractionPerson,
  RetractedInteraction,
  Storyboard,
  Epic,
  Release,
  TouchpointCard,
  CardRole,
  CardValue,
  CardOutcome,
  Undoing,
  Comment,
  CommentMention,
  SavedView,
  Retrospective,
  RetroNote,
  RetroVote,
  RetroAction,
  Outcome,
  Measure,
  Reading,
  Framework,
  Value,
  FrameworkValue,
  Priority,
  Decision,
  DecisionOption,
  ValueFit,
  DecisionFact,
  DecisionOutcome,
  FactNeed,
  FactNeedRole,
  CriticalFact,
  Idea,
  IdeaSupport,
  IdeaCard,
  Event,
  Webhook,
  WebhookDelivery,
  ImportFile,
  Job,
  JobPart,
];
