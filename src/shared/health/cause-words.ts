// What stands in a feed’s way, in words for people who do not read error codes.
import type { CauseCode } from '../schema/index.ts';
import type { Cause } from './cause.ts';

type Said = readonly [ar: string, en: string];

const WORDS: Readonly<Record<CauseCode, Said>> = {
  'dns-unknown': ['لا يُعثر على الخادم: اسمه غير معروف', 'The server cannot be found: nobody knows its name'],
  'dns-away': [
    'خدمة أسماء النطاقات لا تجيب: لعل هذا الجهاز غير متصل بالشبكة',
    'Name service does not answer: this machine may be offline',
  ],
  'connection-refused': ['الخادم يرفض الاتصال', 'The server takes no connections'],
  'broken-off': ['الخادم يقطع الاتصال', 'The server breaks the connection off'],
  unreachable: ['لا طريق إلى الخادم من هذا الجهاز', 'There is no way to the server from this machine'],
  'no-answer': ['الخادم لا يجيب', 'The server does not answer'],
  'too-slow': ['الخادم أبطأ من أن يتم جوابه', 'The server is too slow to finish its answer'],
  'certificate-expired': ['انتهت صلاحية شهادة أمان الخادم', 'The server’s security certificate has expired'],
  'certificate-untrusted': [
    'شهادة أمان الخادم لا يوثق بها',
    'The server’s security certificate cannot be trusted',
  ],
  'certificate-name': ['شهادة أمان الخادم لاسم آخر', 'The server’s security certificate is for another name'],
  'not-http': ['ما يجيب هناك ليس خادم ويب', 'What answers there is no web server'],
  redirects: ['العنوان يحيل إلى غيره بلا نهاية', 'The address leads from one to the next without end'],
  packing: ['الجواب مضغوط بطريقة لا تُقرأ', 'The answer is packed in a way that cannot be read'],
  login: ['الخادم يطلب تسجيل دخول أو اشتراكا', 'The server wants a login or a subscription'],
  robots: [
    'الموقع يمنع الآلات من قراءة هذه الصفحة',
    'The site keeps machines from this page, in its robots.txt',
  ],
  forbidden: ['الخادم يرفض الآلات', 'The server refuses machines'],
  'not-found': ['لا شيء على هذا العنوان', 'There is nothing at this address'],
  gone: [
    'أُزيلت القناة نهائيا، ويُبحث عن عنوان جديد لها',
    'The feed was taken away for good; look for a new address',
  ],
  'too-often': ['الخادم يشكو كثرة الطلبات', 'The server says it is asked too often'],
  legal: ['الخادم محجوب لأسباب قانونية', 'The server is barred for legal reasons'],
  refused: ['الخادم يرفض الطلب', 'The server refuses the request'],
  overloaded: ['الخادم مثقل أو متوقف للصيانة', 'The server is overloaded or under repair'],
  gateway: ['خلل بين الخادم وواجهته', 'Something is wrong between the server and its gateway'],
  'server-error': ['خلل في الخادم نفسه', 'The server itself has a fault'],
  challenge: ['الخادم يطلب إثبات أن القارئ إنسان', 'The server asks for proof that a human is reading'],
  'web-page': ['يأتي بدل القناة صفحة ويب', 'A web page comes in place of the feed'],
  layout: [
    'لا شيء في الصفحة يطابق ما في feeds.yaml: لعل بناءها تغير',
    'Nothing on the page fits feeds.yaml: its layout may have changed',
  ],
  'no-preview': ['لا معاينة عامة لهذه القناة على تلغرام', 'This Telegram channel has no public preview'],
  empty: ['الجواب فارغ', 'The answer is empty'],
  'not-a-feed': ['ما يأتي ليس قناة تُقرأ', 'What comes is no feed that can be read'],
  'too-large': ['القناة أكبر من أن تُقرأ', 'The feed is too large to be read'],
  'private-address': [
    'العنوان في شبكة داخلية لم يؤذن بها',
    'The address is on a private network that is not allowed',
  ],
  'not-web': ['العنوان ليس عنوان ويب', 'The address is no web address'],
  shrunk: [
    'في الصفحة من الأخبار أقل كثيرا من المعتاد: لعل بناءها تغير',
    'The page lists far fewer items than usual: its layout may have changed',
  ],
  unknown: ['خلل غير معروف', 'An unknown fault'],
};

/** «الخادم يرفض الآلات (403)». */
export function sayCause({ code, status }: Cause, language: 'ar' | 'en'): string {
  const [ar, en] = WORDS[code];
  const said = language === 'ar' ? ar : en;
  return status === null ? said : `${said} (${status})`;
}
