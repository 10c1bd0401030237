// A force leaves a town it had entered: control changes without a shot.
import type { Story } from '../story.ts';

export const khanArnabahWithdrawal: Story = {
  id: 'khan-arnabah-withdrawal',
  shows: 'a withdrawal is a change of control without fighting',
  articles: [
    {
      key: 'khan-arnabah-withdrawal-almada',
      outlet: 'almada',
      title: 'القوات الإسرائيلية تنسحب من بلدة خان أرنبة في القنيطرة',
      body: ({ today, yesterday }) => [
        `القنيطرة – المدى: انسحبت القوات الإسرائيلية، فجر ${today}، من بلدة خان أرنبة في ريف القنيطرة الأوسط، وفق ما أفاد مراسل «المدى» في المحافظة.`,
        `وكانت آليات عسكرية قد دخلت البلدة مساء ${yesterday} وأقامت حاجزا مؤقتا على طريقها الرئيس وفتشت عددا من المنازل، من دون أن يسجل احتجاز أحد من السكان.`,
        'وعاد الأهالي إلى فتح محالهم مع ساعات الصباح، وأزالوا السواتر التي خلفتها الجرافات، وقال رئيس المجلس البلدي إن خط الهاتف الأرضي تضرر في شارعين وستباشر ورشة البلدية إصلاحه.',
      ],
    },
  ],
  incidents: [
    {
      class: 'control',
      type: 'non-violent-transfer-of-territory',
      place: { name: 'خان أرنبة', within: 'القنيطرة' },
      sides: [['israel'], []],
      control: { to: [], from: ['israel'], mode: 'withdrawal' },
      status: 'reported',
      articles: ['khan-arnabah-withdrawal-almada'],
      independentSources: 1,
    },
  ],
};
