// Fighting on Yemen’s west coast and in western Libya.
import type { Story } from '../story.ts';

export const haysClash: Story = {
  id: 'hays-clash',
  shows: 'a clash in Yemen',
  articles: [
    {
      key: 'hays-clash-almashriqan',
      outlet: 'almashriqan',
      title: 'معارك بين القوات المشتركة والحوثيين في حيس جنوبي الحديدة',
      body: ({ today }) => [
        `المخا – المشرقان: اندلعت معارك، ${today}، بين القوات المشتركة والحوثيين في مديرية حيس جنوبي محافظة الحديدة، قُتل فيها خمسة مسلحين حوثيين وجنديان، وفق ما أفاد مصدر ميداني ومسعف في مستشفى الخوخة.`,
        'وتبادل الجانبان القصف بمدافع الهاون على امتداد الخطوط الشمالية للمديرية، قبل أن يخف القتال مع حلول الظهر ويقتصر على رمايات متقطعة.',
        'وقال مزارع من المنطقة إن الناس باتوا يخشون الوصول إلى حقول النخيل، وإن موسم التمر ضاع على كثيرين هذا العام.',
      ],
    },
  ],
  incidents: [
    {
      class: 'clash',
      type: 'armed-clash',
      place: { name: 'حيس', within: 'الحديدة' },
      sides: [['yemeni-joint-forces'], ['houthis']],
      status: 'reported',
      fatalities: 7,
      articles: ['hays-clash-almashriqan'],
      independentSources: 1,
    },
  ],
};

export const zawiyaClash: Story = {
  id: 'zawiya-clash',
  shows: 'a clash in Libya with one side unnamed',
  articles: [
    {
      key: 'zawiya-clash-almashriqan',
      outlet: 'almashriqan',
      title: 'قتيلان في اشتباكات بين قوات حكومة الوحدة ومسلحين في الزاوية',
      body: ({ yesterday, today }) => [
        `طرابلس – المشرقان: قُتل شخصان في اشتباكات دارت ليل ${yesterday} بين قوات حكومة الوحدة الوطنية ومسلحين مجهولين في مدينة الزاوية غربي ليبيا، وفق ما أعلن جهاز الإسعاف والطوارئ.`,
        'وأغلقت الاشتباكات الطريق الساحلي عند جسر المدينة، وأصابت شظايا خزانا فارغا في محيط المصفاة من دون أن تتسبب بحريق.',
        `وعاد الهدوء إلى المدينة، ${today}، بعد وساطة قادها أعيانها، فيما شرعت فرق الكهرباء في إصلاح خطوط سقطت قرب المستشفى.`,
      ],
    },
  ],
  incidents: [
    {
      class: 'clash',
      type: 'armed-clash',
      place: { name: 'الزاوية', within: 'ليبيا' },
      sides: [['government-of-national-unity'], ['unidentified-armed-group']],
      status: 'reported',
      fatalities: 2,
      articles: ['zawiya-clash-almashriqan'],
      independentSources: 1,
    },
  ],
};
