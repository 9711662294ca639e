#!/usr/bin/env node
import { createHost } from './create-host.js';
import { reportFailure } from './report-failure.js';
import { runCommand } from './run-command.js';

// What escapes every promise would otherwise leave with a stack and exit code 1.
process.once('uncaughtException', (error) => {
  process.exit(reportFailure(error, process.stderr, ''));
});
// Whoever reads the table may stop early, as `head` does; the reports are in place by then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommand(process.argv.slice(2), createHost());
