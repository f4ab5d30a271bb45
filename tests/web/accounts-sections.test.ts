import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import Entry from '../../web/routes/accounts/[id]/Entry.svelte';
import Facts from '../../web/routes/accounts/[id]/Facts.svelte';
import People from '../../web/routes/accounts/[id]/People.svelte';
import Pillars from '../../web/routes/accounts/[id]/Pillars.svelte';
import { account, interaction, now, roles } from './account-fixture.ts';

describe('An account’s sections', () => {
  test('show the three pillars, each with its n, and say where there is too little evidence', () => {
    render(Pillars, { account, now });
    const pillars = screen.getAllByRole('listitem').map((pillar) => pillar.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(pillars).toEqual([
      'Highly engaged teams too little evidence 3 answers, the last 8 days ago',
      'Positive account experiences +20 NPS 10 answers, the last yesterday',
      'Expected outcomes nothing known yet no outcomes due yet',
    ]);
    expect(screen.getByRole('link', { name: '10 answers' }).getAttribute('href')).toBe(
      '/outcomes/rows?account=a1&of=surveys&survey=NPS',
    );
  });

  test('show which of the roles are vacant, and who left', () => {
    render(People, { account, roles, now });
    const seller = within(screen.getByText('Seller').closest('div') as HTMLElement);
    expect(seller.getByText('vacant')).toBeTruthy();
    expect(seller.getByText(/until 1 Nov 2026/)).toBeTruthy();
    expect(screen.getByText('Sponsor').closest('div')?.textContent).toContain('Clara Jensen');
    expect(screen.getAllByText('vacant')).toHaveLength(1);
  });

  test('flag stale facts and gaps, and say who needs them', () => {
    render(Facts, { account, roles, now });
    const [stale, gap] = screen.getAllByRole('row').slice(1);
    expect(stale?.textContent).toContain('Stale: it may be 90 days old at most. Ask again.');
    expect(stale?.textContent).toContain('Kickoff notes, 4 months ago');
    expect(gap?.textContent).toContain('Gap: nobody knows this yet.');
    expect(gap?.textContent).toContain('Needed by Seller.');
  });
});

describe('An entry of the timeline', () => {
  const said = (entry: typeof interaction) => {
    const { container } = render(Entry, { entry, now, reachable: false, host: 'a1' });
    return container.textContent.replaceAll(/\s+/g, ' ').trim();
  };

  test('says when, what and from whom', () => {
    expect(said(interaction)).toBe(
      '13 Nov 2026 09:30, 8 days ago Message, email from the customer, Clara Jensen Access for new people They start on ' +
        'Monday. ' +
        'Delay 2 of 3, 52 hours',
    );
  });

  test('whose time nobody knows says so', () => {
    expect(said({ ...interaction, at: null })).toContain('time unknown recorded 14 Nov 2026');
  });

  test('of another account below names it', () => {
    expect(said({ ...interaction, account: { id: 'a2', name: 'Bioplex' } })).toContain('Clara Jensen at Bioplex');
  });
});
