// Lebanon: governorates, districts, the villages of the south and the Beqaa, camps and quarters.
import { places } from './rows.ts';

export const LEBANON = places(
  'LB',
  `
## بيروت = Beirut @33.89,35.5
city
بيروت، العاصمة بيروت = Beirut @33.89,35.5
quarter
الأشرفية = Achrafieh @33.89,35.52
الحمرا، شارع الحمرا = Hamra @33.9,35.48
الطيونة = Tayouneh @33.87,35.51
وسط بيروت = Downtown Beirut @33.9,35.5
البسطة = Basta @33.89,35.5
النويري = Nweiri
رأس النبع = Ras al-Nabaa
طريق الجديدة = Tariq al-Jdideh @33.88,35.49
الباشورة = Bachoura
عائشة بكار = Aisha Bakkar
المزرعة = Mazraa (Beirut)
كورنيش المزرعة = Corniche al-Mazraa
الكولا = Cola
الروشة = Raouche
عين المريسة = Ain al-Mreisseh
مار إلياس = Mar Elias
ساحة الشهداء = Martyrs' Square (Beirut)
الجناح = Jnah @33.86,35.48
port
مرفأ بيروت، ميناء بيروت = Beirut port @33.9,35.52
camp
مخيم مار إلياس = Mar Elias camp
## جبل لبنان = Mount Lebanon @33.83,35.54
region
الضاحية الجنوبية، الضاحية الجنوبية لبيروت، ضاحية بيروت الجنوبية، الضاحية = Dahiyeh (southern suburbs of Beirut) @33.85,35.51
الشوف = Chouf @33.68,35.6
كسروان = Keserwan
المتن = Metn
town
بعبدا = Baabda @33.83,35.54
عاليه = Aley @33.8,35.6
الدامور = Damour @33.73,35.46
خلدة = Khalde @33.78,35.48
جونية = Jounieh @33.98,35.62
جبيل = Jbeil @34.12,35.65
الشويفات = Choueifat @33.81,35.51
بشامون = Bchamoun
عرمون = Aramoun @33.77,35.52
قبرشمون = Qabr Chmoun @33.79,35.57
الجية = Jiyeh @33.66,35.42
برجا = Barja @33.65,35.44
شحيم = Chhim
بعقلين = Baaqline @33.68,35.56
المعيصرة = Maaysra
علمات = Almat
الوردانية = Wardaniyeh
كيفون = Keyfoun
سحمر جبل = Sohmor
أيطو = Aitou
quarter
حارة حريك = Haret Hreik @33.85,35.51
برج البراجنة = Burj al-Barajneh @33.85,35.5
الغبيري = Ghobeiry @33.86,35.51
الشياح = Chiyah @33.86,35.52
المريجة = Mreijeh @33.84,35.51
الليلكي = Laylaki @33.83,35.52
الحدث = Hadath @33.84,35.53
بئر العبد، بئر حسن = Bir al-Abed
الرويس = Roueiss
الأوزاعي = Ouzai @33.84,35.49
تحويطة الغدير = Tahwitat al-Ghadir
الصفير = Sfeir
حي السلم، السلم = Hay al-Sellom @33.83,35.51
الكفاءات = Kafaat
الشويفات العمروسية، العمروسية = Amrousieh
عين الرمانة = Ain al-Remmaneh @33.87,35.52
المشرفية = Mcharrafieh
الجاموس = Jamous
camp
مخيم برج البراجنة = Burj al-Barajneh camp @33.85,35.5
مخيم شاتيلا، شاتيلا = Shatila camp @33.86,35.5
صبرا = Sabra
مخيم ضبية = Dbayeh camp
airport
مطار بيروت، مطار رفيق الحريري الدولي، مطار بيروت الدولي = Beirut airport @33.82,35.49
## الجنوب = South Lebanon @33.56,35.37
region
جنوب لبنان، جنوبي لبنان، الجنوب اللبناني = South Lebanon region @33.25,35.4
القطاع الغربي = Western sector @33.13,35.2
جنوب الليطاني، جنوب نهر الليطاني = South of the Litani @33.2,35.35
شمال الليطاني، شمال نهر الليطاني = North of the Litani
جزين = Jezzine @33.54,35.58
شرق صيدا = East of Sidon
إقليم التفاح = Iqlim al-Tuffah @33.48,35.5
city
صيدا = Sidon @33.56,35.37
صور = Tyre @33.27,35.2
town
الناقورة = Naqoura @33.12,35.14
علما الشعب = Alma al-Shaab @33.11,35.17
الضهيرة = Dhayra @33.1,35.22
يارين = Yarine @33.11,35.24
مروحين = Marwahin @33.11,35.27
الجبين = Jebbayn @33.13,35.24
طير حرفا = Tayr Harfa @33.13,35.22
شيحين = Chihine @33.12,35.23
شمع = Chamaa @33.15,35.21
البياضة = Bayyada @33.17,35.17
المنصوري = Mansouri @33.18,35.2
مجدل زون = Majdal Zoun @33.15,35.23
زبقين = Zibqin @33.17,35.27
الحنية = Hanniyeh
القليلة = Qlaileh @33.2,35.22
عيتيت = Aitit
قانا = Qana @33.21,35.3
صديقين = Siddiqin @33.19,35.31
دير قانون النهر = Deir Qanoun al-Nahr
دير قانون رأس العين = Deir Qanoun Ras al-Ain
معركة = Maarakeh @33.28,35.31
جويا = Jwaya @33.24,35.32
البازورية = Bazouriyeh @33.25,35.27
طورا = Toura
العباسية = Abbasiyeh @33.29,35.28
برج الشمالي = Burj al-Shamali @33.26,35.23
معروب = Maaroub
باريش = Barish
دير كيفا = Deir Kifa
طير دبا = Tayr Debba
الشهابية = Chehabiyeh
أرزون = Arzoun
البرغلية = Borgholiyeh
رشكنانيه = Rishknaniyeh
مجادل = Majadel
سلعا = Selaa
وادي جيلو = Wadi Jilo
حناويه = Hanaway
الصرفند = Sarafand @33.45,35.29
الزهراني = Zahrani @33.5,35.34
الغازية = Ghaziyeh @33.52,35.37
عدلون = Adloun @33.41,35.27
أنصارية = Ansariyeh
مغدوشة = Maghdouche
عبرا = Abra @33.56,35.39
الهلالية = Hlaliyeh
حارة صيدا = Haret Saida
درب السيم = Darb al-Sim
البابلية = Babliyeh
البيسارية = Bissariyeh
كفرحتى = Kfar Hatta
لبعا = Lebaa
الريحان = Rihan @33.45,35.57
سجد = Sojod
مليخ = Mlikh
العيشية = Aishiyeh
كفرحونة = Kfarhouna
اللويزة = Louaizeh (Jezzine)
جرجوع = Jarjouaa
عرمتى = Aramta
جباع = Jbaa
عين قانا = Ain Qana
عربصاليم = Arab Salim
حومين الفوقا = Houmine al-Fawqa
camp
مخيم عين الحلوة، عين الحلوة = Ain al-Hilweh camp @33.54,35.38
مخيم المية ومية، المية ومية = Mieh Mieh camp @33.54,35.39
مخيم الرشيدية، الرشيدية = Rashidieh camp @33.24,35.22
مخيم البص = Buss camp
مخيم البرج الشمالي = Burj al-Shamali camp
mountain
جبل الريحان، مرتفعات الريحان = Jabal al-Rihan
جبل صافي = Jabal Safi
رأس الناقورة اللبناني = Ras al-Naqoura
اللبونة = Labbouneh @33.1,35.15
## النبطية = Nabatieh @33.38,35.48
region
القطاع الشرقي = Eastern sector @33.3,35.57
القطاع الأوسط = Central sector @33.13,35.4
مزارع شبعا = Shebaa Farms @33.29,35.71
تلال كفرشوبا، مرتفعات كفرشوبا، تلال كفر شوبا = Kfar Shouba hills @33.32,35.69
العرقوب = Arqoub
وادي السلوقي، السلوقي = Wadi al-Slouqi @33.2,35.48
وادي الحجير، الحجير = Wadi al-Hujeir @33.25,35.45
city
النبطية = Nabatieh @33.38,35.48
town
بنت جبيل = Bint Jbeil @33.12,35.43
عيترون = Aitaroun @33.12,35.47
عيتا الشعب = Aita al-Shaab @33.1,35.33
مارون الراس = Maroun al-Ras @33.1,35.44
يارون = Yaroun @33.08,35.42
رميش = Rmeish @33.08,35.37
دبل = Debel @33.1,35.35
عين إبل = Ain Ebel @33.11,35.4
القوزح = Qouzah @33.12,35.34
راميا = Ramya @33.1,35.3
بيت ليف = Beit Lif @33.12,35.34
حانين = Hanine @33.11,35.38
الطيري = Tiri @33.13,35.4
كونين = Kounine @33.15,35.43
عيناثا = Ainatha @33.13,35.44
بليدا = Blida @33.14,35.51
محيبيب = Mhaibib @33.15,35.51
ميس الجبل = Mays al-Jabal @33.17,35.53
حولا = Houla @33.21,35.52
مركبا = Markaba @33.23,35.52
بني حيان = Bani Hayyan
رب ثلاثين، رب الثلاثين = Rab Thalathin @33.26,35.52
العديسة = Adaisseh @33.26,35.54
الطيبة = Taybeh @33.27,35.52
كفركلا، كفر كلا = Kfar Kila @33.28,35.55
دير ميماس = Deir Mimas @33.3,35.55
القليعة = Qlayaa @33.33,35.56
مرجعيون، جديدة مرجعيون = Marjayoun @33.36,35.59
الخيام = Khiam @33.33,35.61
برج الملوك = Burj al-Mulouk @33.32,35.57
سهل الخيام، سردا = Sarda
الوزاني = Wazzani @33.27,35.62
العمرة = Amra
إبل السقي = Ebel al-Saqi @33.36,35.62
بلاط = Blat
دبين = Debbine @33.35,35.59
الماري = Mari
حلتا = Halta
كفرشوبا، كفر شوبا = Kfar Shouba @33.33,35.66
شبعا = Shebaa @33.34,35.75
كفرحمام، كفر حمام = Kfar Hamam
الهبارية = Habbariyeh @33.37,35.67
راشيا الفخار = Rachaya al-Foukhar
الفرديس = Fardis
حاصبيا = Hasbaya @33.4,35.69
الكفير = Kfeir
طلوسة = Tallouseh @33.22,35.49
شقرا = Chaqra @33.19,35.47
مجدل سلم = Majdal Selm @33.22,35.46
قبريخا = Qabrikha @33.24,35.48
تولين = Toulin @33.24,35.46
الغندورية = Ghandouriyeh @33.26,35.42
فرون = Froun @33.26,35.4
برج قلاويه = Burj Qalawiyeh
قلاويه = Qalawiyeh
الصوانة = Souaneh
خربة سلم = Khirbet Selm @33.22,35.42
تبنين = Tibnin @33.19,35.41
برعشيت = Baraashit @33.18,35.44
بيت ياحون = Beit Yahoun @33.16,35.43
حداثا = Haddatha @33.16,35.39
حاريص = Haris @33.17,35.37
كفرا = Kafra @33.15,35.33
ياطر = Yater @33.15,35.33
رشاف = Rchaf @33.14,35.37
صربين = Sribbine
دير انطار = Deir Intar
عيتا الجبل = Aita al-Jabal
الجميجمة = Jmaijmeh
صفد البطيخ = Safad al-Battikh
كفردونين، كفر دونين = Kfar Dounine
السلطانية = Sultaniyeh
دير الزهراني = Deir al-Zahrani
كفرتبنيت، كفر تبنيت = Kfar Tebnit @33.36,35.52
أرنون = Arnoun @33.33,35.53
يحمر الشقيف، يحمر = Yohmor @33.32,35.52
زوطر الشرقية = Zawtar al-Sharqiyeh @33.33,35.48
زوطر الغربية = Zawtar al-Gharbiyeh
ميفدون = Mayfadoun
شوكين = Choukine
كفررمان، كفر رمان = Kfar Roummane @33.37,35.51
النبطية الفوقا = Nabatieh al-Fawqa @33.37,35.5
حبوش = Habbouch
عدشيت، عدشيت القصير = Adchit
جبشيت = Jibchit @33.37,35.45
حاروف = Harouf
الدوير = Doueir @33.38,35.43
الشرقية = Charqiyeh
أنصار = Ansar @33.38,35.35
زفتا = Zefta
دير سريان = Deir Siryan @33.29,35.52
علمان = Aalman
القنطرة = Qantara @33.27,35.49
عدشيت النبطية = Adchit (Nabatieh)
كفرصير، كفر صير = Kfar Sir
القصيبة = Qsaibeh
تول = Toul
عبا = Abba
كفرجوز = Kfarjoz
mountain
قلعة الشقيف، الشقيف = Beaufort castle @33.32,35.53
تلة الحمامص، الحمامص = Hamames hill @33.3,35.58
تلة العويضة = Owaida hill
علي الطاهر، مرتفعات علي الطاهر = Ali al-Taher
جبل بلاط، جبل البلاط = Jabal Blat
تلة الدواوير = Dawawir hill
facility
معتقل الخيام = Khiam prison
بوابة فاطمة = Fatima gate @33.29,35.57
نهر الليطاني، الليطاني = Litani river @33.32,35.45
بركة ريشا = Birket Risha
## البقاع = Beqaa @33.85,35.9
region
البقاع الغربي = West Beqaa @33.6,35.75
البقاع الأوسط = Central Beqaa
السلسلة الشرقية، السلسلة الشرقية للبنان = Eastern range
city
زحلة = Zahle @33.85,35.9
town
دير العشائر = Deir al-Achaer @33.55,36.0
شتورة، شتورا = Chtaura @33.82,35.85
بر الياس = Bar Elias @33.77,35.9
مجدل عنجر = Majdal Anjar @33.71,35.91
عنجر = Anjar @33.73,35.93
راشيا، راشيا الوادي = Rachaya @33.5,35.84
جب جنين = Jeb Jannine @33.63,35.78
مشغرة = Machghara @33.53,35.65
سحمر = Sohmor @33.51,35.7
يحمر البقاع، يحمر = Yohmor (Beqaa)
قليا = Qelya
لبايا = Lebbaya
كفريا = Kefraya
رياق = Rayak @33.85,36.0
علي النهري = Ali al-Nahri @33.85,36.03
النبي شيت = Nabi Chit @33.87,36.11
سرعين، سرعين الفوقا = Saraain
حوش الحريمة = Haouch al-Harimeh
ينطا = Yanta
عين عطا = Ain Ata @33.44,35.8
كفرقوق = Kfar Qouq
crossing
معبر المصنع، المصنع، نقطة المصنع = Masnaa crossing @33.7,35.94
base
مطار رياق العسكري، قاعدة رياق = Rayak air base @33.85,35.99
قوسايا = Qousaya @33.8,36.05
## بعلبك الهرمل = Baalbek-Hermel @34.01,36.21
region
جرود عرسال، جرد عرسال = Jurd of Arsal @34.2,36.55
جرود بعلبك = Jurd of Baalbek
جرود القاع = Jurd of al-Qaa
جرود رأس بعلبك، جرود رأس بعلبك والقاع = Jurd of Ras Baalbek @34.25,36.5
جرود بريتال = Jurd of Brital
جرود الهرمل، جرد الهرمل = Jurd of Hermel
city
بعلبك = Baalbek @34.01,36.21
الهرمل = Hermel @34.39,36.38
town
عرسال = Arsal @34.18,36.42
القاع = Qaa @34.34,36.47
رأس بعلبك = Ras Baalbek @34.26,36.42
الفاكهة = Fakiha
اللبوة = Laboueh @34.2,36.35
العين = Ain (Baalbek)
يونين = Younine @34.08,36.28
نحلة = Nahleh
مقنة = Maqneh @34.07,36.21
بوداي = Bouday
شمسطار = Chmistar @33.97,36.0
دورس = Douris @34.0,36.18
طاريا = Taraya
بريتال = Brital @33.94,36.15
الخضر = Khodor
طليا = Talia
حوش السيد علي = Haouch al-Sayyid Ali @34.43,36.43
القصر = Qasr (Hermel) @34.42,36.43
الشربين = Charbine
حلبتا = Halbata
النبي عثمان = Nabi Othman
الأنصار = Ansar (Baalbek)
إيعات = Iaat
دير الأحمر = Deir al-Ahmar
السفري = Sifri
حدث بعلبك = Hadath Baalbek
جنتا = Janta @33.87,36.15
حام = Ham (Baalbek)
معربون = Maaraboun
الطفيل = Tfail
وادي حميد = Wadi Hmeid
وادي رافق = Wadi Rafiq
وادي الخيل = Wadi al-Khail
الملاهي = Malahi
فليطا لبنان = Flita border
حربتا = Harbata
زبود = Zboud
سهلات الماء = Sahlat al-Maa
camp
مخيم الجليل، مخيم ويفل = Wavel camp
crossing
معبر القاع، معبر جوسية القاع = Qaa crossing @34.4,36.52
معبر مطربا = Matraba crossing (LB)
## الشمال = North Lebanon @34.44,35.84
city
طرابلس، طرابلس لبنان = Tripoli (Lebanon) @34.44,35.84
quarter
باب التبانة = Bab al-Tabbaneh @34.44,35.85
جبل محسن = Jabal Mohsen @34.45,35.85
القبة = Qobbeh
الزاهرية = Zahriyeh
شارع سوريا = Syria Street (Tripoli)
ساحة النور = Nour Square (Tripoli)
الميناء = Mina (Tripoli)
town
زغرتا = Zgharta @34.4,35.9
البترون = Batroun @34.26,35.66
بشري = Bsharri @34.25,36.01
الضنية = Dinniyeh
المنية = Minieh @34.48,35.94
بحنين = Bhannine @34.49,35.96
القلمون = Qalamoun (Lebanon) @34.39,35.79
شكا = Chekka @34.33,35.73
camp
مخيم نهر البارد، نهر البارد = Nahr al-Bared camp @34.51,35.96
مخيم البداوي، البداوي = Beddawi camp @34.45,35.87
## عكار = Akkar @34.55,36.08
town
حلبا = Halba @34.55,36.08
القبيات = Qoubaiyat @34.57,36.28
وادي خالد = Wadi Khaled @34.63,36.43
عكار العتيقة = Akkar al-Atiqa
التليل = Tleil
مشتى حسن = Mashta Hassan
شدرا = Chadra
البيرة = Bireh (Akkar)
الكويخات = Kouikhat
تلبيرة = Tal Bireh
العبودية = Abboudiyeh
crossing
معبر العبودية = Abboudiyeh crossing @34.65,36.05
معبر العريضة = Arida crossing (Lebanon) @34.63,35.98
معبر جسر قمار، معبر البقيعة = Bqaiaa crossing
airport
مطار القليعات = Qlayaat airport @34.59,36.0
## -
region
الحدود اللبنانية السورية، الحدود السورية اللبنانية = Lebanon–Syria border @34.2,36.5
شمال لبنان = Northern Lebanon
`,
);
