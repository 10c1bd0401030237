// For `npm run migrations`: writes the SQL that brings a database from the last migration to tables.ts.
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/store/tables.ts',
  out: './src/store/migrations',
  schemaFilter: ['rasid'],
});
