// An ambush in the desert, told once.
import type { Story } from '../story.ts';

export const sukhnaAmbush: Story = {
  id: 'sukhna-ambush',
  shows: 'an ambush is a clash, the ambusher its first side',
  articles: [
    {
      key: 'sukhna-ambush-almada',
      outlet: 'almada',
      title: 'مقتل أربعة جنود بكمين لتنظيم الدولة في السخنة شرقي حمص',
      body: ({ today, date }) => [
        `حمص – المدى: قُتل أربعة جنود من الجيش السوري وأصيب ستة آخرون بجروح، اليوم ${today}، في كمين نصبه مسلحو تنظيم الدولة لدورية عسكرية في مدينة السخنة بريف حمص الشرقي، حسبما أفاد مصدر في وزارة الدفاع السورية.`,
        `وقال المصدر لـ«المدى» إن الدورية كانت في مهمة تمشيط عند المدخل الجنوبي للمدينة حين تعرضت لنيران رشاشات متوسطة من جانبي الطريق، قبل أن ينسحب المهاجمون على دراجات نارية باتجاه البادية.`,
        'ونُقل المصابون إلى مستشفى تدمر، ووصف طبيب هناك حال اثنين منهم بالحرجة. ولم تعلن أي جهة مسؤوليتها عن الكمين حتى ساعة إعداد الخبر.',
        `ويرفع الحادث، المؤرخ في ${date}، من وتيرة القلق لدى سائقي الشاحنات العابرين بين تدمر ودير الزور، وقد طالب عدد منهم بمرافقة أمنية دائمة.`,
      ],
    },
  ],
  incidents: [
    {
      class: 'clash',
      type: 'armed-clash',
      place: { name: 'السخنة', within: 'حمص' },
      sides: [['isis'], ['syrian-transitional-government-forces']],
      status: 'reported',
      fatalities: 4,
      articles: ['sukhna-ambush-almada'],
      independentSources: 1,
    },
  ],
};
