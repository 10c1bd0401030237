// Where and when who fought whom: general knowledge of the wars, used only for a side that a text leaves to its
// readers. Compiled from the public chronologies of each war (ACLED's yearly overviews, UCDP's dyads).
//
//   SY 2018-01-20 2018-04-30 @36.51,36.87,35 turkey+opposition-factions > ypg
//   country, first and last day («-»: still), a circle (latitude, longitude, kilometres) or «*» for the whole country,
//   two sides, each the most usual name first. The narrower rows of a country stand before the wider.
//   «air X»: who strikes there from the air. «held»: in the hands of the first side throughout.
export const THEATRES = `
SY 2018-01-20 2018-04-30 @36.51,36.87,34 turkey+free-syrian-army+opposition-factions > ypg
SY 2016-08-24 2017-03-31 @36.50,37.65,38 turkey+free-syrian-army+opposition-factions > isis
SY 2019-10-09 2019-11-30 @36.75,39.60,75 turkey+syrian-national-army > syrian-democratic-forces
SY 2017-03-01 2024-12-07 @36.53,37.95,24 turkey+opposition-factions > syrian-democratic-forces
SY 2014-09-15 2015-07-31 @36.89,38.35,40 ypg+international-coalition > isis air international-coalition
SY 2018-04-19 2018-05-22 @33.465,36.305,3.5 syrian-government-forces > isis
SY 2018-07-15 2018-08-05 @32.75,35.86,15 syrian-government-forces > jaysh-khalid-ibn-al-walid+isis
SY 2015-01-01 2018-07-14 @32.75,35.86,13 opposition-factions+southern-front-syria > jaysh-khalid-ibn-al-walid+isis
SY 2018-07-20 2018-11-30 @32.80,36.95,45 syrian-government-forces > isis
SY 2017-09-09 2019-03-31 @34.70,40.84,17 syrian-democratic-forces > isis air international-coalition
SY 2017-09-09 2019-03-31 @34.57,41.00,9 syrian-democratic-forces > isis air international-coalition
SY 2014-07-01 2019-12-31 @35.20,40.30,90 syrian-government-forces > isis
SY 2015-06-01 2017-11-01 @35.95,39.01,90 syrian-democratic-forces+ypg > isis air international-coalition
SY 2014-01-01 2019-03-31 @36.55,40.90,110 ypg+syrian-democratic-forces > isis air international-coalition
SY 2020-01-01 2024-12-07 @35.10,40.10,110 syrian-government-forces > isis
SY 2014-10-01 2024-12-07 @34.55,38.40,110 syrian-government-forces > isis
SY 2015-05-01 2017-09-01 @33.95,36.42,24 hezbollah+syrian-government-forces > al-nusra-front+isis
SY 2015-06-25 2015-10-31 @33.72,36.10,10 syrian-government-forces+hezbollah > opposition-factions+ahrar-al-sham
SY 2012-07-01 2018-05-22 @33.513,36.292,3.4 syrian-government-forces > opposition-factions held
SY 2012-07-01 2018-07-31 @32.71,36.57,9 syrian-government-forces > opposition-factions held
SY 2012-07-01 2018-07-31 @35.97,36.66,3 syrian-government-forces > opposition-factions held
SY 2012-07-01 2018-07-31 @36.38,36.98,4 syrian-government-forces > opposition-factions held
SY 2011-10-01 2024-12-07 * syrian-government-forces > opposition-factions
YE 2015-03-26 2022-04-01 @16.80,42.90,75 saudi-led-coalition+saudi-arabia > houthis air saudi-led-coalition
YE 2018-01-01 2018-12-31 @14.30,43.15,95 giants-brigades+yemeni-government-forces+saudi-led-coalition > houthis air saudi-led-coalition
YE 2016-05-01 - @15.60,48.80,150 yemeni-government-forces+hadhrami-elite-forces > aqap
YE 2015-03-26 2016-07-31 @13.60,45.00,170 yemeni-popular-resistance+yemeni-government-forces > houthi-saleh-forces+houthis air saudi-led-coalition
YE 2015-03-26 2017-12-04 * yemeni-government-forces+yemeni-popular-resistance > houthi-saleh-forces+houthis air saudi-led-coalition
YE 2017-12-05 2022-04-01 * yemeni-government-forces > houthis air saudi-led-coalition
YE 2022-04-02 - * yemeni-government-forces > houthis
YE 2014-01-01 2015-03-25 * yemeni-government-forces > houthis
SA 2015-03-26 - * saudi-arabia+saudi-led-coalition > houthis held
IQ 2015-07-24 - @36.95,44.30,95 turkey > pkk air turkey
IQ 2017-10-15 2017-10-31 @35.47,44.39,60 iraqi-security-forces > peshmerga
IQ 2014-06-10 2017-10-14 @35.47,44.39,45 peshmerga > isis air international-coalition
IQ 2014-06-10 - * iraqi-security-forces > isis air international-coalition
LY 2018-05-07 2019-02-12 @32.76,22.64,30 libyan-national-army > derna-shura-council
LY 2014-05-16 2017-12-31 @32.12,20.07,35 libyan-national-army > benghazi-revolutionaries-shura-council
LY 2016-05-12 2016-12-06 @31.21,16.59,60 government-of-national-accord > isis
LY 2016-09-11 2018-07-31 @30.55,18.40,90 libyan-national-army > benghazi-defence-brigades+ibrahim-jadhran-forces
LY 2019-04-04 2020-08-21 * libyan-national-army > government-of-national-accord
SD 2023-04-15 - * sudanese-armed-forces > rapid-support-forces
SD 2011-06-01 2020-10-03 @11.30,30.00,230 sudanese-armed-forces > splm-north
SD 2003-02-01 2020-10-03 @13.20,24.60,260 sudanese-armed-forces > slm-abdel-wahid+darfur-rebel-groups
PS 2007-06-15 - @31.42,34.36,28 israel > hamas air israel
LB 2023-10-08 - * israel > hezbollah air israel
LB 2014-08-02 2017-08-31 @34.18,36.42,35 lebanese-armed-forces > isis+al-nusra-front
EG 2013-07-03 - @30.80,33.80,130 egyptian-armed-forces > sinai-province+isis
SO 2007-01-01 - * somali-government-forces > al-shabaab
ML 2012-01-17 - * malian-forces > jnim
NG 2009-07-26 - * nigerian-forces > boko-haram
AF 2001-10-07 2021-08-15 * afghan-government-forces > taliban
`;
