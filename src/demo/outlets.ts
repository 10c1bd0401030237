// The four outlets of the demo wire. All are invented, and so is everything they report.

export type OutletId = 'almada' | 'difaf-alfurat' | 'marafi-alnil' | 'almashriqan';

/** How an outlet’s feed is made: the four cover what a reader of real feeds meets. */
export type FeedFormat = 'rss-content' | 'rss-description' | 'atom' | 'rss-windows-1256';

export interface Outlet {
  readonly id: OutletId;
  readonly name: string;
  readonly path: string;
  readonly format: FeedFormat;
  readonly country: string | null;
  readonly about: string;
}

const INVENTED = 'كل ما في هذه القناة متخيل، كتب لعرض «راصد» وحده.';

export const OUTLETS: readonly Outlet[] = [
  {
    id: 'almada',
    name: 'وكالة المدى',
    path: '/almada/rss.xml',
    format: 'rss-content',
    country: 'SY',
    about: `أخبار سوريا والمشرق. ${INVENTED}`,
  },
  {
    id: 'difaf-alfurat',
    name: 'شبكة ضفاف الفرات',
    path: '/difaf-alfurat/atom.xml',
    format: 'atom',
    country: 'SY',
    about: `أخبار شرقي سوريا وشماليها. ${INVENTED}`,
  },
  {
    id: 'marafi-alnil',
    name: 'صحيفة مرافئ النيل',
    path: '/marafi-alnil/feed',
    format: 'rss-windows-1256',
    country: 'SD',
    about: `أخبار السودان. ${INVENTED}`,
  },
  {
    id: 'almashriqan',
    name: 'بوابة المشرقان',
    path: '/almashriqan/rss',
    format: 'rss-description',
    country: null,
    about: `أخبار اليمن وليبيا والعالم العربي. ${INVENTED}`,
  },
];

export const outletOf = (id: OutletId): Outlet => OUTLETS.find((outlet) => outlet.id === id)!;
