import { aldermoor } from './aldermoor.ts';
import { brightwater } from './brightwater.ts';
import { corvia } from './corvia.ts';
import { haldenClaims } from './halden-claims.ts';
import { haldenDirect } from './halden-direct.ts';
import { halden } from './halden.ts';
import { kestrel } from './kestrel.ts';
import { larkfield } from './larkfield.ts';
import { meridian } from './meridian.ts';
import { ostara } from './ostara.ts';
import { pellworth } from './pellworth.ts';
import type { Story } from './story.ts';
import { tamarind } from './tamarind.ts';

export const stories: readonly Story[] = [
  halden,
  haldenClaims,
  haldenDirect,
  brightwater,
  corvia,
  pellworth,
  meridian,
  aldermoor,
  ostara,
  kestrel,
  larkfield,
  tamarind,
];
