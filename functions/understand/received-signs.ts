import { END, W, few, sign, type Sign } from './sign.ts';

/** What mails are for that somebody wrote to the student. */
export const RECEIVED_SIGNS: readonly Sign[] = [
  sign('auto_reply', 6, 'subject',
    `^(?:\\[[^\\]]{1,20}\\] ?)?(?:automatic(?:ally)? (?:reply|response|answer)|auto(?:matic|mated)?[- :]?(?:reply|response)` +
      `|out[- ]of[- ](?:the[- ])?office|ooo${END}|away (?:from|until)|on (?:vacation|leave|holiday)|automatische antwort` +
      `|abwesenheits|abwesend|réponse automatique|absence|respuesta autom[áa]tica|fuera de (?:la )?oficina` +
      `|resposta autom[áa]tica|risposta automatica|fuori ufficio|automatisch antwoord|afwezig|autosvar|frånvaro` +
      `|automatisk svar|automaattinen vastaus|autoodpowied[źz]|automatyczna odpowied[źz]|automatick[áa] odpov|自动(?:回复|答复)` +
      `|自動返信|不在|자동 (?:회신|응답)|автоответ|otomatik yanıt)`,
  ),
  sign('auto_reply', 5, 'opening',
    `${W}(?:out of (?:the )?office|on (?:annual |parental |maternity |paternity |sick |medical )?leave${END}` +
      `|away from (?:my |the )?(?:desk|office|e-?mail)|(?:limited|no|intermittent|sporadic) (?:access|e-?mail access)` +
      `|(?:this is an? )?auto(?:mated|matic)(?:ally generated)? (?:reply|response|message)|(?:will|shall) (?:respond|reply` +
      `|return|answer|get back)${few(6)}(?:when|upon|after|on) (?:i|my) (?:return|am back)|i(?:'m| am)${few(3)}(?:on vacation` +
      `|on holiday|travelling|traveling|out of office))`,
    `nicht im (?:Büro|Haus)|${W}abwesend|im Urlaub|Abwesenheit|in Elternzeit`,
    `absent(?:e)?${few(3)}(?:du|jusqu)|en congés?|de retour le|hors du bureau`,
    `fuera de la oficina|de vacaciones|estar[ée] ausente|me encuentro ausente`,
    `fora do escrit[óo]rio|de f[ée]rias|ausente`,
    `fuori (?:ufficio|sede)|in ferie|sarò assente`,
    `afwezig|niet aanwezig|met (?:vakantie|verlof)`,
    `外出|休假|不在办公室`,
  ),

  sign('declined', 4, 'opening',
    `${W}(?:unfortunately|i(?:'m| am) afraid|regret(?:fully)?|i(?:'m| am) sorry|sorry),?${few(9)}(?:no (?:openings?` +
      `|placements?|positions?|internships?|room|capacity|vacanc)|can(?:'t|not)|won't|unable|not able|no longer|not (?:be|in` +
      `|possible|taking|hiring|currently|have)|don't|do not|isn't|are not|aren't|decided|have to|filled|closed|another|pass` +
      `|at capacity)`,
    `${W}(?:(?:have|need|going) to (?:decline|pass|say no)|regret to (?:inform|say)|not (?:moving|to move) forward` +
      `|(?:decided|chosen) to (?:move forward|proceed|go) with (?:other|another)|other candidates|(?:position` +
      `|role)${few(3)}(?:filled|closed)|not (?:hiring|a (?:good )?(?:fit|match))|(?:can(?:'t|not)|won't be able to|unable to` +
      `|not able to) (?:take (?:on|any)|help|commit|accommodate|offer|do (?:calls|this)|make (?:time|it work)|meet))`,
    `leider${few(9)}(?:nicht|keine?[nrsm]?|absagen|kein)|müssen (?:wir )?(?:Ihnen )?(?:leider )?absagen`,
    `malheureusement${few(9)}(?:pas|aucun|plus|impossible|refus)|(?:ne (?:peux|pourrai|pouvons|suis` +
      `|serai))${few(3)}pas${few(4)}(?:vous|accepter|donner|disponible|en mesure)|suite favorable`,
    `(?:lamentablemente|desafortunadamente|por desgracia|lamento)${few(9)}(?:no|imposible)|no (?:puedo|podr[ée]|podemos` +
      `|me es posible)`,
    `infelizmente${few(9)}(?:não|nao)|não (?:posso|poderei|temos)`,
    `(?:purtroppo|sfortunatamente)${few(9)}(?:non|impossibile)`,
    `helaas${few(9)}(?:niet|geen)`,
    `tyvärr${few(9)}(?:inte|ingen)`,
    `niestety`,
    `(?:很遗憾|抱歉|不好意思).{0,20}(?:不|没|无法)`,
  ),

  sign('introduction', 5, 'subject',
    `${W}(?:introduction|introducing|intro|e-?intro|connecting|vorstellung|mise en relation|presentaci[óo]n` +
      `|apresenta[çc][ãa]o|presentazione|introductie)${END}`,
    `^[^<>/&+]{2,40} ?(?:<>|↔|<->|⇄| x | & | \\/ )[^<>]{2,40}$`,
  ),
  sign('introduction', 6, 'anywhere',
    `${W}(?:(?:i'?d|i would|i want(?:ed)?|let me|happy|allow me|pleased|wanted|glad) (?:like |love ` +
      `|delighted )?(?:to )?introduce (?!myself|me)|introducing you|(?:connecting|introducing) (?:you|the two)|(?:connect` +
      `|put)(?:ting)? you (?:two |both )?(?:with|in touch|to)|(?:the )?two of you|(?:please )?meet (?:my |our )?[A-Z]\\p{Ll}+` +
      `|(?:you should|i suggest you|happy for you to) (?:talk|speak|meet|connect) (?:to|with)|(?:cc'?d|copied|copying` +
      `|looping in|adding)${few(2)}[A-Z]\\p{Ll}+${few(6)}(?:who|can|will|is|leads|works)|i'?ll (?:let` +
      `|leave)${few(3)}(?:you )?(?:two|both|take it))`,
    `(?:möchte|darf)${few(4)}(?:bekannt ?machen|vorstellen|vernetzen)|bringe (?:euch|Sie)${few(3)}(?:in Kontakt|zusammen)`,
    `mettre en relation|vous présente(?:r)?|en copie`,
    `(?:presentarte|presentarle|presentaros|te presento|os presento|les presento|ponerlos? en contacto)`,
    `apresentar|colocar voc[êe]s em contato`,
    `presentarti|metto in contatto`,
    `aan elkaar voor(?:te)?stellen|in contact brengen`,
  ),

  sign('referral', 5, 'anywhere',
    `${W}(?:(?:i(?:'ve| have)?(?: just)?|i'?ll|i can|i'?d be (?:happy|glad) to|happy to|glad to|i will|i would be (?:happy` +
      `|glad) to) (?:refer(?:red)? you|recommend(?:ed)? you|(?:pass|forward|submit|send|sent)(?:ed)? (?:on |along ` +
      `|in )?your (?:r[eé]sum[eé]|cv|application|name|profile|details)|put (?:in )?(?:a (?:good )?word|you forward))|(?:your` +
      `|a|the|an internal|employee) referral|referral (?:link|bonus|code|form)|referred you)`,
    `(?:Lebenslauf|Bewerbung|Unterlagen|Sie|dich)${few(4)}(?:weitergeleitet|weiterempfohlen|empfohlen|empfehlen)`,
    `(?:transmis|fait suivre) votre (?:cv|candidature)|vous recommander|vous ai recommandé`,
    `(?:recomendarte|recomendarle|te recomend[ée]|envi[ée] tu (?:cv|curr[íi]culum)|pas[ée] tu)`,
    `(?:te indicar|indiquei você|encaminhei seu)`,
    `(?:内推|推荐你)`,
  ),

  sign('meeting_confirmed', 3, 'opening',
    `${W}(?:works|work) (?:perfectly|great|well|fine|for me|best|on my end)`,
    `${W}(?:that|this|it|\\p{L}+day(?: (?:at|the) [^.!?]{1,20})?|tomorrow|then|(?:\\d{1,2}(?::\\d\\d)? ?(?:am` +
      `|pm)?)) works${END}`,
    `${W}(?:sounds|that's|that is) (?:good|great|perfect|fine|wonderful|like a plan)`,
    `${W}confirm(?:ed|ing|s)?${END}`,
    `${W}see you (?:then|there|on|at|tomorrow|next|this|\\p{L}+day)`,
    `looking forward to (?:our|the|it|seeing you|meeting you|speaking|talking|chatting)`,
    `${W}i(?:'ll| will|'ve| have) (?:be there|call you|meet you|come by|send(?:ing)? (?:you )?(?:over )?(?:a|an` +
      `|the)?${few(2)}(?:calendar )?inv|sent (?:you )?(?:a|an|the)?${few(2)}inv)`,
    `${W}(?:talk|speak) (?:to you )?(?:then|on|tomorrow|\\p{L}+day)`,
    `${W}(?:booked|it's a date|in my (?:diary|calendar)|on the calendar|let's do|let us do|you're on|see you)`,
    `passt (?:mir|bei mir|perfekt|super|gut|sehr gut|wunderbar|hervorragend|prima)|bestätige|${W}bis (?:dann|morgen` +
      `|\\p{L}+tag|zum|am)${END}|freue mich auf`,
    `me convient|je (?:vous )?confirme|c'est (?:parfait|noté)|${W}à (?:jeudi|lundi|mardi|mercredi|vendredi|demain)|parfait`,
    `me (?:viene|queda) (?:bien|perfecto|genial)|confirmo|nos vemos|perfecto|de acuerdo`,
    `fica (?:ótimo|bom|perfeito)|combinado|confirmado|perfeito`,
    `va bene|mi va|confermo|perfetto|ci vediamo`,
    `(?:komt|schikt|past) (?:mij |me )?(?:goed|prima|uitstekend)|bevestig|tot (?:dan|morgen|\\p{L}+dag)`,
    `passar (?:bra|perfekt)|bekräftar|vi ses`,
    `(?:没问题|确认|可以|到时见)`,
  ),
  sign('meeting_confirmed', 4, 'subject',
    `^(?:updated )?invitation:|^accepted:|^(?:einladung|invitation|invitación|invito|convite|uitnodiging)(?: [^:]{0,20})?:` +
      `|${W}confirm(?:ed|ation)${END}|terminbestätigung`,
  ),

  sign('scheduling', 3, 'anywhere',
    `${W}(?:(?:are|would) you (?:be )?(?:free|available|around|able)|i'?(?:m| am) (?:free|available|around|open)` +
      `|my (?:availability|calendar)|(?:a few|some|these|following) (?:times|slots|options|dates)|any of (?:these|those)` +
      `|which (?:day|time|slot)|find a time|set (?:up|something)|when (?:are you|would|works|could|is good)|what (?:day|time` +
      `|does your (?:week|schedule|calendar))|(?:send|let me have|share)${few(4)}(?:times|availability|slots)` +
      `|time (?:that )?(?:works|suits)|work(?:s)? (?:best )?for you|suit(?:s)? you|reschedul|(?:move|push|postpone` +
      `|shift)${few(3)}(?:to|by|back|until)|another (?:time|day)|how about|what about|would (?:\\p{L}+day|tomorrow|next week)` +
      `|calendly|pick a (?:slot|time)|book a (?:slot|time))`,
    `passt (?:Ihnen|dir|es|euch)|hätten Sie|hättest du|wann (?:passt|hätten|hast)|Terminvorschl|verschieben|verlegen`,
    `(?:seriez|êtes)-vous (?:libre|disponible)|vous conviendrait|vos disponibilités|quand (?:seriez|êtes)|reporter|décaler`,
    `(?:est[áa]s?|estar[íi]as?) (?:libre|disponible)|le vendr[íi]a bien|te viene bien|tu disponibilidad|cu[áa]ndo`,
    `dispon[íi]vel|qual hor[áa]rio|remarcar`,
    `(?:sarebbe|è|sei) (?:libero|libera|disponibile)|quando`,
    `(?:schikt|past) (?:het )?(?:u|je|jou)|beschikbaar|wanneer`,
    `(?:方便吗|有空|有时间|什么时候)`,
  ),
];
