/** A local date and time goes to and from the database as if it were UTC: the zone is the partnership's. */
export const deadlineRow = (deadline: string): Date => new Date(`${deadline}:00Z`);
