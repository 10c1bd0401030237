// Egypt: Sinai closely, its neighbours and the cities wires name.
import { places } from './rows.ts';

export const EGYPT = places(
  'EG',
  `
## شمال سيناء = North Sinai @30.28,33.62
city
العريش = Arish @31.13,33.8
town
رفح، رفح المصرية = Rafah (Egypt) @31.28,34.24
الشيخ زويد = Sheikh Zuweid @31.22,34.11
بئر العبد = Bir al-Abd @31.02,33.01
الحسنة = Hasana @30.47,33.79
نخل = Nakhl @29.91,33.75
رمانة = Rummana @31.01,32.67
القسيمة = Qusayma @30.67,34.37
village
الجورة = Goura @31.13,34.13
المهدية = Mahdiya (Sinai) @31.17,34.21
اللفيتات = Lifitat
المقاطعة = Muqataa
التومة = Touma
الظهير = Zuhair
أبو طويلة = Abu Tawila @31.2,34.07
الخروبة = Kharouba @31.18,34.02
الطويل = Tawil
الكوثر = Kawthar
كرم القواديس = Karm al-Qawadis
البرث = Barth @31.03,34.24
العجراء = Ajra
نجع شيبانة = Naga Shibana
الروضة = Rawda @31.05,33.35
تفاحة = Tuffaha
مزار = Mazar (Sinai) @31.04,33.4
رابعة = Rabaa (Sinai)
قاطية = Qatiya
اقطية = Iqtiya
جلبانة = Gilbana
الميدان = Midan (Sinai)
السبيل = Sabil (Sinai)
بغداد = Baghdad (Sinai) @30.7,33.4
المغارة = Maghara @30.72,33.4
قبر عمير = Qabr Umayr
السكادرة = Sakadra
الزوارعة = Zawaraa
السادوت = Sadout
الماسورة = Masoura
الوفاق = Wifaq
البرازيل = Brazil (Rafah)
بلعا = Balaa
ياميت = Yamit
أبو شنار = Abu Shanar
الحسينات = Hasaynat
المطلة = Matalla
quarter
الصفا = Safa (Arish)
المساعيد = Masaid
الفواخرية = Fawakhriya
ضاحية السلام = Dahiyat al-Salam
آل أيوب = Al Ayoub (Arish)
الريسة = Risa
العبور = Obour (Arish)
road
الطريق الدولي العريش رفح، طريق العريش رفح = Arish–Rafah road
airport
مطار العريش = Arish airport @31.07,33.83
مطار الجورة = Goura airfield @31.07,34.13
base
معسكر الزهور = Zohour camp
معسكر الأمن المركزي بالأحراش = Ahrash Central Security camp
كمين الرفاعي = Rifai checkpoint
كمين كرم القواديس = Karm al-Qawadis checkpoint
كمين أبو رفاعي = Abu Rifai checkpoint
كمين زغدان = Zaghdan checkpoint
كمين الصفا = Safa checkpoint
كمين البطل = Batal checkpoint
كمين المطافئ = Matafi checkpoint
mountain
جبل الحلال = Jabal al-Halal @30.65,34.03
جبل المغارة = Jabal al-Maghara @30.72,33.4
crossing
معبر رفح، معبر رفح البري = Rafah crossing (Egypt) @31.25,34.26
معبر كرم أبو سالم من الجانب المصري = Kerem Shalom crossing (Egypt) @31.23,34.28
معبر العوجة = Awja crossing @30.88,34.39
## جنوب سيناء = South Sinai @28.97,33.62
city
الطور = El-Tor @28.24,33.62
شرم الشيخ = Sharm el-Sheikh @27.92,34.33
town
دهب = Dahab @28.5,34.51
نويبع = Nuweiba @29.04,34.66
طابا = Taba @29.49,34.9
سانت كاترين = Saint Catherine @28.56,33.95
رأس سدر = Ras Sedr @29.59,32.71
أبو زنيمة = Abu Zenima @29.05,33.1
أبو رديس = Abu Rudeis @28.9,33.18
## -
region
سيناء، شبه جزيرة سيناء = Sinai @29.5,33.8
وسط سيناء = Central Sinai @30.1,33.8
قناة السويس = Suez Canal @30.59,32.27
الدلتا، دلتا النيل = Nile Delta @30.9,31.1
الصعيد، صعيد مصر = Upper Egypt
الصحراء الغربية = Western Desert (Egypt)
حلايب، مثلث حلايب = Halaib @22.22,36.65
city
القاهرة = Cairo @30.04,31.24
الجيزة = Giza @30.01,31.21
الإسكندرية = Alexandria @31.2,29.92
السويس = Suez @29.97,32.55
الإسماعيلية = Ismailia @30.6,32.27
بورسعيد، بور سعيد = Port Said @31.26,32.28
المنصورة = Mansoura (Egypt) @31.04,31.38
طنطا = Tanta @30.79,31.0
المنيا = Minya @28.11,30.75
أسيوط = Asyut @27.18,31.18
سوهاج = Sohag @26.56,31.69
قنا = Qena @26.16,32.72
الأقصر = Luxor @25.69,32.64
أسوان = Aswan @24.09,32.9
الفيوم = Faiyum @29.31,30.84
بني سويف = Beni Suef @29.07,31.1
دمنهور = Damanhur @31.03,30.47
كفر الشيخ = Kafr el-Sheikh @31.11,30.94
الزقازيق = Zagazig @30.59,31.5
دمياط = Damietta @31.42,31.81
مرسى مطروح، مطروح = Marsa Matruh @31.35,27.24
الغردقة = Hurghada @27.26,33.81
governorate
القليوبية = Qalyubia @30.46,31.18
الشرقية = Sharqia @30.59,31.5
الدقهلية = Dakahlia @31.04,31.38
الغربية = Gharbia @30.79,31.0
المنوفية = Monufia @30.55,31.01
البحيرة = Beheira @31.04,30.47
الوادي الجديد = New Valley @25.44,30.55
town
كرداسة = Kerdasa @30.03,31.11
الواحات البحرية = Bahariya Oasis @28.35,28.87
طريق الواحات = Oasis road
السلوم = Sallum @31.55,25.16
سيوة = Siwa @29.2,25.52
حلوان = Helwan @29.85,31.33
quarter
رابعة العدوية = Rabaa al-Adawiya @30.07,31.33
ميدان التحرير = Tahrir Square @30.04,31.24
مدينة نصر = Nasr City @30.06,31.34
المقطم = Mokattam
المعادي = Maadi
crossing
معبر السلوم = Sallum crossing @31.56,25.16
معبر قسطل = Qustul crossing @22.2,31.47
معبر أرقين = Argeen crossing @22.0,30.9
`,
);
