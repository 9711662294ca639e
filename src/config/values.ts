import { Temporal } from 'temporal-polyfill';
import { REFIT_POLICIES, type RefitPolicy } from './configuration.js';
import { MEMORY_UNITS, memoryBytes } from './memory-bytes.js';

/**
 * One kind of value: how it is read from YAML or text, and what is allowed in words that follow "must be".
 * `read` answers undefined for a value that is not allowed.
 */
export interface ValueKind<T> {
  readonly allowed: string;
  read(value: unknown): T | undefined;
}

/** A whole number, also as text, from `least` to `most`. */
export function wholeNumber(least: number, most: number): ValueKind<number> {
  return {
    allowed: `a whole number from ${least} to ${most}`,
    read(value) {
      const number = typeof value === 'string' && /^[+-]?\d+$/.test(value) ? Number(value) : value;
      const fits =
        typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most;
      return fits ? number : undefined;
    },
  };
}

/** A part of a whole. */
export const share: ValueKind<number> = {
  allowed: 'a number from 0 to 1',
  read: (value) => (typeof value === 'number' && value >= 0 && value <= 1 ? Math.abs(value) : undefined),
};

/** A number from more than `least` to less than `most`. */
export function numberBetween(least: number, most: number): ValueKind<number> {
  return {
    allowed: `a number of more than ${least} and less than ${most}`,
    read: (value) => (typeof value === 'number' && value > least && value < most ? value : undefined),
  };
}

/** When segments are found anew. */
export const refitPolicy: ValueKind<RefitPolicy> = {
  allowed: `one of ${REFIT_POLICIES.join(', ')}, or an ISO 8601 duration such as P7D`,
  read(value) {
    const policy = REFIT_POLICIES.find((candidate) => candidate === value);
    if (policy !== undefined) return policy;
    const every = calendarDuration.read(value);
    return every === undefined ? undefined : { every };
  },
};

/** What the kind allows, or `none`, which is read as null. */
export function orNone<T>(kind: ValueKind<T>): ValueKind<T | null> {
  return {
    allowed: `none or ${kind.allowed}`,
    read: (value) => (value === 'none' ? null : kind.read(value)),
  };
}

/** What the kind allows, or `all`. */
export function orAll<T>(kind: ValueKind<T>): ValueKind<T | 'all'> {
  return {
    allowed: `all or ${kind.allowed}`,
    read: (value) => (value === 'all' ? value : kind.read(value)),
  };
}

/** Text of at least one visible character; `allowed` says what it stands for. */
export function text(allowed: string): ValueKind<string> {
  return {
    allowed,
    read: (value) => (typeof value === 'string' && value.trim() !== '' ? value : undefined),
  };
}

/** Fewest characters of a secret. */
const SECRET_LENGTH = 16;

/** Text that nobody is to guess. White space at its ends is no part of it: files that hold secrets end with a line feed. */
export const secret: ValueKind<string> = {
  allowed: `text of at least ${SECRET_LENGTH} characters that nobody can guess`,
  read(value) {
    const trimmed = typeof value === 'string' ? value.trim() : '';
    return trimmed.length >= SECRET_LENGTH ? trimmed : undefined;
  },
};

export function oneOf<T extends string>(values: readonly T[]): ValueKind<T> {
  return {
    allowed: `one of ${values.join(', ')}`,
    read: (value) => values.find((candidate) => candidate === value),
  };
}

/** True or false; YAML 1.2 and variables know `yes` and `no` only as text. */
export const truth: ValueKind<boolean> = {
  allowed: 'true or false',
  read(value) {
    const word = typeof value === 'string' ? value.toLowerCase() : value;
    if (word === true || word === 'true' || word === 'yes' || word === '1') return true;
    if (word === false || word === 'false' || word === 'no' || word === '0') return false;
    return undefined;
  },
};

/** A moment on the source's wall clock, normalised to `YYYY-MM-DDTHH:MM:SS`. */
export const moment: ValueKind<string> = {
  allowed: 'a date such as 2011-12-10 or a local time such as 2011-12-10T06:30, without a time zone',
  read(value) {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(value))
      return undefined;
    return attempt(() => Temporal.PlainDateTime.from(value).toString({ smallestUnit: 'second' }));
  },
};

