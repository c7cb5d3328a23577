import { z } from 'zod';

/** The years 1970 to 9999, in milliseconds since 1970: what calendars show and tables hold. */
export const Moment = z
  .number()
  .min(0)
  .max(Date.UTC(10_000, 0) - 1);
