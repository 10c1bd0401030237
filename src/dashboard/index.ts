// The dashboard: what people watch.

export { exportQuery } from './api/exports.ts';
export { type Board, createBoard } from './board.ts';
export type { BoardContext, QueueCounts, QueuesView } from './context.ts';
export { type Door, openDoor } from './door.ts';
export { exportChunks, standing } from './read/export.ts';
export { toFilter } from './read/incident-query.ts';
