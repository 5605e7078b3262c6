/** 1 to 12 for the name of a month in any language of the clients: lower case, without accents. Null for any other word. */
export function monthOf(word: string, text: string): number | null {
  if (/^[a-z]/.test(word)) {
    // `listopad` is the tenth month in Croatian and the eleventh in Polish and Czech.
    const croatian = CROATIAN_MONTHS.indexOf(word.slice(0, 3)) + 1;
    return croatian > 0 && CROATIAN.test(text) ? croatian : (MONTHS.get(word) ?? null);
  }
  const bare = word.startsWith('ב') ? word.slice(1) : word;
  const at = STEMS.findIndex((stems) => stems.some((stem) => bare.startsWith(stem)));
  return at === -1 ? null : at + 1;
}

/** Lower case, without accents and marks that cannot be seen, ASCII digits, single spaces. */
export function plainWords(text: string): string {
  return text
    // Without its vowel, the short name of March in Thai is that of January.
    .replace('มี.ค', 'มีนาคม')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\s+/g, ' ')
    .normalize('NFC');
}

const CROATIAN_MONTHS = ['sij', 'vel', 'ozu', 'tra', 'svi', 'lip', 'srp', 'kol', 'ruj', 'lis', 'stu', 'pro'];
const CROATIAN = /\b(?:ponedjeljak|utorak|srijeda|cetvrtak|petak|subota|nedjelja|pon|uto|sri|cet|pet|ned)\b|\d{4}\. u \d/;

// Whole names, and the abbreviations that clients print, by language:
// en de fr es ca it pt nl sv da nb is · pl cs sk hr sl · hu ro · fi et lv lt · tr id ms
const LATIN: readonly string[] = [
  'jan january januar janner janv janvier ene enero gen gener gennaio janeiro januari · sty stycznia styczen led ledna leden januara sij sijecnja sijecanj · ian ianuarie · tammi tammik tammikuuta tammikuu jaan jaanuar janvaris sausio · oca ocak',
  'feb february februar feber fev fevr fevrier febrero febrer febr febbraio fevereiro februari · lut lutego luty uno unora unor februara velj veljace veljaca · februarie · helmi helmik helmikuuta helmikuu veebr veebruar februaris vasario · sub subat',
  'mar march marz mars marzo marc marco maart mrt marts mrz · marca marzec bre brezna brezen marec ozu ozujka ozujak · marcius martie · maalis maalisk maaliskuuta maaliskuu kovo · mart maret mac',
  'apr april avr avril abr abril aprile · kwi kwietnia kwiecien dub dubna duben aprila tra travnja travanj · aprilis aprilie · huhti huhtik huhtikuuta huhtikuu aprill balandzio · nis nisan',
  'may mai mayo maig mag maggio maio mei maj · maja kve kvetna kveten svi svibnja svibanj · majus · touko toukok toukokuuta toukokuu maijs geguzes · mayıs mayis',
  'jun june juni juny juin junio giu giugno junho · cze czerwca czerwiec cvn cervna cerven juna lipnja lipanj junija junij · junius iun iunie · kesa kesak kesakuuta kesakuu juuni junijs birzelio · haz haziran',
  'jul july juli juliol juil juillet julio lug luglio julho · lip lipca lipiec cvc cervence cervenec jula srpnja srpanj julija julij · julius iul iulie · heina heinak heinakuuta heinakuu juuli julijs liepos · tem temmuz julai',
  'aug august aout agost ago agosto augustus augusti agu agust ag · sie sierpnia sierpien srp srpna srpen augusta kol kolovoza kolovoz avg avgust avgusta · augusztus · elo elok elokuuta elokuu augusts rugpjucio · agustos agt agustus ogo ogos',
  'sep sept september septembre septiembre setembre set settembre setembro · wrz wrzesnia wrzesien zar zari septembra ruj rujna rujan · szept szeptember septembrie · syys syysk syyskuuta syyskuu septembris rugsejo · eyl eylul',
  'oct okt october oktober octobre octubre ott ottobre out outubro · paz pazdziernika pazdziernik rij rijna rijen oktobra · octombrie · loka lokak lokakuuta lokakuu oktoober oktobris spalio · eki ekim',
  'nov november novembre noviembre novembro · lis listopada listopad listopadu novembra stu studenoga studenog studeni · noi noiembrie · marras marrask marraskuuta marraskuu novembris lapkricio · kas kasım kasim',
  'dec dez december dezember decembre desembre dic diciembre dicembre dezembro des desember · gru grudnia grudzien pro prosince prosinec decembra prosinca prosinac · decembrie · joulu jouluk joulukuuta joulukuu dets detsember decembris gruodzio · ara aralık aralik disember dis',
];
const MONTHS: ReadonlyMap<string, number> = new Map(
  LATIN.flatMap((names, index) => names.split(/[ ·]+/).map((name) => [name, index + 1] as const)),
);

// Other scripts inflect their names and shorten them at will, so their beginning decides: ru, uk, bg, sr · el · he · ar · th.
const OTHER_SCRIPTS: readonly string[] = [
  'янв яну січ јан · ιαν · ינו · يناير كانون_الثاني · มกราคม ม.ค',
  'фев феб лют · φεβ · פבר · فبراير شباط · กุมภาพันธ์ ก.พ',
  'мар бер · μαρ · מרץ מרס · مارس آذار · มีนาคม',
  'апр кві · απρ · אפר · أبريل نيسان · เมษายน เม.ย',
  'май мая тра мај · μαϊ · מאי · مايو أيار · พฤษภาคม พ.ค',
  'июн юни чер јун · ιουν · יונ · يونيو حزيران · มิถุนายน มิ.ย',
  'июл юли лип јул · ιουλ · יול · يوليو تموز · กรกฎาคม ก.ค',
  'авг сер · αυγ · אוג · أغسطس آب · สิงหาคม ส.ค',
  'сен сеп вер · σεπ · ספט · سبتمبر أيلول · กันยายน ก.ย',
  'окт жов · οκτ · אוק · أكتوبر تشرين_الأول · ตุลาคม ต.ค',
  'ноя ное нов лис · νοε · נוב · نوفمبر تشرين_الثاني · พฤศจิกายน พ.ย',
  'дек дец гру · δεκ · דצמ · ديسمبر كانون_الأول · ธันวาคม ธ.ค',
];
const STEMS: readonly (readonly string[])[] = OTHER_SCRIPTS.map((names) => plainWords(names).split(/[ ·]+/).map((name) => name.replace('_', ' ')));
