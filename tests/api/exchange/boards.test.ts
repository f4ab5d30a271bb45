import { describe, expect, test } from 'vitest';
import { chooseMapping } from '../../../api/exchange/choose-mapping.ts';
import { mapRows } from '../../../api/exchange/map-rows.ts';
import { readSource } from '../../../api/exchange/read-source.ts';
import { fixturePath, mapFixture } from './fixtures.ts';

describe('user-stories', () => {
  const { drafts, notes, refused } = mapFixture('user-stories', 'user-stories');
  const cards = drafts.cards.map(({ input }) => input);
  const card = (part: string) => cards.find(({ body }) => body?.includes(part));

  test('every line of every backlog is a card in the epic of its backlog', () => {
    expect(refused).toEqual([]);
    expect(drafts.epics.map(({ input }) => input.name)).toEqual(['g02-federalspending', 'g08-frictionless', 'g16-mis']);
    expect(cards).toHaveLength(36);
  });

  test('a card says the wish, the role and the benefit of its story', () => {
    expect(card('redesign the Resources page')).toMatchObject({
      title: 'Redesign the Resources page',
      persona: 'UI designer',
      benefit: 'it matches the new Broker design styles',
      body: expect.stringMatching(/^#G02# As a UI designer, .* design styles\.$/),
      ownerRole: 'END_USER',
    });
  });

  test('no benefit is made up, and lines that are no stories stay as they are', () => {
    expect(card('12-19-2017')).not.toHaveProperty('benefit');
    const plain = cards.filter(({ persona }) => persona === undefined).map(({ title }) => title);
    expect(plain).toEqual(['#G08#', 'Auditing & Reporting.', 'bidirectionally with the repository.']);
    expect([...notes.values()]).toContain(3);
  });

  test('equal lines stay cards of their own', () => {
    const twins = cards.filter(({ title }) => title === 'Move on to round 2 of Homepage edits');
    expect(twins.map(({ ref }) => ref.externalId.slice(-2))).toEqual(['-1', '-2']);
  });
});

describe('release-board', () => {
  const { drafts, refused, corrections, notes } = mapFixture('release-board', 'release-board/enhancements.csv');
  const cards = drafts.cards.map(({ input }) => input);

  test('no card is lost to a number that is missing or repeated', () => {
    expect(refused).toEqual([]);
    expect(cards).toHaveLength(23);
    expect(new Set(cards.map(({ ref }) => ref.externalId)).size).toBe(23);
    expect(cards.find(({ title }) => title === 'Out-of-Tree Credential Providers')?.ref.externalId).toBe('2133');
    const later = cards.find(({ title }) => title === 'Kubelet Credential Providers');
    expect(later?.ref.externalId).toMatch(/^card:[0-9a-f]{24}-1$/);
  });

  test('releases spelled with and without v are one, in the order of their versions', () => {
    const names = drafts.releases.map(({ input }) => input.name);
    expect(names).toEqual(['v1.9', 'v1.19', 'v1.20', 'v1.24', 'v1.26', 'v1.31', 'v1.33', 'v1.38']);
    expect(cards.filter(({ release }) => release?.externalId === 'v1.31')).toHaveLength(4);
  });

  test('cards without a release are unscheduled and told', () => {
    const unscheduled = cards.filter(({ release }) => release === undefined).map(({ title }) => title);
    expect(unscheduled).toContain('API Linting and CRD Schema Change Tooling');
    expect([...notes.values()]).toEqual([unscheduled.length]);
  });

  test('status, stage and the groups that take part are tags', () => {
    expect(cards.find(({ title }) => title === 'Kubelet Credential Providers')?.tags).toEqual([
      'implemented',
      'stable',
      'sig-auth',
      'sig-cloud-provider',
    ]);
    expect(Object.fromEntries(corrections)).toEqual({ 'status: imlpemented -> implemented': 1 });
  });

  test('on a storyboard of another name the cards, epics and releases are others', () => {
    const mapping = chooseMapping({ kind: 'release-board', storyboard: 'Next year' });
    const other = mapRows(mapping, [readSource(fixturePath('release-board/enhancements.csv'), mapping)]).drafts;
    expect(mapping.storyboard?.name).toBe('Next year');
    expect(other.cards.map(({ input }) => input.ref.externalId)).toEqual(
      cards.map(({ ref }) => `Next year: ${ref.externalId}`),
    );
    expect(other.cards[3]?.input).toMatchObject({
      epic: { externalId: 'Next year: sig-cloud-provider' },
      release: { externalId: 'Next year: v1.9' },
    });
    expect(other.cards[1]?.input).not.toHaveProperty('release');
  });
});
