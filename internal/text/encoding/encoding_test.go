package encoding_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	xencoding "golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"

	"pilcrow/internal/text/encoding"
)

func Example() {
	polish := "\xafo\xb3nierz szed\xb3 przez las i \x9cpiewa\xb3 pie\x9c\xf1 o domu."
	d, err := encoding.Decode([]byte(polish), "")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s (%s): %s\n", d.Name, d.How, d.Text)
	// Output: windows-1250 (guessed by its letters): Żołnierz szedł przez las i śpiewał pieśń o domu.
}

// texts are a sentence or two in each language.
var texts = []struct{ language, text, encodings string }{
	{"English", "The café on the corner “closes” at five – it always did.", "windows-1252"},
	{"German", "Die Bäckerei öffnet um sieben Uhr, und die Brötchen sind süß.", "windows-1252"},
	{"French", "La bibliothèque ferme à dix-huit heures ; les élèves doivent être prêts.", "windows-1252"},
	{"Polish", "Pociąg odjeżdża o świcie, a żółta łódź czeka już przy brzegu rzeki.", "windows-1250 iso-8859-2 ibm852"},
	{"Czech", "Žluťoučký kůň běžel přes louku a děti se na něj dívaly z okna školy.", "windows-1250 iso-8859-2"},
	{"Hungarian", "A könyvtár este hétkor zár, de szombaton később is nyitva tart az űrlapok miatt.", "windows-1250 iso-8859-2"},
	{"Russian", "Библиотека закрывается в семь часов вечера, а читальный зал работает до девяти.", "windows-1251 koi8-u ibm866 iso-8859-5"},
	{"Ukrainian", "Бібліотека зачиняється о сьомій вечора, її зала працює до дев'ятої.", "windows-1251 koi8-u"},
	{"Greek", "Η βιβλιοθήκη κλείνει στις επτά το βράδυ και ανοίγει πάλι το πρωί.", "windows-1253 iso-8859-7"},
	{"Turkish", "Kütüphane akşam yedide kapanıyor, çocuklar ışıklı odada bekliyor ve gülüyor.", "windows-1254"},
	{"Lithuanian", "Biblioteka užsidaro septintą valandą, o skaitykla dirba iki devintos ir šventėmis.", "windows-1257 iso-8859-13"},
	{"Hebrew", "הספרייה נסגרת בשבע בערב ונפתחת שוב בבוקר.", "windows-1255"},
	{"Arabic", "تغلق المكتبة في الساعة السابعة مساء وتفتح مرة أخرى في الصباح.", "windows-1256"},
	{"Thai", "ห้องสมุดปิดเวลาหนึ่งทุ่มและเปิดอีกครั้งในตอนเช้า", "windows-874"},
	{"Japanese", "図書館は午後七時に閉まります。読書室は九時まで開いています。", "shift_jis euc-jp iso-2022-jp"},
	{"Korean", "도서관은 저녁 일곱 시에 문을 닫습니다. 열람실은 아홉 시까지 엽니다.", "euc-kr"},
	{"Simplified Chinese", "图书馆晚上七点关门，阅览室开到九点，大家都可以来。", "gb18030"},
	{"Traditional Chinese", "圖書館晚上七點關門，閱覽室開到九點，大家都可以來。", "big5"},
}

