// The first view of a process is the dearest: statements are planned, pages of the record come from disk. We look first.
import { messageOf } from '../shared/errors.ts';
import type { BoardContext } from './context.ts';
import { boardMarkup } from './pages/board-page.ts';
import { createView, viewQuery } from './pages/view.ts';
import { readBoard } from './read/board.ts';
import { BOARD_LANGUAGES } from './words/language.ts';

/** Draws the board as it opens, in each language, for nobody. A record that does not answer holds no start up. */
export async function warmUp(context: BoardContext): Promise<void> {
  try {
    for (const lang of BOARD_LANGUAGES) {
      const view = createView(viewQuery.parse({ lang }), { lang }, context.actors);
      boardMarkup(view, await readBoard(context, view.query, Number(view.period)), '');
    }
  } catch (error) {
    context.logger.warn({ error: messageOf(error) }, 'the record does not answer the board');
  }
}
