import type { z } from 'zod';

/** Remembers what was computed before from the same features with the same settings. */
export interface Memo {
  /**
   * What `make` gives, or gave before under this name.
   *
   * @param schema what it looks like; what is remembered and looks otherwise is made anew
   */
  recall<T>(name: string, schema: z.ZodType<T>, make: () => Promise<T>): Promise<T>;
}
