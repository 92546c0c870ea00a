import type { Operations, Service, ServiceContext } from '../services/service.ts';
import * as account from './account.ts';
import * as groups from './admin-groups.ts';
import * as admin from './admin-users.ts';
import * as mfa from './mfa-settings.ts';
import * as passwords from './passwords.ts';
import * as signIn from './sign-in.ts';
import * as signUp from './sign-up.ts';

/** What apps may call without a signature. */
export const openOperations = {
  SignUp: changing(signUp.signUp),
  ConfirmSignUp: changing(signUp.confirmSignUp),
  ResendConfirmationCode: changing(signUp.resendConfirmationCode),
  InitiateAuth: changing(signIn.initiateAuth),
  RespondToAuthChallenge: changing(signIn.respondToAuthChallenge),
  GetTokensFromRefreshToken: changing(signIn.getTokensFromRefreshToken),
  GetUser: account.getUser,
  UpdateUserAttributes: changing(account.updateUserAttributes),
  DeleteUserAttributes: changing(account.deleteUserAttributes),
  GetUserAttributeVerificationCode: changing(account.getUserAttributeVerificationCode),
  VerifyUserAttribute: changing(account.verifyUserAttribute),
  ChangePassword: changing(passwords.changePassword),
  ForgotPassword: changing(passwords.forgotPassword),
  ConfirmForgotPassword: changing(passwords.confirmForgotPassword),
  AssociateSoftwareToken: changing(mfa.associateSoftwareToken),
  VerifySoftwareToken: changing(mfa.verifySoftwareToken),
  SetUserMFAPreference: changing(mfa.setUserMfaPreference),
  GlobalSignOut: changing(account.globalSignOut),
  RevokeToken: changing(account.revokeToken),
  DeleteUser: changing(account.deleteUser),
} satisfies Operations;

export const cognitoIdp: Service = {
  name: 'cognito-idp',
  operations: {
    ...openOperations,
    AdminCreateUser: changing(admin.adminCreateUser),
    AdminGetUser: admin.adminGetUser,
    AdminSetUserPassword: changing(admin.adminSetUserPassword),
    AdminConfirmSignUp: changing(admin.adminConfirmSignUp),
    AdminDeleteUser: changing(admin.adminDeleteUser),
    AdminEnableUser: changing(admin.adminSetEnabled(true)),
    AdminDisableUser: changing(admin.adminSetEnabled(false)),
    AdminUpdateUserAttributes: changing(admin.adminUpdateUserAttributes),
    AdminUserGlobalSignOut: changing(admin.adminUserGlobalSignOut),
    AdminAddUserToGroup: changing(groups.adminAddUserToGroup),
    AdminRemoveUserFromGroup: changing(groups.adminRemoveUserFromGroup),
    AdminListGroupsForUser: groups.adminListGroupsForUser,
    ListGroups: groups.listGroups,
    ListUsers: admin.listUsers,
    ListUsersInGroup: groups.listUsersInGroup,
  },
};

/** Has what an operation changed written; one that fails may have used up a session. */
function changing<Input>(run: (input: Input, context: ServiceContext) => Promise<object> | object) {
  return async (input: Input, context: ServiceContext): Promise<object> => {
    try {
      return await run(input, context);
    } finally {
      context.store.changed();
    }
  };
}
