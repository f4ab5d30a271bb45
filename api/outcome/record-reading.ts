import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { refuseArchived } from '../write/archived-record.ts';
import { checked, checkedOrEmpty } from '../write/checked.ts';
import { figure, text } from '../write/form.ts';
import { moment } from '../write/forms.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { Measure } from './measure.entity.ts';
import { Reading } from './reading.entity.ts';

export interface NewReading {
  measure: string;
  at?: Maybe<Date | string>;
  value: number;
  source?: Maybe<string>;
}

const place = { path: ['measure'], noun: 'measure' };

/**
 * The value of a measure at a moment; now, where the moment is left out. A measure has one reading at a moment: told
 * again, it is corrected, and the same once more changes nothing.
 */
export async function recordReading(em: EntityManager, given: NewReading): Promise<{ id: string; measure: string }> {
  const at = new Date(checked(moment, given.at ?? new Date(), ['at']));
  const value = checked(figure(), given.value, ['value']);
  const source = checkedOrEmpty(text(1000), given.source, ['source']);
  const id = idOf(given.measure, place);
  return em.transactional(
    async (inner) => {
      const measure = await measureInTurn(inner, id);
      const known = given.at == null ? null : await inner.findOne(Reading, { measure, at });
      if (known) Object.assign(known, { value, ...(source !== undefined && { source }) });
      const reading = known ?? inner.create(Reading, { measure, at, value, source: source ?? null });
      await inner.flush();
      return { id: reading.id, measure: id };
    },
    { propagation: 'required' },
  );
}

/** Whoever reads the same measure at once waits, so that none of them makes a second reading of a moment. */
async function measureInTurn(em: EntityManager, id: string): Promise<Measure> {
  const measure = await em.findOne(Measure, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!measure) throw unknown(place);
  await em.populate(measure, ['outcome']);
  refuseArchived(measure.outcome, { type: 'Outcome', noun: 'outcome', path: place.path });
  return measure;
}
