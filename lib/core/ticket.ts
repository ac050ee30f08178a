/** One customer's request, validated. Field names are the column names of our own files. */
export interface Ticket {
  readonly ticket_id: string;
  /** The customer's own words: markup, quoted mail and signature taken off. */
  readonly customer_message: string;
  /** The text as it stood in the file, where it differs from `customer_message`. */
  readonly original_message?: string;
  /** The label; any column of the file can be it. */
  readonly category?: string;
  /** ISO 8601 in UTC, such as `2026-03-01T09:30:00.000Z`. */
  readonly timestamp?: string;
  readonly priority?: string;
  readonly channel?: string;
  /** ISO 639-1 code, such as `de`. */
  readonly language?: string;
  readonly subject?: string;
  readonly customer_id?: string;
  /** Names or addresses of attached files. */
  readonly attachments?: readonly string[];
}

/** The categories of the sample tickets; any other label set works the same. */
export const DEFAULT_CATEGORIES = [
  "Billing & Payment",
  "Technical Issue",
  "Feature Request",
  "Account Management",
  "Product Information",
  "Refund & Return",
  "General Inquiry",
] as const;
