import type { Mapping, Write } from '../mapping.ts';
import type { Value } from '../value-grammar.ts';
import { journeyParts, touchpoints } from './airport-touchpoints.ts';

const system = 'sfo-survey';

const epics: Write = {
  to: 'epics',
  once: Object.entries(journeyParts).map(([id, [stage, name]]) => ({ ref: { system, id }, name, stage })),
};

const cards: Write = {
  to: 'cards',
  once: Object.entries(touchpoints).map(([id, [epic, title, ownerRole]]) => ({
    ref: { system, id },
    title,
    epic: { system, id: epic },
    ownerRole,
  })),
};

const rating: Value = { column: '#cell', missing: ['0', '6', 'Blank'], as: 'integer', within: [1, 5] };
const recommendation: Value = { column: '#cell', missing: ['11', 'Blank'], as: 'integer', within: [0, 10] };

interface Year {
  year: number;
  airline: { id: Value; name: Value };
  asksRecommendation: boolean;
}

function responses({ year, airline }: Year, question: Record<string, Value>): Record<string, Value> {
  return {
    ref: { system, id: { text: `${year}-{RESPNUM}-{#column}` } },
    account: { system: 'sfo-airline', id: airline.id },
    at: { text: `${year}-5-{INTDATE}`, as: 'time', format: 'YYYY-M-D' },
    ...question,
  };
}

/** The survey of one May: the airport as a whole, every rated touchpoint, and where asked the recommendation. */
export function airportSurvey(edition: Year): Mapping {
  const { year, airline, asksRecommendation } = edition;
  const rated = Object.keys(touchpoints);
  const whole = responses(edition, { kind: 'CSAT', score: rating });
  const item = responses(edition, { kind: 'CSAT', score: rating, card: { system, id: { column: '#column' } } });
  const recommended = responses(edition, { kind: 'NPS', score: recommendation });
  const recommendations: Write[] = [{ to: 'surveyResponses', each: ['NETPRO'], needs: ['score'], fields: recommended }];
  return {
    kind: `airport-${year}`,
    about: `Passenger survey of SFO, May ${year}: airlines as accounts, rated items as cards, answers as CSAT and NPS.`,
    reads: {
      format: 'table',
      columns: ['RESPNUM', 'INTDATE', 'AIRLINE', 'Q7ALL', ...rated, ...(asksRecommendation ? ['NETPRO'] : [])],
    },
    refuse: [{ when: { missing: { column: 'AIRLINE' } }, because: 'no airline' }],
    storyboard: { name: 'Airport journey', lineOfBusiness: 'Passengers of San Francisco International Airport' },
    writes: [
      { to: 'accounts', fields: { ref: { system: 'sfo-airline', id: airline.id }, name: airline.name } },
      epics,
      cards,
      { to: 'surveyResponses', each: ['Q7ALL'], needs: ['score'], fields: whole },
      { to: 'surveyResponses', each: rated, needs: ['score'], fields: item },
      ...(asksRecommendation ? recommendations : []),
    ],
  };
}
