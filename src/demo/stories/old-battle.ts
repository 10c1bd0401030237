// An anniversary piece: every verb of battle and capture, and nothing new.
import type { Story } from '../story.ts';

export const sirteRemembered: Story = {
  id: 'sirte-remembered',
  shows: 'an old battle recalled is never told as new',
  articles: [
    {
      key: 'sirte-remembered-almashriqan',
      outlet: 'almashriqan',
      title: 'سرت تستعيد ذكرى معركة «البنيان المرصوص» ضد تنظيم الدولة',
      body: ({ year }) => [
        `سرت – المشرقان: كلما اقتربت الذكرى عاد الحاج مفتاح إلى بيته في حي الجيزة البحرية ليعد الثقوب في جداره. «سددت القليل منها خلال ${yearsSince(year, 2016)}»، يقول، «وتركت ما بقي للأحفاد كي يعرفوا».`,
        'ففي كانون الأول/ديسمبر 2016 سيطرت قوات «البنيان المرصوص» على مدينة سرت بعد معارك ضد تنظيم الدولة دامت نحو سبعة أشهر، وقُتل فيها أكثر من 700 مقاتل من القوات المهاجمة، بحسب أرقام أعلنت وقتها.',
        'وكان التنظيم قد سيطر على المدينة عام 2015 وجعل منها أكبر معاقله خارج سوريا والعراق. ويروي معلم متقاعد كيف تحولت قاعة المؤتمرات إلى ساحة قتال، وكيف وجد دفاتر تلاميذه بين الركام.',
        'واليوم يعرض متحف صغير خوذات ورسائل وصورا لمن سقطوا، ويزوره طلبة المدارس كل أسبوع.',
      ],
    },
  ],
  incidents: [],
};

/** «10 سنوات», «11 سنة»: the noun after a number in Arabic. */
function yearsSince(year: number, then: number): string {
  const years = year - then;
  return years >= 3 && years <= 10 ? `${years} سنوات` : `${years} سنة`;
}
