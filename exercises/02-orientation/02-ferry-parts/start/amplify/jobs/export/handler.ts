export const handler = async (): Promise<void> => {
  console.log('A list for the fax');
};
