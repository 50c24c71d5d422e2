/**
 * Who an actor is to a case. *solicitante*, *mesa*, *categorías*, *profesional*, the case's own
 * assignee, *líder*, the program itself, whoever registered it for the requester, whom a major
 * incident may affect too, and who of them follows it.
 */
export const ROLES = [
  'requester',
  'desk',
  'categorizer',
  'professional',
  'assignee',
  'lead',
  'system',
  'registrar',
  'affected',
  'follower',
] as const;
export type Role = (typeof ROLES)[number];

/** The roles that come with membership of the staff, in `PROCEDURE`'s words; *líder* is never implied. */
export const STAFF_ROLES = ['desk', 'categorizer', 'professional', 'lead'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
