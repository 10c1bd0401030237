// Violence that is neither clash nor change of control: recorded and shown, told to nobody by the demo’s routes.
import type { Story } from '../story.ts';

export const kiswahStrike: Story = {
  id: 'kiswah-strike',
  shows: 'an air strike is a strike',
  articles: [
    {
      key: 'kiswah-strike-difaf',
      outlet: 'difaf-alfurat',
      title: 'غارة إسرائيلية تستهدف مستودعا في الكسوة بريف دمشق',
      body: ({ yesterday }) => [
        `ضفاف الفرات – دمشق: شن الطيران الإسرائيلي، مساء أمس ${yesterday}، غارة على مستودع في مدينة الكسوة بريف دمشق، ما أدى إلى مقتل شخص وإصابة اثنين، وفق ما أعلن الدفاع المدني السوري.`,
        'وعملت فرق الإطفاء حتى ساعات الصباح على إخماد النيران ومنع امتدادها إلى معمل مجاور للنسيج، وتضررت واجهات بيوت في الحي القريب.',
        'وقال صاحب متجر للأدوات المنزلية إن زجاج الشارع كله صار على الأرصفة، وإن الجيران تقاسموا المكانس وبدؤوا التنظيف قبل طلوع الشمس.',
      ],
    },
  ],
  incidents: [
    {
      class: 'strike',
      type: 'air-drone-strike',
      place: { name: 'الكسوة', within: 'ريف دمشق' },
      sides: [['israel'], []],
      status: 'reported',
      fatalities: 1,
      articles: ['kiswah-strike-difaf'],
      independentSources: 1,
    },
  ],
};

export const babBlast: Story = {
  id: 'bab-blast',
  shows: 'a planted bomb is a blast, its planter unknown',
  articles: [
    {
      key: 'bab-blast-difaf',
      outlet: 'difaf-alfurat',
      title: 'إصابة ثلاثة أشخاص بانفجار عبوة ناسفة في مدينة الباب',
      body: ({ today }) => [
        `ضفاف الفرات – الباب: انفجرت عبوة ناسفة مزروعة بسيارة في مدينة الباب بريف حلب الشرقي، صباح ${today}، ما أسفر عن إصابة ثلاثة أشخاص بجروح متفاوتة، وفق ما أفاد قسم الإسعاف في المستشفى الوطني.`,
        'وطوقت قوى الأمن المكان وأخلت المدرسة القريبة بعد الاشتباه بجسم ثان، تبين لاحقا أنه حقيبة تركها صاحبها على الرصيف.',
        'ولم تعرف الجهة التي زرعت العبوة، وقال متحدث محلي إن تسجيلات كاميرات المتاجر باتت في عهدة المحققين.',
      ],
    },
  ],
  incidents: [
    {
      class: 'blast',
      type: 'remote-explosive-landmine-ied',
      place: { name: 'الباب', within: 'حلب' },
      sides: [['unidentified-armed-group'], ['civilians']],
      status: 'reported',
      articles: ['bab-blast-difaf'],
      independentSources: 1,
    },
  ],
};
