import { parentPort, workerData } from 'node:worker_threads';
import { doTask, type Task } from './worker-tasks.js';

parentPort?.postMessage(doTask(workerData as Task));
