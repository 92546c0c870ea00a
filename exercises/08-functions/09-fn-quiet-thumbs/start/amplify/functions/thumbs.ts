// Uses the module sharp, which comes from a layer.
export const handler = async (event: { picture: string }) => {
  console.log(`Got ${event.picture}`);
  if (!event.picture.endsWith('.jpg')) console.warn(`No picture: ${event.picture}`);
};
