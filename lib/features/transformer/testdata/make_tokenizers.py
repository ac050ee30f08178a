"""Writes three small tokenisers and tokenizers.json: odd texts with the ids that Python's tokenizers gives for them.

python3 -m venv /tmp/tok && /tmp/tok/bin/pip install tokenizers==0.23.3 sentencepiece==0.2.3 protobuf
TICKETLAB_SHARED=… /tmp/tok/bin/python make_tokenizers.py     (from this folder; then deno fmt)
"""
import base64, csv, json, os, random, tempfile, unicodedata
import sentencepiece, tokenizers
from sentencepiece import sentencepiece_model_pb2
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

with open("../../../../data/sample/tickets.csv", encoding="utf8", newline="") as file:
    SAMPLE = [row["customer_message"] for row in csv.DictReader(file)][:2000]


def wordpiece():
    t = Tokenizer(models.WordPiece(unk_token="[UNK]", max_input_chars_per_word=100))
    t.normalizer = normalizers.BertNormalizer()
    t.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    t.decoder = decoders.WordPiece()
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    t.train_from_iterator(SAMPLE, trainers.WordPieceTrainer(vocab_size=600, special_tokens=special, show_progress=False))
    t.post_processor = processors.TemplateProcessing(single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)])
    return t


def roberta():
    t = Tokenizer(models.BPE())
    t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    t.decoder = decoders.ByteLevel()
    special = ["<s>", "<pad>", "</s>", "<unk>", tokenizers.AddedToken("<mask>", lstrip=True)]
    t.train_from_iterator(SAMPLE, trainers.BpeTrainer(vocab_size=600, special_tokens=special, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    t.post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 0), trim_offsets=True, add_prefix_space=False)
    return t


def xlm_roberta():
    t = Tokenizer(models.Unigram())
    t.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")])
    t.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()])
    t.decoder = decoders.Metaspace()
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    t.train_from_iterator(SAMPLE, trainers.UnigramTrainer(vocab_size=500, special_tokens=special, unk_token="<unk>", show_progress=False))
    t.post_processor = processors.TemplateProcessing(single="<s> $A </s>", pair="<s> $A </s> $B </s>", special_tokens=[("<s>", 0), ("</s>", 2)])
    return t


TEXTS = [
    "", " ", "\t\n\r\u00a0\u2028", "a", "I want my money back", "qzxv wqj 0000", "\0", "refund\0password", "\ufffd", "\ufffd refund \ufffd",
    "😡🔥👩‍👩‍👧🇩🇪", "e\u0301\u0301\u0301 Ａｃｃｏｕｎｔ ﷺ", "أريد استرداد أموالي", "返金してください", "__proto__", "constructor", "toString hasOwnProperty",
    "<script>alert(1)</script>", "refund parcel " * 30, "Ärger über größere Straßen, naïve café", "İstanbul ıssız IŞIK", "ΟΔΟΣ ΣΊΣΥΦΟΣ οδος.", "ẞ ß ǅ ŉ ﬁne ﬀ",
    "𠀀𠮷 supplementary 漢字𠀀漢字", "한국어 환불 해주세요 가각", "ขอเงินคืนหน่อย", "tiếng Việt hoàn tiền", "हिन्दी में धनवापसी", "עברית עם נִקּוּד", "Привет, верните деньги! Ёлка",
    "a\u200bb\u200cc\u200dd\ufeffe", "soft\u00adhyphen", "\u202eevil\u202c rtl \u200f\u200e", "tab\there\nnew line\r\nand\vvertical\ffeed", "nbsp\u00a0nbsp\u2003em\u3000ideographic\u1680ogham\u205fmath\u180emvs\u0085nel",
    "unassigned \u0378\u0530 private \ue000\uf8ff \U000f0000 nonchar \ufdd0\uffff", "new emoji 🫠🫨🩷🪿🫩 old ☎✂", "ＦＵＬＬ　ＷＩＤＴＨ １２３", "𝔐𝔞𝔱𝔥 𝒔𝒄𝒓𝒊𝒑𝒕 𝟙𝟚𝟛", "①②③ ½ ¾ ² ³ Ⅷ ℌ ™",
    "x" * 100, "x" * 101, "supercalifragilistic" * 8, "a" * 300 + " b", "https://example.com/a/b?c=d&e=f#g", "mail me: jane.doe+spam@example.co.uk!", "£9.99 $1,234.56 €5 ¥100 ₿1 ₹50", "IBAN DE89 3704 0044 0532 0130 00",
    "[SEP]", "[CLS] hi [SEP] there[MASK]!", "[sep] [Cls] [ PAD ]", "<s> hi </s> <mask> x", "a <mask> b<mask>c", "<pad>", "don't can't I'm you've they'll he'd it's IT'S", "''' \"\" `` -- — – … !!! ???", "!@#$%^&*()_+-=[]{}|;':\",./<>?`~",
    "1234567890 12,345 3.14 1e10 0x1F v2.0.1", "snake_case camelCase kebab-case UPPER", "¿Dónde está mi pedido? ¡Ayuda!", "C'est l'été; où êtes-vous?", "l·l ⟨x⟩ «quoted» „so“ ‚so‘", "→ ⇒ ± × ÷ ∞ ≠ ≤", "\u0300\u0301 leading marks", "a\u0323\u0307 \u1e69 \u212b Å A\u030a",
    "zero​width", "ﬃ ĳ ŀ ſ", "ଅ ക ம ქ አ ᠠ ᚠ", "🏳️‍🌈 ✊🏽 1️⃣ #️⃣", "\ud7b0ᄀ\u1161\u11a8", "x\u0338 =\u0338", "Kelvin \u212a Ohm \u2126 micro µ μ", "ǆ Ǆ ǅ", "ᏣᎳᎩ ꭰ", "ⅷ Ⓐ ⓐ", "a\u2028b\u2029c", "ﾊﾝｶｸ ｶﾀｶﾅ", "㍿ ㌔ ㈱", "،؛؟ ۔ ।॥ ፡ 。、「」",
    "word " * 3 + "  double  spaces   and\ttabs ", " leading", "trailing ", "\n\n\n", "a\n b\n\nc", "  x  <mask>  y", "x\r\ny\rz", "-", ".", "..", "a.b.c", "@user #tag", "50%", "C++ C# F#", "AT&T R&D", "mother-in-law's",
]


