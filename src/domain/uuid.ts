/** Whether this can be the id of a row or picture of ours. For ids from an address: PostgreSQL answers anything else with an error. */
export const isUuid = (typed: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed);
