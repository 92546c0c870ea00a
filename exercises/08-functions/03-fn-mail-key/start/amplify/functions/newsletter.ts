export const handler = async () => {
  const { MAIL_KEY, SENDER, GREETING } = process.env;
  return `${GREETING} from ${SENDER}, signed with a key of ${MAIL_KEY?.length} characters`;
};
