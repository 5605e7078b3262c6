/**
 * Words for days, in the languages that students write, by the English word that the day rules know. All are read
 * at once, so a word that is common in another language (German `hier`, Italian `set`) is not here.
 */
export const DAY_LEXICON: readonly Readonly<Record<string, string>>[] = [
  // English, as it is typed on a telephone
  {
    tuesday: 'teusday|tuesady|tusday', wednesday: 'wendesday|wednsday|wensday|wedensday', thursday: 'thrusday|thursady|thurday',
    friday: 'firday|fridday', saturday: 'saterday', february: 'febuary', september: 'setpember',
    tomorrow: 'tomorow|tommorow|tommorrow|tmrw|tmr|tmw|tomo', yesterday: 'yday|yest', next: 'nxt', week: 'wk|wks', month: 'mth|mths',
    weekend: 'wkend|wknd', 'end of the month': 'eom', 'end of the year': 'eoy', 'end of the week': 'eow',
    eod: 'cob|end of day|end of the day',
  },
  // German
  {
    monday: 'montag|am montag|montags', tuesday: 'dienstag|am dienstag', wednesday: 'mittwoch|am mittwoch',
    thursday: 'donnerstag|am donnerstag', friday: 'freitag|am freitag', saturday: 'samstag|sonnabend|am samstag',
    sunday: 'sonntag|am sonntag', january: 'januar|jänner|jan', february: 'februar|feber|febr', march: 'märz|maerz|mär', april: 'april',
    may: 'mai', june: 'juni', july: 'juli', august: 'august', september: 'september|sept', october: 'oktober|okt', november: 'november',
    december: 'dezember|dez', today: 'heute', tomorrow: 'morgen', 'day after tomorrow': 'übermorgen|uebermorgen', yesterday: 'gestern',
    'day before yesterday': 'vorgestern', 'this morning': 'heute morgen|heute früh|heute vormittag', 'this afternoon': 'heute nachmittag',
    tonight: 'heute abend', 'tomorrow morning': 'morgen früh|morgen vormittag', 'tomorrow afternoon': 'morgen nachmittag',
    'tomorrow evening': 'morgen abend', 'yesterday evening': 'gestern abend', first: 'ersten|erster', second: 'zweiten|zweiter',
    third: 'dritten|dritter', next: 'nächste|nächsten|nächster|nächstes|naechste|naechsten',
    last: 'letzte|letzten|letzter|letztes|vergangene|vergangenen', coming: 'kommende|kommenden|kommender',
    this: 'diesen|diese|dieser|dieses', 'the week after next': 'übernächste woche|in der übernächsten woche',
    day: 'tage|tagen', week: 'woche|wochen', month: 'monat|monate|monaten', year: 'jahr|jahre|jahren',
    weekend: 'wochenende|am wochenende', 'end of': 'ende|ende des', 'beginning of': 'anfang', 'middle of': 'mitte',
    'the end of the month': 'ende des monats|monatsende', 'end of the week': 'ende der woche',
    morning: 'vormittag|am vormittag|früh|am morgen', afternoon: 'nachmittag|am nachmittag', evening: 'abend|am abend',
    am: 'morgens|vormittags', pm: 'nachmittags|abends', noon: 'mittags|am mittag', '1 day': 'ein tag|einem tag|een dag|en dag', 'guten morgen': 'guten morgen', 'guten tag': 'guten tag',
    'guten abend': 'guten abend', 'after easter': 'nach ostern', 'after christmas': 'nach weihnachten',
    'in the new year': 'im neuen jahr|nach neujahr', 'after the holidays': 'nach den feiertagen',
  },
  // French
  {
    monday: 'lundi', tuesday: 'mardi', wednesday: 'mercredi', thursday: 'jeudi', friday: 'vendredi', saturday: 'samedi', sunday: 'dimanche',
    january: 'janvier|janv', february: 'février|fevrier|févr', march: 'mars', april: 'avril|avr', may: 'mai', june: 'juin',
    july: 'juillet|juil', august: 'août|aout', september: 'septembre', october: 'octobre', november: 'novembre',
    december: 'décembre|decembre|déc', today: "aujourd'hui", tomorrow: 'demain', 'day after tomorrow': 'après-demain|apres-demain',
    'day before yesterday': 'avant-hier', 'this morning': 'ce matin', yesterday: 'hier soir|hier matin|hier après-midi',
    'this afternoon': 'cet après-midi', tonight: 'ce soir', first: 'premier', next: 'prochain|prochaine', last: 'dernier|dernière',
    'next week': 'semaine prochaine|la semaine prochaine', 'last week': 'semaine dernière|la semaine dernière',
    'next month': 'mois prochain|le mois prochain', day: 'jour|jours', week: 'semaine|semaines', month: 'mois',
    'the end of the month': 'fin du mois|à la fin du mois', 'end of': 'fin', 'beginning of': 'début', morning: 'matin',
    afternoon: 'après-midi', evening: 'soir', am: 'du matin', pm: "de l'après-midi|du soir", noon: 'midi', midnight: 'minuit',
    'after easter': 'après pâques', 'after christmas': 'après noël', 'in the new year': "après le nouvel an|à la rentrée de janvier",
    'after the holidays': 'après les fêtes',
  },
  // Spanish
  {
    monday: 'lunes', tuesday: 'martes', wednesday: 'miércoles|miercoles', thursday: 'jueves', friday: 'viernes', saturday: 'sábado|sabado',
    sunday: 'domingo', january: 'enero|ene', february: 'febrero', march: 'marzo', april: 'abril|abr', may: 'mayo', june: 'junio',
    july: 'julio', august: 'agosto', september: 'septiembre|setiembre', october: 'octubre', november: 'noviembre',
    december: 'diciembre|dic', today: 'hoy', tomorrow: 'mañana|manana', 'day after tomorrow': 'pasado mañana', yesterday: 'ayer',
    'day before yesterday': 'anteayer|antes de ayer', 'this morning': 'esta mañana', 'this afternoon': 'esta tarde', tonight: 'esta noche',
    'tomorrow morning': 'mañana por la mañana', 'tomorrow afternoon': 'mañana por la tarde', first: 'primer',
    next: 'próximo|próxima|proximo|proxima|siguiente|que viene', last: 'pasado|pasada', this: 'este|esta', day: 'día|días|dia|dias',
    week: 'semana|semanas', month: 'mes|meses', year: 'año|años',
    'next week': 'semana que viene|la semana que viene|semana próxima|la semana próxima', 'last week': 'semana pasada|la semana pasada',
    'next month': 'mes que viene|el mes que viene', weekend: 'fin de semana|el fin de semana',
    'the end of the month': 'fin de mes|finales de mes|a fin de mes', 'beginning of': 'principios de|a principios de',
    'middle of': 'mediados de|a mediados de', 'end of': 'finales de|a finales de', morning: 'por la mañana', afternoon: 'por la tarde',
    evening: 'por la noche', am: 'de la mañana', pm: 'de la tarde|de la noche', noon: 'mediodía|al mediodía', midnight: 'medianoche',
    'after easter': 'después de semana santa', 'after christmas': 'después de navidad|después de navidades',
    'in the new year': 'después de año nuevo|en el nuevo año',
  },
  // Italian
  {
    monday: 'lunedì|lunedi', tuesday: 'martedì|martedi', wednesday: 'mercoledì|mercoledi', thursday: 'giovedì|giovedi',
    friday: 'venerdì|venerdi', saturday: 'sabato', sunday: 'domenica', january: 'gennaio', february: 'febbraio', march: 'marzo',
    april: 'aprile', may: 'maggio', june: 'giugno', july: 'luglio', august: 'agosto', september: 'settembre', october: 'ottobre|ott',
    november: 'novembre', december: 'dicembre', today: 'oggi', tomorrow: 'domani', 'day after tomorrow': 'dopodomani',
    yesterday: 'ieri|ieri sera', 'day before yesterday': "l'altro ieri|altro ieri", 'this morning': 'stamattina|stamani|questa mattina',
    'this afternoon': 'questo pomeriggio', tonight: 'stasera', 'tomorrow morning': 'domani mattina',
    'next week': 'settimana prossima|la settimana prossima', 'last week': 'settimana scorsa|la settimana scorsa',
    'next month': 'mese prossimo|il mese prossimo', next: 'prossimo|prossima', last: 'scorso|scorsa|passato', this: 'questo|questa',
    ago: 'fa', day: 'giorno|giorni', week: 'settimana|settimane', month: 'mese|mesi', 'the end of the month': 'fine mese|a fine mese',
    'beginning of': 'inizio', 'middle of': 'metà', morning: 'mattina', afternoon: 'pomeriggio', evening: 'sera',
    am: 'di mattina|del mattino', pm: 'del pomeriggio|di sera', noon: 'mezzogiorno|a mezzogiorno', 'after easter': 'dopo pasqua',
    'after christmas': 'dopo natale', 'in the new year': "dopo capodanno|nell'anno nuovo", 'after the holidays': 'dopo le feste',
  },
  // Portuguese
  {
    monday: 'segunda-feira|segunda feira|na segunda|até segunda|próxima segunda', tuesday: 'terça-feira|terça feira|terça',
    wednesday: 'quarta-feira|quarta feira|na quarta|até quarta|próxima quarta', thursday: 'quinta-feira|quinta feira|quinta',
    friday: 'sexta-feira|sexta feira|sexta', saturday: 'sábado', sunday: 'domingo', january: 'janeiro', february: 'fevereiro|fev',
    march: 'março', april: 'abril', may: 'maio', june: 'junho', july: 'julho', august: 'agosto', september: 'setembro', october: 'outubro',
    november: 'novembro', december: 'dezembro', today: 'hoje', tomorrow: 'amanhã|amanha', 'day after tomorrow': 'depois de amanhã',
    yesterday: 'ontem', 'day before yesterday': 'anteontem', 'this morning': 'hoje de manhã|esta manhã', 'this afternoon': 'hoje à tarde',
    tonight: 'hoje à noite', 'tomorrow morning': 'amanhã de manhã', 'tomorrow afternoon': 'amanhã à tarde', next: 'que vem',
    last: 'passado|passada', ago: 'atrás', month: 'mês|meses', 'next week': 'semana que vem|na semana que vem',
    'last week': 'semana passada|na semana passada', 'monday às': 'segunda às', 'wednesday às': 'quarta às',
    'next month': 'mês que vem|no mês que vem', 'the end of the month': 'fim do mês|no fim do mês|final do mês',
    'beginning of': 'início de', 'middle of': 'meados de', 'end of': 'fim de|final de', morning: 'de manhã', afternoon: 'à tarde',
    evening: 'à noite', am: 'da manhã', pm: 'da tarde|da noite', noon: 'meio-dia|ao meio-dia',
    'after easter': 'depois da páscoa|após a páscoa', 'after christmas': 'depois do natal|após o natal',
    'in the new year': 'depois do ano novo|no ano novo',
  },
  // Dutch
  {
    monday: 'maandag', tuesday: 'dinsdag', wednesday: 'woensdag', thursday: 'donderdag', friday: 'vrijdag', saturday: 'zaterdag',
    sunday: 'zondag', january: 'januari', february: 'februari', march: 'maart', may: 'mei', august: 'augustus', october: 'oktober',
    december: 'december', today: 'vandaag', tomorrow: 'morgen', 'day after tomorrow': 'overmorgen', yesterday: 'gisteren',
    'day before yesterday': 'eergisteren', 'this morning': 'vanochtend|vanmorgen', 'this afternoon': 'vanmiddag', tonight: 'vanavond',
    'tomorrow morning': 'morgenochtend', 'tomorrow afternoon': 'morgenmiddag', 'tomorrow evening': 'morgenavond', next: 'volgende',
    last: 'vorige|afgelopen', coming: 'komende|aanstaande', this: 'deze', ago: 'geleden', day: 'dagen', week: 'weken',
    month: 'maand|maanden', 'the end of the month': 'eind van de maand|einde van de maand', 'end of': 'eind|einde',
    morning: "'s ochtends|ochtend|'s morgens", afternoon: 'middag', evening: 'avond', pm: "'s middags|'s avonds",
    goedemorgen: 'goede morgen', 'after easter': 'na pasen', 'after christmas': 'na kerst',
    'in the new year': 'in het nieuwe jaar|na nieuwjaar',
  },
  // Swedish
  {
    monday: 'måndag|på måndag', tuesday: 'tisdag|på tisdag', wednesday: 'onsdag|på onsdag', thursday: 'torsdag|på torsdag',
    friday: 'fredag|på fredag', saturday: 'lördag|på lördag', sunday: 'söndag|på söndag', 'last monday': 'i måndags',
    'last tuesday': 'i tisdags', 'last wednesday': 'i onsdags', 'last thursday': 'i torsdags', 'last friday': 'i fredags',
    'last saturday': 'i lördags', 'last sunday': 'i söndags', march: 'mars', may: 'maj', august: 'augusti', today: 'idag|i dag',
    tomorrow: 'imorgon|i morgon|imorron', 'day after tomorrow': 'övermorgon|i övermorgon', yesterday: 'igår|i går',
    'day before yesterday': 'i förrgår|förrgår', 'this morning': 'i morse', tonight: 'ikväll|i kväll', next: 'nästa', last: 'förra',
    coming: 'kommande', ago: 'sedan', day: 'dagar', week: 'vecka|veckor', month: 'månad|månader',
    'the end of the month': 'slutet av månaden|i slutet av månaden', 'end of': 'slutet av', 'beginning of': 'början av',
    'middle of': 'mitten av', morning: 'på morgonen|på förmiddagen|förmiddag', afternoon: 'eftermiddag|på eftermiddagen',
    evening: 'på kvällen', 'after easter': 'efter påsk', 'after christmas': 'efter jul', 'in the new year': 'efter nyår|på nyåret',
  },
  // Polish
  {
    monday: 'poniedziałek|poniedziałku', tuesday: 'wtorek|wtorku', wednesday: 'środa|środę|środy', thursday: 'czwartek|czwartku',
    friday: 'piątek|piątku', saturday: 'sobota|sobotę|soboty', sunday: 'niedziela|niedzielę|niedzieli',
    january: 'stycznia|styczeń|styczniu', february: 'lutego|luty|lutym', march: 'marca|marzec|marcu', april: 'kwietnia|kwiecień|kwietniu',
    may: 'maja|maj|maju', june: 'czerwca|czerwiec|czerwcu', july: 'lipca|lipiec|lipcu', august: 'sierpnia|sierpień|sierpniu',
    september: 'września|wrzesień|wrześniu', october: 'października|październik|październiku', november: 'listopada|listopad|listopadzie',
    december: 'grudnia|grudzień|grudniu', today: 'dzisiaj|dziś', tomorrow: 'jutro', 'day after tomorrow': 'pojutrze', yesterday: 'wczoraj',
    'day before yesterday': 'przedwczoraj', tonight: 'dziś wieczorem', next: 'przyszły|przyszłą|przyszłym|następny|następną|następnym',
    last: 'zeszły|zeszłą|zeszłym|ubiegły|ubiegłą|ostatni|ostatnią', ago: 'temu', day: 'dni|dzień',
    week: 'tydzień|tygodnie|tygodni|tygodniu', month: 'miesiąc|miesiące|miesięcy|miesiącu', 'in a week': 'za tydzień',
    'in a month': 'za miesiąc', am: 'rano', pm: 'po południu|wieczorem', noon: 'w południe', 'end of': 'koniec|pod koniec',
    'after easter': 'po wielkanocy|po świętach wielkanocnych', 'after christmas': 'po świętach|po bożym narodzeniu',
    'in the new year': 'po nowym roku|w nowym roku',
  },
];