func byName(t testing.TB, name string) xencoding.Encoding {
	t.Helper()
	switch name {
	case "ibm852":
		return charmap.CodePage852
	}
	e, err := htmlindex.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestDecode(t *testing.T) {
	for _, test := range texts {
		for name := range strings.FieldsSeq(test.encodings) {
			t.Run(test.language+"/"+name, func(t *testing.T) {
				source, err := byName(t, name).NewEncoder().Bytes([]byte(test.text))
				if err != nil {
					t.Fatal(err)
				}
				d, err := encoding.Decode(source, "")
				if err != nil || d.Text != test.text {
					t.Fatalf("read as %s: %q, %v", d.Name, d.Text, err)
				}
				if d.How == "" {
					t.Error("the guess is not told")
				}
				checkLocator(t, d, source)
			})
		}
	}
}

// checkLocator checks that the bytes of each part of the text, decoded, are that part.
func checkLocator(t *testing.T, d encoding.Decoding, source []byte) {
	t.Helper()
	l, end := d.Locator(source), 0
	for i, r := range d.Text {
		start := l.Offset(i)
		if start < end {
			t.Fatalf("text[%d] is at source[%d], after %d", i, start, end)
		}
		end = l.Offset(i + utf8.RuneLen(r))
		if end > len(source) {
			t.Fatalf("text[%d] ends at source[%d] of %d", i, end, len(source))
		}
	}
	middle := strings.IndexAny(d.Text, " 、，")                                      // at a word, a part stands for itself
	if middle < 0 || strings.HasPrefix(d.Name, "iso-2022") || d.Name == "ibm852" { // the last is no name on the web
		return
	}
	again, err := encoding.Decode(source[:l.Offset(middle)], d.Name)
	if err != nil || again.Text != d.Text[:middle] {
		t.Errorf("source[:%d] is %q, want %q", l.Offset(middle), again.Text, d.Text[:middle])
	}
}

func TestUTF8NeedsNoGuess(t *testing.T) {
	for _, test := range texts {
		if d, err := encoding.Decode([]byte(test.text), "windows-1252"); err != nil || d.Text != test.text || d.How != "" {
			t.Errorf("%s: %q (%s), %v", test.language, d.Text, d.How, err)
		}
	}
}

func TestDeclaration(t *testing.T) {
	for source, want := range map[string]string{
		"<meta charset=iso-8859-2><p>\xb1":                                                        "ą",
		"<?xml version='1.0' encoding='KOI8-R'?><p>\xc1":                                          "а",
		"<html><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"><p>\xe0": "а",
		"<meta charset=utf-8><p>na\xefve caf\xe9, d\xe9j\xe0 vu et la for\xeat":                   "naïve café",
		"<meta charset=nonsense><p>na\xefve caf\xe9, d\xe9j\xe0 vu et la for\xeat":                "naïve café",
		"The page says <meta charset=koi8-r>, na\xefve as it is in a caf\xe9 with d\xe9j\xe0 vu.": "naïve",
	} {
		d, err := encoding.Decode([]byte(source), "")
		if err != nil || !strings.Contains(d.Text, want) {
			t.Errorf("%q: %s (%s), %q, %v", source, d.Name, d.How, d.Text, err)
		}
	}
	if d, err := encoding.Decode([]byte("\xc1"), "koi8-r"); err != nil || d.Text != "а" || d.How != "as the server says" {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestNoText(t *testing.T) {
	var noise []byte // of a linear congruential generator
	for x := uint32(1); len(noise) < 2000; x = x*1664525 + 1013904223 {
		if c := byte(x >> 24); c >= 0x20 {
			noise = append(noise, c)
		}
	}
	if d, err := encoding.Decode(noise, ""); err == nil {
		t.Errorf("noise is read as %s", d.Name)
	}
}

func FuzzDecode(f *testing.F) {
	for _, test := range texts {
		f.Add([]byte(test.text), "")
		for name := range strings.FieldsSeq(test.encodings) {
			source, _ := byName(f, name).NewEncoder().Bytes([]byte(test.text))
			f.Add(source, "")
			f.Add(source, name)
		}
	}
	f.Fuzz(func(t *testing.T, source []byte, declared string) {
		d, err := encoding.Decode(source, declared)
		if err != nil {
			return
		}
		l, end := d.Locator(source), 0
		for i := range d.Text {
			at := l.Offset(i)
			if at < end || at > len(source) {
				t.Fatalf("%s: text[%d] is at source[%d] of %d, after %d", d.Name, i, at, len(source), end)
			}
			end = at
		}
	})
}
