import { type Rich, rich } from './rich.js';

/** Words for a window that begins before the data do. */
export const coverageEn = {
  period: (days: string, last: string, begin: string) => `${days} to ${last} (data begin on ${begin})`,
  /** Beside a run among others. */
  part: (covered: string, whole: string) => `${covered} of ${whole}`,
  partNote:
    'Where a run’s data begin after its window does, its net revenue stands for fewer days than that of others.',
  compare: {
    first: (covered: string, whole: string): Rich =>
      rich`The first run saw only ${covered} of the ${whole} of its window: revenue and counts are not like for like.`,
    second: (covered: string, whole: string): Rich =>
      rich`The second run saw only ${covered} of the ${whole} of its window: revenue and counts are not like for like.`,
    both: (first: string, second: string): Rich =>
      rich`The data of both runs begin after their windows do: the first saw ${first}, the second ${second}. Revenue and counts are not like for like.`,
  },
};
