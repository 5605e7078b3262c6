/**
 * What a student types when asked “How was it with Jane?”, and the sentences that a draft to her makes of it. Jane Doe
 * works at Acme; the student knows Bob Smith and Ana Ruiz as well. `expected` null: the draft keeps its bracket.
 */
export type Debrief = {
  readonly debrief: string;
  readonly expected: string | null;
  /** A good letter would say more than the bracket that is left. */
  readonly unturned?: true;
};

/** Written before the words were turned for the first time: what share of them can be sent is what is told. */
export const FIRST: readonly Debrief[] = [
  // As the issue has them.
  { debrief: 'she told me about her lab and said I should learn R', expected: 'Thank you for telling me about your lab and for the advice to learn R.' },
  { debrief: 'talked abt visas + she offered to intro me to bob', expected: 'Thank you for talking with me about visas and for the offer to introduce me to Bob.' },

  // Fragments.
  { debrief: 'super nice, told me about her lab + said i shld learn R', expected: 'Thank you for telling me about your lab and for the advice to learn R.' },
  { debrief: 'got great advice on grad school', expected: 'Thank you for the great advice on grad school.' },
  { debrief: 'her advice: learn R', expected: 'Thank you for the advice to learn R.' },
  { debrief: 'learned a lot about fMRI', expected: 'Thank you for telling me so much about fMRI.' },
  { debrief: 'great convo about consulting vs industry', expected: 'Thank you for the great conversation about consulting vs industry.' },
  { debrief: 'told me to apply early', expected: 'Thank you for the advice to apply early.' },
  { debrief: 'answered all my questions!! so patient', expected: 'Thank you for answering all my questions.' },
  { debrief: 'gave me feedback on my resume', expected: 'Thank you for giving me feedback on my resume.' },
  { debrief: 'really good, she walked me through the interview process', expected: 'Thank you for walking me through the interview process.' },
  { debrief: 'went ok. explained how the rotation program works', expected: 'Thank you for explaining how the rotation program works.' },
  { debrief: 'she rly helped me w/ my cover letter', expected: 'Thank you for helping me with my cover letter.' },
  { debrief: 'recommended the book Deep Work', expected: 'Thank you for recommending the book Deep Work.' },
  { debrief: 'showed me around the lab', expected: 'Thank you for showing me around the lab.' },
  { debrief: 'was really patient w my questions', expected: 'Thank you for being so patient with my questions.' },
  { debrief: '5. showed me the clean room and let me try the microscope', expected: 'Thank you for showing me the clean room and for letting me try the microscope.' },
  { debrief: 'great chat!', expected: null },
  { debrief: 'she is super nice and funny', expected: null },
  { debrief: 'it went really well, i was so nervous tho', expected: null },
  { debrief: 'visas, internships, her lab', expected: 'Thank you for telling me about visas, internships and your lab.' },

  // Bullets and lines.
  { debrief: '- talked abt visas\n- offered to intro me to bob', expected: 'Thank you for talking with me about visas and for the offer to introduce me to Bob.' },
  { debrief: '* 30 min on zoom\n* she told me about the new grad program\n* said I should take stats next year', expected: 'Thank you for telling me about the new grad program and for the advice to take stats next year.' },
  { debrief: 'told me about her path from bio to data science\nsuggested kaggle\nwill send me the job ad', expected: 'Thank you for telling me about your path from bio to data science, for suggesting Kaggle and for the offer to send me the job ad.' },
  { debrief: '1. learned how they pick interns\n2. she will forward my resume', expected: 'Thank you for explaining how you pick interns and for the offer to forward my resume.' },
  { debrief: 'advice:\n- learn SQL\n- apply in september', expected: 'Thank you for the advice to learn SQL and to apply in September.' },
  { debrief: '- nice office\n- free snacks\n- no parking', expected: null },

  // Promises.
  { debrief: "she told me about the fall program. I'll send her my CV by Friday", expected: 'Thank you for telling me about the fall program. I will send you my CV.' },
  { debrief: 'great talk about robotics. i promised to read the paper she sent and to send her my notes', expected: 'Thank you for the great talk about robotics. I will read the paper you sent and send you my notes.' },
  { debrief: 'She wants my portfolio by Monday. We talked about typography.', expected: 'Thank you for talking with me about typography. I will send you my portfolio.' },
  { debrief: 'I will let her know how it goes. She gave me tips for the case interview', expected: 'Thank you for giving me tips for the case interview. I will let you know how it goes.' },
  { debrief: "he answered my questions about the PhD, I told him I'd send my transcript", expected: 'Thank you for answering my questions about the PhD. I will send my transcript.' },

  // Whole sentences.
  { debrief: 'We talked about sustainable architecture and she showed me two of her projects.', expected: 'Thank you for talking with me about sustainable architecture and for showing me two of your projects.' },
  { debrief: 'It was great. Jane explained how her team uses Kafka and recommended that I read their blog.', expected: 'Thank you for explaining how your team uses Kafka and for the advice to read your blog.' },
  { debrief: 'She introduced me to her colleague Ana, who works on batteries.', expected: 'Thank you for introducing me to your colleague Ana.' },
  { debrief: 'They were very helpful about housing and told me how they found their first job', expected: 'Thank you for being so helpful about housing and for telling me how you found your first job.' },
  { debrief: 'Jane told me about the rotation program, and she suggested I talk to Ana Ruiz.', expected: 'Thank you for telling me about the rotation program and for the advice to talk to Ana Ruiz.' },
  { debrief: 'He taught me how to read a balance sheet', expected: 'Thank you for teaching me how to read a balance sheet.' },
  { debrief: 'she told me that they sponsor visas', expected: 'Thank you for telling me that you sponsor visas.' },
  { debrief: 'found out that they hire in March', expected: 'Thank you for telling me that you hire in March.' },
  { debrief: 'She explained what she does as a product manager, which was super interesting', expected: 'Thank you for explaining what you do as a product manager.' },
  { debrief: 'she took the time to look at my portfolio', expected: 'Thank you for taking the time to look at my portfolio.' },
  { debrief: 'Jane offered to review my statement of purpose', expected: 'Thank you for the offer to review my statement of purpose.' },
  { debrief: 'she invited me to visit the studio', expected: 'Thank you for inviting me to visit the studio.' },
  { debrief: 'she encouraged me to apply for the summer school', expected: 'Thank you for encouraging me to apply for the summer school.' },
  { debrief: 'said i could email her anytime', expected: 'Thank you for the invitation to email you anytime.' },
  { debrief: 'told me to reach out to her when i apply', expected: 'Thank you for the invitation to reach out to you when I apply.' },
  { debrief: 'connected me with Ana Ruiz in HR', expected: 'Thank you for connecting me with Ana Ruiz in HR.' },
  { debrief: 'she told me how she got into UX & said portfolio matters more than grades', expected: 'Thank you for telling me how you got into UX.' },
  { debrief: 'she recommended taking a stats class', expected: 'Thank you for the advice to take a stats class.' },
  { debrief: 'suggested I take stats', expected: 'Thank you for the advice to take stats.' },
  { debrief: "she'll send me the job ad next week", expected: 'Thank you for the offer to send me the job ad.' },
  { debrief: 'she said she would pass my cv to the hiring manager', expected: 'Thank you for the offer to pass my CV to the hiring manager.' },

  // Short forms and slips.
  { debrief: 'talkd w/ her abt ML research, she gave me her slides', expected: 'Thank you for talking with me about ML research and for giving me your slides.' },
  { debrief: 'gave me recs for classes bc i want to do policy', expected: 'Thank you for giving me recommendations for classes.' },
  { debrief: 'she told me abt linkedin & how to msg recruiters', expected: 'Thank you for telling me about LinkedIn and how to message recruiters.' },
  { debrief: 'u know what, she was awesome. she told me about her gap year', expected: 'Thank you for telling me about your gap year.' },
  { debrief: 'TOLD ME ABOUT HER LAB', expected: 'Thank you for telling me about your lab.' },

  // Mixed with commands.
  { debrief: 'done. she told me about the lab. remind me about bob in 2 weeks', expected: 'Thank you for telling me about the lab.' },
  { debrief: 'yes we met. she told me about her lab, snooze until monday', expected: 'Thank you for telling me about your lab.' },
  { debrief: 'we met on Tuesday, she told me about the fall program', expected: 'Thank you for telling me about the fall program.' },
  { debrief: '4/5 talked about quant finance. remind me in 3 weeks', expected: 'Thank you for talking with me about quant finance.' },
  { debrief: 'remind me tuesday', expected: null },
  { debrief: 'done', expected: null },

  // Other people.
  { debrief: 'Bob came too and told me about visas', expected: null },
  { debrief: "she told me about Carol's promotion", expected: null },
  { debrief: 'I talked to Bob about visas, Jane had no time', expected: null },
  { debrief: 'her colleague gave me a tour of the lab', expected: null },
  { debrief: 'Jane showed me the lab. Then Ana told me about her thesis and gave me advice', expected: 'Thank you for showing me the lab.' },
  { debrief: 'She introduced me to Ana. She told me about her PhD.', expected: 'Thank you for introducing me to Ana.' },
  { debrief: 'She told me about the lab. He showed me around.', expected: null },
  { debrief: 'offered to introduce me to her manager and to bob smith', expected: 'Thank you for the offer to introduce me to your manager and to Bob Smith.' },
  { debrief: 'she said i should talk to priya nair at globex', expected: 'Thank you for the advice to talk to Priya Nair at Globex.' },

  // What nobody wants to read about themselves.
  { debrief: "she didn't tell me much about the lab", expected: null },
  { debrief: 'told me not to apply this year', expected: null },
  { debrief: 'she was 20 minutes late and kept checking her phone', expected: null },
  { debrief: 'honestly kinda boring, she talked about herself the whole time', expected: null },
  { debrief: 'she told me how much they pay interns', expected: null },
  { debrief: 'she said her boss is a nightmare', expected: null },
  { debrief: 'she told me about her divorce lol', expected: null },
  { debrief: 'she said my resume is weak', expected: null },
  { debrief: 'I told her about my thesis', expected: null },
  { debrief: 'did she ever tell me about the lab?', expected: null },
  { debrief: 'told me confidentially about the layoffs', expected: null },
  { debrief: 'she was supposed to tell me about the lab but we ran out of time', expected: null },
  { debrief: 'she offered to refer me but I think I am not interested', expected: 'Thank you for the offer to refer me.' },
  { debrief: 'wish she had told me about the deadline', expected: null },
];

