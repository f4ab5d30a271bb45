import { upsertAccountRoles } from '../../../account/upsert-account-roles.ts';
import { upsertAccounts } from '../../../account/upsert-accounts.ts';
import { upsertPeople } from '../../../account/upsert-people.ts';
import { cast, filling } from '../account-roles.ts';
import { accounts } from '../accounts.ts';
import { customerPeople } from '../people-customers.ts';
import { ourPeople } from '../people-ours.ts';
import { accountOf, personOf } from '../reference.ts';
import { written, type Loading } from './loading.ts';

const rolesOf = ({ clock }: Loading) =>
  cast.map(({ account, person, role, from, to }) => ({
    account: accountOf(account),
    person: personOf(person),
    role,
    from: clock.date(from),
    ...(to === undefined ? {} : { to: clock.date(to) }),
    primary: filling(account, role, 0)[0] === person,
  }));

/** The accounts, the people on both sides, and who is what to whom. */
export const loadAccounts = async (loading: Loading): Promise<void> => {
  const { em, clock } = loading;
  const dated = accounts.map(({ stageDay, ...account }) => ({ ...account, stageSince: clock.at(stageDay) }));
  const people = [...ourPeople, ...customerPeople];
  written(loading, dated, await upsertAccounts(em, { rows: dated }));
  written(loading, people, await upsertPeople(em, { rows: people }));
  written(loading, [], await upsertAccountRoles(em, { rows: rolesOf(loading) }));
};
