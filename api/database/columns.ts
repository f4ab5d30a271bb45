import { p } from '@mikro-orm/core';

/** A name short enough for an index to hold, whatever its letters. */
export const label = () => p.string().length(500);

/** One line of text, such as a title or a name. */
export const line = () => p.string().length(1000);

/** Running text, such as a message or a note. */
export const prose = () => p.string().length(100_000);

/** A list of short texts that is never null. */
export const lines = () => p.array<string>().columnType('text[]').default([]);

/** A figure with a fraction, kept as float8 so that it leaves PostgreSQL as a number. */
export const figure = () => p.float().columnType('double precision');

/** An instant to the millisecond, kept in UTC. */
export const instant = () => p.datetime(3);

/** A fractional key whose order is that of its bytes, the same in the browser and in the database. */
export const rank = () => p.string().length(255).collation('C');

/** How bad a friction is: 1 to 3, absent when there is none. */
export const severity = (column: string) => p.smallint().nullable().check(`${column} between 1 and 3`);

/** The four frictions, expected on a card or felt in an interaction. */
export const frictions = {
  frictionDelay: severity('friction_delay'),
  frictionQuality: severity('friction_quality'),
  frictionExpertise: severity('friction_expertise'),
  frictionRisk: severity('friction_risk'),
};
