import type { EntityManager } from '@mikro-orm/postgresql';
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

/** The value of a measure at a moment; now, where the moment is left out. */
export async function recordReading(em: EntityManager, given: NewReading): Promise<{ id: string; measure: string }> {
  const reading = {
    at: new Date(checked(moment, given.at ?? new Date(), ['at'])),
    value: checked(figure(), given.value, ['value']),
    source: checkedOrEmpty(text(1000), given.source, ['source']) ?? null,
  };
  const id = idOf(given.measure, place);
  return em.transactional(
    async (inner) => {
      const measure = await inner.findOne(Measure, id, { populate: ['outcome'] });
      if (!measure) throw unknown(place);
      refuseArchived(measure.outcome, { type: 'Outcome', noun: 'outcome', path: place.path });
      const recorded = inner.create(Reading, { ...reading, measure });
      await inner.flush();
      return { id: recorded.id, measure: id };
    },
    { propagation: 'required' },
  );
}
