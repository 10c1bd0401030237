// Israel: the towns, settlements, bases and borders that wires on the war name.
import { places } from './rows.ts';

export const ISRAEL = places(
  'IL',
  `
## -
region
الجليل، الجليل الأعلى = Galilee @33.0,35.5
الجليل الغربي = Western Galilee
إصبع الجليل = Galilee Panhandle @33.2,35.57
النقب، صحراء النقب = Negev @30.9,34.8
الداخل المحتل، أراضي 48، الأراضي المحتلة عام 1948 = Occupied interior
شمال إسرائيل، شمالي إسرائيل = Northern Israel @33.0,35.4
جنوب إسرائيل، جنوبي إسرائيل = Southern Israel @31.3,34.7
وسط إسرائيل = Central Israel
الخط الأزرق = Blue Line @33.1,35.4
الخط الأخضر = Green Line (Israel)
city
تل أبيب = Tel Aviv @32.08,34.78
حيفا = Haifa @32.82,34.99
عسقلان، أشكلون، المجدل عسقلان = Ashkelon @31.67,34.57
أسدود، أشدود = Ashdod @31.8,34.65
بئر السبع = Beersheba @31.25,34.79
إيلات، أم الرشراش = Eilat @29.56,34.95
الناصرة = Nazareth @32.7,35.3
عكا = Acre @32.93,35.08
نهاريا = Nahariya @33.01,35.1
صفد = Safed @32.96,35.5
طبريا = Tiberias @32.79,35.53
كريات شمونة، كريات شمونا = Kiryat Shmona @33.21,35.57
نتانيا = Netanya @32.33,34.86
هرتسليا = Herzliya @32.16,34.84
الخضيرة = Hadera @32.43,34.92
يافا = Jaffa @32.05,34.75
اللد = Lod @31.95,34.9
الرملة = Ramla @31.93,34.87
ريشون لتسيون = Rishon LeZion @31.97,34.8
بات يام = Bat Yam
حولون = Holon
رمات غان = Ramat Gan
بتاح تكفا = Petah Tikva @32.09,34.89
أم الفحم = Umm al-Fahm @32.52,35.15
العفولة = Afula @32.61,35.29
بيسان = Beit Shean @32.5,35.5
ديمونا = Dimona @31.07,35.03
عراد = Arad @31.26,35.21
راهط = Rahat
سديروت = Sderot @31.53,34.6
نتيفوت = Netivot
أوفاكيم = Ofakim @31.31,34.62
كرميئيل = Karmiel @32.91,35.3
town
المطلة = Metula @33.28,35.58
شلومي = Shlomi @33.07,35.15
أفيفيم = Avivim @33.09,35.47
المنارة = Manara (Israel) @33.2,35.54
مسغاف عام = Misgav Am @33.25,35.55
مرغليوت = Margaliot @33.22,35.54
يفتاح = Yiftah
يرؤون = Yiron @33.08,35.45
دوفيف = Dovev
زرعيت = Zarit @33.1,35.29
شتولا = Shtula @33.09,35.31
حانيتا = Hanita
رأس الناقورة = Rosh HaNikra
معالوت، معالوت ترشيحا = Maalot
دان = Dan (kibbutz)
كفار جلعادي = Kfar Giladi
بيت هلل = Beit Hillel
كفر بلوم = Kfar Blum
حورفيش = Hurfeish
كريات بياليك = Kiryat Bialik
الكريوت = Krayot
ناحل عوز = Nahal Oz @31.47,34.5
كفار عزة = Kfar Aza @31.48,34.53
بئيري = Be'eri @31.42,34.49
رعيم = Re'im @31.38,34.46
نير عوز = Nir Oz @31.31,34.4
نيريم = Nirim @31.34,34.39
كيسوفيم = Kissufim @31.37,34.4
نير إسحاق، نير يتسحاق = Nir Yitzhak
صوفا = Sufa
مفلاسيم = Mefalsim
زيكيم = Zikim @31.61,34.52
يد مردخاي = Yad Mordechai
كرم شالوم = Kerem Shalom @31.23,34.28
حوليت = Holit
أشكول = Eshkol
شعار هنيغف = Shaar HaNegev
base
قاعدة رعيم، معسكر رعيم = Re'im base @31.39,34.46
قاعدة زيكيم = Zikim base @31.61,34.52
قاعدة نيفاتيم، قاعدة نيفاتيم الجوية = Nevatim air base @31.21,35.01
قاعدة رامات دافيد، رامات دافيد = Ramat David air base @32.67,35.18
قاعدة ميرون، ميرون، جبل ميرون = Meron base @33.0,35.41
قاعدة تل نوف = Tel Nof air base @31.84,34.82
قاعدة حتسور = Hatzor air base @31.76,34.73
قاعدة غليلوت، غليلوت = Glilot base @32.15,34.81
ثكنة زرعيت = Zarit barracks @33.1,35.29
ثكنة برانيت، برانيت = Branit barracks @33.09,35.34
موقع المالكية، المالكية = Malkia @33.1,35.51
موقع راميا، راميا = Ramia post
موقع الراهب = Raheb post
موقع رويسات العلم، رويسات العلم = Ruwaysat al-Alam post
موقع السماقة، السماقة = Sammaqa post
موقع الرمثا = Ramtha post
موقع زبدين = Zibdin post
موقع جل العلام، جل العلام = Jal al-Alam post
موقع المرج = Marj post
موقع العباد، العباد = Abbad post
حانيتا الموقع = Hanita post
airport
مطار بن غوريون = Ben Gurion airport @32.01,34.88
مطار رامون = Ramon airport @29.73,35.01
port
ميناء إيلات = Eilat port @29.53,34.94
ميناء حيفا = Haifa port @32.82,35.0
ميناء أسدود = Ashdod port @31.83,34.64
facility
مفاعل ديمونا = Dimona reactor @31.0,35.15
معتقل سدي تيمان، سدي تيمان = Sde Teiman
سجن نفحة = Nafha prison
سجن النقب، سجن كتسيعوت = Ketziot prison
سجن مجدو = Megiddo prison
`,
);
