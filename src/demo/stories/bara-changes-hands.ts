// A town lost in the evening and won back the next day: the ledger of control turns twice.
import type { Story } from '../story.ts';

export const baraChangesHands: Story = {
  id: 'bara-changes-hands',
  shows: 'a capture, then a recapture of the same place by the other side, told by two outlets',
  articles: [
    {
      key: 'bara-captured-marafi',
      outlet: 'marafi-alnil',
      title: 'قوات الدعم السريع تسيطر على مدينة بارا بشمال كردفان',
      body: ({ yesterday }) => [
        `بارا – مرافئ النيل: سيطرت قوات الدعم السريع، مساء أمس ${yesterday}، على مدينة بارا بولاية شمال كردفان بعد معارك مع الجيش السوداني استمرت ساعات، وفق ما أكد سكان ومصدر في الإدارة الأهلية لـ«مرافئ النيل».`,
        'وقال السكان إن عشرات السيارات القتالية دخلت من الجهة الشمالية وانتشرت حول مقر المحلية والسوق الكبير، وإن أفراد الحامية غادروا مواقعهم باتجاه الجنوب.',
        'وانقطعت شبكات الاتصال عن المدينة بعد منتصف الليل، وشوهدت أسر تغادر على عربات تجرها الدواب نحو القرى القريبة حاملة ما خف من المتاع.',
      ],
    },
    {
      key: 'bara-recaptured-almashriqan',
      outlet: 'almashriqan',
      title: 'الجيش السوداني يستعيد مدينة بارا من الدعم السريع',
      body: ({ today }) => [
        `الخرطوم – المشرقان: استعاد الجيش السوداني، اليوم ${today}، السيطرة على مدينة بارا بولاية شمال كردفان من قوات الدعم السريع، حسبما أفاد مراسل «المشرقان» الذي دخل المدينة مع القوات.`,
        'وشاهد المراسل آليات محترقة على مدخل المدينة الشرقي وجنودا يزيلون الحواجز الترابية من شارع السوق، فيما خرج عدد من السكان لاستقبالهم بالزغاريد.',
        'وتقع المدينة على طريق الصادرات الرابط بين أم درمان وغربي البلاد، وكانت تمر بها قوافل الصمغ العربي والماشية.',
      ],
    },
    {
      key: 'bara-recaptured-marafi',
      outlet: 'marafi-alnil',
      title: 'الجيش يدخل بارا ويطرد الدعم السريع منها بعد ليلة واحدة',
      body: ({ today }) => [
        `الأبيض – مرافئ النيل: بعد ليلة واحدة من خروجها عن يده، دخل الجيش السوداني مدينة بارا، ${today}، وطرد منها قوات الدعم السريع، على ما قال ثلاثة من أعيان المدينة تحدثوا إلى الصحيفة بالهاتف.`,
        'وأوضح أحدهم أن الهجوم بدأ من محورين مع أول الضوء، وأن المسلحين تركوا خلفهم سيارات معطلة وصناديق ذخيرة. وقدّر آخر أن نصف أهل المدينة ما زالوا في القرى المجاورة ينتظرون ما تنجلي عنه الساعات المقبلة.',
        'ولا تزال الكهرباء مقطوعة، وقال عامل في محطة المياه إن المضخة الرئيسية أصيبت بطلقات ولا تعمل.',
      ],
    },
  ],
  incidents: [
    {
      class: 'control',
      type: 'non-state-actor-overtakes-territory',
      place: { name: 'بارا', within: 'شمال كردفان' },
      sides: [['rapid-support-forces'], ['sudanese-armed-forces']],
      control: { to: ['rapid-support-forces'], from: ['sudanese-armed-forces'], mode: 'captured' },
      status: 'reported',
      articles: ['bara-captured-marafi'],
      independentSources: 1,
    },
    {
      class: 'control',
      type: 'government-regains-territory',
      place: { name: 'بارا', within: 'شمال كردفان' },
      sides: [['sudanese-armed-forces'], ['rapid-support-forces']],
      control: { to: ['sudanese-armed-forces'], from: ['rapid-support-forces'], mode: 'recaptured' },
      status: 'reported',
      articles: ['bara-recaptured-almashriqan', 'bara-recaptured-marafi'],
      independentSources: 2,
    },
  ],
};
