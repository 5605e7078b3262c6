import { describe } from 'vitest';
import { NO_CALENDAR } from '#model/calendar.ts';
import { dayRows } from './rows.ts';

describe('in other languages, ahead', () => {
  dayRows('future', {
    'nächsten dienstag': '2026-03-17', 'am 20. oktober': '2026-10-20', 'bis freitag': '2026-03-13', übermorgen: '2026-03-13',
    'nach ostern': '2026-04-06 or so', 'ende april': '2026-04-30 or so', 'in drei wochen': '2026-04-01', demain: '2026-03-12',
    'le jeudi 15 octobre': '2026-10-15', 'mardi prochain': '2026-03-17', 'dans trois semaines': '2026-04-01', 'el martes 13 de octubre': '2026-10-13',
    'pasado mañana': '2026-03-13', 'el próximo martes': '2026-03-17', 'dentro de dos semanas': '2026-03-25', amanhã: '2026-03-12',
    'na próxima terça-feira': '2026-03-17', 'daqui a duas semanas': '2026-03-25', domani: '2026-03-12', 'tra due settimane': '2026-03-25',
    'martedì prossimo': '2026-03-17', 'morgen om 15:00': '2026-03-12T15:00', 'volgende week dinsdag': '2026-03-17', 'over twee weken': '2026-03-25',
    'i morgon': '2026-03-12', 'på tisdag': '2026-03-17', 'om två veckor': '2026-03-25', jutro: '2026-03-12', 'w przyszły wtorek': '2026-03-17',
    'za dwa tygodnie': '2026-03-25', '15 października': '2026-10-15', 明天: '2026-03-12', 下周二: '2026-03-17', '10月15日': '2026-10-15', 两周后: '2026-03-25',
    后天下午3点: '2026-03-13T15:00',
  });
});

describe('in other languages, behind', () => {
  dayRows('past', {
    gestern: '2026-03-10', 'letzten dienstag': '2026-03-10', 'vor drei tagen': '2026-03-08', hier: '2026-03-10', 'il y a deux semaines': '2026-02-25',
    'mardi dernier': '2026-03-10', ayer: '2026-03-10', 'hace tres días': '2026-03-08', 'el martes pasado': '2026-03-10', ieri: '2026-03-10',
    'tre giorni fa': '2026-03-08', ontem: '2026-03-10', 'há três dias': '2026-03-08', gisteren: '2026-03-10', 'vorige dinsdag': '2026-03-10',
    igår: '2026-03-10', 'i tisdags': '2026-03-10', wczoraj: '2026-03-10', 'w zeszły wtorek': '2026-03-10', 昨天: '2026-03-10', 上周二: '2026-03-03',
    三天前: '2026-03-08',
  });
});

