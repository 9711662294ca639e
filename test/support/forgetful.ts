import type { Memo } from '../../src/clusters/explore/memo.js';

/** A memo that remembers nothing. */
export const forgetful: Memo = { recall: async (_name, _schema, make) => make() };
