import { Account } from '../../../account/account.entity.ts';
import { Person } from '../../../account/person.entity.ts';
import { Stewardship } from '../../../account/stewardship.entity.ts';
import { Division } from '../../../workspace/division.entity.ts';
import { cast } from '../account-roles.ts';
import { handOver, stewards, type Steward } from '../stewards.ts';
import { idOf, type Loading } from './loading.ts';

const beganOn = ({ account, person }: Steward): number => {
  const role = cast.find((each) => each.account === account && each.person === person);
  if (!role) throw new Error(`${person} is steward of ${account} and has no role there.`);
  return role.from;
};

const handedOver = ({ account, division }: Steward): boolean =>
  account === handOver.account && division === handOver.division;

/** Who stood for which division since when, told with their own days and not with today's. */
export const loadStewards = async (loading: Loading): Promise<void> => {
  const { em, clock } = loading;
  const divisions = new Map((await em.find(Division, {})).map((division) => [division.key, division]));
  const begin = (steward: Steward, since: Date, until: Date | null): void => {
    const division = divisions.get(steward.division);
    if (!division) throw new Error(`No division has the key ${steward.division}.`);
    const account = em.getReference(Account, idOf(loading, `account/${steward.account}`));
    const person = em.getReference(Person, idOf(loading, `person/${steward.person}`));
    em.create(Stewardship, { account, division, person, since, until, reason: steward.reason });
  };
  const moment = clock.at(handOver.day);
  for (const steward of stewards) {
    begin(steward, clock.at(beganOn(steward)), handedOver(steward) ? moment : null);
  }
  begin(handOver, moment, null);
  await em.flush();
};
