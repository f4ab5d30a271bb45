import { channels, frictionKinds } from '#lib/words.ts';
import type { CardAnswer } from './board.query.ts';
import type { Card, Role } from './card.ts';
import { cellOf, type Order } from './order.ts';
import type { CardColumns, Frame, Lists } from './projection.ts';

const unknownRole: Role = { key: '', name: 'Unknown role', code: '??', side: 'OURS' };

const unpacked = (bits: number): Card['frictions'] =>
  frictionKinds.flatMap((kind, at) => {
    const severity = (bits >> (2 * at)) & 3;
    return severity > 0 ? [{ kind, severity }] : [];
  });

/** Columns back to cards, with their order in every cell. */
export function unfold(columns: CardColumns, lists: Lists): { cards: Map<string, Card>; order: Order } {
  const cards = new Map<string, Card>();
  const order = new Map<string, string[]>();
  columns.id.forEach((id, row) => {
    const card = cardAt(columns, row, lists);
    cards.set(id, card);
    const cell = cellOf(card.epic, card.release);
    const list = order.get(cell);
    if (list) list.push(id);
    else order.set(cell, [id]);
  });
  return { cards, order };
}

function cardAt(columns: CardColumns, row: number, { epics, releases, roles, values, members }: Lists): Card {
  return {
    id: columns.id[row] ?? '',
    version: columns.version[row] ?? 0,
    title: columns.title[row] ?? '',
    epic: epics[columns.epic[row] ?? -1]?.id ?? '',
    release: releases[columns.release[row] ?? -1]?.id ?? null,
    rank: columns.rank[row] ?? '',
    ownerRole: roles[columns.owner[row] ?? -1] ?? unknownRole,
    assignee: members[columns.assignee[row] ?? -1] ?? null,
    concernedRoles: (columns.concerned[row] ?? []).flatMap((role) => roles[role] ?? []),
    channel: channels[columns.channel[row] ?? -1] ?? null,
    impact: columns.impact[row] ?? null,
    effort: columns.effort[row] ?? null,
    frictions: unpacked(columns.frictions[row] ?? 0),
    values: (columns.values[row] ?? []).flatMap((value) => values[value] ?? []),
    kept: columns.kept[row] ?? 0,
    expected: columns.expected[row] ?? null,
    inTime: columns.inTime[row] ?? null,
  };
}

type Words = Pick<Frame, 'roles' | 'values' | 'members'>;

/** One card of a mutation's answer, as the board holds it. */
export function cardFrom(answer: CardAnswer, { roles, values, members }: Words): Card {
  const role = (key: string) => roles.find((own) => own.key === key);
  const { id, version, title, rank, channel, impact, effort, frictions, lived } = answer;
  return {
    id,
    version,
    title,
    rank,
    epic: answer.epic.id,
    release: answer.release?.id ?? null,
    channel,
    impact,
    effort,
    frictions,
    ownerRole: role(answer.ownerRole.key) ?? unknownRole,
    assignee:
      answer.assignee &&
      (members.find(({ id: own }) => own === answer.assignee?.id) ?? { ...answer.assignee, me: false }),
    concernedRoles: answer.concernedRoles.flatMap(({ key }) => role(key) ?? []),
    values: answer.values.flatMap((value) => values.find((own) => own.id === value.id) ?? []),
    kept: lived.kept,
    expected: lived.expected,
    inTime: lived.inTime,
  };
}
