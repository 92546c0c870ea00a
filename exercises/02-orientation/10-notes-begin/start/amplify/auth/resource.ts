// TODO: how do people sign in to Team Notes?
export {};