/** Other students: engineers, artists, a nurse, one who dictates, some who write English as a second language. Added once the first were turned. */
const SECOND: readonly Debrief[] = [
  {
    debrief: 'yeah so it went really well um she told me about how she got into product design and then she said i should make a portfolio website and she offered to look at it',
    expected: 'Thank you for telling me about how you got into product design and for the advice to make a portfolio website.',
  },
  {
    debrief: 'I just finished the call and it was great she told me about her journey from nursing to public health and said that I should volunteer at a clinic and she will send me some links',
    expected: 'Thank you for telling me about your journey from nursing to public health, for the advice to volunteer at a clinic and for the offer to send me some links.',
  },
  {
    debrief: 'Good meeting. Discussed FPGA timing closure, she gave me a link to a Xilinx tutorial and suggested that I contribute to an open source project.',
    expected: 'Thank you for talking with me about FPGA timing closure, for giving me a link to a Xilinx tutorial and for the advice to contribute to an open source project.',
  },
  { debrief: '- CNC machining\n- she showed me the 5-axis mill\n- said to learn SolidWorks\n- hiring co-ops in fall', expected: 'Thank you for showing me the 5-axis mill and for the advice to learn SolidWorks.' },
  { debrief: 'crit was amazing. she looked at all my sketches and told me to draw from life more. also invited me to her studio opening', expected: 'Thank you for looking at all my sketches, for the advice to draw from life more and for inviting me to your studio opening.' },
  { debrief: 'coffee w/ jane!! talked abt burnout in nursing, her night shifts, how to survive clinicals', expected: null },
  { debrief: 'i was rly nervous but she was so nice. told me how she also struggled in first year. said its ok to not know yet', expected: null },
  { debrief: 'she is from brazil like me! we talked about moving abroad', expected: 'Thank you for talking with me about moving abroad.' },
  { debrief: 'She explain me the process of the visa and she recommend me to apply before december', expected: 'Thank you for explaining the process of the visa and for the advice to apply before December.' },
  { debrief: 'she was very kind. she propose to send me the informations about the master', expected: 'Thank you for the offer to send me the information about the master.' },
  { debrief: 'he gave me advices for the interview and he recommend me the course of Andrew Ng', expected: 'Thank you for giving me advice for the interview.' },
  { debrief: 'she say i must to practice more the english', expected: null },
  { debrief: 'Told me about internship. Very good.', expected: null },
  { debrief: "he's great. told me about his time in the army and said he'd write me a rec letter", expected: 'Thank you for telling me about your time in the army and for the offer to write me a recommendation letter.' },
  { debrief: 'they told us about their onboarding and gave us a tour of the warehouse', expected: 'Thank you for telling me about your onboarding and for giving me a tour of the warehouse.' },
  { debrief: 'she thinks i should apply to the REU program at her school', expected: 'Thank you for the advice to apply to the REU program at your school.' },
  { debrief: "we had a long talk about what it's like to work in a startup", expected: "Thank you for the long talk about what it's like to work in a startup." },
  { debrief: "she's gonna introduce me to somebody in her team who does NLP", expected: 'Thank you for the offer to introduce me to somebody in your team.' },
  { debrief: 'she told me to email bob and ask for a meeting', expected: 'Thank you for the advice to email Bob and ask for a meeting.' },
  { debrief: "jane's advice was to start early and keep a log", expected: 'Thank you for the advice to start early and keep a log.' },
  { debrief: 'She gave me three tips: network, apply early, learn SQL', expected: 'Thank you for the advice to network, apply early and learn SQL.' },
  { debrief: 'Jane let me shadow her for the whole morning', expected: 'Thank you for letting me shadow you for the whole morning.' },
  { debrief: 'She spent over an hour with me explaining how grants work', expected: 'Thank you for spending over an hour with me explaining how grants work.' },
  { debrief: "said she'd be happy to read my essay", expected: 'Thank you for the offer to read my essay.' },
  { debrief: "said they're hiring two interns for summer", expected: 'Thank you for telling me that you are hiring two interns for summer.' },
  { debrief: 'I learned about A/B testing, she also said I can use her as a reference', expected: 'Thank you for telling me about A/B testing and for the invitation to use you as a reference.' },
  { debrief: 'it was interesting to hear how she got into film', expected: 'Thank you for telling me how you got into film.' },
  { debrief: 'gave me feedback on my personal statement', expected: 'Thank you for giving me feedback on my personal statement.' },
  { debrief: 'we did a mock interview, then we went over my resume and she told me to add a projects section', expected: 'Thank you for going over my resume with me and for the advice to add a projects section.' },
  { debrief: 'So helpful with my visa questions!', expected: 'Thank you for being so helpful with my visa questions.' },
  { debrief: 'She suggested I email Prof. Liu at Stanford', expected: 'Thank you for the advice to email Prof. Liu at Stanford.' },
  { debrief: 'walked me thru her day to day and the tools they use (jira, figma)', expected: 'Thank you for walking me through your day to day and the tools you use.' },
  { debrief: 'she put me in touch with her friend marco who works at nintendo', expected: 'Thank you for putting me in touch with your friend Marco.' },
  { debrief: 'she introduced me to Bob and told me about visas', expected: 'Thank you for introducing me to Bob and for telling me about visas.' },
  { debrief: 'she asked for my resume and will pass it along to HR', expected: 'I will send you my resume.' },
  { debrief: "I'll keep her posted on my applications. She told me how her team is set up", expected: 'Thank you for telling me how your team is set up. I will keep you posted on my applications.' },
  { debrief: 'talked abt visas, grad school, her lab', expected: 'Thank you for talking with me about visas, grad school and your lab.' },
  { debrief: 'chatted about her move from engineering to patent law, she said law school is a long road but worth it', expected: 'Thank you for talking with me about your move from engineering to patent law.' },
  { debrief: 'Jane recommended I join the student chapter of AIGA and sent me a list of portfolio sites', expected: 'Thank you for the advice to join the student chapter of AIGA and for sending me a list of portfolio sites.' },
  { debrief: 'I learned so much from Jane about container shipping', expected: 'Thank you for telling me so much about container shipping.' },
  { debrief: 'she said no to the internship but told me about another program at her old company', expected: 'Thank you for telling me about another program at your old company.' },
  { debrief: 'got to see the wind tunnel!!', expected: 'Thank you for letting me see the wind tunnel.' },
  { debrief: 'we talked about dance, and how she became a choreographer', expected: 'Thank you for talking with me about dance and how you became a choreographer.' },
  { debrief: 'it was nice, we speak about the erasmus and she give me the contact of the coordinator', expected: 'Thank you for talking with me about the erasmus and for giving me the contact of the coordinator.' },
  { debrief: 'talked to her about my anxiety, she was super understanding', expected: null },
  { debrief: "she'll ask her manager if they can take me", expected: null },
  { debrief: 'I learned a lot from Bob about shipping, not from her', expected: null },
  // Somebody else, somebody's secrets, or nothing that was kind.
  { debrief: 'told me where to find data sets and how to clean them', expected: null },
  { debrief: "Jane's boss told me about the visa process", expected: null },
  { debrief: 'both told me about the program', expected: null },
  { debrief: 'my roommate said Jane told her about a job', expected: null },
  { debrief: 'she told me she is leaving acme in june', expected: null },
  { debrief: 'told me abt her kids and how she balances it', expected: null },
  { debrief: 'met her dog, talked about the weather', expected: null },
  { debrief: 'told me i should smile more', expected: null },
  { debrief: 'she told me to tell bob that she is sorry', expected: null },
  { debrief: 'gave me her number lol', expected: null },
  { debrief: 'i recommended the book Deep Work to her', expected: null },
  { debrief: 'she said "just email me whenever"', expected: null },
  // Somebody else was there in her place: whatever was said is theirs.
  { debrief: 'she was sick so her assistant met me instead, told me about marketing', expected: null },
  { debrief: 'I met with her colleague because she was travelling. Got great advice about grad school', expected: null },
  { debrief: 'she sent a colleague, Tim, instead. he told me about the lab', expected: null },
  { debrief: 'Jane showed me the lab. Then I met her colleague Ana, who told me about visas', expected: 'Thank you for showing me the lab.' },
  { debrief: 'she told me to apply for the fellowship instead', expected: 'Thank you for the advice to apply for the fellowship instead.' },
  // A refusal of one thing is no refusal.
  { debrief: "she said she can't help with visas but told me about the fall program", expected: 'Thank you for telling me about the fall program.' },
  // Days that pass, slips of the tongue, and words in an order of their own.
  { debrief: 'told me to look over my resume befor Friday', expected: 'Thank you for the advice to look over my resume.' },
  { debrief: 'she offered to look over my resume b4 Monday', expected: 'Thank you for the offer to look over my resume.' },
  { debrief: 'told me about the open house on Saturday the 3rd', expected: 'Thank you for telling me about the open house.' },
  { debrief: 'told me about the open day on May 12', expected: null },
  { debrief: 'told me about the new office opening next yr', expected: null },
  { debrief: 'she explained how is the process of interview', expected: null },
  { debrief: 'she explained me how works the visa', expected: null },
  { debrief: 'she told me how is to work in a bank', expected: null },
  { debrief: 'told me what matters in interviews', expected: 'Thank you for telling me what matters in interviews.' },
  { debrief: 'she gave me many advice for to find a internship', expected: null },
  { debrief: 'she told me about her husbands company', expected: null },
  { debrief: 'she told me about visas comma grad school comma and her lab period', expected: 'Thank you for telling me about visas, grad school, and your lab.' },
  { debrief: 'told me about her lab full stop she offered to refer me full stop', expected: 'Thank you for telling me about your lab and for the offer to refer me.' },
  { debrief: 'her advice was network network network', expected: null },
  { debrief: 'she told me about the case interview thing', expected: null },
  { debrief: 'told me about her career and why she left Globex', expected: null },
  // Only what was talked about.
  { debrief: 'visas', expected: 'Thank you for telling me about visas.' },
  { debrief: 'her path from nursing', expected: 'Thank you for telling me about your path from nursing.' },
  { debrief: 'how to pick a thesis', expected: 'Thank you for telling me how to pick a thesis.' },
  { debrief: 'note about Jane Doe: she taught me how to write tests', expected: 'Thank you for teaching me how to write tests.' },
  // A bracket is all right here; a person would have found the words.
  { debrief: 'Told me internship apps open in Sept, and that I should follow up with her then.', expected: null, unturned: true },
  { debrief: 'told me about Acme and what the team is looking for', expected: null, unturned: true },
  { debrief: 'she wants me to apply', expected: null, unturned: true },
  { debrief: 'Got her book list for policy analysis', expected: null, unturned: true },
  { debrief: 'He was kind enough to explain the job market. Also, he told me what companies look for', expected: 'Thank you for being kind enough to explain the job market and for telling me what companies look for.' },
];

export const DEBRIEFS: readonly Debrief[] = [...FIRST, ...SECOND];

/** Words of drafts that stand for others of the debrief: `told` → telling, `her` → your, `said I should` → the advice to. */
export const TEMPLATE_WORDS: ReadonlySet<string> = new Set(
  (
    'thank you your yourself for and the a an some to me my i with of about on in that so us we' +
    ' telling talking explaining giving showing taking teaching letting sending spending helping introducing connecting putting walking going looking answering being recommending suggesting encouraging inviting' +
    ' told talked explained gave showed advised offered let had were could advice offer invitation are do much send'
  ).split(' '),
);
