import { parentPort } from 'node:worker_threads';
import type { Choosing } from './thin-slice-attempt.ts';
import { choose } from './thin-slice-choice.ts';

parentPort?.on('message', (choosing: Choosing) => parentPort?.postMessage(choose(choosing)));
