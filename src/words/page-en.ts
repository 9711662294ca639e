/** What a page with scripts says beside the report itself, in English. */
export const pageEn = {
  stale: (date: string) => `Out of date since ${date}. Ask for a newer report before you act on these lists.`,
  filter: {
    label: 'Segments to look at',
    all: 'All segments',
    allSaid: 'All segments are shown alike.',
    said: (name: string) =>
      `Shown alone: ${name}. The cards of the others are hidden, their rows and marks faded.`,
  },
};
