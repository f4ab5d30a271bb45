import { registerEnumType } from 'type-graphql';
import * as vocabulary from './vocabulary.ts';

type Descriptions<Words> = { readonly [Word in keyof Words]: string };

function described<Words extends object>(
  name: string,
  words: Words,
  description: string,
  each: Descriptions<Words>,
): void {
  const valuesConfig = Object.fromEntries(
    Object.entries(each).map(([word, text]) => [word, { description: text as string }]),
  );
  registerEnumType(words, { name, description, valuesConfig: valuesConfig as never });
}

described('Scope', vocabulary.Scope, 'What a caller may do.', {
  READ: 'Read everything of the workspace.',
  PLAN: 'Change storyboards, the framework and decisions.',
  RECORD: 'Record accounts, people, interactions, outcomes and facts.',
  ADMIN: 'Manage members, keys and roles.',
});
described('Access', vocabulary.Access, 'What a member may do.', {
  VIEWER: 'Reads everything, changes nothing.',
  PLANNER: 'Reads, plans and records.',
  ADMIN: 'Does all of it, and manages members, keys and roles.',
});
described('JourneyStage', vocabulary.JourneyStage, 'How far a customer has come with us.', {
  KNOW: 'They hear of us.',
  LIKE: 'They talk with us and like what they see.',
  TRUST: 'They agree and begin.',
  ACT: 'We work and they use it.',
  GROW: 'We grow together.',
});
described('Side', vocabulary.Side, 'On whose side somebody stands.', {
  OURS: 'Our own organisation.',
  CUSTOMER: 'The organisation of the customer.',
});
described('Channel', vocabulary.Channel, 'How it reached the other side.', {
  EMAIL: 'Mail over the Internet.',
  PHONE: 'A telephone call.',
  CHAT: 'Instant messages.',
  MEETING: 'People met, in a room or on a screen.',
  WEB: 'A form or page on the web.',
  SOCIAL: 'A public post.',
  LETTER: 'Mail on paper.',
  FAX: 'Told by fax.',
  REFERRAL: 'Somebody else passed it on.',
  SURVEY: 'A questionnaire.',
  SYSTEM: 'A system recorded it.',
});
described('Direction', vocabulary.Direction, 'Who began.', {
  INBOUND: 'The customer came to us.',
  OUTBOUND: 'We went to the customer.',
});
described('InteractionKind', vocabulary.InteractionKind, 'What kind of interaction it was.', {
  MESSAGE: 'Something written to somebody.',
  MEETING: 'People talked together.',
  CALL: 'Somebody rang, whoever did.',
  TICKET: 'A request or complaint with an answer to give.',
  POST: 'Something said in public.',
  NOTE: 'Something one side wrote down.',
  MILESTONE: 'Contract, invoice, delivery, first use, renewal or churn.',
  SURVEY_RESPONSE: 'An answer to a survey question.',
});
described('MilestoneKind', vocabulary.MilestoneKind, 'What was reached.', {
  CONTRACT: 'An agreement was signed.',
  INVOICE: 'We asked for money.',
  DELIVERY: 'We delivered.',
  FIRST_USE: 'The customer used it for the first time.',
  RENEWAL: 'The agreement was renewed.',
  CHURN: 'The customer left.',
});
described('SurveyKind', vocabulary.SurveyKind, 'Which question was asked.', {
  NPS: 'Would you recommend us? 0 to 10.',
  CSAT: 'How satisfied are you? 1 to 5.',
  CES: 'How easy was it? 1 to 7.',
  ENPS: 'Would you recommend working here? 0 to 10, asked of our own team.',
});
described('FrictionKind', vocabulary.FrictionKind, 'What makes a moment hard.', {
  DELAY: 'It takes too long.',
  QUALITY: 'It is not good enough.',
  EXPERTISE: 'The knowledge is missing.',
  RISK: 'Something may go wrong.',
});
described('Pillar', vocabulary.Pillar, 'What success is made of; all three at once.', {
  TEAM_ENGAGEMENT: 'Highly engaged teams.',
  ACCOUNT_EXPERIENCE: 'Positive account experiences.',
  EXPECTED_OUTCOME: 'Outcomes as expected.',
});
described('OutcomeState', vocabulary.OutcomeState, 'Where an outcome stands.', {
  AGREED: 'Agreed and not yet decided.',
  REACHED: 'It came true.',
  MISSED: 'It did not come true.',
  DROPPED: 'Both sides let it go.',
});
described('ReleaseState', vocabulary.ReleaseState, 'Where a release stands.', {
  PLANNED: 'Not begun.',
  LIVE: 'Being lived.',
  DONE: 'It is over.',
});
described('RetrospectiveState', vocabulary.RetrospectiveState, 'How far a retrospective is.', {
  WRITING: 'Everybody writes notes that nobody else sees.',
  DISCUSSING: 'The notes are revealed; they are voted on, and actions are agreed.',
  CLOSED: 'It is over; its actions are promises that can be reviewed.',
});
described('RetroNoteKind', vocabulary.RetroNoteKind, 'What a note of a retrospective wants.', {
  KEEP: 'It went well: go on with it.',
  CHANGE: 'It went badly: do it otherwise.',
  TRY: 'Something new to try.',
});
described('RetroActionKind', vocabulary.RetroActionKind, 'What an action of a retrospective becomes.', {
  CARD: 'A card of the board.',
  RESCORE: 'Another impact or effort of a card.',
  PROCESS_CHANGE: 'A change of how we work together.',
  FRAMEWORK_EDIT: 'An edit of the framework.',
});
described('StoryboardTemplate', vocabulary.StoryboardTemplate, 'What a new storyboard may begin with.', {
  EMPTY_STAGES: 'A column for each of the five stages, and one release.',
  STAFFING: 'All that a firm which sends people can do for those who need them.',
  ONBOARDING: 'The last mile from the signature to daily use.',
});
described('DecisionResult', vocabulary.DecisionResult, 'Whether a decision held.', {
  PENDING: 'Not reviewed yet.',
  HELD: 'It held.',
  DID_NOT_HOLD: 'It did not hold.',
});
described('IdeaState', vocabulary.IdeaState, 'What became of an idea.', {
  OPEN: 'It was heard, nothing more yet.',
  PLANNED: 'On a storyboard.',
  SHIPPED: 'It was done.',
  DECLINED: 'Answered with no.',
});
described('EventAction', vocabulary.EventAction, 'What happened to a record.', {
  CREATED: 'It was made.',
  UPDATED: 'Fields changed.',
  DELETED: 'It was taken away.',
  RESTORED: 'It had been taken away, and is back as it was.',
});
described('Mergeable', vocabulary.Mergeable, 'Records that can be merged with others of their kind.', {
  ACCOUNT: 'Two or more accounts.',
  PERSON: 'Two or more people.',
});
described('SearchType', vocabulary.SearchType, 'A kind of record that can be searched.', {
  ACCOUNT: 'Finds accounts.',
  PERSON: 'Finds people.',
  STORYBOARD: 'Finds storyboards.',
  RELEASE: 'Finds releases.',
  EPIC: 'Finds epics.',
  CARD: 'Touchpoint cards that are not archived.',
  OUTCOME: 'Finds outcomes.',
  IDEA: 'Finds ideas.',
  DECISION: 'Finds decisions.',
  INTERACTION: 'Interactions of every kind.',
});
described('ActorKind', vocabulary.ActorKind, 'Who did something.', {
  MEMBER: 'A signed-in person.',
  KEY: 'An integration with an API key.',
  SYSTEM: 'The program itself, such as an import on the command line.',
});
described('Evidence', vocabulary.Evidence, 'Whether there are enough observations to say a figure.', {
  NONE: 'Nothing was observed.',
  TOO_LITTLE: 'Fewer than 5 observations; no figure is given.',
  ENOUGH: '5 observations or more.',
});
