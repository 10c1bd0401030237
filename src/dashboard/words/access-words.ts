// The fixed words about who may, in both languages.
import type { BoardRole } from '../../shared/access.ts';
import type { BoardLanguage } from './language.ts';

export interface AccessWords {
  logIn: string;
  logOut: string;
  name: string;
  password: string;
  wrong: string;
  tooOften: string;
  tooBusy: string;
  expired: string;
  roles: Record<BoardRole, string>;
  /** Before the name of whoever is logged in, for screen readers. */
  loggedInAs: string;
  otherLanguage: string;
  toBoard: string;
}

const arabic: AccessWords = {
  logIn: 'تسجيل الدخول',
  logOut: 'خروج',
  name: 'الاسم',
  password: 'كلمة المرور',
  wrong: 'الاسم أو كلمة المرور غير صحيحين.',
  tooOften: 'محاولات كثيرة غير صحيحة. أعد المحاولة بعد بضع دقائق.',
  tooBusy: 'يحاول كثيرون الدخول الآن. أعد المحاولة بعد ثوان.',
  expired: 'انتهت صلاحية هذه الصفحة. أعد المحاولة.',
  roles: { viewer: 'مطّلع', editor: 'محرّر', admin: 'مشرف' },
  loggedInAs: 'الداخل:',
  otherLanguage: 'English',
  toBoard: 'إلى اللوحة',
};

const english: AccessWords = {
  logIn: 'Log in',
  logOut: 'Log out',
  name: 'Name',
  password: 'Password',
  wrong: 'The name or the password is wrong.',
  tooOften: 'Too many wrong attempts. Try again in a few minutes.',
  tooBusy: 'Many are logging in just now. Try again in a few seconds.',
  expired: 'This page is no longer good. Try again.',
  roles: { viewer: 'Viewer', editor: 'Editor', admin: 'Admin' },
  loggedInAs: 'Logged in:',
  otherLanguage: 'العربية',
  toBoard: 'To the board',
};

export const ACCESS_WORDS: Record<BoardLanguage, AccessWords> = { ar: arabic, en: english };
