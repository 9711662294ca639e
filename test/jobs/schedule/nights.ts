import type { Nightly } from '../../../jobs/schedule/nightly.js';

/** A schedule of the places that the files in jobs/schedule/ name. */
export const USUAL: Nightly = {
  node: '/usr/bin/node',
  script: '/opt/quintet/dist/jobs/quintet.js',
  config: '/srv/quintet/quintet.yaml',
  folder: '/srv/quintet',
  variables: [],
  user: 'quintet',
  time: { hour: 2, minute: 15 },
  every: 'P1D',
  out: '/srv/quintet/reports',
  written: ['/srv/quintet/data', '/srv/quintet/reports'],
  read: ['/srv/quintet/exports'],
  memory: '2GB',
};
