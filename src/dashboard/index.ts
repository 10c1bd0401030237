// The dashboard: what people watch.
export { type Board, createBoard } from './board.ts';
export type { BoardContext, QueueCounts, QueuesView } from './context.ts';
