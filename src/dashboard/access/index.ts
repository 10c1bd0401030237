// Who may, on the board’s port: the guard before every route, and the login page.
export { addGuard, type Guard, type GuardedRoute } from './guard.ts';
export { addLogin } from './login.ts';
export { refuse } from './refuse.ts';
export { formTokenField, whoControl } from './who-control.ts';
