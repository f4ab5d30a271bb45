export type RoleKey =
  | 'SPONSOR'
  | 'CHAMPION'
  | 'END_USER'
  | 'MARKETER'
  | 'SELLER'
  | 'ACCOUNT_MANAGER'
  | 'PROJECT_MANAGER'
  | 'ENGINEER'
  | 'SUPPORT_AGENT';
export type DivisionKey = 'MARKETING' | 'SALES' | 'DELIVERY' | 'SUPPORT' | 'SUCCESS' | 'CUSTOMER';
