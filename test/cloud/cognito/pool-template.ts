// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how Fn::Sub writes its variables

/** A pool with a client, groups and an identity pool, as Amplify's synthesis writes them. */
export function poolTemplate(
  pool: Readonly<Record<string, unknown>> = {},
  client: Readonly<Record<string, unknown>> = {},
) {
  const role = (amr: string) => ({
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRoleWithWebIdentity',
            Principal: { Federated: 'cognito-identity.amazonaws.com' },
            Condition: {
              StringEquals: { 'cognito-identity.amazonaws.com:aud': { Ref: 'Identities' } },
              'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': amr },
            },
          },
        ],
      },
    },
  });
  const provider = 'cognito-idp.${AWS::Region}.amazonaws.com/${Pool}';
  return {
    Resources: {
      Pool: {
        Type: 'AWS::Cognito::UserPool',
        Properties: {
          AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
          AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
          AutoVerifiedAttributes: ['email'],
          EmailVerificationMessage: 'The verification code to your new account is {####}',
          EmailVerificationSubject: 'Verify your new account',
          EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
          MfaConfiguration: 'OPTIONAL',
          Policies: {
            PasswordPolicy: {
              MinimumLength: 8,
              RequireLowercase: true,
              RequireNumbers: true,
              RequireSymbols: true,
              RequireUppercase: true,
            },
          },
          Schema: [
            { Mutable: true, Name: 'email', Required: true },
            {
              AttributeDataType: 'String',
              Mutable: false,
              Name: 'plan',
              StringAttributeConstraints: { MaxLength: '10' },
            },
          ],
          UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
          UsernameAttributes: ['email'],
          UsernameConfiguration: { CaseSensitive: false },
          ...pool,
        },
      },
      Client: {
        Type: 'AWS::Cognito::UserPoolClient',
        Properties: {
          UserPoolId: { Ref: 'Pool' },
          ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
          PreventUserExistenceErrors: 'ENABLED',
          ...client,
        },
      },
      Identities: {
        Type: 'AWS::Cognito::IdentityPool',
        Properties: {
          AllowUnauthenticatedIdentities: true,
          CognitoIdentityProviders: [{ ClientId: { Ref: 'Client' }, ProviderName: { 'Fn::Sub': provider } }],
        },
      },
      Member: role('authenticated'),
      Guest: role('unauthenticated'),
      Admin: role('authenticated'),
      Attachment: {
        Type: 'AWS::Cognito::IdentityPoolRoleAttachment',
        Properties: {
          IdentityPoolId: { Ref: 'Identities' },
          Roles: {
            authenticated: { 'Fn::GetAtt': ['Member', 'Arn'] },
            unauthenticated: { 'Fn::GetAtt': ['Guest', 'Arn'] },
          },
          RoleMappings: {
            UserPoolWebClientRoleMapping: {
              Type: 'Token',
              AmbiguousRoleResolution: 'AuthenticatedRole',
              IdentityProvider: { 'Fn::Sub': `${provider}:\${Client}` },
            },
          },
        },
      },
      Admins: {
        Type: 'AWS::Cognito::UserPoolGroup',
        Properties: {
          UserPoolId: { Ref: 'Pool' },
          GroupName: 'ADMINS',
          Precedence: 0,
          RoleArn: { 'Fn::GetAtt': ['Admin', 'Arn'] },
        },
      },
    },
    Outputs: {
      region: { Value: { Ref: 'AWS::Region' } },
      pool: { Value: { Ref: 'Pool' } },
      client: { Value: { Ref: 'Client' } },
      identities: { Value: { Ref: 'Identities' } },
    },
  };
}
