type Lane<T> = (signal: AbortSignal) => Promise<T>;

/**
 * Does two things at once. When one fails the other is told to stop, and has come to an end before the failure is thrown.
 *
 * @param signal stops both
 */
export async function inTwoLanes<A, B>(signal: AbortSignal, one: Lane<A>, other: Lane<B>): Promise<[A, B]> {
  const failed = new AbortController();
  const both = AbortSignal.any([signal, failed.signal]);
  const lanes = [one(both), other(both)] as const;
  try {
    return await Promise.all(lanes);
  } catch (error) {
    failed.abort(error);
    throw error;
  } finally {
    await Promise.allSettled(lanes);
  }
}
