import { type Choice, dateForms, type Filling } from './choice.ts';
import { asksForSystem, fieldsOf } from './kinds.ts';
import type { Field, FileToMap, RecordKind } from './map.query.ts';

const company = ['account', 'accountname', 'company', 'companyname', 'customer', 'customername', 'organisation'];
const person = ['person', 'contact', 'contactname', 'personname', 'employee'];

/** What the column of a field is often called, the likeliest first; its own name comes before all. */
const names: Readonly<Record<string, readonly string[]>> = {
  ref: ['externalid', 'id', 'key', 'number', 'no', 'code', 'uuid'],
  name: [...company, 'organization'],
  fullName: ['name', ...person],
  domains: ['domain', 'website', 'web', 'url'],
  emails: ['email', 'mail', 'emailaddress'],
  phones: ['phone', 'telephone', 'phonenumber', 'mobile'],
  industry: ['sector', 'branch'],
  tags: ['tag', 'labels', 'label'],
  employees: ['headcount', 'staff'],
  annualRevenue: ['revenue', 'turnover'],
  foundedYear: ['founded', 'yearestablished', 'established'],
  location: ['city', 'country', 'officelocation', 'address'],
  parent: ['parentid', 'parentaccount', 'subsidiaryof'],
  manager: ['managerid', 'reportsto'],
  region: ['area', 'regionaloffice'],
  account: ['accountid', 'companyid', 'customerid', ...company],
  person: ['personid', 'contactid', ...person],
  title: ['jobtitle', 'position', 'summary', 'subject'],
  at: ['date', 'day', 'when', 'time', 'createdat', 'created', 'datereceived'],
  from: ['since', 'start', 'startdate'],
  to: ['until', 'end', 'enddate'],
  subject: ['title', 'summary', 'topic', 'issue'],
  text: ['body', 'message', 'comment', 'description', 'notes'],
  notes: ['note', 'comment', 'description'],
  body: ['description', 'text', 'details'],
  score: ['rating', 'answer', 'nps', 'csat'],
  kind: ['type'],
  channel: ['via', 'submittedvia', 'source'],
  amount: ['value', 'price', 'total'],
  ownerRole: ['owner', 'role'],
  release: ['milestone', 'sprint', 'version'],
  epic: ['group', 'feature', 'category'],
  effort: ['points', 'storypoints', 'estimate'],
};

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const baseOf = (name: string) => name.replace(/\.[^.]*$/, '');

/** The name of a mapping for this file, and of its system as long as nobody says another. */
export const kindOf = ({ name }: Pick<FileToMap, 'name'>) =>
  baseOf(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'file';

/** The likeliest column of each field by its name; nobody is held to it. */
export function guessed(file: FileToMap, kind: RecordKind): Choice {
  const fields = fieldsOf(kind);
  const system = kindOf(file);
  const fillings = fields.map((field) => [
    field.name,
    fillingOf(file, field, asksForSystem(kind.name, field) ? system : ''),
  ]);
  return {
    to: kind.name,
    system,
    board: baseOf(file.name),
    stage: 'ACT',
    ...{ dates: datesOf(file), comma: false },
    fields: identified(Object.fromEntries(fillings) as Record<string, Filling>),
  };
}

function fillingOf({ columns }: FileToMap, { name, required }: Field, system: string): Filling {
  const wanted = [plain(name), ...(names[name] ?? []), ...(required && name === 'title' ? ['name'] : [])];
  const found = wanted.map((one) => columns.find((column) => plain(column.name) === one)).find(Boolean);
  return { ...(found ? { column: found.name } : {}), ...(system ? { system } : {}) };
}

/** Where no column looks like an id, the name is one. */
function identified(fields: Record<string, Filling>): Record<string, Filling> {
  if (!fields['ref'] || fields['ref'].column) return fields;
  const { name, fullName, title } = fields;
  const column = name?.column ?? fullName?.column ?? title?.column;
  return column === undefined ? fields : { ...fields, ref: { column } };
}

const looks: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d\d?-\d\d?T/, 'moment'],
  [/^\d{4}-\d\d?-\d\d?$/, 'YYYY-MM-DD'],
  [/^\d\d?\.\d\d?\.\d{4}$/, 'D.M.YYYY'],
  [/^(1[3-9]|2\d|3[01])\/\d\d?\/\d{4}$/, 'D/M/YYYY'],
  [/^\d\d?\/(1[3-9]|2\d|3[01])\/\d{4}$/, 'M/D/YYYY'],
  [/^\d\d?\/\d\d?\/\d{4}$/, 'M/D/YYYY'],
];

function datesOf({ columns }: FileToMap): string {
  const samples = columns.flatMap((column) => column.samples);
  const found = looks.find(([look]) => samples.some((sample) => look.test(sample)));
  return found?.[1] ?? Object.keys(dateForms)[0] ?? '';
}
