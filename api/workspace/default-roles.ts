import { Side } from '../vocabulary.ts';

type DefaultDivision = { key: string; name: string; side: Side };
type DefaultRole = { key: string; code: string; name: string; division: string };

const { OURS, CUSTOMER } = Side;

export const defaultDivisions: readonly DefaultDivision[] = [
  { key: 'MARKETING', name: 'Marketing', side: OURS },
  { key: 'SALES', name: 'Sales', side: OURS },
  { key: 'DELIVERY', name: 'Delivery', side: OURS },
  { key: 'SUPPORT', name: 'Support', side: OURS },
  { key: 'SUCCESS', name: 'Success', side: OURS },
  { key: 'CUSTOMER', name: 'Customer', side: CUSTOMER },
];

export const defaultRoles: readonly DefaultRole[] = [
  { key: 'SPONSOR', code: 'SP', name: 'Sponsor', division: 'CUSTOMER' },
  { key: 'CHAMPION', code: 'CH', name: 'Champion', division: 'CUSTOMER' },
  { key: 'END_USER', code: 'EU', name: 'End user', division: 'CUSTOMER' },
  { key: 'MARKETER', code: 'MA', name: 'Marketer', division: 'MARKETING' },
  { key: 'SELLER', code: 'SE', name: 'Seller', division: 'SALES' },
  { key: 'ACCOUNT_MANAGER', code: 'AM', name: 'Account manager', division: 'SUCCESS' },
  { key: 'PROJECT_MANAGER', code: 'PM', name: 'Project manager', division: 'DELIVERY' },
  { key: 'ENGINEER', code: 'EN', name: 'Engineer', division: 'DELIVERY' },
  { key: 'SUPPORT_AGENT', code: 'SA', name: 'Support agent', division: 'SUPPORT' },
];
