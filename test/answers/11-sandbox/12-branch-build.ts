import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'project/amplify.yml';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'In one line',
      edits: {
        [file]: [
          [
            '        - npm ci\n        - npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID\n',
            '        - npm ci && npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID\n',
          ],
        ],
      },
    },
    {
      what: 'Options in the other order, with an equals sign',
      edits: {
        [file]: [
          [
            'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
            'npx ampx pipeline-deploy --app-id=$AWS_APP_ID --branch=$AWS_BRANCH',
          ],
        ],
      },
    },
    {
      what: 'Variables in braces and quotes',
      edits: {
        [file]: [
          [
            'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
            'npx ampx pipeline-deploy --branch "${AWS_BRANCH}" --app-id "${AWS_APP_ID}"',
          ],
        ],
      },
    },
    {
      what: 'Installed in preBuild',
      edits: {
        [file]: [
          [
            '  phases:\n    build:\n      commands:\n        - npm ci\n        - npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID\n',
            '  phases:\n    preBuild:\n      commands:\n        - npm ci\n    build:\n      commands:\n        - npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID\n',
          ],
        ],
      },
    },
    {
      what: 'Installed twice',
      edits: {
        [file]: [
          [
            'frontend:\n  phases:\n    build:\n      commands:\n        - npx vite build\n',
            'frontend:\n  phases:\n    preBuild:\n      commands:\n        - npm ci\n    build:\n      commands:\n        - npx vite build\n',
          ],
        ],
      },
    },
    {
      what: 'By npm exec',
      edits: {
        [file]: [
          [
            'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
            'npm exec -- ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
          ],
        ],
      },
    },
    {
      what: 'As the documentation has it, with a cache',
      edits: {
        [file]: [
          [
            "    files:\n      - '**/*'\n",
            "    files:\n      - '**/*'\n  cache:\n    paths:\n      - node_modules/**/*\n",
          ],
          ['npm ci', 'npm ci --cache .npm --prefer-offline'],
        ],
      },
    },
    { what: 'npm install', edits: { [file]: [['npm ci', 'npm install']] } },
    {
      what: 'A word before it',
      edits: {
        [file]: [
          [
            '        - npm ci\n        - npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID\n',
            '        - node --version\n        - npm ci\n        - npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID\n',
          ],
        ],
      },
    },
    {
      what: 'Lists in brackets',
      edits: {
        [file]: [
          ["      - '**/*'\n", '      - "**/*"\n'],
          ['        - npx vite build\n', '        - npx vite build --mode production\n'],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'A sandbox',
      edits: {
        [file]: [
          ['npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID', 'npx ampx sandbox --once'],
        ],
      },
    },
    {
      what: 'The branch written down',
      edits: {
        [file]: [
          [
            'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
            'npx ampx pipeline-deploy --branch main --app-id $AWS_APP_ID',
          ],
        ],
      },
    },
    {
      what: 'No app',
      edits: {
        [file]: [
          [
            'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
            'npx ampx pipeline-deploy --branch $AWS_BRANCH',
          ],
        ],
      },
    },
    {
      what: 'No branch',
      edits: {
        [file]: [
          [
            'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
            'npx ampx pipeline-deploy --app-id $AWS_APP_ID',
          ],
        ],
      },
    },
    {
      what: 'The two swapped',
      edits: {
        [file]: [
          [
            'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
            'npx ampx pipeline-deploy --branch $AWS_APP_ID --app-id $AWS_BRANCH',
          ],
        ],
      },
    },
    {
      what: 'Outputs only',
      edits: {
        [file]: [
          [
            'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
            'npx ampx generate outputs --branch $AWS_BRANCH --app-id $AWS_APP_ID',
          ],
        ],
      },
    },
    {
      what: 'Said and not done',
      edits: {
        [file]: [
          [
            'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
            'echo npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
          ],
        ],
      },
    },
    { what: 'Nothing installed', edits: { [file]: [['        - npm ci\n', '']] } },
    {
      what: 'The app is not built',
      edits: { [file]: [['        - npx vite build\n', '        - npm run lint\n']] },
    },
    {
      what: 'Another folder is published',
      edits: { [file]: [['baseDirectory: dist', 'baseDirectory: build']] },
    },
    {
      what: 'In a comment',
      edits: {
        [file]: [
          [
            '        - npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID\n',
            '        # - npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID\n',
          ],
        ],
      },
    },
    {
      what: 'The old command besides',
      edits: { [file]: [['        - npm ci\n', '        - amplifyPush --simple\n        - npm ci\n']] },
    },
    {
      what: 'Variables in single quotes',
      edits: {
        [file]: [
          [
            'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
            "npx ampx pipeline-deploy --branch '$AWS_BRANCH' --app-id '$AWS_APP_ID'",
          ],
        ],
      },
    },
    {
      what: 'A failure that nobody sees',
      edits: {
        [file]: [
          [
            'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
            'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID || true',
          ],
        ],
      },
    },
  ],
};
