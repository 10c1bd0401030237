// What pages say in place of what was asked, in both languages; programs read the code and the message.
import type { FaultCode } from '../api/faults.ts';
import type { BoardLanguage } from './language.ts';

export interface RefusalWords {
  title: string;
  /** What to do about it. */
  advice: string;
}

const ar: Record<FaultCode, RefusalWords> = {
  BAD_REQUEST: { title: 'العنوان غير مفهوم', advice: 'صحّح ما في العنوان، أو ابدأ من اللوحة.' },
  UNAUTHENTICATED: { title: 'يلزم الدخول', advice: 'سجّل الدخول ثم أعد المحاولة.' },
  FORBIDDEN: { title: 'لا يُسمح لك بهذا', advice: 'اطلب الصلاحية ممن يدير هذه اللوحة.' },
  CROSS_ORIGIN: {
    title: 'لم يأت هذا الطلب من اللوحة نفسها',
    advice: 'ربما انتهت صلاحية الصفحة: افتحها من جديد وأعد المحاولة منها.',
  },
  NOT_FOUND: { title: 'لا شيء في هذا العنوان', advice: 'ربما تغيّر العنوان أو نُقل مضمونه. ابدأ من اللوحة.' },
  METHOD_NOT_ALLOWED: { title: 'لا يُفعل هذا هنا', advice: 'افتح اللوحة وافعله من صفحته.' },
  TOO_LARGE: { title: 'ما أُرسل أكبر مما يُقبل', advice: 'أرسل أقل في المرة الواحدة.' },
  TOO_LONG: { title: 'العنوان أطول مما يُقبل', advice: 'اختصر العنوان، أو ابدأ من اللوحة.' },
  UNSUPPORTED_TYPE: { title: 'هذه الصيغة لا تُقبل', advice: 'أرسله من صفحات اللوحة، أو بصيغة JSON.' },
  MISDIRECTED: {
    title: 'هذه اللوحة لا تجيب بهذا الاسم',
    advice: 'افتحها على http://127.0.0.1 أو http://localhost، أو سمِّ من يستعملها في access.yaml.',
  },
  TOO_OFTEN: { title: 'طلبات كثيرة من عنوانك', advice: 'انتظر دقيقة ثم أعد المحاولة.' },
  TOO_MANY_OF_ONE: { title: 'لك نوافذ كثيرة مفتوحة', advice: 'أغلق بعضها ثم أعد المحاولة.' },
  TOO_MANY: { title: 'يتابع اللوحة الآن كثيرون', advice: 'أعد المحاولة بعد قليل.' },
  BUSY: { title: 'يجري تصدير غيره', advice: 'أعد المحاولة بعد نصف دقيقة.' },
  FULL: { title: 'اكتمل عدد المشتركين', advice: 'اطلب ممن يدير هذه اللوحة مستقبِلاً آخر.' },
  INTERNAL: {
    title: 'تعذّر الجواب',
    advice: 'أعد المحاولة. وإن تكرر ذلك فأخبر من يدير هذه اللوحة: سببه مكتوب في سجل البرنامج.',
  },
};

const en: Record<FaultCode, RefusalWords> = {
  BAD_REQUEST: {
    title: 'This address makes no sense',
    advice: 'Mend what stands in it, or begin at the board.',
  },
  UNAUTHENTICATED: { title: 'You have to log in', advice: 'Log in, then try again.' },
  FORBIDDEN: { title: 'You may not do this', advice: 'Ask whoever runs this board for the role.' },
  CROSS_ORIGIN: {
    title: 'This did not come from the board itself',
    advice: 'The page may have expired: open it again, and try from there.',
  },
  NOT_FOUND: {
    title: 'Nothing is at this address',
    advice: 'It may have changed, or what it held has moved. Begin at the board.',
  },
  METHOD_NOT_ALLOWED: { title: 'This is not done here', advice: 'Open the board, and do it from its page.' },
  TOO_LARGE: { title: 'This is more than is taken', advice: 'Send less at once.' },
  TOO_LONG: {
    title: 'This address is longer than is taken',
    advice: 'Shorten it, or begin at the board.',
  },
  UNSUPPORTED_TYPE: {
    title: 'This format is not taken',
    advice: 'Send it from the board’s pages, or as JSON.',
  },
  MISDIRECTED: {
    title: 'This board does not answer to that name',
    advice: 'Open it as http://127.0.0.1 or http://localhost, or name who may use it in access.yaml.',
  },
  TOO_OFTEN: {
    title: 'Too many requests from your address',
    advice: 'Wait a minute, then try again.',
  },
  TOO_MANY_OF_ONE: { title: 'You have many windows open', advice: 'Close some, then try again.' },
  TOO_MANY: { title: 'Many are watching the board just now', advice: 'Try again in a little while.' },
  BUSY: { title: 'Other exports are under way', advice: 'Try again in half a minute.' },
  FULL: {
    title: 'No more can subscribe',
    advice: 'Ask whoever runs this board for another receiver.',
  },
  INTERNAL: {
    title: 'The board could not answer',
    advice: 'Try again. If it stays, tell whoever runs this board: the reason stands in its log.',
  },
};

export const REFUSAL_WORDS: Record<BoardLanguage, Record<FaultCode, RefusalWords>> = { ar, en };
