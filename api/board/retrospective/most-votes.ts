/** How many notes of one retrospective a member can vote for: few enough that they must choose. */
export const mostVotes = 5;
