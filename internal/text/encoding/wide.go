package encoding

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// A wide encoding has more than one byte for a character.
type wide struct {
	charset
	bits func(rune) int
}

var multibyte = []wide{
	{charset{"shift_jis", japanese.ShiftJIS, "ja", 4}, japaneseBits},
	{charset{"euc-jp", japanese.EUCJP, "ja", 4}, japaneseBits},
	{charset{"euc-kr", korean.EUCKR, "ko", 4}, koreanBits},
	{charset{"gb18030", simplifiedchinese.GB18030, "zh", 4}, hanBits(simplified)},
	{charset{"big5", traditionalchinese.Big5, "zh", 4}, hanBits(traditional)},
}

// sample is how much of a text is decoded to find out what its characters cost.
const sample = 64 << 10

// cost says what a text costs in w; it reports false if a hundredth of its characters
// are none.
func (w wide) cost(source []byte, counts *[256]int) (guess, bool) {
	part := source[:min(len(source), sample)]
	buf := make([]byte, 4*len(part)+16)
	n, _, _ := w.encoding.NewDecoder().Transform(buf, part, len(part) == len(source))
	cost, chars, none, ascii := 0, 0, 0, 0
	for _, r := range string(buf[:n]) {
		if r < utf8.RuneSelf {
			ascii++
			continue
		}
		chars++
		if r == utf8.RuneError {
			none++
		}
		cost += w.bits(r)
	}
	high, all := 0, 0
	for _, c := range part {
		if c >= 0x80 {
			high++
		}
	}
	for _, k := range counts[0x80:] {
		all += k
	}
	if chars == 0 || none*100 > chars {
		return guess{}, false
	}
	// Letters of ASCII that are the second byte of a character are not counted twice.
	latin := bitsOfLatin * letters(string(buf[:n])) * len(source) / len(part)
	perByte := float64(cost) / float64(high)
	return guess{w.charset, w.languages, float64(w.rare+latin) + perByte*float64(all), perByte}, true
}

func letters(s string) int {
	n := 0
	for i := range len(s) {
		if c := s[i] | 0x20; c >= 'a' && c <= 'z' {
			n++
		}
	}
	return n
}

// cjkPunctuation reports whether r is punctuation that Chinese, Japanese and Korean use.
func cjkPunctuation(r rune) bool {
	return r >= 0x3000 && r <= 0x301f || strings.ContainsRune("，：；！？（）…—“”‘’·～", r)
}

func japaneseBits(r rune) int {
	switch {
	case r >= 0x3041 && r <= 0x3096, r >= 0x30a1 && r <= 0x30fc: // kana
		return 7
	case cjkPunctuation(r):
		return 7
	case unicode.Is(unicode.Han, r):
		return 12
	case r >= 0xff61 && r <= 0xff9f: // kana of half the width, one byte each
		return 10
	}
	return otherBits(r)
}

func koreanBits(r rune) int {
	switch {
	case strings.ContainsRune(syllables, r):
		return 8
	case r >= 0xac00 && r <= 0xd7a3:
		return 12
	case cjkPunctuation(r):
		return 9
	case unicode.Is(unicode.Han, r):
		return 15
	}
	return otherBits(r)
}

func hanBits(common string) func(rune) int {
	known := sync.OnceValue(func() map[rune]bool {
		all := make(map[rune]bool)
		for _, r := range common {
			all[r] = true
		}
		return all
	})
	return func(r rune) int {
		switch {
		case known()[r]:
			return 9
		case cjkPunctuation(r):
			return 7
		case unicode.Is(unicode.Han, r):
			return 13
		}
		return otherBits(r)
	}
}

func otherBits(r rune) int {
	switch {
	case r == utf8.RuneError, unicode.Is(unicode.Co, r), r < 0xa0:
		return 2 * bitsNothing
	case r >= 0xff01 && r <= 0xff5e: // ASCII of full width
		return 10
	}
	return 20
}
