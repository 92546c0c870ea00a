export const handler = async (): Promise<void> => {
  console.log('The next departures');
};
