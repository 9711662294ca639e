import { parentPort } from 'node:worker_threads';
import { doTask, type Task } from './worker-tasks.js';

parentPort?.on('message', (task: Task) => parentPort?.postMessage(doTask(task)));
