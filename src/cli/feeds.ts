// `rasid feeds …`: looks at feeds without polling them for the record.
import { RasidError } from '../shared/errors.ts';
import type { Run } from './command.ts';
import { parseFeeds } from './feeds-parse.ts';

export const feeds: Run = async (values, [action, ...rest]) => {
  switch (action) {
    case 'parse':
      return parseFeeds(values, rest);
    default:
      throw new RasidError('USAGE', 'feeds: say `rasid feeds parse FILE`');
  }
};
