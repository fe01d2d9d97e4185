// Package message reads MIME messages (RFC 2045): mail (.eml), and pages that a browser or a program for writing saved in
// one file with their pictures (.mht, .mhtml).
package message

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/encoding"
	"pilcrow/internal/text/html"
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/plain"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/source"
)

var (
	errBroken = refusal.New("is broken: it is no complete message")
	errNoText = refusal.New("is a message without a text: save what is attached to it as a file of its own")
)

// Looks reports whether a file begins like a message of several parts, whatever its name: some programs call one with a page
// in it "page.doc".
func Looks(file []byte) bool {
	head := bytes.TrimLeft(file[:min(len(file), longestHeader)], "\r\n")
	if !bytes.Contains(bytes.ToLower(head), []byte("multipart/")) {
		return false
	}
	m, err := mail.ReadMessage(bytes.NewReader(head))
	return err == nil && strings.HasPrefix(strings.ToLower(m.Header.Get("Content-Type")), "multipart/")
}

// longestHeader is how long a header is, in bytes, at most.
const longestHeader = 16 << 10

// Read reads the text of a message: of a mail what is written without markup if that is all of it, with who wrote it to whom
// and when; of others the page. Offsets count in that text. An error of [refusal] says that there is none.
func Read(in source.Input) ([]*source.Block, error) {
	m, err := mail.ReadMessage(bytes.NewReader(bytes.TrimLeft(in.Bytes, "\r\n")))
	if err != nil {
		return nil, errBroken
	}
	var found texts
	if err := found.part(textproto.MIMEHeader(m.Header), m.Body, 0); err != nil {
		return nil, err
	}
	head := header{m.Header}
	isMail := strings.Contains(head.get("From"), "@")
	if isMail {
		head.describe(in.Meta)
	}
	switch {
	case found.plain == "" && found.page == "":
		return nil, errNoText
	case found.page == "" || isMail && len(found.plain) >= len(words(found.page))/2: // else it says where to see the page
		in.Text = head.String() + found.plain
		return plain.Read(in)
	}
	in.Text = found.page
	return html.Read(in)
}

// words returns what a page says.
func words(page string) string {
	b := markup.NewBuilder()
	b.Feed(page, nil)
	return b.Finish(len(page)).Words()
}

// texts are the first texts of a message without markup and with it.
type texts struct{ plain, page string }

// maxDepth is how deep parts may be nested.
const maxDepth = 10

// part reads a part of a message with its own header.
func (t *texts) part(header textproto.MIMEHeader, body io.Reader, depth int) error {
	kind, params, err := mime.ParseMediaType(cmp.Or(header.Get("Content-Type"), "text/plain"))
	disposition, _, _ := mime.ParseMediaType(header.Get("Content-Disposition"))
	switch {
	case err != nil || disposition == "attachment" || depth > maxDepth:
		return nil
	case strings.HasPrefix(kind, "multipart/"):
		return t.parts(multipart.NewReader(body, params["boundary"]), depth)
	case kind == "text/plain" && t.plain == "":
		t.plain, err = decode(header, body, params["charset"])
	case kind == "text/html" && t.page == "":
		t.page, err = decode(header, body, params["charset"])
	}
	return err
}

func (t *texts) parts(r *multipart.Reader, depth int) error {
	for {
		part, err := r.NextRawPart()
		switch {
		case err == io.EOF || err != nil && t.plain+t.page != "": // what is cut off behind the text does no harm
			return nil
		case err != nil:
			return errBroken
		}
		if err := t.part(part.Header, part, depth+1); err != nil {
			return err
		}
	}
}

// decode returns the text of a part.
func decode(header textproto.MIMEHeader, body io.Reader, charset string) (string, error) {
	switch strings.ToLower(strings.TrimSpace(header.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	content, err := io.ReadAll(body)
	if err != nil && len(content) == 0 {
		return "", errBroken
	}
	decoded, err := encoding.Decode(content, charset)
	return decoded.Text, err
}

// A header is the header of a mail.
type header struct{ mail.Header }

// get returns a field in one line.
func (h header) get(name string) string {
	value := h.Get(name)
	if decoded, err := new(mime.WordDecoder).DecodeHeader(value); err == nil {
		value = decoded
	}
	return strings.Join(strings.Fields(value), " ")
}

// String writes what the header says of the mail as mail programs show it.
func (h header) String() string {
	var b strings.Builder
	for _, name := range []string{"From", "To", "Cc", "Date", "Subject"} {
		if value := h.get(name); value != "" {
			b.WriteString(name + ": " + value + "\n")
		}
	}
	if b.Len() > 0 {
		b.WriteString("\n")
	}
	return b.String()
}

// describe fills the description of a mail.
func (h header) describe(meta *text.Meta) {
	source.Fill(&meta.Title, h.get("Subject"))
	if from, err := mail.ParseAddress(h.Get("From")); err == nil {
		source.Fill(&meta.Author, from.Name)
	}
	if date, err := h.Date(); err == nil {
		source.Fill(&meta.Date, date.Format("2006-01-02"))
	}
}
