/** The id of the check that the engine makes by itself; hints and mistakes may name it. */
export const nothingElse = 'nothing-else';