/** A calendar duration, positive and at most 100 years, normalised to capital letters. */
export const calendarDuration: ValueKind<string> = {
  allowed:
    'an ISO 8601 duration of years, months, weeks, days or hours, more than none and at most 100 years, such as P1Y or P90D',
  read(value) {
    const duration = readDuration(value);
    if (!duration || duration.minutes !== 0 || duration.seconds !== 0) return undefined;
    const start = Temporal.PlainDateTime.from('2000-01-01');
    const end = attempt(() => start.add(duration));
    if (!end || Temporal.PlainDateTime.compare(end, '2100-01-01') > 0) return undefined;
    return duration.toString();
  },
};

/** A calendar duration without hours: the time from one night's run to the next. */
export const wholeDays: ValueKind<string> = {
  allowed: 'an ISO 8601 duration of years, months, weeks or days, at most 100 years, such as P1D or P1W',
  read(value) {
    const duration = calendarDuration.read(value);
    return duration?.includes('T') === true ? undefined : duration;
  },
};

/** A duration of fixed length as written and in whole seconds, or both null for `none`. */
export interface VoidWithin {
  readonly voidWithin: string | null;
  readonly voidWithinSeconds: number | null;
}

/** A day is 24 hours here: the two lines that it keeps apart carry clock times, not dates. */
export const fixedDuration: ValueKind<VoidWithin> = {
  allowed:
    'none or an ISO 8601 duration of days, hours, minutes and seconds, at least a second and at most 366 days, such as PT24H',
  read(value) {
    if (value === 'none') return { voidWithin: null, voidWithinSeconds: null };
    const duration = readDuration(value);
    if (!duration || duration.years !== 0 || duration.months !== 0 || duration.weeks !== 0) return undefined;
    const seconds = duration.total({ unit: 'seconds' });
    if (!Number.isInteger(seconds) || seconds > 366 * 24 * 60 * 60) return undefined;
    return { voidWithin: duration.toString(), voidWithinSeconds: seconds };
  },
};

/** A duration of fixed length of which a timer knows the end, normalised to capital letters. */
export const runningTime: ValueKind<string> = {
  allowed:
    'an ISO 8601 duration of days, hours, minutes and seconds, at least a second and at most 7 days, such as PT2H',
  read(value) {
    const duration = readDuration(value);
    if (!duration || duration.years !== 0 || duration.months !== 0 || duration.weeks !== 0) return undefined;
    const seconds = duration.total({ unit: 'seconds' });
    return seconds >= 1 && seconds <= 7 * 24 * 60 * 60 ? duration.toString() : undefined;
  },
};

/** Whether to wait, or for how long at most. */
export const waiting: ValueKind<boolean | string> = {
  allowed: `${truth.allowed}, or ${runningTime.allowed}`,
  read: (value) => truth.read(value) ?? runningTime.read(value),
};

/** A size of memory, normalised to number and unit without a space. */
export const memorySize: ValueKind<string> = {
  allowed: 'a size such as 2GB or 512MiB (MB, GB, TB, MiB, GiB or TiB), at least 64MB and at most 1024TiB',
  read(value) {
    const match = typeof value === 'string' ? /^(\d+(?:\.\d+)?) ?([a-z]+)$/i.exec(value) : null;
    const unit = MEMORY_UNITS.find((name) => name.toLowerCase() === match?.[2]?.toLowerCase());
    if (!match?.[1] || !unit) return undefined;
    const size = `${match[1]}${unit}`;
    const bytes = memoryBytes(size);
    return bytes >= 64e6 && bytes <= 2 ** 50 ? size : undefined;
  },
};

/** A currency that the platform knows, in capital letters. */
export const currencyCode: ValueKind<string> = {
  allowed: 'an ISO 4217 currency code such as GBP, EUR or USD',
  read(value) {
    const code = typeof value === 'string' ? value.toUpperCase() : '';
    return Intl.supportedValuesOf('currency').includes(code) ? code : undefined;
  },
};

/** A locale that the platform can format for, in its canonical spelling. */
export const localeTag: ValueKind<string> = {
  allowed: 'a BCP 47 language tag such as en-GB, de or fr-CA',
  read(value) {
    if (typeof value !== 'string') return undefined;
    return attempt(() => Intl.NumberFormat.supportedLocalesOf(value)[0]);
  },
};

/** A positive duration, or undefined. */
function readDuration(value: unknown): Temporal.Duration | undefined {
  const duration = typeof value === 'string' ? attempt(() => Temporal.Duration.from(value)) : undefined;
  return duration && duration.sign > 0 ? duration : undefined;
}

/** The platform's parsers throw a RangeError for text that they do not know. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
