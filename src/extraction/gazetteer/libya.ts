// Libya: districts, towns, quarters, oil ports and fields, bases and fronts.
import { places } from './rows.ts';

export const LIBYA = places(
  'LY',
  `
## طرابلس = Tripoli @32.89,13.19
city
طرابلس، العاصمة طرابلس، العاصمة الليبية طرابلس = Tripoli @32.89,13.19
region
جنوب طرابلس، جنوبي طرابلس = South Tripoli @32.78,13.2
طرابلس الكبرى = Greater Tripoli
ضواحي طرابلس، ضواحي طرابلس الجنوبية = Suburbs of Tripoli
quarter
تاجوراء = Tajoura @32.88,13.34
عين زارة = Ain Zara @32.78,13.27
أبو سليم، بوسليم، ابوسليم = Abu Salim @32.85,13.17
الهضبة، هضبة الخضراء، الهضبة الخضراء = Hadba @32.83,13.18
صلاح الدين = Salah al-Din (Tripoli) @32.82,13.2
وادي الربيع = Wadi al-Rabie @32.75,13.32
خلة الفرجان = Khallat al-Furjan @32.79,13.2
مشروع الهضبة = Hadba project
مشروع الموز = Mawz project
اليرموك = Yarmouk (Tripoli)
الخلاطات = Khallatat @32.79,13.14
صلاح الدين الجنوبية = South Salah al-Din
طريق المطار = Airport road (Tripoli) @32.79,13.15
طريق السور = Sur road
طريق الشوك = Shawk road
طريق الأصفاح = Asfah road
خط المطار = Airport line
الكريمية = Karimiya
السواني = Sawani @32.74,13.1
قصر بن غشير = Qasr bin Ghashir @32.68,13.18
سوق الجمعة = Suq al-Jumaa @32.88,13.25
باب العزيزية = Bab al-Aziziya @32.87,13.17
الأندلس، حي الأندلس = Hay al-Andalus @32.88,13.12
قرقارش = Gargaresh @32.86,13.09
غرغور = Gharghur @32.87,13.15
النوفليين = Nufliyin
الفرناج = Furnaj @32.86,13.23
زاوية الدهماني = Zawiyat al-Dahmani
باب بن غشير = Bab bin Ghashir @32.87,13.19
جنزور = Janzur @32.82,13.01
السراج = Sarraj @32.84,13.12
الظهرة = Dahra @32.89,13.2
ميدان الشهداء = Martyrs' Square (Tripoli) @32.9,13.18
شارع الجمهورية = Jumhuriya Street
طريق السكة = Sikka road
زناتة = Zanata
الدريبي = Dreibi
غوط الشعال = Ghut al-Shaal
وادي الربيع الجنوبي = South Wadi al-Rabie
السبيعة = Sbea @32.59,13.15
سوق الخميس امسيحل، سوق الخميس، سوق الخميس مسيحل = Suq al-Khamis
التوغار = Tughar
الساعدية = Saadiya @32.58,13.02
فندق بن غشير = Funduq bin Ghashir
القره بوللي، القرابوللي، القرهبوللي = Garabulli @32.75,13.72
airport
مطار معيتيقة، مطار معيتيقة الدولي، قاعدة معيتيقة = Mitiga airport @32.89,13.28
مطار طرابلس الدولي، مطار طرابلس، مطار طرابلس العالمي = Tripoli International Airport @32.66,13.16
base
معسكر اليرموك = Yarmouk camp (Tripoli) @32.79,13.17
معسكر حمزة، معسكر حمزة جنوبي طرابلس = Hamza camp
معسكر النقلية، النقلية = Naqliya camp
معسكر التكبالي، التكبالي = Takbali camp @32.82,13.22
معسكر 77، معسكر السابع والسبعين = Camp 77
معسكر الصواريخ = Missile camp
معسكر 27، بوابة 27، كوبري 27، البوابة 27 = Gate 27 @32.81,12.9
معسكر الرحبة = Rahba camp (Tajoura)
قاعدة أبو ستة البحرية، قاعدة أبوستة = Abu Sitta naval base @32.9,13.22
facility
سجن الهضبة = Hadba prison
سجن عين زارة = Ain Zara prison
مركز إيواء تاجوراء = Tajoura detention centre
الكلية العسكرية في طرابلس، الكلية العسكرية بالهضبة = Military college (Tripoli)
فندق كورنثيا = Corinthia hotel
قصور الضيافة = Guest palaces
حديقة الحيوان = Tripoli zoo
port
ميناء طرابلس، ميناء طرابلس البحري = Tripoli port @32.9,13.2
bridge
كوبري المطار، جسر المطار = Airport bridge
كوبري الزهراء، جسر الزهراء = Zahra bridge @32.68,12.88
## الجفارة = Jafara @32.53,13.02
town
العزيزية = Aziziya @32.53,13.02
الزهراء = Zahra (Libya) @32.68,12.88
المعمورة = Mamura (Libya)
الهيرة = Hira (Libya)
رأس اللفع = Ras al-Lafa
السائح = Sayih
## الزاوية = Zawiya @32.76,12.73
city
الزاوية = Zawiya @32.76,12.73
town
صرمان = Surman @32.76,12.57
صبراتة = Sabratha @32.79,12.49
المطرد = Mutrid
بئر الغنم = Bir al-Ghanam @32.32,12.57
جود دائم، جودائم = Jaw Daim
الماية = Maya
الحرشة = Harsha
facility
مصفاة الزاوية = Zawiya refinery @32.79,12.7
## النقاط الخمس = Nuqat al Khams @32.93,12.08
city
زوارة = Zuwara @32.93,12.08
town
العجيلات = Ajaylat @32.76,12.38
الجميل = Jumayl @32.85,12.06
رقدالين = Rigdalin @32.9,12.02
زلطن = Zaltan @32.95,11.87
أبو كماش، بوكماش = Abu Kammash @33.07,11.75
العسة = Assa (Libya)
facility
مجمع مليتة، مجمع مليتة النفطي، مليتة = Mellitah complex @32.85,12.24
crossing
معبر رأس جدير، رأس جدير، رأس اجدير، معبر رأس اجدير = Ras Ajdir crossing @33.15,11.56
base
قاعدة الوطية، قاعدة الوطية الجوية، الوطية = Watiya air base @32.47,11.9
## المرقب = Murqub @32.65,14.26
city
الخمس = Khoms @32.65,14.26
ترهونة = Tarhuna @32.43,13.63
town
زليتن = Zliten @32.47,14.57
مسلاتة = Msallata @32.58,14.04
قصر الأخيار = Qasr Akhyar
كعام، وادي كعام = Kaam
العلوص = Alous
سيدي السايح، سيدي الصيد = Sidi al-Sayih
العربان = Urban
القواسم = Qawasim
فم ملغة = Fam Mulgha
## مصراتة = Misrata @32.38,15.09
city
مصراتة = Misrata @32.38,15.09
town
بني وليد = Bani Walid @31.76,13.99
تاورغاء = Tawergha @32.01,15.1
السدادة = Saddada @31.55,14.6
أبو قرين، ابوقرين، بوقرين = Abu Grein @31.45,15.24
زمزم، وادي زمزم = Zamzam @31.4,15.1
الوشكة = Washka @31.3,15.6
البغلة = Baghla
المردوم = Mardum
القداحية = Qaddahiya @31.37,15.2
الطابونية = Tabuniya
بويرات الحسون = Buwayrat al-Hasun @31.4,15.73
الكراريم = Kararim
الدافنية = Dafniya
base
الكلية الجوية في مصراتة، الكلية الجوية مصراتة = Air college (Misrata) @32.32,15.06
airport
مطار مصراتة = Misrata airport @32.33,15.06
port
ميناء مصراتة = Misrata port @32.37,15.21
## الجبل الغربي = Jabal al Gharbi @32.17,13.02
region
جبل نفوسة، الجبل الغربي = Nafusa mountains @32.0,12.0
city
غريان = Gharyan @32.17,13.02
town
يفرن = Yafran @32.06,12.53
الزنتان = Zintan @31.93,12.25
مزدة = Mizda @31.45,12.98
الأصابعة = Asabia @32.04,12.85
ككلة = Kikla @32.07,12.69
القلعة = Qalaa (Libya)
القواليش = Qawalish
العربان غريان = Urban (Gharyan)
الشقيقة = Shaqiqa
نسمة = Nasma
القريات = Qaryat
الرجبان = Rajban @32.0,12.05
جادو = Jadu @31.95,12.03
تيجي = Tiji @32.02,11.36
بدر = Badr (Libya)
الشكشوك = Shakshuk
## نالوت = Nalut @31.87,10.98
city
نالوت = Nalut @31.87,10.98
town
غدامس = Ghadames @30.13,9.5
وازن = Wazin @31.95,10.67
كاباو = Kabaw
الحوامد = Hawamid
درج = Derj @30.17,10.45
سيناون = Sinawin @31.03,10.6
الحرابة = Haraba
crossing
معبر وازن، معبر وازن ذهيبة، معبر ذهيبة وازن = Wazin crossing @31.95,10.65
## سرت = Sirte @31.21,16.59
city
سرت = Sirte @31.21,16.59
region
خليج سرت = Gulf of Sirte @31.2,18.0
town
هراوة = Harawa @31.0,17.55
السلطان = Sultan (Libya)
أبو هادي، بوهادي = Abu Hadi @31.1,16.65
النوفلية = Nawfaliya @30.78,17.83
بن جواد = Bin Jawad @30.8,18.08
أبو نجيم، بونجيم = Abu Nujaym @30.58,15.42
الغربيات = Gharbiyat
الثلاثين = Thalathin
جارف، وادي جارف = Jarif @31.07,16.4
quarter
الحي رقم 1 = District One (Sirte)
الحي رقم 2 = District Two (Sirte)
الحي رقم 3 = District Three (Sirte)
الجيزة البحرية = Jiza Bahriya
الحي السكني 600، حي 600، حي الستمائة = 600 quarter (Sirte)
حي الدولار = Dollar quarter
الزعفران = Zafaran
الجيزة العسكرية = Jiza Askariya
السواوة = Sawawa
facility
مجمع واغادوغو، قاعات واغادوغو، واغادوغو = Ouagadougou hall @31.19,16.58
جامعة سرت = Sirte University
مستشفى ابن سينا سرت = Ibn Sina hospital (Sirte)
base
قاعدة القرضابية، القرضابية، قاعدة القرضابية الجوية، مطار القرضابية = Ghardabiya air base @31.06,16.6
## الواحات = Al Wahat @30.76,20.23
city
أجدابيا = Ajdabiya @30.76,20.23
region
الهلال النفطي، منطقة الهلال النفطي = Oil Crescent @30.6,18.8
town
البريقة = Brega @30.4,19.58
مرسى البريقة = Marsa Brega
رأس لانوف = Ras Lanuf @30.5,18.57
السدرة، السدر = Sidra @30.63,18.35
العقيلة = Uqayla @30.26,19.2
بشر = Bishr (Libya)
الزويتينة = Zuwaytina @30.95,20.12
جالو = Jalu @29.03,21.55
أوجلة = Awjila @29.11,21.29
اجخرة = Ijkhara
مرادة = Marada @29.22,19.2
البيضان = Baydan
القنان = Qanan
سلطان = Sultan (Ajdabiya)
تازربو = Tazirbu @25.67,21.05
port
ميناء رأس لانوف، ميناء رأس لانوف النفطي = Ras Lanuf port @30.52,18.58
ميناء السدرة، ميناء السدر، ميناء السدرة النفطي، ميناء السدر النفطي = Sidra port @30.65,18.36
ميناء البريقة، ميناء البريقة النفطي = Brega port @30.42,19.6
ميناء الزويتينة، ميناء الزويتينة النفطي = Zuwaytina port @30.85,20.03
ميناء الحريقة، ميناء الحريقة النفطي = Hariga port @32.06,24.01
field
حقل السرير، حقل السرير النفطي = Sarir field @27.6,22.5
حقل المبروك، حقل المبروك النفطي = Mabruk field @29.9,17.3
حقل الظهرة، حقل الظهرة النفطي = Dahra field @29.5,17.6
حقل الغاني، حقل الغاني النفطي = Ghani field @28.6,17.5
حقل الباهي = Bahi field
حقل الواحة = Waha field
حقل مسلة = Messla field
حقل زلة، حقل زلة النفطي = Zella field
## بنغازي = Benghazi @32.12,20.07
city
بنغازي = Benghazi @32.12,20.07
quarter
الصابري = Sabri @32.13,20.07
سوق الحوت = Suq al-Hout @32.12,20.06
الليثي = Laithi @32.09,20.1
بوعطني = Buatni @32.08,20.15
قنفودة = Ganfouda @32.02,20.0
القوارشة = Guwarsha @32.04,20.07
الهواري = Hawari @32.05,20.12
بلعون = Belaoun
سيدي فرج = Sidi Faraj
بوصنيب، عمارات بوصنيب = Busnib
المساكن = Masakin
شارع فينيسيا = Venice Street
عمارات الصينية، العمارات الصينية = Chinese buildings (Benghazi)
عمارات 12، عمارات الاثني عشر = 12 buildings
السلماني = Salmani @32.11,20.1
الكيش = Kish
سيدي خريبيش = Sidi Khrebish
وسط البلاد = Downtown Benghazi
قاريونس = Garyounis @32.07,20.04
الحدائق = Hadaiq
الماجوري = Majouri
رأس عبيدة = Ras Ubayda
البركة = Birka (Benghazi)
بوهديمة = Buhdima
الزريريعية = Zuraryiya
السرتي = Sirti
القطعان = Qitan

جروثة = Jarutha
الرحبة = Rahba (Benghazi)
سيدي خليفة = Sidi Khalifa @32.2,20.25
المقرون = Magrun @31.52,20.17
قمينس = Qaminis @31.66,20.02
سلوق = Suluq @31.67,20.25
الأبيار = Abyar @32.19,20.6
الرجمة = Rajma @32.08,20.36
توكرة = Tocra @32.53,20.57
airport
مطار بنينا، مطار بنينا الدولي، قاعدة بنينا الجوية، بنينا = Benina airport @32.1,20.27
base
معسكر الصاعقة، معسكر القوات الخاصة بنغازي = Saiqa camp (Benghazi)
معسكر 17 فبراير = 17 February camp
معسكر الدفاع الجوي بنغازي = Air defence camp (Benghazi)
معسكر 204 دبابات، معسكر 204 = Camp 204
معسكر 36 = Camp 36
معسكر 21 = Camp 21
port
ميناء بنغازي = Benghazi port @32.11,20.05
ميناء المريسة، المريسة = Mreisa port @32.0,19.9
facility
جامعة بنغازي = Benghazi University
مستشفى الجلاء بنغازي، مستشفى الجلاء = Jala hospital (Benghazi)
مستشفى الهواري = Hawari hospital
مصنع الإسمنت بنغازي، مصنع الأسمنت = Cement factory (Benghazi)
فندق تيبستي = Tibesti hotel
## المرج = Marj @32.49,20.83
city
المرج = Marj @32.49,20.83
town
تاكنس = Taknis
بطة = Batta
البياضة = Bayyada (Libya)
الخروبة = Kharruba (Libya)
base
قاعدة الخروبة = Kharruba air base
الرجمة، مقر القيادة العامة في الرجمة = Rajma headquarters @32.08,20.33
## الجبل الأخضر = Jabal al Akhdar @32.76,21.76
city
البيضاء = Bayda (Libya) @32.76,21.76
town
شحات = Shahat @32.83,21.86
سوسة = Susa (Libya) @32.9,21.97
مسة = Massa @32.75,21.63
قصر ليبيا = Qasr Libya @32.63,21.4
الأبرق = Abraq @32.78,21.96
القيقب = Qayqab @32.74,22.04
سلنطة = Slonta
مراوة = Marawa @32.48,21.4
عمر المختار = Umar al-Mukhtar
الفايدية = Faydiya
airport
مطار الأبرق، مطار الأبرق الدولي = Abraq airport @32.79,21.96
## درنة = Derna @32.77,22.64
city
درنة = Derna @32.77,22.64
quarter
الفتائح = Fataih @32.75,22.72
باب طبرق = Bab Tobruk
شيحا، شيحا الشرقية = Shiha (Derna)
الساحل الشرقي، الساحل الشرقي لمدينة درنة = East coast (Derna)
الساحل الغربي لدرنة = West coast (Derna)
المغار = Maghar (Derna) @32.77,22.64
المدينة القديمة في درنة = Old Derna
وسط درنة = Central Derna @32.76,22.64
حي السيدة خديجة، السيدة خديجة = Sayyida Khadija
الجبيلة = Jubayla (Derna)
400، حي 400 = 400 quarter (Derna)
الكورفات = Kurfat
الظهر الحمر، الظهر الأحمر، ظهر الحمر = Dahr al-Hamar @32.65,22.6
الحيلة = Hila (Derna) @32.65,22.6
الكسارات = Kassarat
منازل بوربيحة = Bu Rubayha houses
village
مرتوبة = Martuba @32.58,22.77
كرسة = Karsa @32.82,22.55
عين مارة = Ain Mara @32.78,22.36
رأس الهلال = Ras al-Hilal @32.88,22.18
لملودة = Lamluda
القبة = Qubba @32.76,22.24
أم الرزم = Umm al-Rizam @32.53,23.0
التميمي = Tamimi @32.33,23.07
المخيلي = Mukhayli @32.16,22.28
وادي الناقة = Wadi al-Naqa
سيدي عزيز = Sidi Aziz
وادي الأنجيل = Wadi al-Injil
port
ميناء درنة = Derna port @32.76,22.66
base
معسكر الصاعقة درنة، معسكر الصاعقة = Saiqa camp (Derna)
كلية الشرطة = Police college (Derna)
dam
سد درنة، سد أبو منصور، سد بومنصور = Derna dam @32.67,22.58
## البطنان = Butnan @32.08,23.96
city
طبرق = Tobruk @32.08,23.96
town
إمساعد = Musaid @31.6,25.05
البردي = Bardiya @31.76,25.09
كمبوت = Kambut
بئر الأشهب = Bir al-Ashhab
الجغبوب = Jaghbub @29.74,24.52
القعرة = Qaara
base
قاعدة جمال عبد الناصر، قاعدة عبد الناصر الجوية = Nasser air base @31.86,23.91
airport
مطار طبرق = Tobruk airport @31.86,23.91
crossing
معبر امساعد، منفذ امساعد = Musaid crossing @31.57,25.05
## الجفرة = Jufra @29.12,15.94
town
هون = Hun @29.12,15.94
ودان = Waddan @29.16,16.14
سوكنة = Sokna @29.07,15.78
زلة = Zella @28.55,17.55
الفقهاء، الفقها = Fuqaha @27.85,16.36
الحمادة الحمراء = Hamada al-Hamra
base
قاعدة الجفرة، قاعدة الجفرة الجوية، الجفرة = Jufra air base @29.2,16.0
## سبها = Sabha @27.04,14.43
city
سبها = Sabha @27.04,14.43
region
فزان، إقليم فزان = Fezzan @26.5,14.0
جنوب ليبيا، الجنوب الليبي، جنوبي ليبيا = South Libya @26.0,14.5
quarter
الناصرية، الناصرية سبها = Nasiriya (Sabha)
المهدية = Mahdiya (Sabha)
الطيوري = Tayuri
القرضة = Garda
المنشية سبها = Manshiya (Sabha)
الجديد سبها = Jadid (Sabha)
حجارة = Hajara
السكرة = Sukra
town
غدوة = Ghudwa @26.43,14.3
سمنو = Samnu
تمنهنت = Tamanhint @27.25,14.63
الزيغن = Zighan
البوانيس = Bawanis
base
قاعدة تمنهنت، قاعدة تمنهنت الجوية = Tamanhint air base @27.24,14.65
قلعة سبها = Sabha fort @27.02,14.45
معسكر اللواء السادس سبها، اللواء السادس = Sixth Brigade camp (Sabha)
airport
مطار سبها = Sabha airport @26.99,14.46
## وادي الشاطئ = Wadi al Shatii @27.53,14.27
town
براك، براك الشاطئ = Brak @27.55,14.27
أدري = Idri @27.45,13.05
القرضة الشاطئ = Garda al-Shatii
تامزاوة = Tamzawa
أشكدة = Ashkida
base
قاعدة براك الشاطئ، قاعدة براك الشاطئ الجوية = Brak al-Shatii air base @27.65,14.27
## وادي الحياة = Wadi al Hayaa @26.59,12.78
town
أوباري = Ubari @26.59,12.78
جرمة = Germa @26.54,13.06
الغريفة = Ghurayfa
field
حقل الشرارة، حقل الشرارة النفطي = Sharara oil field @26.6,12.2
حقل الفيل، حقل الفيل النفطي = El Feel oil field @26.4,11.8
mountain
جبل تيندي، جبل تندي = Jabal Tindi
## مرزق = Murzuq @25.92,13.92
town
وادي عتبة = Wadi Utba
مجدول = Majdul
مرزق = Murzuq @25.92,13.92
القطرون = Qatrun @24.93,14.64
تراغن = Traghan @25.93,14.43
أم الأرانب = Umm al-Aranib @26.13,14.75
زويلة = Zawila @26.17,15.12
تجرهي = Tajarhi
الوا، معبر التوم، التوم = Tumu crossing @22.6,14.1
كلنجة = Kalanja @23.5,19.0
السلفادور = Salvador pass
القلعة مرزق = Qalaa (Murzuq)
## غات = Ghat @24.96,10.18
town
غات = Ghat @24.96,10.18
العوينات = Uwaynat (Ghat) @25.78,10.55
تهالة = Tahala
إيسين = Essin
## الكفرة = Kufra @24.18,23.31
city
الكفرة = Kufra @24.18,23.31
town
ربيانة = Rabyana @24.23,21.99
جبل العوينات، العوينات = Jabal Uwaynat @21.9,25.0
معطن السارة = Maaten al-Sarra @21.69,21.83
السارة = Sarra
المثلث الحدودي، منطقة المثلث الحدودية، منطقة المثلث = Border triangle @22.0,25.0
## -
region
شرق ليبيا، شرقي ليبيا، الشرق الليبي، برقة، إقليم برقة = Eastern Libya (Cyrenaica) @31.8,21.5
غرب ليبيا، غربي ليبيا، الغرب الليبي، إقليم طرابلس = Western Libya @32.3,12.8
وسط ليبيا = Central Libya
جنوب غرب ليبيا = South-west Libya @25.5,11.5
جنوب شرق ليبيا، جنوب شرقي ليبيا = South-east Libya @24.0,23.0
الحدود الليبية التونسية = Libya–Tunisia border
الحدود الليبية المصرية = Libya–Egypt border
الحدود الليبية التشادية = Libya–Chad border
السواحل الليبية، الساحل الليبي = Libyan coast
`,
);
