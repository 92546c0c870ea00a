import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'project/deploy.yml';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Options in the other order',
      edits: {
        [file]: [
          [
            'npx ampx deploy --identifier sensors-prod --yes',
            'npx ampx deploy --yes --identifier sensors-prod',
          ],
        ],
      },
    },
    {
      what: 'An equals sign',
      edits: {
        [file]: [
          ['npx ampx deploy --identifier sensors-prod --yes', 'npx ampx deploy --identifier=sensors-prod -y'],
        ],
      },
    },
    {
      what: 'Steps with names',
      edits: {
        [file]: [
          ['      - run: npm ci\n', '      - name: Install\n        run: npm ci\n'],
          [
            '      - run: npx ampx deploy --identifier sensors-prod --yes',
            '      - name: Deploy the backend\n        run: npx ampx deploy --identifier sensors-prod --yes',
          ],
        ],
      },
    },
    {
      what: 'Several lines in one step',
      edits: {
        [file]: [
          [
            '      - run: npm ci\n      - run: npm test\n',
            '      - run: |\n          npm ci\n          npm test\n',
          ],
        ],
      },
    },
    {
      what: 'Permissions in another order',
      edits: { [file]: [['  id-token: write\n  contents: read\n', '  contents: read\n  id-token: write\n']] },
    },
    {
      what: 'The region first',
      edits: {
        [file]: [
          [
            '          role-to-assume: arn:aws:iam::111122223333:role/deploy\n          aws-region: eu-central-1\n',
            '          aws-region: eu-central-1\n          role-to-assume: arn:aws:iam::111122223333:role/deploy\n',
          ],
        ],
      },
    },
    {
      what: 'Node is set up',
      edits: {
        [file]: [
          [
            '      - run: npm ci\n',
            '      - uses: actions/setup-node@v4\n        with:\n          node-version: 22\n      - run: npm ci\n',
          ],
        ],
      },
    },
    {
      what: 'Branches as a list below',
      edits: { [file]: [['    branches: [main]', '    branches:\n      - main']] },
    },
    { what: 'npm install', edits: { [file]: [['npm ci', 'npm install']] } },
    {
      what: 'The identifier in quotes',
      edits: {
        [file]: [
          [
            'npx ampx deploy --identifier sensors-prod --yes',
            "npx ampx deploy --identifier 'sensors-prod' --yes",
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'No yes',
      edits: {
        [file]: [
          ['npx ampx deploy --identifier sensors-prod --yes', 'npx ampx deploy --identifier sensors-prod'],
        ],
      },
    },
    {
      what: 'Another environment',
      edits: {
        [file]: [
          ['npx ampx deploy --identifier sensors-prod --yes', 'npx ampx deploy --identifier sensors --yes'],
        ],
      },
    },
    {
      what: 'A branch of Hosting',
      edits: {
        [file]: [
          [
            'npx ampx deploy --identifier sensors-prod --yes',
            'npx ampx pipeline-deploy --branch main --app-id $AWS_APP_ID',
          ],
        ],
      },
    },
    {
      what: 'A sandbox with that name',
      edits: {
        [file]: [
          [
            'npx ampx deploy --identifier sensors-prod --yes',
            'npx ampx sandbox --once --identifier sensors-prod',
          ],
        ],
      },
    },
    {
      what: 'Deployed before the tests',
      edits: {
        [file]: [
          ['      - run: npm test\n', ''],
          [
            '      - run: npx ampx deploy --identifier sensors-prod --yes',
            '      - run: npx ampx deploy --identifier sensors-prod --yes\n      - run: npm test',
          ],
        ],
      },
    },
    { what: 'No tests', edits: { [file]: [['      - run: npm test\n', '']] } },
    { what: 'Nothing installed', edits: { [file]: [['      - run: npm ci\n', '']] } },
    {
      what: 'Signed in last',
      edits: {
        [file]: [
          [
            '      - uses: aws-actions/configure-aws-credentials@v4\n        with:\n          role-to-assume: arn:aws:iam::111122223333:role/deploy\n          aws-region: eu-central-1\n',
            '',
          ],
          [
            '      - run: npx ampx deploy --identifier sensors-prod --yes',
            '      - run: npx ampx deploy --identifier sensors-prod --yes\n      - uses: aws-actions/configure-aws-credentials@v4\n        with:\n          role-to-assume: arn:aws:iam::111122223333:role/deploy\n          aws-region: eu-central-1',
          ],
        ],
      },
    },
    { what: 'On every branch', edits: { [file]: [['    branches: [main]', "    branches: ['**']"]] } },
    { what: 'Another region', edits: { [file]: [['eu-central-1', 'us-east-1']] } },
    { what: 'No token', edits: { [file]: [['  id-token: write\n', '']] } },
    {
      what: 'Said and not done',
      edits: {
        [file]: [
          [
            'npx ampx deploy --identifier sensors-prod --yes',
            'echo npx ampx deploy --identifier sensors-prod --yes',
          ],
        ],
      },
    },
    {
      what: 'Installed after the tests',
      edits: {
        [file]: [
          ['      - run: npm ci\n      - run: npm test\n', '      - run: npm test\n      - run: npm ci\n'],
        ],
      },
    },
    {
      what: 'Yes by a pipe only',
      edits: {
        [file]: [
          [
            'npx ampx deploy --identifier sensors-prod --yes',
            'echo y | npx ampx deploy --identifier sensors-prod',
          ],
        ],
      },
    },
  ],
};
