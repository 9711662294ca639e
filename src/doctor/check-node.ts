import type { Check } from './check.js';
import type { Machine } from './machine.js';

/** Whether Node is as new as Quintet needs it. */
export function checkNode({ node, oldestNode }: Pick<Machine, 'node' | 'oldestNode'>): Check {
  const name = 'Node';
  return isBefore(node, oldestNode)
    ? { name, state: 'problem', says: `${node}; Quintet needs ${oldestNode} or later` }
    : { name, state: 'ok', says: `${node}, and ${oldestNode} or later is needed` };
}

function isBefore(version: string, other: string): boolean {
  const [left, right] = [version, other].map((text) => text.split('.').map(Number));
  const index = right?.findIndex((part, place) => part !== (left?.[place] ?? 0)) ?? -1;
  return index >= 0 && (left?.[index] ?? 0) < (right?.[index] ?? 0);
}
