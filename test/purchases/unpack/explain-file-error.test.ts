import { expect, it } from 'vitest';
import { Failure } from '../../../src/failure.js';
import { explainReadError, explainWriteError } from '../../../src/purchases/unpack/explain-file-error.js';

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'write' });
}

it.each([
  ['ENOSPC', 'io', 'the disk is full: unpacking it needs more room in /temp; free some and run again'],
  ['EROFS', 'cannotCreate', "/temp can't be written"],
  ['EIO', 'io', 'unpacking into /temp failed (EIO)'],
])('says what to do about %s while writing', (code, kind, message) => {
  const failure = explainWriteError(systemError(code), '/orders.csv.gz', '/temp');
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ kind, message: expect.stringContaining(message) as string });
});

it.each([
  ['ENOENT', 'noInput', '/orders.csv: no such file'],
  ['EACCES', 'noInput', 'check its permissions'],
  ['ELOOP', 'noInput', 'is a link that leads back to itself; name the file'],
  ['EIO', 'io', 'reading failed (EIO)'],
])('says what to do about %s while reading', (code, kind, message) => {
  const failure = explainReadError(systemError(code), '/orders.csv');
  expect(failure).toMatchObject({ kind, message: expect.stringContaining(message) as string });
});

it('leaves everything else as it is', () => {
  const error = new TypeError('our own fault');
  expect(explainReadError(error, '/orders.csv')).toBe(error);
  expect(explainWriteError(error, '/orders.csv', '/temp')).toBe(error);
});
