import { afterAll, beforeAll, describe } from 'vitest';
import { expectClusters } from './facts/expect-clusters.js';
import { expectCustomers } from './facts/expect-customers.js';
import { expectDefaultRules } from './facts/expect-default-rules.js';
import { expectFrozenModel } from './facts/expect-frozen-model.js';
import { expectLines } from './facts/expect-lines.js';
import { expectScores } from './facts/expect-scores.js';
import { expectNamed } from './facts/expect-named.js';
import { expectTrust } from './facts/expect-trust.js';
import { expectWithoutDuplicates } from './facts/expect-without-duplicates.js';
import { deriveShop, type Loaded, loadOnlineRetail, type Shop } from './support/online-retail.js';

// What is published, or was computed elsewhere, about UCI Online Retail. The file is loaded once for all of it.
let loaded: Loaded;
let shop: Shop;
beforeAll(async () => {
  loaded = await loadOnlineRetail();
});
afterAll(() => loaded.engine.close());

describe('the bundled year under the plain rules', () => {
  const plain = { voidWithin: null, voidWithinSeconds: null, adjustments: [], duplicates: 'keep' } as const;
  beforeAll(async () => {
    shop = await deriveShop(loaded, plain, 'P374D');
  });

  expectLines(() => shop);
  expectCustomers(() => shop);
  expectScores(() => shop);
  expectClusters(() => shop);
  expectNamed(() => shop);
});

describe('the bundled year without its exact duplicates', () => {
  const lines = { voidWithin: null, voidWithinSeconds: null, adjustments: [], duplicates: 'drop' } as const;
  beforeAll(async () => {
    shop = await deriveShop(loaded, lines, 'P374D');
  });

  expectWithoutDuplicates(() => shop);
});

describe('the bundled year under the default rules', () => {
  const adjustments = ['POST', 'DOT', 'C2', 'D', 'M', 'm', 'S', 'B', 'CRUK', 'BANK CHARGES', 'AMAZONFEE'];
  const lines = { voidWithin: 'PT24H', voidWithinSeconds: 86_400, adjustments, duplicates: 'keep' } as const;
  beforeAll(async () => {
    shop = await deriveShop(loaded, lines, 'P1Y');
  });

  expectDefaultRules(() => shop);
  expectTrust(() => shop);
  expectFrozenModel(() => shop);
});