def charsmap():
    """The usual rules of SentencePiece, for the characters of TEXTS only: those of all characters take 240 KB."""
    letters = {letter for text in TEXTS for letter in text if letter not in "\0\t"}
    rules = {letter: unicodedata.normalize("NFKC", letter) for letter in letters}
    rules |= {letter: " " for letter in letters if unicodedata.category(letter) in ("Zs", "Zl", "Zp") or letter in "\n\r\u200b\ufeff"}
    rules |= {letter: "" for letter in letters if unicodedata.category(letter) == "Cc" and letter not in "\n\r"}
    rules |= {unicodedata.normalize("NFD", letter): letter for letter in "éèïäöüñçêàÅṩ"} | {"\r\n": " "}
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/rules.tsv", "w", encoding="utf8") as file:
            for key, value in sorted(rules.items()):
                if key != value:
                    file.write(" ".join(f"{ord(c):X}" for c in key) + "\t" + " ".join(f"{ord(c):X}" for c in value) + "\n")
        sentencepiece.SentencePieceTrainer.train(sentence_iterator=iter(SAMPLE), model_prefix=f"{folder}/m", vocab_size=400, normalization_rule_tsv=f"{folder}/rules.tsv", minloglevel=2)
        model = sentencepiece_model_pb2.ModelProto()
        with open(f"{folder}/m.model", "rb") as file:
            model.ParseFromString(file.read())
    return model.normalizer_spec.precompiled_charsmap


def odd(rng):
    ranges = [(0x20, 0x7E)] * 6 + [(0xA0, 0x24F), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x4FF), (0x590, 0x6FF), (0x900, 0x97F), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x3040, 0x30FF), (0x4E00, 0x4FFF), (0xAC00, 0xACFF), (0xFF00, 0xFFEF), (0x1F300, 0x1F5FF), (0x20000, 0x200FF)]
    return "".join(chr(rng.randint(*rng.choice(ranges))) for _ in range(rng.randint(1, 40)))


rng = random.Random(6)
texts = TEXTS + [odd(rng) for _ in range(60)] + SAMPLE[:30]
made = {"wordpiece": wordpiece(), "roberta": roberta(), "xlm_roberta": xlm_roberta()}
for name, tokenizer in made.items():
    with open(f"{name}_tokenizer.json", "w", encoding="utf8") as file:
        json.dump(json.loads(tokenizer.to_str()), file, ensure_ascii=False, separators=(",", ":"))
# The same words, where the mark of a space is all that parts a text: as in newer files of XLM-R.
made["metaspace"] = Tokenizer.from_str(made["xlm_roberta"].to_str())
made["metaspace"].pre_tokenizer = pre_tokenizers.Metaspace()
table = charsmap()
made["precompiled"] = Tokenizer.from_str(made["xlm_roberta"].to_str())
made["precompiled"].normalizer = normalizers.Sequence([normalizers.Precompiled(table), normalizers.Replace(Regex(" {2,}"), " ")])
shared = os.environ.get("TICKETLAB_SHARED")
if shared:
    made["minilm"] = Tokenizer.from_file(f"{shared}/models/sentence-transformers/all-MiniLM-L6-v2/tokenizer.json")
    made["smollm2"] = Tokenizer.from_file(f"{shared}/models/HuggingFaceTB/SmolLM2-135M-Instruct/tokenizer.json")
ids = {}
for name, tokenizer in made.items():
    tokenizer.no_padding()
    tokenizer.enable_truncation(48)
    ids[name] = [" ".join(map(str, e.ids)) for e in tokenizer.encode_batch(texts)]
fixture = {
    "version": f"tokenizers {tokenizers.__version__}",
    "maxLength": 48,
    "charsmap": base64.b64encode(table).decode(),
    "texts": texts,
    "ids": ids,
}
with open("tokenizers.json", "w", encoding="ascii") as file:
    json.dump(fixture, file, indent=2)
    file.write("\n")
print(len(texts), list(made))
