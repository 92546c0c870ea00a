interface Request {
  readonly authorizationToken: string;
}

const known = ['7F-12', '7F-13', '9A-01'];

export const handler = async ({ authorizationToken }: Request) => ({
  isAuthorized: known.includes(authorizationToken),
});
