/** A file of a public set, as its publisher gives it. */
export interface DatasetFile {
  /** Name under which it is kept. */
  readonly file: string;
  readonly url: string;
  /** SHA-256 of the publisher's bytes; null where it is not pinned: it is then recorded on the first download. */
  readonly sha256: string | null;
  /** Size in bytes, where it is known. */
  readonly bytes?: number;
}

/** A known copy of a public set in another form than the publisher's. */
export interface DatasetCopy {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** How it differs. */
  readonly note: string;
}

/** A public set of support texts. */
export interface Dataset {
  readonly name: string;
  readonly description: string;
  readonly licence: string;
  readonly licenceUrl: string;
  /** Whether the licence allows commercial use; false also where none is stated. */
  readonly commercialUse: boolean;
  readonly files: readonly DatasetFile[];
  readonly copies: readonly DatasetCopy[];
  /** Columns to name with `--text` and `--label`; null for a format without columns. */
  readonly columns: { readonly text: string; readonly label: string } | null;
  readonly citation: string;
  /** Published files of text and intent pairs in JSON, and the CSV files that are written of them; see `writeIntentTable`. */
  readonly intentTables?: Readonly<Record<string, string>>;
}

const GITHUB = "https://raw.githubusercontent.com";
const CC_BY_NC_SA = "https://creativecommons.org/licenses/by-nc-sa/4.0/";

