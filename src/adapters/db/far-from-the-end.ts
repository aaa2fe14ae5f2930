/**
 * More than all workers have in flight: while so many steps of a campaign are still to come, none of those in flight can be its last, and none
 * asks for what follows the last one. All that ask would wait for one job row; the minute sweep asks again in any case.
 */
export const FAR_FROM_THE_END = 300;
