// Read schema.ts, and say what it makes. The editor completes the answers that are possible.
type Answers = {
  'DynamoDB tables': '?' | 'one' | 'two' | 'three' | 'four';
  'indexes of the table of Ticket': '?' | 'none' | 'one' | 'two' | 'three' | 'four';
  'the query for the open tickets of an agent, oldest first':
    | '?'
    | 'listTickets'
    | 'ticketsOfAgent'
    | 'listTicketByAgentAndState'
    | 'there is none';
  'a ticket that is created without a state': '?' | 'is found by ticketsOfAgent' | 'is not in its index' | 'is refused';
  'the name of the query by category': '?' | 'ticketsByCategory' | 'listTicketByCategory' | 'listByCategory';
};

export const prediction = {
  'DynamoDB tables': '?',
  'indexes of the table of Ticket': '?',
  'the query for the open tickets of an agent, oldest first': '?',
  'a ticket that is created without a state': '?',
  'the name of the query by category': '?',
} as const satisfies Answers;
