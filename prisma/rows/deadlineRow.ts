/** Local dates and times are stored as if they were UTC: the zone is the partnership's. */
export const deadlineRow = (deadline: string): Date => new Date(`${deadline}:00Z`);
