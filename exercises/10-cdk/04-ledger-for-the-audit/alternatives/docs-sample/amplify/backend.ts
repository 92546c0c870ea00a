import { defineBackend } from "@aws-amplify/backend";
import { Duration } from "aws-cdk-lib";
import {
  BackupPlan,
  BackupPlanRule,
  BackupResource,
  BackupVault,
} from "aws-cdk-lib/aws-backup";
import { Schedule } from "aws-cdk-lib/aws-events";
import { auth } from "./auth/resource";
import { data } from "./data/resource";

const backend = defineBackend({
  auth,
  data,
});

const { amplifyDynamoDbTables } = backend.data.resources.cfnResources;
amplifyDynamoDbTables["Payment"].pointInTimeRecoveryEnabled = true;
amplifyDynamoDbTables["Payment"].deletionProtectionEnabled = true;

const backupStack = backend.createStack("backup-stack");
const vault = new BackupVault(backupStack, "BackupVault", {
  backupVaultName: "backup-vault",
});
const plan = new BackupPlan(backupStack, "BackupPlan", {
  backupPlanName: "backup-plan",
  backupVault: vault,
});
plan.addRule(
  new BackupPlanRule({
    deleteAfter: Duration.days(365),
    ruleName: "backup-plan-rule",
    scheduleExpression: Schedule.cron({
      minute: "0",
      hour: "3",
      day: "*",
      month: "*",
      year: "*",
    }),
  })
);
plan.addSelection("BackupPlanSelection", {
  resources: [BackupResource.fromDynamoDbTable(backend.data.resources.tables["Payment"])],
  allowRestores: true,
});
