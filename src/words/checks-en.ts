/** What is checked before anything is published, and what came of it, in English; figures come in already worded. */
export const checksEn = {
  lines: {
    name: 'Every line is in exactly one place',
    all: (read: string, placed: string) => `${read} lines were read, ${placed} have a place`,
    file: (read: string, file: string, placed: string) =>
      `${read} lines of ${file} were read, ${placed} have a place`,
  },
  bridge: {
    name: 'The parts add up to all lines of the window',
    detail: (parts: string, lines: string) => `the parts add up to ${parts}, the lines to ${lines}`,
  },
  segments: {
    name: 'What customers spent is what was sold to them',
    detail: (customers: string, lines: string) =>
      `customers spent ${customers} net, their lines add up to ${lines}`,
  },
  voids: {
    name: 'Voided sales and their cancellations come to nothing',
    detail: (amount: string) => `together they add up to ${amount}`,
  },
  migration: {
    name: 'Every customer of two runs stayed, moved, joined or left',
    left: (before: string, date: string, left: string) => `of ${before} customers of ${date} ${left} left`,
    detail: (known: readonly string[], tonight: string) =>
      `${known.join(', ')}; tonight there are ${tonight}`,
  },
};
