import { describe, expect, it } from 'vitest';
import { chooseActions } from '../../src/scores/choose-actions.js';
import type { GridAction } from '../../src/scores/grid.js';
import { defaultPlaybook } from '../segments/figures.js';

describe('an action', () => {
  const plain: GridAction = {
    text: 'Go',
    needsProducts: false,
    channels: [],
    requires: [],
    isDiscount: false,
  };
  it.each([
    ['needs nothing', {}, [], true, null],
    ['needs products that there are', { needsProducts: true }, [], true, null],
    ['needs products that there are not', { needsProducts: true }, [], false, 'products'],
    ['has one of its channels', { channels: ['push', 'email'] }, ['push'], true, null],
    [
      'has none of its channels',
      { channels: ['push', 'sms'] },
      ['sms', 'push'],
      true,
      'app notification, text message',
    ],
    ['has its programme', { requires: ['loyalty_scheme'] }, [], true, null],
    ['lacks its programme', { requires: ['loyalty_scheme'] }, ['loyalty_scheme'], true, 'loyalty scheme'],
    ['has a channel that the playbook does not know', { channels: ['pigeon'] }, [], true, 'pigeon'],
    ['has a programme that the playbook does not know', { requires: ['miles'] }, [], true, 'miles'],
    ['means a programme by a channel', { channels: ['loyalty_scheme'] }, [], true, 'loyalty_scheme'],
  ])('that %s', (_, parts, without, hasProducts, lacks) => {
    const chosen = chooseActions([{ ...plain, ...parts }], 3, {
      playbook: defaultPlaybook,
      without,
      hasProducts,
    });
    expect(chosen).toEqual(
      lacks === null
        ? { actions: [{ text: 'Go', isDiscount: false, notFor: 0 }], leftOut: [] }
        : { actions: [], leftOut: [{ lacks }] },
    );
  });
});
