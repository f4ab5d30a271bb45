import { recordDecision } from '../../../decision/record-decision.ts';
import { decisions, type TakenDecision } from '../decision/decisions.ts';
import { personOf } from '../reference.ts';
import { idOf, type Loading } from './loading.ts';

const weighed = (loading: Loading, { options }: TakenDecision) =>
  options.map(({ label, fits }) => ({
    label,
    fits: fits.map(({ value, ...fit }) => ({ ...fit, value: idOf(loading, `value/${value}`) })),
  }));

/** The decisions of the year under the framework of their day, with what they weighed and whether they held. */
export const loadDecisions = async (loading: Loading): Promise<void> => {
  const { em, clock } = loading;
  for (const taken of decisions) {
    const { account, question, chosen, decidedBy, decidedDay, reviewDay, result } = taken;
    await recordDecision(em, {
      question,
      result,
      account: account ? idOf(loading, `account/${account}`) : null,
      options: weighed(loading, taken),
      chosen: chosen ?? null,
      decidedBy: decidedBy ? personOf(decidedBy) : null,
      decidedAt: decidedDay === undefined ? null : clock.at(decidedDay, 15),
      basedOn: taken.basedOn.map((fact) => idOf(loading, `fact/${fact}`)),
      expects: taken.expects.map((outcome) => idOf(loading, `outcome/${outcome}`)),
      reviewOn: reviewDay === undefined ? null : clock.date(reviewDay),
    });
  }
};
