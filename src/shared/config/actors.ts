// config/actors.yaml: armed groups and their names, with dates.
import { z } from 'zod';
import { actorSchema } from '../schema/index.ts';

export const actorsFileSchema = z
  .strictObject({ actors: z.array(actorSchema).min(1, 'at least one actor is needed') })
  .superRefine(({ actors }, context) => {
    const ids = new Set<string>();
    actors.forEach(({ id }, index) => {
      if (ids.has(id))
        context.addIssue({ code: 'custom', path: ['actors', index, 'id'], message: `"${id}" stands twice` });
      ids.add(id);
    });
    actors.forEach(({ parent }, index) => {
      if (parent !== undefined && !ids.has(parent)) {
        context.addIssue({
          code: 'custom',
          path: ['actors', index, 'parent'],
          message: `no actor has the id "${parent}"`,
        });
      }
    });
  })
  .transform(({ actors }) => actors);
