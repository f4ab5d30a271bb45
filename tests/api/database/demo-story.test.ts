import { describe, expect, test } from 'vitest';
import { cast, filling } from '../../../api/database/demo/account-roles.ts';
import { accounts } from '../../../api/database/demo/accounts.ts';
import { cardsByEpic } from '../../../api/database/demo/board/cards.ts';
import { epics, releases } from '../../../api/database/demo/board/plan.ts';
import { clockAt } from '../../../api/database/demo/clock.ts';
import { decisions } from '../../../api/database/demo/decision/decisions.ts';
import { factNeeds } from '../../../api/database/demo/decision/fact-needs.ts';
import { facts } from '../../../api/database/demo/decision/facts.ts';
import { accountPriorities, priorities, values } from '../../../api/database/demo/framework.ts';
import { ideas } from '../../../api/database/demo/ideas.ts';
import { readingsOf } from '../../../api/database/demo/outcomes/course.ts';
import { accountOfOutcome, agreedOutcomes } from '../../../api/database/demo/outcomes/outcomes.ts';
import { customerPeople } from '../../../api/database/demo/people-customers.ts';
import { ourPeople } from '../../../api/database/demo/people-ours.ts';
import { yearOf } from '../../../api/database/demo/rhythm/year.ts';
import { actions, notes } from '../../../api/database/demo/retrospective.ts';
import { handOver, stewards } from '../../../api/database/demo/stewards.ts';
import { stories } from '../../../api/database/demo/stories/stories.ts';
import { answers } from '../../../api/database/demo/survey/responses.ts';

const clock = clockAt(new Date('2026-11-21T20:27:45.000Z'));
const year = stories.flatMap((story) => yearOf(story, clock).map((moment) => ({ ...moment, account: story.account })));
const cards = Object.values(cardsByEpic).flat();
const keysOf = (kind: string, refs: readonly { ref: { externalId: string } }[]): Set<string> =>
  new Set(refs.map(({ ref }) => ref.externalId.slice(kind.length + 1)));
const accountKeys = keysOf('account', accounts);
const personKeys = keysOf('person', [...ourPeople, ...customerPeople]);
const cardKeys = new Set(cards.map(({ key }) => key));
const outcomeKeys = new Set(agreedOutcomes.map(({ key }) => key));
const valueKeys = new Set(values.map(({ key }) => key));
const strangers = (named: readonly (string | undefined)[], known: ReadonlySet<string>): string[] => [
  ...new Set(named.filter((name) => name !== undefined && !known.has(name)).map(String)),
];

