// Searching texts that are Arabic first.
export { searchForms, searchQuery } from './words.ts';
