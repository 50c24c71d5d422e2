/**
 * Who an actor is to a case. *solicitante*, *mesa*, *categorías*, *profesional*, the case's own
 * assignee, *líder*, and the program itself.
 */
export const ROLES = [
  'requester',
  'desk',
  'categorizer',
  'professional',
  'assignee',
  'lead',
  'system',
] as const;
export type Role = (typeof ROLES)[number];
