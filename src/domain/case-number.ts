/** What people say and write of a case: `MS-2026-000001`. */
export function caseNumber(year: number, sequence: number): string {
  return `MS-${year}-${String(sequence).padStart(6, '0')}`;
}
