// A party announces a victory; the other side denies it minutes later.
import type { Story } from '../story.ts';

export const haribClaim: Story = {
  id: 'harib-claim',
  shows: 'a claim stays a claim, and a denial is kept beside it',
  articles: [
    {
      key: 'harib-claimed-almashriqan',
      outlet: 'almashriqan',
      title: 'الحوثيون يعلنون السيطرة على مدينة حريب جنوبي مأرب',
      body: ({ today }) => [
        `صنعاء – المشرقان: أعلنت جماعة الحوثي، ${today}، سيطرتها على مدينة حريب جنوبي محافظة مأرب بعد مواجهات مع القوات الحكومية اليمنية، وذلك في بيان تلاه المتحدث العسكري باسمها.`,
        'وقال المتحدث يحيى سريع إن قواتهم «بسطت سيطرتها على مدينة حريب كاملة»، وإنها غنمت أسلحة وذخائر، من دون أن يعرض صورا أو يحدد مواقع بعينها.',
        'وتعذر على «المشرقان» التحقق من صحة الإعلان من مصدر مستقل، إذ انقطع الاتصال بالسكان منذ ساعات الظهيرة.',
      ],
    },
    {
      key: 'harib-denied-almada',
      outlet: 'almada',
      title: 'الجيش اليمني ينفي سيطرة الحوثيين على مدينة حريب في مأرب',
      body: ({ today }) => [
        `مأرب – المدى: نفى الجيش اليمني، ${today}، سيطرة الحوثيين على مدينة حريب جنوبي محافظة مأرب، ووصف ما أعلنته الجماعة بأنه «محض خيال».`,
        'وقال مصدر في قيادة محور بيحان إن المدينة تحت سيطرة القوات الحكومية بالكامل، وإن مؤسسات الدولة والسوق المركزي تعمل كالمعتاد، ودعا وسائل الإعلام إلى زيارتها.',
        'وبث ناشطون تسجيلا مصورا قالوا إنه من أمام مبنى المجمع الحكومي، يظهر فيه تجمع لسكان يحتسون الشاي في مقهى شعبي، ولم يتسن التأكد من وقت تصويره.',
      ],
    },
  ],
  incidents: [
    {
      class: 'control',
      type: 'non-state-actor-overtakes-territory',
      place: { name: 'حريب', within: 'مأرب' },
      sides: [['houthis'], ['yemeni-government-forces']],
      control: { to: ['houthis'], from: ['yemeni-government-forces'], mode: 'captured' },
      status: 'claimed',
      denied: true,
      articles: ['harib-claimed-almashriqan', 'harib-denied-almada'],
      independentSources: 1,
    },
  ],
};
