// The words of the page about the API, in both languages.
import type { BoardLanguage } from './language.ts';

export interface ApiWords {
  title: string;
  lead: string;
  needs: string;
  parameters: string;
  example: string;
  errors: string;
  errorsMeaning: string;
  formats: string;
  roles: Record<'viewer' | 'editor' | 'admin' | 'anybody', string>;
  /** What changes something: where it must come from. */
  changing: string;
  /** What stands behind `curl` where the board asks who may. */
  token: string;
}

export const API_WORDS: Record<BoardLanguage, ApiWords> = {
  ar: {
    title: 'واجهة البيانات',
    lead: 'كل ما تعرضه اللوحة متاح للبرامج بالمرشحات نفسها. والتوصيف الكامل بصيغة OpenAPI 3.1 في',
    needs: 'لمن',
    parameters: 'المُدخلات',
    example: 'مثال',
    errors: 'الأخطاء',
    errorsMeaning: 'لكل خطأ شكل واحد: رمزه وما جرى وما العمل.',
    formats: 'صيغ التصدير',
    roles: { viewer: 'كل من يرى اللوحة', editor: 'المحررون', admin: 'المديرون', anybody: 'أي سائل' },
    changing: 'ما يغيّر شيئاً يلزمه رمز وصول، أو عنوان اللوحة نفسها في Origin حيث لا دخول',
    token: 'حيث تطلب اللوحة الدخول يُضاف رمز الوصول',
  },
  en: {
    title: 'Data API',
    lead: 'Whatever the board shows, programs can have by the same filters. The whole description, as OpenAPI 3.1, is at',
    needs: 'For',
    parameters: 'Parameters',
    example: 'Example',
    errors: 'Errors',
    errorsMeaning: 'Every error has one shape: its code, what happened and what to do.',
    formats: 'Export formats',
    roles: { viewer: 'all who see the board', editor: 'editors', admin: 'admins', anybody: 'anybody' },
    changing:
      'What changes something needs a token, or, where there is no login, the board’s own address as Origin',
    token: 'Where the board asks who you are, add a token',
  },
};
