// One fight on the Euphrates in two tellings that share hardly a phrase.
import type { Story } from '../story.ts';

export const dhibanClash: Story = {
  id: 'dhiban-clash',
  shows: 'two outlets telling one event in different words are one incident with two sources',
  articles: [
    {
      key: 'dhiban-clash-almada',
      outlet: 'almada',
      title: 'اشتباكات بين «قسد» ومسلحي العشائر في ذيبان شرقي دير الزور',
      body: ({ today }) => [
        `دير الزور – المدى: اندلعت اشتباكات عنيفة، صباح ${today}، بين قوات سوريا الديمقراطية (قسد) ومسلحي العشائر في بلدة ذيبان بريف دير الزور الشرقي، أسفرت عن مقتل ثلاثة عناصر من «قسد» وإصابة آخرين، وفق ما أفاد مراسل «المدى».`,
        'واستُخدمت في المواجهات الرشاشات الثقيلة والقذائف الصاروخية، ونزحت عشرات العائلات نحو البلدات المجاورة، فيما أغلقت المحال التجارية أبوابها وعُلّق الدوام في المدارس.',
        'وذكر وجهاء محليون أن اتصالات تجرى لإبرام تهدئة تسمح بإخراج المدنيين العالقين بين الطرفين.',
      ],
    },
    {
      key: 'dhiban-clash-difaf',
      outlet: 'difaf-alfurat',
      title: 'ذيبان: أبناء العشائر يهاجمون نقاطا لقسد ومقتل ثلاثة من عناصرها',
      body: ({ today }) => [
        `ضفاف الفرات – خاص: هاجم أبناء العشائر، ${today}، نقاطا عسكرية تابعة لقسد في بلدة ذيبان، وقتلوا ثلاثة من عناصرها في مواجهات دامت نحو ساعتين عند دوار البلدة وقرب محطة المياه، بحسب شهادات جمعتها الشبكة.`,
        'وتحدثت سيدة من أهالي البلدة عن ليلة لم ينم فيها الأطفال من أصوات الرصاص، وقالت إن رتلا من المدرعات وصل مع ساعات الفجر وانتشر على الطريق العام.',
        'وتشهد قرى الضفة الشرقية للنهر توترا منذ أسابيع على خلفية توقيف عدد من وجوه القبيلة ومطالب تتعلق بحصة المنطقة من الخبز والوقود.',
      ],
    },
  ],
  incidents: [
    {
      class: 'clash',
      type: 'armed-clash',
      place: { name: 'ذيبان', within: 'دير الزور' },
      sides: [['tribal-fighters'], ['syrian-democratic-forces']],
      status: 'reported',
      fatalities: 3,
      articles: ['dhiban-clash-almada', 'dhiban-clash-difaf'],
      independentSources: 2,
    },
  ],
};
