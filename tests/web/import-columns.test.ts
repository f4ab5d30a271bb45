import { describe, expect, it } from 'vitest';
import { parseMapping } from '../../api/exchange/mapping.ts';
import { mapRows } from '../../api/exchange/map-rows.ts';
import { fieldsOf as contractFields, type Target, targets } from '../../api/exchange/contract-inputs.ts';
import { sourceOf } from '../../api/exchange/source-of.ts';
import { sampleTable } from '../../api/exchange/sample-table.ts';
import { addressOf, type Choice, choiceIn } from '../../web/routes/settings/jobs/map/choice.ts';
import { guessed } from '../../web/routes/settings/jobs/map/guess.ts';
import { mappingOf, type Matched } from '../../web/routes/settings/jobs/map/mapping.ts';

const kinds = targets.map((name) => ({
  name,
  fields: contractFields(name).map((field) => ({ ...field, choices: [...field.choices] })),
}));
const kindOf = (name: string) => {
  const kind = kinds.find((one) => one.name === name);
  if (!kind) throw new Error(`No kind ${name}.`);
  return kind;
};
const roles = [{ key: 'PROJECT_MANAGER', name: 'Project manager' }];
const named = (text: string, name: string) => ({ name, bytes: new TextEncoder().encode(text) });

const columnsOf = (text: string) =>
  sampleTable(named(text, 'any.csv')).map(({ name, samples }) => ({ name, samples: [...samples] }));

/** A file under its guesses, changed by what somebody chose besides. */
function matched(text: string, to: string, fields: Choice['fields'] = {}): Matched {
  const name = 'Our list.csv';
  const file = { id: '1', name, columns: columnsOf(text) };
  const choice = guessed(file, kindOf(to));
  return { file, roles, kind: kindOf(to), choice: { ...choice, fields: { ...choice.fields, ...fields } } };
}

type Records = Partial<Record<Target, readonly object[]>> & { refused: readonly string[] };

/** The records that the command line would make of the file under the mapping. */
function records(text: string, wanted: Matched): Records {
  const made = mappingOf(wanted);
  if (typeof made === 'string') throw new Error(made);
  const mapping = parseMapping(JSON.stringify(made), 'mapping.json');
  const { drafts, refused } = mapRows(mapping, [sourceOf(named(text, wanted.file.name), mapping, () => undefined)]);
  const told = Object.entries(drafts).map(([target, each]) => [target, each.map(({ input }) => input)] as const);
  return {
    ...Object.fromEntries(told.filter(([, each]) => each.length > 0)),
    refused: refused.map(({ reason }) => reason),
  };
}

describe('Columns matched by hand', () => {
  it('are guessed by their names, and the name is the id where nothing else is', () => {
    const { choice } = matched('Company;Sector;Revenue;Parent Account\nAcme;food;1,5;\n', 'accounts');
    expect(choice).toMatchObject({ to: 'accounts', system: 'our-list', dates: 'YYYY-MM-DD' });
    expect(choice.fields).toMatchObject({
      ref: { column: 'Company' },
      name: { column: 'Company' },
      industry: { column: 'Sector' },
      annualRevenue: { column: 'Revenue' },
      parent: { column: 'Parent Account', system: 'our-list' },
      employees: {},
    });
  });

  it('are not guessed where no name says anything', () => {
    const { fields } = matched('churn,tenure\nNo,1\n', 'accounts').choice;
    expect(Object.values(fields).filter(({ column }) => column !== undefined)).toEqual([]);
  });

  it('become accounts, with numbers and days as they are written', () => {
    const text = 'Id;Company;Revenue;Stage;Since;Tags\n7;Acme;1.250,5;Trust;21.11.2026;a; b\n';
    const quoted = text.replace('a; b', '"a; b"');
    const wanted = matched(quoted, 'accounts', { stageSince: { column: 'Since' } });
    expect(wanted.choice.dates).toBe('D.M.YYYY');
    const comma = { ...wanted, choice: { ...wanted.choice, comma: true } };
    expect(records(quoted, comma)).toEqual({
      accounts: [
        {
          ref: { system: 'our-list', externalId: '7' },
          ...{ name: 'Acme', tags: ['a', 'b'], stage: 'TRUST', annualRevenue: 1250.5 },
          stageSince: '2026-11-21T00:00:00.000Z',
        },
      ],
      refused: [],
    });
  });

  it('become people of one side, and a row without an id is refused', () => {
    const text = 'Key,Name,E-Mail\n1,Ann,ann@a.example\n,Bo,\n';
    expect(records(text, matched(text, 'people', { side: { same: 'CUSTOMER' } }))).toEqual({
      people: [
        {
          ref: { system: 'our-list', externalId: '1' },
          ...{ fullName: 'Ann', emails: ['ann@a.example'], side: 'CUSTOMER' },
        },
      ],
      refused: ['ref is missing'],
    });
  });

  it('refer to records of another system', () => {
    const text = 'Account,Person,Role,Primary\nAcme,1,project manager,yes\n';
    const account = { column: 'Account', system: 'crm' };
    expect(records(text, matched(text, 'accountRoles', { account })).accountRoles).toEqual([
      {
        account: { system: 'crm', externalId: 'Acme' },
        person: { system: 'our-list', externalId: '1' },
        ...{ role: 'PROJECT_MANAGER', primary: true },
      },
    ]);
  });

  it('become cards in the epics and releases they name, or in one epic', () => {
    const text = 'id,title,epic,release,owner\n1,Call back,Help,v2,Project manager\n2,Write,Help,,PROJECT_MANAGER\n';
    const { cards, epics, releases, refused } = records(text, matched(text, 'cards'));
    expect(refused).toEqual([]);
    expect(epics).toEqual([{ ref: { system: 'our-list-epics', externalId: 'Help' }, name: 'Help', stage: 'ACT' }]);
    expect(releases).toEqual([{ ref: { system: 'our-list-releases', externalId: 'v2' }, name: 'v2' }]);
    expect(cards).toMatchObject([
      { title: 'Call back', ownerRole: 'PROJECT_MANAGER', release: { externalId: 'v2' } },
      { title: 'Write', epic: { system: 'our-list-epics', externalId: 'Help' } },
    ]);
    const single = records(text, matched(text, 'cards', { epic: {} }));
    expect(single.epics).toEqual([
      { ref: { system: 'our-list-epics', externalId: 'all' }, name: 'Our list', stage: 'ACT' },
    ]);
    expect(single.cards).toHaveLength(2);
  });

  it('are asked for where a record cannot be without', () => {
    const text = 'Name\nAnn\n';
    expect(mappingOf(matched(text, 'people'))).toBe('Choose what fills "Side".');
    const strange = { side: { same: 'OURS' }, title: { column: 'Job' } };
    expect(mappingOf(matched(text, 'people', strange))).toBe('The file has no column "Job".');
  });

  it('stand in an address, and are read from it again', () => {
    const form = new FormData();
    const said = {
      to: 'people',
      system: 'hr',
      'field.ref': 'column:Key: 1',
      'field.side': 'same:OURS',
      'field.title': '',
    };
    for (const [name, value] of Object.entries({ file: '1', ...said, 'system.manager': 'hr', 'field.manager': '' })) {
      form.set(name, value);
    }
    const address = addressOf('1', form);
    expect(address.startsWith('file=1&to=people&system=hr&field.ref=column%3AKey%3A+1')).toBe(true);
    expect(choiceIn(new URLSearchParams(address))).toMatchObject({
      to: 'people',
      fields: { ref: { column: 'Key: 1' }, side: { same: 'OURS' } },
    });
  });
});