/** The public sets that {@linkcode fetchDataset} knows, by name. */
export const DATASETS: readonly Dataset[] = [
  {
    name: "banking77",
    description: "13,083 questions to an online bank, in English, 77 intents; official train and test",
    licence: "CC BY 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
    commercialUse: true,
    files: [
      {
        file: "train.csv",
        url: `${GITHUB}/PolyAI-LDN/task-specific-datasets/master/banking_data/train.csv`,
        sha256: "b06e26ac675513959a63135f11b94ea7786ed02da65db93a5650d8838cbc664b",
        bytes: 839_073,
      },
      {
        file: "test.csv",
        url: `${GITHUB}/PolyAI-LDN/task-specific-datasets/master/banking_data/test.csv`,
        sha256: "d12d6e3bc4c3103966ae786dc435913c0c563dfa328f5a3646d0e62cfeeb474d",
        bytes: 239_961,
      },
    ],
    copies: [
      {
        file: "train.csv",
        sha256: "c13c6d140f3072e184179261fe8204a9094b9fa3b021bcc4ddb3174ee36eea83",
        bytes: 829_069,
        note: "lines end in LF instead of CRLF",
      },
      {
        file: "test.csv",
        sha256: "e10f6bc95fe4e3eb5e8060f60f09aee8b17d03f23ce0047d9511e8003c26c808",
        bytes: 236_880,
        note: "lines end in LF instead of CRLF",
      },
    ],
    columns: { text: "text", label: "category" },
    citation:
      "Casanueva et al., Efficient Intent Detection with Dual Sentence Encoders, 2020, https://arxiv.org/abs/2003.04807",
  },
  {
    name: "clinc150",
    description:
      "23,700 questions to an assistant, in English, 150 intents and questions out of scope; JSON, written as CSV too",
    licence: "CC BY 3.0",
    licenceUrl: "https://creativecommons.org/licenses/by/3.0/",
    commercialUse: true,
    files: [
      {
        file: "data_full.json",
        url: `${GITHUB}/clinc/oos-eval/48a0e1cff8f43dd4d0836ecb4ed5df08733e3d2e/data/data_full.json`,
        sha256: null,
      },
      {
        file: "data_oos_plus.json",
        url: `${GITHUB}/clinc/oos-eval/48a0e1cff8f43dd4d0836ecb4ed5df08733e3d2e/data/data_oos_plus.json`,
        sha256: "bfcca9ae515623541dc1983c94c4ed7cae9d26b42ae47d74b972e51bb6f7a21f",
        bytes: 2_509_789,
      },
    ],
    copies: [],
    columns: { text: "text", label: "intent" },
    intentTables: { "data_full.json": "data_full.csv", "data_oos_plus.json": "data_oos_plus.csv" },
    citation:
      "Larson et al., An Evaluation Dataset for Intent Classification and Out-of-Scope Prediction, 2019, https://doi.org/10.18653/v1/D19-1131",
  },
  {
    name: "bitext",
    description:
      "26,872 generated customer requests, in English, 27 intents in 11 categories; too easy to compare models",
    licence: "CDLA-Sharing-1.0",
    licenceUrl: "https://cdla.dev/sharing-1-0/",
    commercialUse: true,
    files: [
      {
        file: "Bitext_Sample_Customer_Support_Training_Dataset_27K_responses-v11.csv",
        url:
          "https://huggingface.co/datasets/bitext/Bitext-customer-support-llm-chatbot-training-dataset/resolve/main/Bitext_Sample_Customer_Support_Training_Dataset_27K_responses-v11.csv",
        sha256: null,
      },
    ],
    copies: [
      {
        file: "bitext_27k_11categories.csv",
        sha256: "f98510322f92f6c3dcc5276852566f0a18ad30f87c249b188d2de8244ca8ec24",
        bytes: 1_504_674,
        note: "the columns instruction and category only",
      },
      {
        file: "bitext_8k_27intents.csv",
        sha256: "ddc7ede37a560fc935806d0927c2ad6325755f02828e9520e5d646bd0ecfcfd3",
        bytes: 746_674,
        note: "the earlier set of 8,100 utterances, its three parts in one file; text column utterance",
      },
    ],
    columns: { text: "instruction", label: "category" },
    citation: "Bitext Innovations, Customer Support LLM Chatbot Training Dataset, 2023",
  },
  {
    name: "it_tickets",
    description: "47,837 scrubbed help-desk mails, in English, 8 topic groups",
    licence: "CC0 1.0, as the repository quotes Kaggle; the first publisher says MIT",
    licenceUrl: "https://creativecommons.org/publicdomain/zero/1.0/",
    commercialUse: true,
    files: [
      {
        file: "archive.zip",
        url: "https://github.com/Lunalykaya/IT-Service-Ticket-Classification/raw/8603bdc49c/data/archive%20(50).zip",
        sha256: null,
      },
    ],
    copies: [
      {
        file: "it_tickets.csv.gz",
        sha256: "53c9923d6d8848d9a3fe53c734d17b0d5c72db708e1e912795af23201cdd050e",
        bytes: 3_516_203,
        note: "the CSV of the archive, compressed with gzip",
      },
    ],
    columns: { text: "Document", label: "Topic_group" },
    citation: "IT Service Ticket Classification Dataset (Kaggle adisongoh), from Endava's support tickets",
  },
  {
    name: "airline_tweets",
    description: "14,640 tweets to six airlines, in English, February 2015: sentiment, and reasons of negative ones",
    licence: "CC BY-NC-SA 4.0 on Kaggle (not checked)",
    licenceUrl: CC_BY_NC_SA,
    commercialUse: false,
    files: [
      {
        file: "Tweets.csv",
        url: `${GITHUB}/AyushDhatwalia/Twitter-Airline-Sentiment/9bb398288512b2114f61e1e34b83d50efc990c66/Tweets.csv`,
        sha256: null,
      },
    ],
    copies: [
      {
        file: "airline_tweets.csv",
        sha256: "20dfed79a38f012c9ce66403624c45c405fbbcb0a3c01f8f88c2971acbbcdeb7",
        bytes: 2_736_702,
        note: "without ids and user names",
      },
    ],
    columns: { text: "text", label: "airline_sentiment" },
    citation: "Twitter US Airline Sentiment (Kaggle crowdflower), 2015",
  },
  {
    name: "app_reviews",
    description: "4,000 app store reviews, in English: bug report, feature request, user experience, rating",
    licence: "none stated: for measuring only, do not pass on",
    licenceUrl: "https://github.com/William-HTP/Google-Play-App-Reviews-Datasets",
    commercialUse: false,
    files: [
      {
        file: "dataset_unbalanced_4000.xlsx",
        url:
          `${GITHUB}/William-HTP/Google-Play-App-Reviews-Datasets/9e6fbe2a483ed273b67b83aa3077440258e8bc32/dataset_unbalanced_4000.xlsx`,
        sha256: null,
      },
    ],
    copies: [
      {
        file: "app_reviews.csv",
        sha256: "261daabc6f5c474a7a5bb497c25f711567f55e366ab578bf898bdd1b4ca9ebcc",
        bytes: 563_722,
        note: "CSV with the columns review and label",
      },
    ],
    columns: { text: "review", label: "label" },
    citation: "William-HTP, Google Play App Reviews Datasets",
  },
  {
    name: "tickets_multilang",
    description: "support tickets written by a language model, in five languages: queue, priority, type; noisy labels",
    licence: "CC BY-NC 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by-nc/4.0/",
    commercialUse: false,
    files: [
      "aa_dataset-tickets-multi-lang-5-2-50-version.csv",
      "dataset-tickets-multi-lang-4-20k.csv",
      "dataset-tickets-multi-lang3-4k.csv",
    ].map((file) => ({
      file,
      url: `${GITHUB}/kishorekumar1111/Ticket-Hackthon/ddac65e0c3f4ae1b78efcf454263fbcad221bc47/data/${file}`,
      sha256: null,
    })),
    copies: [
      {
        file: "tickets_multilang.csv.gz",
        sha256: "eff1893df075a292cf2ef9dbba0c5c2a965fef720b9ee27edc511b28cf66a52c",
        bytes: 2_515_110,
        note: "the first part of five editions in one file, compressed with gzip",
      },
    ],
    columns: { text: "body", label: "queue" },
    citation: "Multilingual Customer Support Tickets (Kaggle tobiasbueck), 2025",
  },
  {
    name: "kaggle_customer_support_tickets",
    description: "8,469 template texts whose labels do not depend on them: for trying what finds no signal",
    licence: "CC0 1.0 on Kaggle (not checked); the repository that holds the copy says Apache-2.0",
    licenceUrl: "https://creativecommons.org/publicdomain/zero/1.0/",
    commercialUse: true,
    files: [
      {
        file: "customer_support_tickets.csv",
        url:
          `${GITHUB}/andkuster/customer-support-ticket/13b4e48f50385cec65c0e0b1eb9d12971a073cec/customer_support_tickets.csv`,
        sha256: null,
      },
    ],
    copies: [
      {
        file: "customer_support_tickets.csv",
        sha256: "b06a9cde84da65db388bd964d75f88ee1eed96607cf75d0c35f09c3f11bf8bea",
        bytes: 3_945_533,
        note: "without the semicolons that a spreadsheet left at the end of each line",
      },
    ],
    columns: { text: "Ticket Description", label: "Ticket Type" },
    citation: "Customer Support Ticket Dataset (Kaggle suraj520), 2023",
  },
];
