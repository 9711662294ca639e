import { Failure } from '../failure.js';
import type { Configuration } from './configuration.js';

/** What customers are called in what people read, with what it takes to call them so. */
export type CustomerNaming =
  { readonly are: 'shown' | 'hidden' } | { readonly are: 'hashed'; readonly salt: string };

/**
 * What a configuration wants customers to be called.
 *
 * @throws Failure configuration when they are to be hashed and there is no salt
 */
export function customerNaming({
  customerIds: are,
  salt,
}: Pick<Configuration, 'customerIds' | 'salt'>): CustomerNaming {
  if (are !== 'hashed') return { are };
  if (salt !== null) return { are, salt };
  throw new Failure(
    'configuration',
    'customerIds is hashed, and there is no salt to hash with; set the variable QUINTET_SALT, or the key salt, to a secret ' +
      'such as what openssl rand -hex 32 prints, and keep it: with another salt every customer gets another hash',
  );
}
