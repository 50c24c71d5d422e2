import type { StaffRole } from './roles.ts';

/** The roles that a lead gave somebody in place of those that come with membership. */
export interface RoleGrant {
  readonly personId: string;
  readonly roles: readonly StaffRole[];
}
