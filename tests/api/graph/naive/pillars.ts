import { rounded } from './compare.ts';
import { enough, evidence, latest, scoreOf } from './scores.ts';
import type { Row, Tables } from './tables.ts';

/** Outcomes of the third pillar that are decided, or overdue and so as good as missed. */
export function decided(outcomes: readonly Row[]): Row[] {
  const today = new Date().toISOString().slice(0, 10);
  return outcomes.filter(({ pillar, state, due_on: due }) => {
    if (pillar !== 'EXPECTED_OUTCOME') return false;
    return state === 'REACHED' || state === 'MISSED' || (state === 'AGREED' && due !== null && String(due) < today);
  });
}

/** The three pillars of one account. */
export function pillarScores(account: Row, tables: Tables): Row[] {
  const asked = (survey: string): Row[] =>
    tables.where('interaction', 'account_id', account['id']).filter((row) => row['survey'] === survey);
  const [team, nps, csat] = [
    scoreOf('ENPS', asked('ENPS')),
    scoreOf('NPS', asked('NPS')),
    scoreOf('CSAT', asked('CSAT')),
  ];
  const satisfied = nps['value'] === null && csat['value'] !== null;
  const outcomes = decided(tables.live('outcome').filter((outcome) => outcome['account_id'] === account['id']));
  const reached = outcomes.filter((outcome) => outcome['state'] === 'REACHED').length;
  const n = outcomes.length;
  return [
    { ...team, pillar: 'TEAM_ENGAGEMENT', unit: 'eNPS' },
    { ...(satisfied ? csat : nps), pillar: 'ACCOUNT_EXPERIENCE', unit: satisfied ? '% satisfied' : 'NPS' },
    {
      pillar: 'EXPECTED_OUTCOME',
      unit: '% of outcomes reached',
      n,
      evidence: evidence(n),
      last_at: latest(outcomes.map((outcome) => outcome['updated_at'])),
      value: enough(n, () => rounded(100 * reached, n)),
    },
  ];
}