describe('without a calendar of the university', () => {
  dayRows('future', {
    'in a month or so': '2026-11-07 or so', 'end of the year': '2026-12-31 or so', eoy: '2026-12-31 or so', 'after the weekend': '2026-10-12 or so',
    'two weeks from now': '2026-10-21', 'first thing monday': '2026-10-12', 'monday morning': '2026-10-12', 'sometime next week': '2026-10-12 or so',
    'this time next week': '2026-10-14', '6 months': '2027-04-07', '1mo': '2026-11-07', 'not until the 15th': '2026-10-15',
    'until nov 5th': '2026-11-05', 'by the end of next week': '2026-10-16 or so', 'in january': '2027-01-01 or so',
    'early january': '2027-01-01 or so', 'the day after thanksgiving': '2026-11-27 or so', 'when spring break is over': 'none',
    'next year': '2027-01-04 or so', 'beginning of next month': '2026-11-01 or so', 'in 10 days time': '2026-10-17',
    'in two weeks time': '2026-10-21', 'thursday fortnight': '2026-10-22', 'the tuesday after next': '2026-10-20', november: '2026-11-01 or so',
    'mid november': '2026-11-15 or so', midweek: '2026-10-14 or so', 'end of october': '2026-10-31 or so', 'start of november': '2026-11-01 or so',
    '20 oct': '2026-10-20', 'oct 20th 2026': '2026-10-20', 'the 1st of november': '2026-11-01', 'after finals': 'none', 'in 2 days': '2026-10-09',
    'in 48 hours': '2026-10-09 or so', 'after christmas break': '2027-01-04 or so', 'winter break': 'none', 'on monday the 19th': '2026-10-19',
    '10/30': '2026-10-30', 'après les vacances': 'none', 'fin octobre': '2026-10-31 or so', 'mi-novembre': '2026-11-15 or so',
    'anfang november': '2026-11-01 or so', 'mitte november': '2026-11-15 or so', 'nach dem 20. oktober': '2026-10-20',
    'la semana que viene': '2026-10-12 or so', 'la semaine prochaine': '2026-10-12 or so', 'nächste woche': '2026-10-12 or so',
    'volgende week': '2026-10-12 or so', 'nästa vecka': '2026-10-12 or so', 'w przyszłym tygodniu': '2026-10-12 or so', 'za tydzień': '2026-10-14',
    'in einer woche': '2026-10-14', 'em uma semana': '2026-10-14', 'la settimana prossima': '2026-10-12 or so', 下个月: '2026-11-07 or so',
    月底: '2026-10-31 or so', 下下周: '2026-10-19 or so', '3天后': '2026-10-10',
  }, '2026-10-07', NO_CALENDAR);
  dayRows('past', {
    'an hour ago': '2026-10-07', 'just now': '2026-10-07', '2 weeks back': '2026-09-23', 'this monday': '2026-10-05', 'on oct 1st': '2026-10-01',
    'the other day': 'none', 'last weekend': '2026-10-03 or so', 'a month ago': '2026-09-07', 'thursday last week': '2026-10-01',
    'last week thursday': '2026-10-01', 'monday the 5th': '2026-10-05', 'letzte woche': '2026-09-28 or so', 'la semaine dernière': '2026-09-28 or so',
    'am montag': '2026-10-05', heute: '2026-10-07', vorgestern: '2026-10-05', 'avant-hier': '2026-10-05', lundi: '2026-10-05',
    'la semana pasada': '2026-09-28 or so', 'o último sábado': '2026-10-03', 'i förrgår': '2026-10-05', 前天: '2026-10-05', 上周: '2026-09-28 or so',
    '10月1日': '2026-10-01', 'de afgelopen maandag': '2026-10-05',
  }, '2026-10-07', NO_CALENDAR);
  dayRows('future', {
    'mid november': '2027-11-15 or so', 'mid december': '2026-12-15 or so', 'after thanksgiving': '2026-11-27 or so',
    'after exams, so jan 22': '2027-01-22', 'a fortnight': '2026-12-02', 'the first monday in december': '2026-12-07',
    'day after tomorrow': '2026-11-20', 'second week of april': '2027-04-08 or so', '3 business days': '2026-11-23',
    'in the new year': '2027-01-04 or so', 'friday week': '2026-11-27', 'nxt tues': '2026-11-24', eow: '2026-11-20 or so',
    'a week from monday': '2026-11-30', 'in a couple of months': '2027-01-18', 'next thursday': '2026-11-26', 'until after the break': 'none',
    'monday after next': '2026-11-30', 'in 30 days': '2026-12-18', dec: '2026-12-01 or so', 'tomorrow night': '2026-11-19',
    'this evening': '2026-11-18', weekend: '2026-11-21 or so', 'after easter': '2027-03-29 or so', "until valentine's day": '2027-02-14 or so',
  }, '2026-11-18', NO_CALENDAR);
  dayRows('past', {
    'on the 10th': '2026-11-10', 'nov 3': '2026-11-03', 'last tues': '2026-11-17', 'tuesday last week': '2026-11-10',
    'on monday morning': '2026-11-16', 'a couple weeks ago': '2026-11-04', '15/10': '2026-10-15', 'on friday the 13th': '2026-11-13',
    'two thursdays ago': 'none',
  }, '2026-11-18', NO_CALENDAR);
});
