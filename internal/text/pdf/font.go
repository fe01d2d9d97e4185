package pdf

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"golang.org/x/text/unicode/norm"

	"pilcrow/internal/lazyregexp"
)

// A font is what is known of how a character is set.
type font struct {
	size       float64
	bold, mono bool
}

// fonts asks for the fonts of a page's characters.
type fonts struct {
	file  *file
	text  references.FPDF_TEXTPAGE
	known map[int]font
}

// forceBold is a flag of fonts (ISO 32000-1, table 123), which many bold ones lack.
const forceBold = 1 << 18

var (
	boldFont = lazyregexp.New(`(?i)bold|black|heavy|demi|(CM|SF|EC|LM)BX|[-,]Bd|Bd(It)?$|-Medi(Ital)?$`)
	monoFont = lazyregexp.New(`(?i)mono|courier|typewriter|CMTT|SFTT|t1xtt|consol|code|menlo|fixed|\btt\b`)
)

func (f fonts) of(char int) font {
	if got, ok := f.known[char]; ok {
		return got
	}
	var got font
	if size, err := f.file.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: f.text, Index: char}); err == nil {
		got.size = size.FontSize * f.scale(char)
	}
	if info, err := f.file.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: f.text, Index: char}); err == nil {
		got.bold = info.Flags&forceBold != 0 || boldFont().MatchString(info.FontName)
		got.mono = monoFont().MatchString(info.FontName)
	}
	f.known[char] = got
	return got
}

// scale is how much larger a character is set than its font says: many programs use fonts of
// size 1 and say the size elsewhere (ISO 32000-1, 9.4.4).
func (f fonts) scale(char int) float64 {
	at, err := f.file.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: f.text, Index: char})
	if err != nil {
		return 1
	}
	if s := math.Hypot(float64(at.Matrix.C), float64(at.Matrix.D)); s > 0 {
		return s
	}
	return 1
}

// baseline returns where a character stands; where that cannot be known, otherwise.
func (f fonts) baseline(char int, otherwise float64) float64 {
	at, err := f.file.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: f.text, Index: char})
	if err != nil || at.Y == 0 {
		return otherwise
	}
	return at.Y
}

// ligatures are single characters for several letters, and pdfium's sign for a hyphen at
// the end of a line.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st", "\x02", "-")

// accents are the marks that some fonts set beside or over a letter, and those that
// Unicode combines with it.
var accents = map[string]string{"´": "\u0301", "ˆ": "\u0302", "¨": "\u0308", "˜": "\u0303", "¸": "\u0327", "ˇ": "\u030c", "˚": "\u030a", "˙": "\u0307", "˝": "\u030b", "˛": "\u0328"}

// A grave accent is told from a quotation mark by standing within a word.
var (
	apartAccent = lazyregexp.New("([´ˆ¨˜¸ˇ˚˙˝˛])\u00a0?([A-Za-zı])")
	apartGrave  = lazyregexp.New("(\\pL)`([aeiouAEIOU])")
	aloneGrave  = lazyregexp.New("(^|\\s)`([aA])(\\s|$)")
)

// compose puts accents that are set apart and their letters together.
func compose(s string) string {
	if !strings.ContainsAny(s, "´`ˆ¨˜¸ˇ˚˙˝˛") {
		return s
	}
	s = apartGrave().ReplaceAllString(s, "$1$2\u0300")
	s = aloneGrave().ReplaceAllString(s, "$1$2\u0300$3")
	s = apartAccent().ReplaceAllStringFunc(s, func(pair string) string {
		m := apartAccent().FindStringSubmatch(pair)
		letter := strings.Replace(m[2], "ı", "i", 1)
		composed := norm.NFC.String(letter + accents[m[1]])
		if utf8.RuneCountInString(composed) > 1 { // there is no such letter
			return pair
		}
		return composed
	})
	return norm.NFC.String(s)
}
