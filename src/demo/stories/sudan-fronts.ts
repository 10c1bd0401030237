// Three Sudanese reports that differ in what is certain: a fight, an attack that failed, one that is only planned.
import type { Story } from '../story.ts';

export const dilingClash: Story = {
  id: 'diling-clash',
  shows: 'a plain clash between the army and the Rapid Support Forces',
  articles: [
    {
      key: 'diling-clash-marafi',
      outlet: 'marafi-alnil',
      title: 'اشتباكات عنيفة بين الجيش والدعم السريع في الدلنج',
      body: ({ today }) => [
        `كادوقلي – مرافئ النيل: دارت اشتباكات عنيفة، اليوم ${today}، بين الجيش السوداني وقوات الدعم السريع في مدينة الدلنج بولاية جنوب كردفان، بحسب شهود تحدثوا إلى «مرافئ النيل».`,
        'وقال الشهود إن دوي الأسلحة الثقيلة سُمع في الأحياء الغربية منذ الصباح الباكر، وإن أعمدة الدخان ارتفعت من محيط الجامعة، فيما لزم الناس بيوتهم وخلت الشوارع من المارة.',
        'وأفاد متطوع في مطبخ خيري بأن توزيع الوجبات توقف في أربعة مراكز إيواء، وأن المخزون من الذرة يكفي ثلاثة أيام على أبعد تقدير.',
      ],
    },
  ],
  incidents: [
    {
      class: 'clash',
      type: 'armed-clash',
      place: { name: 'الدلنج', within: 'جنوب كردفان' },
      sides: [['sudanese-armed-forces'], ['rapid-support-forces']],
      status: 'reported',
      articles: ['diling-clash-marafi'],
      independentSources: 1,
    },
  ],
};

export const babanusaRepelled: Story = {
  id: 'babanusa-repelled',
  shows: 'an attack that was beaten back is told as failed',
  articles: [
    {
      key: 'babanusa-repelled-marafi',
      outlet: 'marafi-alnil',
      title: 'الجيش السوداني يصد هجوما للدعم السريع على بابنوسة',
      body: ({ yesterday }) => [
        `الخرطوم – مرافئ النيل: صد الجيش السوداني، أمس ${yesterday}، هجوما شنته قوات الدعم السريع على مدينة بابنوسة بولاية غرب كردفان، وأجبر المهاجمين على التراجع، وفق ما قال مصدر عسكري ومتطوعون في المدينة.`,
        'وذكر المتطوعون أن المهاجمين تقدموا من الجهة الشمالية الغربية قبل أن توقفهم الألغام والنيران عند خط السكة الحديد.',
        'وتضم المدينة محطة رئيسية للقطارات ومصنعا قديما للألبان، وقد خلت معظم أحيائها من ساكنيها خلال العام الماضي.',
      ],
    },
  ],
  incidents: [
    {
      class: 'clash',
      type: 'armed-clash',
      place: { name: 'بابنوسة', within: 'غرب كردفان' },
      sides: [['rapid-support-forces'], ['sudanese-armed-forces']],
      status: 'failed',
      articles: ['babanusa-repelled-marafi'],
      independentSources: 1,
    },
  ],
};

export const nahudPlanned: Story = {
  id: 'nahud-planned',
  shows: 'a planned offensive has not happened',
  articles: [
    {
      key: 'nahud-planned-almashriqan',
      outlet: 'almashriqan',
      title: 'الجيش السوداني يستعد لشن هجوم على مدينة النهود',
      body: ({ today }) => [
        `الخرطوم – المشرقان: يستعد الجيش السوداني لشن هجوم على مدينة النهود بولاية غرب كردفان الخاضعة لقوات الدعم السريع، بحسب ما قال ضابط رفيع لـ«المشرقان»، ${today}.`,
        'وأوضح الضابط، الذي طلب حجب اسمه، أن «القرار اتخذ، والتوقيت رهن بحال الطرق بعد الأمطار»، وأن مهندسي الميدان يعاينون المعابر على الأودية الجافة.',
        'وحذرت لجنة محلية من أن موجة نزوح جديدة من المدينة ستفوق قدرة المخيمات على الاستيعاب، ودعت إلى فتح ممرات آمنة للمدنيين قبل فوات الأوان.',
      ],
    },
  ],
  incidents: [
    {
      class: 'clash',
      type: 'armed-clash',
      place: { name: 'النهود', within: 'غرب كردفان' },
      sides: [['sudanese-armed-forces'], ['rapid-support-forces']],
      status: 'planned',
      articles: ['nahud-planned-almashriqan'],
      independentSources: 1,
    },
  ],
};
