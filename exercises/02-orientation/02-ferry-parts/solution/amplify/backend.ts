import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
import { departures } from './jobs/departures/resource';
import { timetables } from './storage/resource';

defineBackend({
  auth,
  data,
  departures,
  timetables,
});
