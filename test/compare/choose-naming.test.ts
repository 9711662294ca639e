import { describe, expect, it } from 'vitest';
import { chooseNaming } from '../../src/compare/choose-naming.js';
import { hashCustomer } from '../../src/report/name-customers.js';

const SALT = '0123456789abcdef';
const shown = { are: 'shown', saltMark: null } as const;
const hidden = { are: 'hidden', saltMark: null } as const;
const hashed = { are: 'hashed', saltMark: hashCustomer(SALT, '') } as const;
const otherwise = { are: 'hashed', saltMark: hashCustomer('another salt than it', '') } as const;
const byHash = { are: 'hashed', salt: SALT } as const;

describe('what customers are called in a comparison', () => {
  it.each([
    ['shown', [shown, shown], { customerIds: 'shown', salt: SALT }, { are: 'shown' }],
    ['one report hides', [shown, hidden], { customerIds: 'shown', salt: null }, { are: 'hidden' }],
    ['one hides, one hashes', [hashed, hidden], { customerIds: 'hashed', salt: SALT }, { are: 'hidden' }],
    ['the configuration hides', [shown, shown], { customerIds: 'hidden', salt: null }, { are: 'hidden' }],
    ['hashed with a known salt', [hashed, shown], { customerIds: 'shown', salt: SALT }, byHash],
    ['hashed, no salt', [hashed, hashed], { customerIds: 'hashed', salt: null }, { are: 'hidden' }],
    ['hashed with two salts', [hashed, otherwise], { customerIds: 'hashed', salt: SALT }, { are: 'hidden' }],
    ['shown, to be hashed now', [shown, shown], { customerIds: 'hashed', salt: SALT }, byHash],
    ['the same without a salt', [shown, shown], { customerIds: 'hashed', salt: null }, { are: 'hidden' }],
  ] as const)('%s', (_, reports, configuration, naming) => {
    expect(chooseNaming(reports, configuration)).toEqual(naming);
  });
});
