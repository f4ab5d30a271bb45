import { accountGroupShapes } from './account/account-groups.shape.ts';
import { accountRowShapes } from './account/account-payload.type.ts';
import { accountShapes } from './account/account.shape.ts';
import { archiveShapes } from './archive/archive-payload.type.ts';
import { cardRowShape } from './board/card-row.shape.ts';
import { cardShapes } from './board/card.shape.ts';
import { releaseShape } from './board/release.shape.ts';
import { retrospectiveShapes } from './board/retrospective/retrospective.shape.ts';
import { storyboardShapes } from './board/storyboard.shape.ts';
import { commentShape } from './board/comment/comment.shape.ts';
import { savedViewShape } from './board/view/saved-view.shape.ts';
import { operationShape } from './board/undo/operation.shape.ts';
import { thinSliceShapes } from './board/thin-slice.shape.ts';
import { decisionShapes } from './decision/decision.shape.ts';
import { changeFeedShape, changeShapes } from './event/change.shape.ts';
import { liveShapes } from './event/live.shape.ts';
import type { Shape } from './graph/node.ts';
import { ideaShapes } from './idea/idea.shape.ts';
import { matchShapes } from './identity/match.shape.ts';
import { mergeShapes } from './identity/merge.shape.ts';
import { provenanceShapes } from './identity/provenance.shape.ts';
import { jobShapes } from './job/job.shape.ts';
import { outcomeRowShape } from './outcome/outcome-payload.type.ts';
import { outcomeShapes } from './outcome/outcome.shape.ts';
import { successSummaryShapes } from './outcome/success-summary.shape.ts';
import { searchShapes } from './search/search.shape.ts';
import { retractedRowShape } from './timeline/retract-payload.type.ts';
import { interactionRowShapes } from './timeline/interaction-payload.type.ts';
import { interactionShape, retractedInteractionShape, touchpointScoreShape } from './timeline/interaction.shape.ts';
import { webhookShapes } from './webhook/webhook.shape.ts';
import { roleShapes } from './workspace/role.shape.ts';
import { viewerShape } from './workspace/viewer.shape.ts';

/** What is special about reading each type; everything else is known from the entities. */
export const shapes: readonly Shape[] = [
  ...accountGroupShapes,
  ...accountRowShapes,
  ...accountShapes,
  ...archiveShapes,
  cardRowShape,
  ...cardShapes,
  commentShape,
  savedViewShape,
  ...changeShapes,
  changeFeedShape,
  ...decisionShapes,
  ...ideaShapes,
  ...interactionRowShapes,
  interactionShape,
  retractedInteractionShape,
  retractedRowShape,
  ...jobShapes,
  ...liveShapes,
  operationShape,
  ...matchShapes,
  ...mergeShapes,
  ...provenanceShapes,
  outcomeRowShape,
  ...outcomeShapes,
  releaseShape,
  ...retrospectiveShapes,
  ...roleShapes,
  ...searchShapes,
  ...storyboardShapes,
  ...successSummaryShapes,
  ...thinSliceShapes,
  touchpointScoreShape,
  viewerShape,
  ...webhookShapes,
];
