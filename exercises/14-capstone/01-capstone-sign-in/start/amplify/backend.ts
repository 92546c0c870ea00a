// TODO: the backend, with the sign-in.
export {};
