const without = (what: string) => (version: string) =>
  `${what}: report.json is of version ${version}, which kept too little of it`;

/** What the command that renders a report again says in English. */
export const renderingEn = {
  run: 'Run',
  changed: 'Changed',
  removed: 'Removed',
  leftOut: 'Left out',
  report: 'Report',
  nothing: (files: number): string => `nothing: all ${files} files are as they were`,
  /** Pages by their names, pictures by their number. */
  files(names: readonly string[]): string {
    const pictures = names.filter((name) => name.startsWith('charts/')).length;
    const counted = pictures === 1 ? '1 picture' : `${pictures} pictures`;
    return [...names.filter((name) => !name.startsWith('charts/')), ...(pictures > 0 ? [counted] : [])].join(
      ', ',
    );
  },
  parts: {
    movement: without('who moved since earlier runs'),
    views: without('the views beside the segments'),
  },
};