describe('The story of the demo', () => {
  test('names nobody and nothing that it does not introduce', () => {
    const told = [cast, stewards, [handOver], year, answers, facts].flat();
    expect(
      strangers(
        told.map(({ account }) => account),
        accountKeys,
      ),
    ).toEqual([]);
    const people = [
      ...[...cast, ...stewards, handOver, ...answers].map(({ person }) => person),
      ...year.flatMap(({ who }) => who),
    ];
    const others = [
      ...agreedOutcomes.map(({ agreedWith }) => agreedWith),
      ...decisions.map(({ decidedBy }) => decidedBy),
    ];
    const voices = [
      ...ideas.flatMap(({ supporters, response }) => [...supporters, response?.by]),
      ...notes.flatMap(({ by, voters }) => [by, ...voters]),
      ...actions.map(({ owner }) => owner),
    ];
    expect(strangers([...people, ...others, ...voices], personKeys)).toEqual([]);
    const named = [...year, ...answers].map(({ card }) => card);
    const expected = cards.map(({ expectation }) => expectation?.after);
    const became = [...ideas.flatMap((idea) => idea.cards), ...actions.map(({ card }) => card)];
    expect(strangers([...named, ...expected, ...became], cardKeys)).toEqual([]);
    expect(
      strangers(
        actions.map(({ answers: note }) => note),
        new Set(notes.map(({ key }) => key)),
      ),
    ).toEqual([]);
    const served = [...cards.flatMap(({ outcomes }) => outcomes), ...decisions.flatMap(({ expects }) => expects)];
    expect(strangers(served, outcomeKeys)).toEqual([]);
    expect(strangers(agreedOutcomes.map(accountOfOutcome), accountKeys)).toEqual([]);
    expect(
      strangers(
        facts.map(({ need }) => need),
        new Set(factNeeds.map(({ key }) => key)),
      ),
    ).toEqual([]);
    const known = new Set(facts.map(({ account, need }) => `${account}/${need}`));
    expect(
      strangers(
        decisions.flatMap(({ basedOn }) => basedOn),
        known,
      ),
    ).toEqual([]);
    const fits = decisions.flatMap(({ options }) => options.flatMap((option) => option.fits.map(({ value }) => value)));
    const cited = [...priorities, ...accountPriorities].map(({ value }) => value);
    expect(strangers([...cards.flatMap((card) => card.values), ...fits, ...cited], valueKeys)).toEqual([]);
  });

  test('keeps every key once', () => {
    const keys = [
      ...year.map(({ key }) => `interaction/${key}`),
      ...answers.map(({ key }) => `answer/${key}`),
      ...cards.map(({ key }) => `card/${key}`),
      ...agreedOutcomes.map(({ key }) => `outcome/${key}`),
      ...[...accounts, ...ourPeople, ...customerPeople].map(({ ref }) => ref.externalId),
    ];
    expect(keys.length - new Set(keys).size).toBe(0);
  });

  test('has some 60 cards in eight epics, and releases that keep within their capacity', () => {
    expect(cards.length).toBeGreaterThanOrEqual(60);
    expect(cards.length).toBeLessThanOrEqual(66);
    expect(Object.keys(cardsByEpic)).toEqual(epics.map(({ key }) => key));
    for (const release of releases) {
      const used = cards.filter((card) => card.release === release.key).reduce((sum, { effort }) => sum + effort, 0);
      expect(used).toBeGreaterThan(release.capacity / 2);
      expect(used).toBeLessThanOrEqual(release.capacity);
    }
    expect(cards.filter(({ release }) => !release).length).toBeGreaterThan(15);
    expect(cards.filter((card) => card.values.length === 0).length).toBeGreaterThan(0);
    expect([...valueKeys].filter((key) => !cards.some((card) => card.values.includes(key)))).toEqual([]);
  });

  test('is told in many words', () => {
    expect(year.length + answers.length).toBeGreaterThan(900);
    expect(year.length + answers.length).toBeLessThan(1_500);
    expect(new Set(year.map(({ text }) => text)).size / year.length).toBeGreaterThan(0.8);
    expect(new Set(year.map(({ channel }) => channel).filter(Boolean)).size).toBe(10);
  });

  test('is the same story on every day of the week', () => {
    const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2027, 0, 4 + day, 7)));
    const told = days.map((now) => stories.flatMap((story) => yearOf(story, clockAt(now))).map(({ text }) => text));
    const months = (text: string): string => text.replace(/For \w+:/, '');
    for (const each of told) expect(each.map(months)).toEqual(told[0]?.map(months));
  });

  test('lets use follow delivery, and delivery the contract', () => {
    const order = ['CONTRACT', 'DELIVERY', 'FIRST_USE', 'RENEWAL', 'CHURN'];
    for (const story of stories) {
      const milestones = story.moments.filter((moment) => order.includes(moment.milestone ?? ''));
      const times = milestones.map((moment) => clock.at(moment.day, moment.hour).getTime());
      expect(milestones.map(({ milestone }) => milestone)).toEqual(
        order.filter((each) => milestones.some(({ milestone }) => milestone === each)),
      );
      expect(times).toEqual(times.toSorted((one, other) => one - other));
    }
  });

  test('invoices Brightwater for what nobody uses', () => {
    const milestones = stories
      .find(({ account }) => account === 'brightwater')
      ?.moments.map(({ milestone }) => milestone);
    expect(milestones).toContain('INVOICE');
    expect(milestones).not.toContain('FIRST_USE');
  });

  test('leaves the chairs of two champions empty', () => {
    expect(filling('tamarind', 'CHAMPION', 0)).toEqual([]);
    expect(filling('brightwater', 'CHAMPION', 0)).toEqual([]);
    expect(filling('ostara', 'SPONSOR', 0)).toEqual([]);
    expect(filling('halden', 'CHAMPION', 0)).toEqual(['jonas-lie']);
  });

  test('reads measures up to where they stand, and says reached only of what reached its target', () => {
    for (const outcome of agreedOutcomes) {
      const readings = readingsOf(outcome);
      expect(readings.length).toBeGreaterThan(0);
      for (const measure of outcome.measures) {
        const falls = measure.target < measure.baseline;
        const there = falls ? measure.latest <= measure.target : measure.latest >= measure.target;
        expect([outcome.key, there]).toEqual([outcome.key, outcome.state === 'REACHED']);
        expect(readings.findLast((reading) => reading.measure === measure.name)?.value).toBe(measure.latest);
      }
    }
  });
});
