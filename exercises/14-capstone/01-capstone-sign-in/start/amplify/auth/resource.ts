// TODO: the sign-in, exported as `auth`.
export {};
