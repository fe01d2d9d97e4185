package message_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/message"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/texttest"
)

func read(file string) (text.Meta, []string, error) {
	var meta text.Meta
	blocks, err := message.Read(source.Input{Path: "a.eml", Bytes: []byte(file), Meta: &meta})
	return meta, texttest.Outline(blocks), err
}

// multipart makes a message of several parts, which begin with their headers.
func multipart(header, kind string, parts ...string) string {
	boundary := "--" + kind + "\r\n"
	return header + "MIME-Version: 1.0\r\nContent-Type: multipart/" + kind + ";\r\n\tboundary=" + kind + "\r\n\r\n" + boundary + strings.Join(parts, "\r\n"+boundary) + "\r\n--" + kind + "--\r\n"
}

const (
	mailHeader = "From: =?utf-8?q?Ad=C3=A8le_Quill?= <ada@example.org>\r\nTo: Bo <bo@example.org>\r\nDate: Wed, 1 May 2024 08:00:00 +0000\r\nSubject: The ferry\r\n"
	plainPart  = "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe ferry to Cal=E9 leaves at nine, and it is back before the sun =\r\nsets.\r\n"
	pagePart   = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+VGhlIGZlcnJ5IHRvIDxiPkNhbMOpPC9iPiBsZWF2ZXMgYXQgbmluZSwgYW5kIGl0IGlzIGJhY2sgYmVmb3JlIHRoZSBzdW4gc2V0cy48L3A+\r\n"
	stub       = "Content-Type: text/plain\r\n\r\nSee this in a browser.\r\n"
	attached   = "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nAttached.\r\n"
)

func TestRead(t *testing.T) {
	fields := []string{"definition: From: Adèle Quill <ada@example.org>", "definition: To: Bo <bo@example.org>", "definition: Date: Wed, 1 May 2024 08:00:00 +0000", "definition: Subject: The ferry"}
	const sentence = "prose: The ferry to Calé leaves at nine, and it is back before the sun sets."
	mail := text.Meta{Title: "The ferry", Author: "Adèle Quill", Date: "2024-05-01"}
	for name, test := range map[string]struct {
		file string
		meta text.Meta
		want []string
	}{
		"plain":          {mailHeader + plainPart, mail, append(fields, sentence)},
		"in two ways":    {multipart(mailHeader, "alternative", plainPart, pagePart), mail, append(fields, sentence)},
		"a page":         {multipart(mailHeader, "alternative", stub, pagePart), mail, []string{sentence}},
		"attached":       {multipart(mailHeader, "mixed", attached, multipart("", "alternative", plainPart)), mail, append(fields, sentence)},
		"a saved page":   {multipart("From: <Saved by Blink>\r\nSubject: Ferry\r\nDate: Wed, 1 May 2024 08:00:00 +0000\r\n", "related", pagePart), text.Meta{}, []string{sentence}},
		"without sender": {multipart("", "related", pagePart, plainPart), text.Meta{}, []string{sentence}},
		"cut off":        {strings.TrimSuffix(multipart(mailHeader, "mixed", plainPart, attached), "\r\n--mixed--\r\n"), mail, append(fields, sentence)},
	} {
		meta, got, err := read(test.file)
		if err != nil || meta != test.meta || !cmp.Equal(test.want, got) {
			t.Errorf("%s: error %v, %+v, (-want +got):\n%s", name, err, meta, cmp.Diff(test.want, got))
		}
	}
}

func TestErrors(t *testing.T) {
	for file, want := range map[string]string{
		"no header\r\n\r\ntext":                         "is broken: it is no complete message",
		multipart(mailHeader, "mixed", attached):        "is a message without a text: save what is attached to it as a file of its own",
		mailHeader + "Content-Type: image/png\r\n\r\nx": "is a message without a text: save what is attached to it as a file of its own",
	} {
		if _, _, err := read(file); err == nil || err.Error() != want {
			t.Errorf("%q: error %v, want %s", file, err, want)
		}
	}
}

func TestLooks(t *testing.T) {
	for file, want := range map[string]bool{
		multipart("", "related", pagePart):                        true,
		"\r\n" + multipart(mailHeader, "mixed", plainPart):        true,
		mailHeader + plainPart:                                    false,
		"A letter about multipart/mixed messages.\n\nDear Ada,\n": false,
	} {
		if got := message.Looks([]byte(file)); got != want {
			t.Errorf("%q: %v", file, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(mailHeader + plainPart)
	f.Add(multipart(mailHeader, "mixed", attached, multipart("", "alternative", plainPart, pagePart)))
	f.Fuzz(func(t *testing.T, file string) {
		_, _, _ = read(file)
	})
}
