// Secrets that all processes of a board share: the first that wants one makes it.
import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { boardKeys } from './tables-board.ts';

export interface BoardKeyStore {
  /** Keeps the value under the name unless there is one already. @returns the one that is kept. */
  ensure(name: string, value: string, at: Date): Promise<string>;
}

export function createBoardKeyStore(db: Database): BoardKeyStore {
  return {
    async ensure(name, value, at) {
      await db
        .insert(boardKeys)
        .values({ name, value, createdAt: at.toISOString() })
        .onConflictDoNothing({ target: boardKeys.name });
      const [row] = await db.select().from(boardKeys).where(eq(boardKeys.name, name));
      return row!.value;
    },
  };
}
