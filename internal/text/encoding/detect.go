package encoding

import (
	"bytes"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// A charset is an encoding that a text may be in, with the languages that were written
// in it. Without other evidence those higher in the table are likelier: rare costs bits.
type charset struct {
	name      string
	encoding  encoding.Encoding
	languages string
	rare      int
}

// The languages of the tables, by what encodings they share.
const (
	western  = "en de fr es pt it nl sv da nb fi ca is"
	central  = "cs sk pl hu ro hr sl"
	cyrillic = "ru uk be bg sr mk"
)

// charsets are those of one byte for each character. ISO-8859-1, -9 and -11 are parts of
// Windows-1252, -1254 and -874, and KOI8-R differs from KOI8-U in letters of Ukrainian only.
var charsets = []charset{
	{"windows-1252", charmap.Windows1252, western, 0},
	{"windows-1250", charmap.Windows1250, central, 4},
	{"windows-1251", charmap.Windows1251, cyrillic, 4},
	{"windows-1253", charmap.Windows1253, "el", 4},
	{"windows-1254", charmap.Windows1254, "tr", 4},
	{"windows-1255", charmap.Windows1255, "he", 4},
	{"windows-1256", charmap.Windows1256, "ar fa", 4},
	{"windows-1257", charmap.Windows1257, "lt lv et", 4},
	{"windows-874", charmap.Windows874, "th", 4},
	{"iso-8859-2", charmap.ISO8859_2, central, 6},
	{"iso-8859-5", charmap.ISO8859_5, cyrillic, 8},
	{"iso-8859-6", charmap.ISO8859_6, "ar", 8},
	{"iso-8859-7", charmap.ISO8859_7, "el", 6},
	{"iso-8859-13", charmap.ISO8859_13, "lt lv et", 6},
	{"koi8-u", charmap.KOI8U, cyrillic, 6},
	{"ibm866", charmap.CodePage866, cyrillic, 6},
	{"ibm852", charmap.CodePage852, central, 12},
	{"ibm850", charmap.CodePage850, western, 12},
	{"macintosh", charmap.Macintosh, western, 12},
}

// What characters cost that no table has, in bits.
const (
	bitsCapital     = 3  // more than the small letter
	bitsPunctuation = 9  // quotation marks, dashes and other signs of running text
	bitsForeign     = 14 // a letter of another language
	bitsOdd         = 17 // a sign that texts have no use for
	bitsNothing     = 30 // no character at all
)

// maxBitsPerByte is what the bytes above ASCII may cost on average in a text that has
// many of them: in the right encoding they cost 4 to 9, those of random bytes 11 and more.
const maxBitsPerByte = 10

// A guess is what a text without declaration is most likely in.
type guess struct {
	charset  charset
	language string
	bits     float64 // what the bytes cost: the negative logarithm of their probability
	perByte  float64 // of the bytes above ASCII alone
}

// best returns the likeliest of all encodings for source.
func best(source []byte) guess {
	counts := histogram(source)
	found := guess{bits: math.Inf(1)}
	for _, c := range charsets {
		high := decodeHigh(c.encoding)
		for language := range strings.FieldsSeq(c.languages) {
			if g := single(counts, high, c, language); g.bits < found.bits {
				found = g
			}
		}
	}
	for _, c := range multibyte {
		if g, ok := c.cost(source, counts); ok && g.bits < found.bits {
			found = g
		}
	}
	return found
}

func histogram(source []byte) *[256]int {
	var counts [256]int
	for _, c := range source {
		counts[c]++
	}
	return &counts
}

// decodeHigh returns the characters of the bytes from 0x80 on.
func decodeHigh(e encoding.Encoding) (high [128]rune) {
	for i := range high {
		s, err := e.NewDecoder().Bytes([]byte{byte(0x80 + i)})
		r, n := utf8.DecodeRune(s)
		if err != nil || n < len(s) {
			r = utf8.RuneError
		}
		high[i] = r
	}
	return high
}

// single says what a text costs in an encoding of one byte for each character.
func single(counts *[256]int, high [128]rune, c charset, language string) guess {
	bits := bitsOf(language)
	g := guess{charset: c, language: language, bits: float64(c.rare) + latin(counts, bits)}
	cost, n := 0, 0
	for i, r := range high {
		if k := counts[0x80+i]; k > 0 {
			cost += k * bitsOfRune(r, bits)
			n += k
		}
	}
	g.bits += float64(cost)
	g.perByte = float64(cost) / float64(max(1, n))
	return g
}

// latin says what the letters of ASCII cost. In languages of another script they are
// names and terms, and say nothing.
func latin(counts *[256]int, bits map[rune]int) float64 {
	cost := 0
	for c := 'a'; c <= 'z'; c++ {
		each, known := bits[c]
		if !known {
			each = bitsForeign
		}
		if bits['e'] == 0 {
			each = bitsOfLatin
		}
		cost += each * (counts[c] + counts[unicode.ToUpper(c)])
	}
	return float64(cost)
}

// bitsOfLatin is what a letter of ASCII costs on average in a language written in it.
const bitsOfLatin = 5

func bitsOfRune(r rune, bits map[rune]int) int {
	if n, known := bits[r]; known {
		return n
	}
	if n, known := bits[unicode.ToLower(r)]; known {
		return n + bitsCapital
	}
	switch {
	case r == utf8.RuneError || r < 0xa0:
		return bitsNothing
	case strings.ContainsRune("\u00a0“”„‘’‚«»–—…€§°·•‰№¿¡،؛؟", r):
		return bitsPunctuation
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return bitsForeign
	}
	return bitsOdd
}

// The characters of Chinese, and the syllables of Korean, that make up two thirds of most texts.
const (
	simplified  = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直资命山金指许统区保至形社便空决治展马科司五基书非则听白界达光放强即难且权思完设式色路记南品住告类求据程北边该交规万取格望觉术领共确传师观清今切院让识候带导争运"
	syllables   = "다니이을지에하는로를수합시자습정가의용일스사서은기없리파할한션으인있않음문트면터옵어나값력대해만그오상고입보제행위작과출경명전함드형실설도부치름거환모령표아록업여프변되식동데바번버료요소디목성우구크반들세패블내또키렉중적야십호된개태필와단했때각원재당테열메본타라복조미주려마유분장체현비추항연안류못결진럼레같간읽처든줄최저너희것말년월등좋많떻왜누무언더까늘집물랑친학교먹갔왔았었겠네죠군며"
	traditional = "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直資命山金指許統區保至形社便空決治展馬科司五基書非則聽白界達光放強即難且權思完設式色路記南品住告類求據程北邊該交規萬取格望覺術領共確傳師觀清今切院讓識候帶導爭運"
)

// Japanese in ISO-2022-JP has no byte above ASCII, but escape sequences
// (https://www.rfc-editor.org/rfc/rfc1468).
func isISO2022JP(source []byte) bool {
	head := source[:min(len(source), sample)]
	return bytes.Contains(head, []byte("\x1b$B")) || bytes.Contains(head, []byte("\x1b$@"))
}
