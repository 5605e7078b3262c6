// What the bench calls of its peers. Declared here, so that types are checked where they are not installed.
declare module 'email-forward-parser' {
  type Mailbox = { readonly name?: string | null; readonly address?: string | null };
  export default class EmailForwardParser {
    read(body: string, subject?: string): { readonly forwarded: boolean; readonly email: { readonly from: Mailbox } };
  }
}
declare module 'email-reply-parser' {
  export default class EmailReplyParser {
    /** The words of the reply alone. */
    parseReply(text: string): string;
  }
}
declare module 'planer' {
  const planer: {
    /** The words of the reply alone. */
    readonly extractFrom: (body: string, type: 'text/plain') => string;
  };
  export default planer;
}
declare module 'html-to-text' {
  export function convert(html: string): string;
}
