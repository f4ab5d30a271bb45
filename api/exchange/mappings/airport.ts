import { airportSurvey } from './airport-survey.ts';

/** The 2015 file names airlines by codes of its own that no published list explains, so the codes stay codes. */
export const airport2015 = airportSurvey({
  year: 2015,
  airline: { id: { text: '2015 code {AIRLINE}' }, name: { text: 'Airline code {AIRLINE} (2015)' } },
  asksRecommendation: false,
});

export const airport2017 = airportSurvey({
  year: 2017,
  airline: { id: { column: 'AIRLINE' }, name: { column: 'AIRLINE' } },
  asksRecommendation: true,
});
