// A dam is handed over under an agreement; both parties are named.
import type { Story } from '../story.ts';

export const tishrinHandover: Story = {
  id: 'tishrin-handover',
  shows: 'a handover names who gives and who takes',
  articles: [
    {
      key: 'tishrin-handover-difaf',
      outlet: 'difaf-alfurat',
      title: 'قوات سوريا الديمقراطية تسلّم سد تشرين إلى الحكومة السورية',
      body: ({ today }) => [
        `ضفاف الفرات – منبج: سلّمت قوات سوريا الديمقراطية، اليوم ${today}، سد تشرين في ريف حلب الشرقي إلى قوات وزارة الدفاع السورية تنفيذا لاتفاق بين الجانبين، وفق ما أفاد مراسل الشبكة الذي حضر مراسم التسليم.`,
        'وتسلّم مهندسو وزارة الطاقة غرفة التحكم بالعنفات، ووقع ممثلان عن الطرفين محضرا يحصي المعدات وقطع الغيار المتوافرة في مستودعات السد.',
        'وقال مدير السد إن عنفتين من أصل ست تعملان حاليا، وإن تأهيل البقية يحتاج إلى عام كامل في حال وصلت القطع المطلوبة، وإن منسوب البحيرة أدنى من معدله بنحو مترين بسبب شح الوارد المائي.',
      ],
    },
  ],
  incidents: [
    {
      class: 'control',
      type: 'non-violent-transfer-of-territory',
      place: { name: 'سد تشرين', within: 'حلب' },
      sides: [['syrian-transitional-government-forces'], ['syrian-democratic-forces']],
      control: {
        to: ['syrian-transitional-government-forces'],
        from: ['syrian-democratic-forces'],
        mode: 'handover',
      },
      status: 'reported',
      articles: ['tishrin-handover-difaf'],
      independentSources: 1,
    },
  ],
};
