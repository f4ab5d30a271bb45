/** An account as two systems may have written it down. */
export interface Customer {
  readonly name: string;
  readonly domains: readonly string[];
  readonly phones: readonly string[];
  /** The place of the account that is the same, where it is known that there is one. */
  readonly twinOf?: number;
}

const starts = `Al Bel Cor Dan El Fal Gar Hel Is Jor Kal Lor Mar Nor Or Pel Quin Ros Sel Tor Ul Vel Wes Xan Yor Zel Bran
  Crest Dorn Ever Frost Glen Hart Iron Juno Kest Lind Mont Nest Oak`.split(/\s+/);
const ends = `dane mark ton berg field wick ham stad holm vik borg ness dale ford brook mere gate stone wood haven leigh
  worth mont rade lund moor cliff burn croft thorpe`.split(/\s+/);
const trades = `Insurance Logistics Foods Energy Shipping Dental Software Textiles Paper Optics Robotics Steel Travel
  Media Pharma Seeds Mobility Analytics Packaging Security Timber Ceramics Marine Hotels`.split(/\s+/);
const forms = ['GmbH', 'AG', 'Ltd', 'Limited', 'Inc.', 'S.A.', 'AS', 'B.V.', 'Oy', 'LLC', 'S.p.A.', ''];

/** The same figures for the same seed, so that runs compare. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Made up by chance but always alike; the last `twins` of them are others written down once more. */
export function customers(count: number, twins: number): Customer[] {
  const chance = chanceOf(42);
  const pick = (words: readonly string[]): string => words[chance(words.length)] ?? '';
  const taken = new Set<string>();
  const all: Customer[] = [];
  while (all.length < count - twins) {
    const [first, trade] = [`${pick(starts)}${pick(ends)}`, pick(trades)];
    const words = chance(3) === 0 ? [first, `${pick(starts)}${pick(ends)}`, trade] : [first, trade];
    const core = words.join(' ');
    if (taken.has(core)) continue;
    taken.add(core);
    const domain = `${words.join('').toLowerCase()}.example`;
    const phones = chance(2) ? [`+41 44 ${100 + chance(900)} ${10 + chance(90)} ${10 + chance(90)}`] : [];
    all.push({ name: `${core} ${pick(forms)}`.trim(), domains: chance(4) ? [domain] : [], phones });
  }
  for (let twin = 0; twin < twins; twin += 1) {
    const twinOf = chance(count - twins);
    const original = all[twinOf] as Customer;
    all.push({ ...written(original, chance), twinOf });
  }
  return all;
}

/** How another system writes the same: another legal form, a slip of the finger, no domain, the number in other signs. */
function written({ name, domains, phones }: Customer, chance: (below: number) => number): Customer {
  const core = forms.reduce(
    (rest, form) => (form && rest.endsWith(` ${form}`) ? rest.slice(0, -form.length - 1) : rest),
    name,
  );
  const slip = 1 + chance(core.length - 3);
  const slipped = chance(2) ? core : core.slice(0, slip) + core.slice(slip + 1);
  return {
    name: `${slipped} ${forms[chance(forms.length)] ?? ''}`.trim().toUpperCase(),
    domains: chance(2) ? domains : [],
    phones: phones.map((phone) => phone.replace('+41 ', '0').replaceAll(' ', chance(2) ? '' : '-')),
  };
}
