interface Note {
  readonly title: string;
  readonly dueOn: string | null;
}

/** The notes that are due today or were due before. */
export const dueBy = (today: string, notes: readonly Note[]) =>
  notes.filter(({ dueOn }) => dueOn !== null && dueOn <= today);

/** Asks the API for all teams' notes, and tells those who subscribed. Which client sends it, the chapter on client code says. */
export const handler = async () => ({
  url: process.env.AMPLIFY_DATA_GRAPHQL_ENDPOINT,
  query: 'query { listNotes { items { title dueOn } } }',
  topic: process.env.REMINDERS_TOPIC_ARN,
});
