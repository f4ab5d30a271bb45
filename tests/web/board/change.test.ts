import { expect, it } from 'vitest';
import { changedBy, decisionFrom, patchOf } from '../../../web/routes/boards/[id]/change.ts';
import { cardNamed, champion, dana } from './plan.ts';

const delayed = cardNamed('Delayed', { frictions: [{ kind: 'DELAY', severity: 2 }], impact: 5 });
const risky = cardNamed('Risky', { frictions: [{ kind: 'RISK', severity: 1 }], impact: 5, ownerRole: champion });
const open = { id: 'v1', name: 'Openness' };
const serving = cardNamed('Serving', { values: [open] });

it('begins with what all the cards agree on', () => {
  expect(decisionFrom('impact', [delayed, risky], [])).toEqual({ part: 'impact', figure: 5 });
  expect(decisionFrom('ownerRole', [delayed, risky], [])).toEqual({ part: 'ownerRole', ownerRole: '' });
  expect(decisionFrom('frictions', [delayed, risky], [])).toEqual({
    part: 'frictions',
    severities: { DELAY: null, QUALITY: 0, EXPERTISE: 0, RISK: null },
  });
  expect(decisionFrom('values', [serving], ['v1', 'v2'])).toEqual({ part: 'values', served: { v1: true, v2: false } });
});

it('assigns cards to somebody, or to nobody', () => {
  const done = cardNamed('Done', { assignee: dana });
  expect(decisionFrom('assignee', [done, risky], [])).toEqual({ part: 'assignee', assignee: '' });
  expect(decisionFrom('assignee', [risky], [])).toEqual({ part: 'assignee', assignee: 'nobody' });
  expect(changedBy({ part: 'assignee', assignee: 'dana' }, [done, risky])).toEqual([risky]);
  expect(patchOf({ part: 'assignee', assignee: 'nobody' }, done)).toEqual({ assignee: null });
});

it('leaves each card what is left as it is', () => {
  const decision = { part: 'frictions', severities: { DELAY: null, QUALITY: 3, EXPERTISE: 0, RISK: 0 } } as const;
  expect(patchOf(decision, delayed)).toEqual({
    frictions: [
      { kind: 'DELAY', severity: 2 },
      { kind: 'QUALITY', severity: 3 },
    ],
  });
  expect(patchOf(decision, risky)).toEqual({ frictions: [{ kind: 'QUALITY', severity: 3 }] });
  const served = { v1: null, v2: true };
  expect(patchOf({ part: 'values', served }, serving)).toEqual({ values: ['v1', 'v2'] });
  expect(patchOf({ part: 'values', served }, delayed)).toEqual({ values: ['v2'] });
});

it('counts only the cards it really changes', () => {
  expect(changedBy({ part: 'impact', figure: 5 }, [delayed, risky])).toEqual([]);
  expect(changedBy({ part: 'ownerRole', ownerRole: 'CHAMPION' }, [delayed, risky])).toEqual([delayed]);
  expect(changedBy(decisionFrom('frictions', [delayed, risky], []), [delayed, risky])).toEqual([]);
  expect(changedBy({ part: 'values', served: { v1: true } }, [serving, risky])).toEqual([risky]);
});