/** Numbers up to fifteen, with the English ones. `½` of an hour and the article stand for themselves. */
export const NUMBER_WORDS: readonly string[] = [
  'a|an|one|another|ein|eine|einem|einer|un|une|uno|una|um|uma|een|en|ett|jeden|jedną|ein|eins',
  'two|a couple of|a couple|couple of|zwei|deux|dos|due|dois|duas|twee|två|dwa|dwie|zwo',
  'three|a few|few|drei|trois|tres|tre|três|drie|trzy|ein paar|quelques|algunos',
  'four|vier|quatre|cuatro|quattro|quatro|fyra|cztery',
  'five|fünf|cinq|cinco|cinque|vijf|fem|pięć',
  'six|sechs|seis|sei|zes|sex|sześć',
  'seven|sieben|sept|siete|sette|sete|zeven|sju|siedem',
  'eight|acht|huit|ocho|otto|oito|åtta|osiem',
  'nine|neun|neuf|nueve|nove|negen|nio|dziewięć',
  'ten|zehn|dix|diez|dieci|dez|tien|tio|dziesięć',
  'eleven|elf|onze|once|undici|elva|jedenaście',
  'twelve|zwölf|douze|doce|dodici|doze|twaalf|tolv|dwanaście',
  'thirteen|dreizehn|treize|trece|tredici|treze|dertien|tretton',
  'fourteen|vierzehn|quatorze|catorce|quattordici|quatorze|veertien|fjorton',
  'fifteen|fünfzehn|quinze|quince|quindici|vijftien|femton',
];

/** What stands before a day in these languages and says no more than `on`, `the` or `until` do. */
export const LITTLE_WORDS =
  "am|an|den|der|dem|die|das|ab|bis|zum|erst|im|le|la|les|du|au|jusqu'au|jusqu'à|jusque|avant|el|los|para el|para|hasta|hasta el|il|lo|al|fino a|fino al|per|o|os|a|à|na|no|em|até|até a|até à|op|de|het|tot|på|till|den|w|we|do|od|den|dia";
