import type { FlagSpec } from "./flags.ts";

/** Flags of every task that reads tickets: how the file is read, and which column is what. */
export const TICKET_FLAGS = {
  text: { type: "string", value: "COLUMN", help: "column of the customer's message; guessed if not given" },
  label: { type: "string", value: "COLUMN", help: "column of the label; guessed if not given" },
  subject: { type: "string", value: "COLUMN", help: "column of the subject, put before the message" },
  id: { type: "string", value: "COLUMN", help: "column of the ticket's id" },
  customer: { type: "string", value: "COLUMN", help: "column of the customer's id" },
  timestamp: { type: "string", value: "COLUMN", help: "column of the time" },
  language: { type: "string", value: "COLUMN", help: "column of the language" },
  "date-order": {
    type: "string",
    help: "order of day and month in dates such as 03/04/2026; found from the dates if not given",
    choices: ["day-first", "month-first"],
  },
  format: {
    type: "string",
    help: "format of the file, such as csv, jsonl, parquet or zendesk; found from its content if not given",
  },
  encoding: {
    type: "string",
    help: "encoding of the file, such as utf-16le or windows-1252; found from its bytes if not given",
  },
  delimiter: { type: "string", help: "separator of the fields; found from the header if not given" },
  raw: { type: "boolean", help: "keep markup, quoted mail and signatures in the text" },
} as const satisfies Record<string, FlagSpec>;

/** Flag of every task that puts refused rows aside. */
export const QUARANTINE_FLAG = {
  quarantine: {
    type: "string",
    value: "FOLDER",
    help: "folder that gets refused rows, as NAME.quarantine.jsonl",
    default: "data/processed",
  },
} as const satisfies Record<string, FlagSpec>;
