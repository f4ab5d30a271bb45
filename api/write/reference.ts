import { Fault, type Form, firstFault, invalid, nameOf } from './form.ts';

export type Maybe<Value> = Value | null | undefined;

/** A key that another system has for a record. */
export interface ExternalRefInput {
  system: string;
  externalId: string;
}

/** A record named by its id, or by the key another system has for it. */
export interface RecordRef {
  id?: Maybe<string>;
  system?: Maybe<string>;
  externalId?: Maybe<string>;
}

/** What a row may point at. */
export type Target = 'account' | 'person' | 'card' | 'epic' | 'release' | 'outcome' | 'value' | 'role' | 'member';

/** The records that keys of other systems can name, as the table of those keys points at them. */
export const refHolders = ['account', 'person', 'card', 'epic', 'release', 'outcome', 'idea'] as const;

/** What the API calls them. */
export const typeNames: Readonly<Record<Target, string>> = {
  account: 'Account',
  person: 'Person',
  card: 'TouchpointCard',
  epic: 'Epic',
  release: 'Release',
  outcome: 'Outcome',
  value: 'Value',
  role: 'Role',
  member: 'Member',
};

/** A record that a row points at, found once for all rows of a call. */
export class Wanted {
  readonly target: Target;
  readonly id: string | undefined;
  readonly ref: ExternalRefInput | undefined;
  /** As the caller wrote it, where that is not how it is compared. */
  readonly said: string | undefined;
  path: readonly string[] = [];
  found: string | null = null;

  constructor(target: Target, named: { id?: string; ref?: ExternalRefInput; said?: string }) {
    this.target = target;
    this.id = named.id;
    this.ref = named.ref;
    this.said = named.said;
  }

  toString(): string {
    return this.ref ? writtenRef(this.ref) : (this.said ?? this.id ?? '');
  }
}

const system = nameOf(100);
const externalId = nameOf(500);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => uuid.test(text);

export const refKey = (ref: ExternalRefInput): string => `${ref.system}\0${ref.externalId}`;

export const writtenRef = (ref: ExternalRefInput): string => `${ref.system}/${ref.externalId}`;

/** An external reference that can be kept. */
export function externalRef(given: unknown): ExternalRefInput | Fault {
  if (typeof given !== 'object' || given === null) return invalid('Not a system with an externalId.');
  const named: Partial<Record<keyof ExternalRefInput, unknown>> = given;
  const kept = { system: system.check(named.system ?? ''), externalId: externalId.check(named.externalId ?? '') };
  if (kept.system instanceof Fault) return new Fault(kept.system.code, kept.system.sentence, ['system']);
  if (kept.externalId instanceof Fault)
    return new Fault(kept.externalId.code, kept.externalId.sentence, ['externalId']);
  return { system: String(kept.system), externalId: String(kept.externalId) };
}

/** A record of some kind, named by id or by external reference. */
export const referenceTo = (target: Exclude<Target, 'role'>): Form => ({
  type: 'uuid',
  target,
  check: (given) => wantedFrom(target, given),
});

function wantedFrom(target: Target, given: unknown): Wanted | Fault {
  if (typeof given !== 'object' || given === null)
    return invalid('Not a record: name it by id, or by system and externalId.');
  const { id, ...ref }: RecordRef = given;
  const byRef = ref.system != null || ref.externalId != null;
  if (id != null && byRef) return invalid('Name the record either by id, or by system and externalId.');
  if (id != null) return new Wanted(target, { id: String(id).toLowerCase() });
  if (!byRef) return new Fault('REQUIRED', 'Name the record by id, or by system and externalId.');
  const kept = externalRef(ref);
  return kept instanceof Fault ? kept : new Wanted(target, { ref: kept });
}

const roleKey = nameOf(100);

/** One of the workspace's roles by its key, whatever its capitals: `end-user` is END_USER. */
export const roleByKey: Form = {
  type: 'uuid',
  target: 'role',
  check: (given) => {
    const key = roleKey.check(given);
    return key instanceof Fault ? key : new Wanted('role', { id: spelled(String(key)), said: String(key) });
  },
};

/** How the keys of roles are compared. */
export const spelled = (key: string): string => key.toLowerCase().replaceAll('_', '-');

/** Records of one kind, each once. */
export const referencesTo = (target: Exclude<Target, 'role'>, most: number): Form => ({
  type: 'uuid[]',
  target,
  check: (given) => {
    if (!Array.isArray(given)) return invalid('Not a list.');
    if (given.length > most) return new Fault('TOO_MANY', `At most ${most}; these are ${given.length}.`);
    const wanted = given.map((each) => wantedFrom(target, each));
    return firstFault(wanted) ?? wanted;
  },
});
