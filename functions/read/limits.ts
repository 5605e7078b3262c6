/** Anybody may write to the assistant, so each size that a sender chooses has a limit here. Beyond it the rest is not read. */

/** Beyond it only the head is read: decoding a larger mail needs more memory than the machine has. */
export const MAIL_BYTES_MAX = 40 * 1024 * 1024;
/** A head that never ends. */
export const HEAD_BYTES_MAX = 256 * 1024;
/** A body that is one long text, pasted a thousand times. */
export const TEXT_CHARS_MAX = 512 * 1024;
/** A newsletter is about 100 KB. */
export const HTML_CHARS_MAX = 256 * 1024;
/** Half a million empty lines; a thread of a hundred mails has three thousand. */
export const LINES_MAX = 5_000;
/** One line of dashes or spaces: only its beginning is compared with patterns. */
export const LINE_MATCH_CHARS_MAX = 400;
/** A subject that fills the log. */
export const SUBJECT_CHARS_MAX = 1_000;
/** A display name that fills the screen. */
export const NAME_CHARS_MAX = 200;
/** To a whole university. */
export const MAILBOXES_MAX = 1_000;
/** RFC 5322 sets no limit to a thread. */
export const REFERENCES_MAX = 100;
/** A header field of one line that lists a whole university. */
export const HEADER_VALUE_CHARS_MAX = 8_000;
/** Wrapped recipients of one forwarded header block. */
export const HEADER_BLOCK_LINES_MAX = 100;
/** Ten thousand empty messages, one below the other. */
export const FORWARDS_MAX = 20;
/** A chain letter that forwards itself; each level reads the rest of the text once more. */
export const FORWARD_LEVELS_MAX = 8;
/** Mails attached to attached mails. */
export const ATTACHED_LEVELS_MAX = 4;
/** A mailbox attached as a thousand mails. */
export const ATTACHED_MAILS_MAX = 20;
/** Forty calendars of a megabyte. */
export const ATTACHED_FILES_MAX = 10;
/** Quotes in quotes: more levels than this look the same. */
export const QUOTE_LEVELS_MAX = 16;
/** A whole calendar in one file, ten years of it. */
export const EVENTS_MAX = 50;
/** The address book of a company in one file. */
export const CARDS_MAX = 50;
/** A film inside an invitation. */
export const CALENDAR_BYTES_MAX = 1024 * 1024;
/** A photograph inside a card has up to 2 MB as text; a film more. */
export const CARD_BYTES_MAX = 4 * 1024 * 1024;
/** A delivery report that names a million recipients. */
export const REPORT_BYTES_MAX = 256 * 1024;
/** Below it, decoding an attachment costs less than finding its end. */
export const ELIDED_BYTES_MIN = 32 * 1024;
/** The head of a part that never ends. */
export const PART_HEAD_BYTES_MAX = 16 * 1024;
/** Ten million lines that could be delimiters. */
export const DASHED_LINES_MAX = 2_000;
/** A multipart that does not say how its parts are delimited, and a text that never does. */
export const DELIMITER_SEARCH_BYTES_MAX = 64 * 1024;
/** A text of ten thousand addresses, each at another host. */
export const REGISTERED_DOMAINS_MAX = 200;
/** A report about a mail to a whole university. */
export const FAILED_MAX = 100;
/** An organisation of a million units; a photograph, which is not looked at. */
export const CONTENT_LINE_CHARS_MAX = 16 * 1024;
