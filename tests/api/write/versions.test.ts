import { getNamedType, type GraphQLType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openBoardHouse } from '../board/board-house.ts';

const house = await openBoardHouse();
const { by, admin, planner } = house;

const seen = 9;

type Id = { readonly id: string };

async function aCard(): Promise<string> {
  const board = await house.newBoard(['Delivery']);
  return (await house.newCards(board, ['Told twice'], { epic: 'Delivery' }))['Told twice'] as string;
}

async function aMember(): Promise<string> {
  const { data } = await house.ask<{ members: { id: string; name: string }[] }>('{ members { id name } }');
  return data.members.find(({ name }) => name.includes('viewer'))?.id ?? '';
}

const made = async (name: string, input: object, field: string): Promise<string> =>
  (await by(planner).done<Record<string, Id>>(name, input, `${field} { id }`))[field]?.id ?? '';

const webhook = { name: 'Told', url: 'https://example.com/hook', document: '{ __typename }', events: ['Account'] };

const late: readonly [name: string, input: () => Promise<object>, as: typeof planner][] = [
  ['deleteCards', async () => ({ cards: [await aCard()] }), planner],
  [
    'restoreCards',
    async () => {
      const cards = [await aCard()];
      await by(planner).done('deleteCards', { cards }, 'deleted');
      return { cards };
    },
    planner,
  ],
  [
    'deleteComment',
    async () => ({ id: await made('addComment', { card: await aCard(), body: 'x' }, 'comment') }),
    planner,
  ],
  [
    'deleteView',
    async () => {
      const board = await house.newBoard([]);
      return { id: await made('saveView', { storyboard: board.id, name: 'Mine' }, 'view') };
    },
    planner,
  ],
  [
    'upsertFactNeed',
    async () => {
      await made('upsertFactNeed', { key: 'late', question: 'What?', why: 'Because' }, 'need');
      return { key: 'late', why: 'Otherwise' };
    },
    planner,
  ],
  [
    'reviseFramework',
    async () => {
      await made('reviseFramework', { purpose: 'To be told' }, 'framework');
      return { purpose: 'Otherwise' };
    },
    planner,
  ],
  ['removeMember', async () => ({ member: await aMember() }), admin],
  [
    'deleteWebhook',
    async () => ({
      id: (await by(admin).done<{ webhook: Id }>('upsertWebhook', webhook, 'webhook { id }')).webhook.id,
    }),
    admin,
  ],
];

describe('a change made for another version', () => {
  it.each(late)('%s is refused, and what the record is at is told', async (name, inputOf, as) => {
    const input = await inputOf();
    const { userErrors } = await by(as).call(name, { ...input, ifVersion: seen }, '__typename');
    expect(userErrors).toEqual([
      {
        code: 'STALE',
        path: ['ifVersion'],
        message: expect.stringMatching(/^It is at version \d, not 9\.|now, not 9\./),
      },
    ]);
    const version = Number(/version (\d+)/.exec(userErrors[0]?.message ?? '')?.[1]);
    await by(as).done(name, { ...input, ifVersion: version }, '__typename');
  });

  it('is one card’s: of many the version cannot be that of all', async () => {
    const cards = [await aCard(), await aCard()];
    for (const name of ['deleteCards', 'restoreCards']) {
      const { userErrors } = await by(planner).call(name, { cards, ifVersion: 1 }, '__typename');
      expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['ifVersion'] }]);
    }
  });

  it.each([
    ['upsertFactNeed', { key: 'unmade', question: 'What?', why: 'Because' }],
    ['upsertEpic', { name: 'Unmade', stage: 'TRUST' }],
    ['upsertRelease', { name: 'Unmade' }],
    ['saveView', { name: 'Unmade' }],
    ['upsertWebhook', { ...webhook, name: 'Unmade' }],
  ])('%s makes nothing for whoever believes that it is there', async (name, input) => {
    const { userErrors } = await by(admin).call(name, { ...input, ifVersion: 1 }, '__typename');
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['ifVersion'] }]);
  });

  it('counts the roles of a fact need as part of it', async () => {
    const versionOf = async (neededBy: string[]) => {
      const input = { key: 'counted', question: 'What?', why: 'Because', neededBy };
      const selection = 'need { version }';
      return (await by(planner).done<{ need: { version: number } }>('upsertFactNeed', input, selection)).need.version;
    };
    expect(await versionOf(['SELLER'])).toBe(1);
    expect(await versionOf(['SELLER'])).toBe(1);
    expect(await versionOf(['MARKETER'])).toBe(2);
  });
});

/** What these do depends on no state that somebody else could have changed meanwhile, or is asked of them otherwise. */
const unversioned = {
  'takes back what cannot change': ['retractInteractions'],
  'makes something new': [
    ...['holdRetrospective', 'addRetroNote'],
    ...[
      'createCards',
      'createStoryboard',
      'createWorkspace',
      'createApiKey',
      'inviteMember',
      'addComment',
      'submitIdea',
    ],
    ...['recordDecision', 'recordReading', 'ingestInteractions', 'ingestSurveyResponses', 'startImport', 'startExport'],
  ],
  'says something of records that stays true whatever they are': [
    ...[
      'handOverStewardship',

      'supportIdea',
      'withdrawSupport',
      'voteRetroNote',
      'linkStep',
      'neverMatch',
      'lockField',
      'unlockField',
      'showPresence',
    ],
  ],
  'is refused when anything changed since': ['undoOperation', 'redoOperation', 'unmergeRecords'],
  'ends or renews what only ends or is renewed': [
    ...['revokeApiKey', 'rotateApiKey', 'rotateWebhookSecret', 'cancelJob', 'redeliver', 'redeliverDead'],
    ...['replayWebhook', 'testWebhook'],
  ],
};

describe('the mutations', () => {
  it('all take the version that was seen, but those for which there is none', () => {
    const without = Object.values(house.house.schema.getMutationType()?.getFields() ?? {})
      .filter(({ args }) => !args.some(({ type }) => takesVersion(type)))
      .map(({ name }) => name);
    expect(without.toSorted()).toEqual(Object.values(unversioned).flat().toSorted());
  });
});

function takesVersion(type: GraphQLType, depth = 0): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || depth > 2) return false;
  const fields = named.getFields();
  return 'ifVersion' in fields || Object.values(fields).some((field) => takesVersion(field.type, depth + 1));
}
