/** What the publisher wrote us. */
export const theirPool = {
  userPoolId: 'eu-central-1_Gazette01',
  userPoolClientId: '5h1k3m9q1gazette',
  identityPoolId: 'eu-central-1:b57b7c3b-9c95-43e4-9266-0123456789ab',
  authRoleArn: 'arn:aws:iam::111122223333:role/gazette-signed-in',
  unauthRoleArn: 'arn:aws:iam::111122223333:role/gazette-guest',
};

export const pressRoleArn = 'arn:aws:iam::111122223333:role/gazette-press';
