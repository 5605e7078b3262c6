/** Words that are written with capitals however they were typed; whatever is not here stays as it is. */
export function properWord(word: string): string | undefined {
  return PROPER.get(word.toLowerCase());
}

const PROPER: ReadonlyMap<string, string> = new Map(
  (
    'I R SQL Python Java JavaScript TypeScript React Excel Tableau MATLAB Stata SPSS Figma Photoshop Illustrator Blender AutoCAD SolidWorks Git GitHub GitLab LinkedIn Handshake Slack Kaggle Coursera Docker Kubernetes Kafka Spark Hadoop AWS Azure ' +
    'TensorFlow PyTorch LaTeX Linux Unix Google Amazon Microsoft Apple Meta IBM Intel Nvidia Tesla NASA CERN Deloitte McKinsey BCG Bain KPMG PwC EY Goldman JPMorgan Adobe Netflix Spotify Airbnb Stripe Siemens Bosch SAP Harvard Stanford Yale MIT ' +
    'CV PhD MBA HR UX UI AI ML NLP IT PR CS GRE GMAT LSAT MCAT TOEFL IELTS CPT OPT H1B H-1B STEM NGO UN EU UK US USA NYC LA fMRI MRI EEG CRISPR PCR DNA RNA API ERP CRM CAD VR AR B2B SaaS QA R&D CFA CPA ACCA REU NSF NIH DAAD Fulbright ATS STAR ' +
    'English Spanish French German Chinese Mandarin Japanese Korean Arabic Portuguese Italian Dutch Europe Germany France Spain Italy China Japan India Canada Mexico Brazil London Paris Berlin Boston Chicago Seattle Toronto Zurich Monday Tuesday Wednesday Thursday Friday Saturday Sunday ' +
    'January February April June July September October November December'
  )
    .split(' ')
    .map((word) => [word.toLowerCase(), word] as const)
    // In lower case they are words first.
    .filter(([lower]) => !['it', 'us', 'un', 'la', 'ar', 'opt', 'star', 'meta', 'apple', 'spark', 'git', 'pr', 'excel', 'stem', 'slack', 'stripe', 'handshake', 'react', 'intel', 'blender', 'illustrator'].includes(lower)),
);
