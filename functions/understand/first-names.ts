/** Common first names, to know a person even in lower case. None that is also a common word. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron adam adrian ahmed aisha alan albert alejandro alex alexander alexandra ali alice alicia amanda amelia amir amit amy ana anders andre andrea andreas andrew andy angela anita anjali ann anna anne annie anthony antonio arjun arthur ashley barbara ben benjamin bernard beth bob brandon brian ' +
    'bruno caitlin camille carl carla carlos carmen carol caroline catherine cathy charlotte chen chloe chris christian christina christine christopher claire clara claudia colin craig cristina cynthia dan daniel daniela danielle dave david deborah denise dennis diana diego dimitri dmitri donald donna dorothy doug douglas ' +
    'ed eduardo edward elena eli elisa elizabeth ella ellen emily emma eric erica erik erin ethan eva evan evelyn fatima felix fernando fiona florian francesca francisco frank fred gabriel gary george gina giulia greg gregory hannah hans harry heather hector heidi helen henry hiroshi hugo ian ibrahim igor ingrid irene isabel isabella ivan ' +
    'jacob jake james jamie jane janet jason javier jean jeff jeffrey jennifer jenny jeremy jessica jim joan joanna joe joel john jon jonas jonathan jordan jorge jose joseph josh joshua juan judith judy julia julian julie justin karen karl kate katherine kathleen kathy katie keith kelly ken kenji kenneth kevin kim kimberly kofi kristen kyle larry laura lauren leah lee leila lena leo leon leonard li lin linda lisa liu lucas lucia lucy luis luke maggie ' +
    'manuel marco marcus margaret maria marie marina mario martha martin mary mateo matt matthew maya mei megan mehmet melissa michael michelle miguel mike mohamed mohammed monica muhammad nadia nancy natalie natasha nathan neil nicholas nick nicole nina noah noor oliver olivia omar oscar pablo pamela patricia patrick paul paula pedro peter petra phil philip pierre priya rachel rafael raj rajesh rebecca ricardo richard rick rita rob robert roberto roger ron ruth ryan ' +
    'sam samantha samir samuel sandra sanjay sara sarah scott sean sergei sergio sharon shreya simon sofia sonia sophia sophie stephanie stephen steve steven stefan susan tanya tara ted teresa theresa thomas tim timothy tina tom tommy tony valentina valerie vanessa vera victor victoria vikram vincent vivian vladimir walter wei wendy yuki yusuf zhang zoe'
  ).split(' '),
);

/** First names that are words as well: in lower case they are taken as words. */
export function isAlsoWord(lower: string): boolean {
  return /^(?:will|may|mark|grant|bill|hope|joy|grace|art|rose|drew|chase|june|april|august|long|can|see|you|an|so|do|my|in|no|on|he|even)$/.test(lower);
}
