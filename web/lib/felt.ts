import type { FrictionKind } from './words.ts';

/** What keeps the interactions in which a friction was felt, and the cards on which it is expected. */
export function feltWhere(friction: FrictionKind) {
  const present = { isNull: false };
  return {
    DELAY: { frictionDelay: present },
    QUALITY: { frictionQuality: present },
    EXPERTISE: { frictionExpertise: present },
    RISK: { frictionRisk: present },
  }[friction];
}
