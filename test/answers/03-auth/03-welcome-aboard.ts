import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/auth/resource.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [file]: edits },
});
const text = "createLink => `<p>Welcome aboard! ${createLink('Confirm my address')}</p>`";

export const answers: OtherAnswers = {
  right: [
    edit('Text around it', ['<p>Welcome aboard! ', '<h1>Welcome aboard!</h1><p>Please click: ']),
    edit('A function with a body', [
      text,
      "createLink => {\n        const link = createLink('Confirm my address');\n        return 'Welcome aboard! ' + link;\n      }",
    ]),
    edit('The parameter has another name', [text, "link => `Welcome aboard! ${link('Confirm my address')}`"]),
    edit('The link first', [text, "createLink => `${createLink('Confirm my address')}. Welcome aboard!`"]),
    edit(
      'Words in a constant',
      ['export const auth', "const words = 'Confirm my address';\n\nexport const auth"],
      ["createLink('Confirm my address')", 'createLink(words)'],
    ),
    edit('A method', [
      `verificationEmailBody: ${text}`,
      "verificationEmailBody(createLink) {\n        return `Welcome aboard! ${createLink('Confirm my address')}`;\n      }",
    ]),
    edit('Lines, joined', [
      text,
      "createLink =>\n        ['Welcome aboard!', createLink('Confirm my address'), 'Harbor'].join('<br>')",
    ]),
    edit('Options in another order', [
      "      verificationEmailStyle: 'LINK',\n      verificationEmailSubject: 'Your berth in Harbor',\n",
      "      verificationEmailSubject: 'Your berth in Harbor',\n      verificationEmailStyle: 'LINK',\n",
    ]),
    edit(
      'The function apart',
      [
        'export const auth',
        "const body = (link: (text?: string) => string) => `Welcome aboard! ${link('Confirm my address')}`;\n\nexport const auth",
      ],
      [text, 'body'],
    ),
    edit('The link twice', ['</p>`', "</p><p>${createLink('Confirm my address')}</p>`"]),
    edit('A text about codes', ['</p>`', ' You need no code.</p>`']),
  ],
  wrong: [
    edit(
      'A code',
      ["'LINK'", "'CODE'"],
      ['createLink =>', 'createCode =>'],
      ["createLink('Confirm my address')", 'createCode()'],
    ),
    edit('A code beside the link', ['</p>`', ' Or type {####}.</p>`']),
    edit('Words with a capital too many', ['Confirm my address', 'Confirm My Address']),
    edit('Subject otherwise', ['berth in Harbor', 'berth in the Harbor']),
    edit('No welcome', ['Welcome aboard! ', '']),
    edit('The words beside the link', [
      "${createLink('Confirm my address')}",
      'Confirm my address: ${createLink()}',
    ]),
    edit('A link of HTML', [
      "${createLink('Confirm my address')}",
      '<a href="${createLink()}">Confirm my address</a>',
    ]),
    edit('A link of HTML, and not called', [
      "${createLink('Confirm my address')}",
      '<a href="${createLink}">Confirm my address</a>',
    ]),
    edit(
      'The subject inside the body',
      ["      verificationEmailSubject: 'Your berth in Harbor',\n", ''],
      ['Welcome aboard!', 'Your berth in Harbor. Welcome aboard!'],
    ),
    edit('The welcome as the subject', ["'Your berth in Harbor'", "'Welcome aboard!'"]),
    edit('A word too many in the link', ["'Confirm my address'", "'Click here: Confirm my address'"]),
    edit('Welcome without a mark', ['Welcome aboard!', 'Welcome aboard']),
    edit('The style left out', ["      verificationEmailStyle: 'LINK',\n", '']),
    edit('A style in small letters', ["'LINK'", "'link'"]),
    edit('The subject in a comment', [
      "      verificationEmailSubject: 'Your berth in Harbor',",
      "      // verificationEmailSubject: 'Your berth in Harbor',",
    ]),
    edit('The mark by hand, and cut', [text, "() => '<p>Welcome aboard! {##Confirm my address}</p>'"]),
    edit('A phone as well', ['    email: {', '    phone: true,\n    email: {']),
    edit('A body that calls nothing', [text, "'<p>Welcome aboard! Confirm my address</p>' as never"]),
  ],
};
