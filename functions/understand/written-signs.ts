import { END, W, few, sign, type Sign } from './sign.ts';

const EVENT =
  '(?:fair|expo|panel|talk|event|conference|meet-?up|hackathon|workshop|info(?:rmation)? session|session|booth|stand' +
  '|table|summit|mixer|networking (?:night|evening|event)|seminar|lecture|career day|open (?:day|house)|webinar|forum' +
  '|symposium|reception|presentation|guest lecture|career night|q ?& ?a)';
const EVENT_OTHER =
  '(?:(?:Karriere|Job|Firmenkontakt|Absolventen|Hochschul|Fach)?messe|Veranstaltung|Vortrag|Konferenz|Podiumsdiskussion' +
  '|Workshop|Recruiting-?tag|salon|forum|conf[ée]rence|table ronde|journ[ée]e carri[èe]res?|feria|evento|charla' +
  '|congreso|jornada|feira|palestra|fiera|evento|conferenza|beurs|bedrijvendag|lezing|m[äa]ssa(?:n)?|targi(?:ach)?)';

/** What the student's own mails are for. */
export const WRITTEN_SIGNS: readonly Sign[] = [
  sign('farewell', 5, 'subject',
    `${W}(?:good ?bye|farewell|(?:my |the )?last (?:day|week)|signing off|moving on|abschied|letzter (?:arbeits)?tag` +
      `|au revoir|dernier jour|despedida|[úu]ltimo d[íi]a|ultimo giorno|laatste (?:werk)?dag|sista dag)${END}`,
  ),
  sign('farewell', 5, 'anywhere',
    `${W}(?:is|was|will be|marks|being) (?:already )?(?:my|our) (?:very )?last (?:day|week)`,
    `${W}my (?:last day|internship|placement|co-?op)${few(5)}(?:is over|ends|ended|comes to an end|(?:has )?come to an end` +
      `|came to an end|wraps up|is wrapping up|finishes|is ending|draws to a close)`,
    `${W}(?:mein(?:em)?|unser) (?:Praktikum|letzter (?:Arbeits)?tag)${few(6)}(?:endet|zu Ende|vorbei|ist heute|ist morgen)`,
    `${W}letzter (?:Arbeits)?tag|verabschieden|endet${few(2)}(?:mein|das)${few(2)}(?:Praktikum|Praxissemester|Werkstudent)`,
    `${W}mon (?:stage|dernier jour)${few(5)}(?:se termine|s'achève|prend fin|touche à sa fin)`,
    `c'est mon dernier jour`,
    `${W}(?:es|fue) mi [úu]ltimo d[íi]a|mis? (?:pr[áa]cticas|pasant[íi]a)${few(4)}(?:terminan?|acaban?|finalizan?` +
      `|llegan? a su fin)`,
    `${W}meu (?:[úu]ltimo dia|est[áa]gio)${few(4)}(?:termina|acaba|chega ao fim|é hoje|hoje)`,
    `mijn (?:laatste (?:werk)?dag|stage (?:loopt|eindigt))`,
  ),

  sign('introduction', 5, 'subject',
    `${W}(?:introduction|introducing|intro|e-?intro|vorstellung|mise en relation|presentaci[óo]n|apresenta[çc][ãa]o)${END}`,
    `^[^<>/&+]{2,40} ?(?:<>|↔|<->|⇄| x | & | \\/ )[^<>]{2,40}$`,
  ),
  sign('introduction', 6, 'anywhere',
    `${W}(?:i'?d|i would|i want(?:ed)?|let me|happy|allow me|i'm (?:happy|glad|excited)|pleased) (?:like |love ` +
      `|delighted )?(?:to )?introduce (?!myself|me)`,
    `${W}(?:introducing you|connecting (?:you|the two)|put(?:ting)? you (?:two |both )?in touch|(?:please )?meet (?:my ` +
      `|our )?[A-Z]\\p{Ll}+(?: [A-Z]\\p{Ll}+)?(?:,| who| \\(| -))`,
    `(?:möchte|darf) (?:ich )?(?:euch|Sie|Ihnen|dich|dir)${few(5)}(?:bekannt ?machen|vorstellen)`,
    `(?:vous|te) (?:mettre en relation|présenter)`,
    `(?:presentarte|presentarle|presentaros|les presento|te presento|apresentar-?(?:te|lhe|vos))`,
  ),

  sign('referral', 5, 'subject',
    `${W}(?:referral|reference|recommendation|letter of rec|empfehlung(?:sschreiben)?|referenz|recommandation` +
      `|recomendaci[óo]n|recomenda[çc][ãa]o)${END}`,
  ),
  sign('referral', 5, 'anywhere',
    `${W}(?:refer(?:ring)? me(?! to (?:your|the) (?:website|page|colleague))|(?:a|the|your|employee) referral` +
      `|letters? of recommendation|recommendation letter|reference letter|(?:serve|act|be|list you) (?:as )?(?:a` +
      `|my) reference|(?:put|putting) in a good word|(?:put|putting|pass|passing) my (?:name|cv` +
      `|r[eé]sum[eé])${few(2)}(?:forward|on|along|to)|recommend(?:ing)? me|pass(?:ing)? (?:on|along) my (?:r[eé]sum[eé]|cv` +
      `|application)|forward(?:ing)? my (?:r[eé]sum[eé]|cv|application))`,
    `(?:mich|Bewerbung|Lebenslauf)${few(4)}(?:empfehlen|weiterleiten|weiterempfehlen)|Empfehlungsschreiben|als Referenz`,
    `lettre de recommandation|me recommander|(?:transmettre|faire suivre) mon (?:cv|dossier)`,
    `carta de recomendaci[óo]n|recomendarme|referirme|reenviar mi (?:cv|curr[íi]culum)`,
    `carta de recomenda[çc][ãa]o|me (?:recomendar|indicar)`,
    `(?:内推|推荐信|推荐我)`,
  ),

  sign('event_follow_up', 4, 'subject',
    `${W}(?:met|meet|meeting|talk(?:ing)?|speak(?:ing)?|chat(?:ting)?|connect(?:ing)?|seeing|hearing)${few(5)}(?:at|during` +
      `|from)${few(6)}${EVENT}`,
    `${EVENT}${few(2)}(?:follow[- ]?up|chat|conversation)`,
    `(?:auf|bei|von) der${few(3)}\\p{L}*${EVENT_OTHER}`,
    `(?:au|à la|lors d[ue]|en (?:la|el)|na|no|alla|al)${few(3)}${EVENT_OTHER}`,
  ),
  sign('event_follow_up', 6, 'opening',
    `${W}(?:meet(?:ing)?|met|talk(?:ed|ing)?|sp(?:eak|oke|eaking)|chat(?:ted|ting)?|connect(?:ed|ing)?|hear(?:ing|d)?` +
      `|convers(?:ing|ation)|see(?:ing)? you|stopping by|stopped by|came by)${few(9)}(?:at|during|after|from|in` +
      `|by)${few(7)}${EVENT}${END}`,
    `${W}(?:attend(?:ed|ing)?|enjoy(?:ed|ing)?|listen(?:ed|ing) to|was at|liked|thank you for)${few(2)}(?:your` +
      `|the)${few(4)}${EVENT}${END}`,
    `(?:auf|bei|nach|während)${few(4)}\\p{L}*${EVENT_OTHER}`,
    `(?:rencontr|discut|échang|parl)\\p{L}*${few(8)}${EVENT_OTHER}`,
    `(?:conoc|habl|charl|conversar|conhec|fal[ae]|convers)\\p{L}*${few(8)}${EVENT_OTHER}`,
    `(?:conosc|parl|incontr)\\p{L}*${few(8)}${EVENT_OTHER}`,
    `(?:ontmoet|gespro?k\\p{L}*|spreken)${few(6)}(?:op de|tijdens|bij de)|(?:gesprek|praatje)${few(3)}(?:op de|tijdens` +
      `|bij de)`,
    `招聘会|讲座|宣讲会`,
  ),

  sign('follow_up', 4, 'subject',
    `${W}(?:follow(?:ing)?[- ]?up|checking in|nudge|(?:quick |friendly |gentle )?reminder|second (?:try|attempt)` +
      `|circling back|nachfrage|erinnerung|relance|seguimiento|recordatorio|sollecito|acompanhamento|opvolging|跟进)${END}`,
  ),
  sign('follow_up', 5, 'opening',
    `${W}(?:follow(?:ing|ed)?[- ]?up|circl(?:e|ing) back|check(?:ing)? (?:back )?in|bump(?:ing)?|nudge|re-?send(?:ing)?` +
      `|floating this|(?:friendly|gentle|quick|kind) reminder|haven't heard|have not heard|didn't hear|did you (?:get|have` +
      `|see)|(?:had|get|have) (?:a|the|any) chance to|got (?:lost|buried)|slipped (?:through|your)|my (?:last|previous` +
      `|earlier|first|original) (?:e-?mail|note|message)|(?:e-?mail|note|message) (?:i sent|below|from)${few(3)}(?:last|two|a` +
      `|week|weeks|ago|earlier|below)|(?:i )?(?:wrote|reached out|emailed|contacted|messaged)${few(4)}(?:last (?:week|month)` +
      `|(?:two|three|a few|\\d) (?:weeks?|days?) ago|a (?:week|while|month|couple of weeks) ago|earlier)` +
      `|since i (?:last )?wrote|in case (?:you missed|it got|this|my)|any (?:update|news|thoughts))`,
    `nachhaken|nachfassen|nachfragen|(?:auf|an) (?:meine|mein)${few(3)}(?:E-?Mail|Mail|Nachricht|Anfrage|Schreiben)` +
      `|noch (?:einmal|mal)${few(4)}(?:melden|schreiben|nachfragen|erinnern)`,
    `relanc|revenir vers vous|suite à mon (?:mail|message|courriel|e-?mail)|sans réponse|mon (?:dernier|précédent) (?:mail` +
      `|message|courriel)`,
    `dar(?:le|te)? seguimiento|hacer(?:le)? seguimiento|(?:le|te) escrib[íi]${few(4)}|mi (?:correo|mensaje` +
      `|email) (?:anterior|del?|de la)|no (?:he recibido|recib[íi]) respuesta|retomar`,
    `(?:meu|minha) (?:e-?mail|mensagem) (?:anterior|d[aeo])|dando seguimento|refor[çc]ar`,
    `(?:mia|mio) (?:mail|e-?mail|messaggio|precedente)|facendo seguito|ricontattar`,
    `mijn (?:vorige|eerdere|laatste) (?:mail|e-?mail|bericht)|opvolgen|terugkomen op`,
    `跟进|上(?:次|周|封)|之前.{0,8}(?:邮件|信)`,
  ),

  sign('meeting_confirmed', 3, 'opening',
    `${W}(?:works|work) (?:perfectly|great|well|fine|for me|best|wonderfully)`,
    `${W}(?:that|this|it|\\p{L}+day|tomorrow|then|(?:\\d{1,2}(?::\\d\\d)? ?(?:am|pm)?)) works${END}`,
    `${W}(?:sounds|that's|that is|is) (?:good|great|perfect|fine|wonderful)`,
    `${W}confirm(?:ed|ing|s)?${END}`,
    `${W}see you (?:then|there|on|at|tomorrow|next|this|\\p{L}+day)`,
    `looking forward to (?:our|the|it|seeing you|meeting you|speaking|talking|chatting)${few(6)}(?:on|tomorrow|at|then` +
      `|\\p{L}+day)`,
    `${W}i(?:'ll| will) (?:be there|call you|meet you|dial in|join|come by|stop by|send (?:you )?(?:a |an |the ` +
      `|over )?(?:calendar )?invite)`,
    `${W}(?:talk|speak) to you (?:then|on|tomorrow|\\p{L}+day)`,
    `${W}(?:booked|it's a date|i'm in|i accept|in my (?:diary|calendar)|(?:am|pm|\\d) it is)`,
    `passt (?:mir|bei mir|perfekt|super|gut|sehr gut|wunderbar|hervorragend)`,
    `bestätige|${W}bis (?:dann|morgen|\\p{L}+tag|zum|am)${END}|freue mich auf (?:unser|das|unseren)`,
    `me convient|je (?:vous )?confirme|c'est (?:parfait|noté)|${W}à (?:jeudi|lundi|mardi|mercredi|vendredi|demain)`,
    `me (?:viene|queda) (?:bien|perfecto|genial)|confirmo|nos vemos (?:el|a las|en|mañana)|perfecto`,
    `fica (?:ótimo|bom|perfeito)|combinado|confirmado`,
    `va bene|mi va|confermo|perfetto|ci vediamo`,
    `(?:komt|schikt|past) (?:mij |me )?(?:goed|prima|uitstekend)|bevestig|tot (?:dan|morgen|\\p{L}+dag)`,
    `passar (?:bra|perfekt)|bekräftar|vi ses`,
    `(?:没问题|确认|可以的|到时见)`,
  ),
  sign('meeting_confirmed', 2, 'subject', `${W}(?:confirm(?:ed|ing|ation)|bestätigung|confirmation|confirmaci[óo]n)${END}`),

  sign('scheduling', 3, 'anywhere',
    `${W}(?:are you (?:free|available|around)|i'?(?:m| am) (?:also )?(?:free|available|around|flexible)|my availability` +
      `|(?:a few|some|these|those|following) (?:times|slots|options|dates)|any of (?:these|those)|which (?:day|time|slot)` +
      `|find a time|set up a time|time (?:that )?(?:works|suits)|work(?:s)? (?:best )?for you|suit(?:s)? you|reschedul` +
      `|(?:move|push|postpone|shift)${few(2)}(?:our|the|it)${few(3)}(?:to|by|back|until)?|another (?:time|day)|instead of` +
      `|how about|what about|would (?:\\p{L}+day|tomorrow|next week))`,
    `passt (?:Ihnen|dir|es|euch)|hätten Sie|hättest du|(?:Zeit|Termin)${few(5)}\\?|Terminvorschl|verschieben|verlegen`,
    `(?:seriez|êtes)-vous (?:libre|disponible)|vous conviendrait|mes disponibilités|je suis (?:libre|disponible)|reporter` +
      `|décaler`,
    `(?:está|estás|estaría|estarías) (?:libre|disponible)|le vendr[íi]a bien|te viene bien|mi disponibilidad|(?:cambiar` +
      `|mover|reprogramar)`,
    `(?:est[áa]|estaria) (?:livre|dispon[íi]vel)|remarcar`,
    `(?:sarebbe|è) (?:libero|libera|disponibile)|le andrebbe`,
    `(?:schikt|past) (?:het )?(?:u|je|jou)|beschikbaar`,
    `(?:方便吗|有空|有时间|什么时候)`,
  ),

  sign('keep_in_touch', 4, 'subject',
    `${W}(?:(?:quick |short |brief |little |semester |term |spring |fall |autumn |summer |winter |campus |life )*update` +
      `|happy (?:holidays|new year|thanksgiving|birthday|belated)|season'?s greetings|checking in|staying in touch` +
      `|keep(?:ing)? in touch|catch(?:ing)? up|hello from|greetings from|news from|congrat(?:s|ulations)|frohe weihnachten` +
      `|frohes? (?:neues|fest)|neuigkeiten|liebe grüße|bonne année|des nouvelles|joyeuses? fêtes|feliz (?:a[ñn]o|navidad` +
      `|natal)|novedades|novidades|auguri|aggiornament|gelukkig nieuwjaar|新年快乐|近况)`,
  ),
  sign('keep_in_touch', 3, 'anywhere',
    `${W}(?:happy holidays|happy new year|(?:quick|short|brief|little) (?:semester |term |campus )?update|(?:give|share` +
      `|send)(?:ing)?${few(4)}(?:update|news)|update (?:you|from)|(?:keep|stay|staying|keeping) in touch|catch(?:ing)? up` +
      `|it(?:'s| has) been (?:a while|some time|a few|months|quite)|long time|thought (?:of|about) you|thought you (?:might` +
      `|would|'?d)|(?:saw|read|noticed) (?:your|the|this|that)${few(5)}(?:article|news|post|announcement|promotion|launch` +
      `|award)|congrat(?:s|ulations)|since we (?:last )?(?:spoke|talked|met|chatted)|how (?:have you been|are things` +
      `|is everything|has))`,
    `(?:kurze[sn]?|kleines?) update|auf dem laufenden|in kontakt bleiben|frohe (?:weihnachten|festtage)|guten rutsch` +
      `|lange nichts|seit unserem letzten`,
    `(?:donner|prendre)${few(2)}(?:de mes |de vos |des )?nouvelles|rester en contact|bonne année|bonnes fêtes`,
    `(?:mantener|seguir)${few(2)}en contacto|feliz (?:año|navidad)|ponerle al d[íi]a|contarle c[óo]mo`,
    `manter (?:o )?contato|boas festas|feliz natal`,
    `tenermi in contatto|buone feste|aggiornarla`,
    `contact houden|fijne feestdagen|update`,
    `保持联系|新年快乐`,
  ),

  sign('outreach', 3, 'subject',
    `${W}(?:informational|(?:quick |short )?question|coffee|inquiry|enquiry|student|interested|interest in|request` +
      `|internship|prospective|aspiring|advice|learn(?:ing)? (?:more )?about|hoping to|application|applying|Praktikum|Anfrage` +
      `|Bewerbung|Initiativbewerbung|stage|candidature|demande|étudiant(?:e)?|pr[áa]cticas|pasant[íi]a|consulta|estudiante` +
      `|est[áa]gio|estudante|tirocinio|studente|studentessa|实习|请教|咨询)`,
  ),
  sign('outreach', 4, 'opening',
    `${W}(?:i'?(?:m| am)(?: currently)? (?:a|an|in my)${few(6)}(?:student|junior|senior|sophomore|freshman|first[- ]year` +
      `|second[- ]year|third[- ]year|final[- ]year|undergrad(?:uate)?|graduate|major(?:ing)?|candidate|year)|my name is` +
      `|i (?:came across|found|discovered|stumbled)${few(3)}(?:you|your)|i (?:read|saw|noticed|learned about` +
      `|heard)${few(4)}(?:your|you)|(?:got|found|received) your (?:name|contact|e-?mail|details)|(?:suggested|recommended` +
      `|encouraged|told me)${few(4)}(?:contact|reach out|write|get in touch|talk to you|email)|(?:gave` +
      `|passed) me your (?:name|contact|e-?mail|details))`,
    `mein Name ist|ich (?:bin|studiere)${few(6)}(?:Student|Studentin|Semester|Bachelor|Master|studiere)|ich studiere|(?:auf` +
      `|durch) (?:Sie|Ihr(?:e[mn]?)? ?(?:Profil|Vortrag|Artikel)?)${few(4)}(?:gestoßen|aufmerksam)`,
    `je m'appelle|je suis${few(3)}(?:étudiant|élève)|je me permets de vous (?:contacter|écrire)|actuellement (?:étudiant|en)`,
    `me llamo|mi nombre es|soy (?:un |una )?estudiante|estoy (?:estudiando|cursando)|estudio${few(4)}en`,
    `meu nome é|me chamo|sou (?:um |uma )?(?:estudante|aluno|aluna)|curso${few(3)}n[ao]`,
    `mi chiamo|sono (?:uno |una )?(?:studente|studentessa)|frequento`,
    `mijn naam is|ik ben${few(4)}student|ik studeer`,
    `jag heter|jag (?:är|läser|studerar)`,
    `我(?:是|叫).{0,20}(?:学生|同学|大学|系)|冒昧`,
  ),
  sign('outreach', 2, 'anywhere',
    `${W}(?:(?:reach(?:ing)?) out|writing (?:to (?:ask|you|inquire|see|introduce)|because)|informational interview|(?:could` +
      `|would|might|may|can) (?:i|you|we)${few(8)}(?:minutes|chat|call|coffee|ask you|pick your brain|talk to you|questions)` +
      `|(?:15|20|30|fifteen|twenty|thirty|a few)[- ]min(?:ute)?s?|learn(?:ing)? (?:more )?(?:about|how)|(?:apply(?:ing)?` +
      `|applied) (?:for|to)|intern(?:ship)?s?${END})`,
    `Praktikum|Gespräch|Werkstudent`,
    `stage|alternance|entretien|quelques (?:minutes|questions)`,
    `pr[áa]cticas|pasant[íi]a|unos minutos|algunas preguntas`,
    `est[áa]gio|alguns minutos`,
    `tirocinio|qualche minuto|stage`,
    `stage(?:plek|plaats)?|kwartier|enkele vragen`,
    `实习|请教|几分钟`,
  ),
];
