import { Side } from '../vocabulary.ts';

type DefaultDivision = { key: string; name: string; side: Side };
type DefaultRole = { key: string; code: string; name: string; division: string };

const { OURS, CUSTOMER } = Side;

export const defaultDivisions: readonly DefaultDivision[] = [
  { key: 'marketing', name: 'Marketing', side: OURS },
  { key: 'sales', name: 'Sales', side: OURS },
  { key: 'delivery', name: 'Delivery', side: OURS },
  { key: 'support', name: 'Support', side: OURS },
  { key: 'success', name: 'Success', side: OURS },
  { key: 'customer', name: 'Customer', side: CUSTOMER },
];

export const defaultRoles: readonly DefaultRole[] = [
  { key: 'sponsor', code: 'SP', name: 'Sponsor', division: 'customer' },
  { key: 'champion', code: 'CH', name: 'Champion', division: 'customer' },
  { key: 'end-user', code: 'EU', name: 'End user', division: 'customer' },
  { key: 'marketer', code: 'MA', name: 'Marketer', division: 'marketing' },
  { key: 'seller', code: 'SE', name: 'Seller', division: 'sales' },
  { key: 'account-manager', code: 'AM', name: 'Account manager', division: 'success' },
  { key: 'project-manager', code: 'PM', name: 'Project manager', division: 'delivery' },
  { key: 'engineer', code: 'EN', name: 'Engineer', division: 'delivery' },
  { key: 'support-agent', code: 'SA', name: 'Support agent', division: 'support' },
];
