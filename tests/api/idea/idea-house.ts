import { openHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';

export interface Idea {
  readonly idea: Readonly<Record<string, unknown>> & { readonly id: string };
}

const [halden, other] = ['halden', 'other'].map((externalId) => ({ system: 'crm', externalId }));
const mara = { system: 'hr', externalId: 'mara' };
const fields = `idea { id version title body state supporterCount accountCount account { name }
  response { text at by { name } } cards { title } externalRefs { system externalId } }`;

/** A house with two accounts, and a person of the first, who have ideas. */
export async function openIdeaHouse() {
  const house = await openHouse();
  const { call, done } = callsOf(house, house.planner);
  const accounts = [
    { name: 'Halden', ref: halden },
    { name: 'Other', ref: other },
  ];
  await done('upsertAccounts', { rows: accounts }, 'rows { status }');
  await done('upsertPeople', { rows: [{ fullName: 'Mara', side: 'CUSTOMER', ref: mara }] }, 'rows { status }');
  const submit = async (input: object) =>
    (await done<Idea>('submitIdea', { title: 'Export to PDF', ...input }, fields)).idea;
  return { ...house, call, done, submit, halden, other, mara, fields };
}
