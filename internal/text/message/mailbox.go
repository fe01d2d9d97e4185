package message

import (
	"bytes"
	"net/mail"
	"net/textproto"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/plain"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/thread"
)

// fromLine is the line above each mail of a folder.
var fromLine = lazyregexp.New(`(?m)^From \S.*\d\d:\d\d.*\d{4}.*\r?\n`)

// LooksMailbox reports whether a file begins like a folder of mails as programs for mail keep them, whatever its name.
func LooksMailbox(file []byte) bool {
	head := bytes.TrimLeft(file[:min(len(file), longestHeader)], "\r\n")
	at := fromLine().FindIndex(head)
	return at != nil && at[0] == 0 && bytes.Contains(bytes.ToLower(head), []byte("\nmime-version:"))
}

// Mailbox reads a folder of mails in one file (.mbox, https://www.rfc-editor.org/rfc/rfc4155): each is a turn of who wrote
// it. Offsets count in the text of the mails. An error of [refusal] says that there is none.
func Mailbox(in source.Input) ([]*source.Block, error) {
	var b strings.Builder
	var messages []thread.Message
	for _, file := range mailsOf(in.Bytes) {
		m, err := mail.ReadMessage(bytes.NewReader(file))
		if err != nil {
			continue // what is none does not keep the others from being read
		}
		var found texts
		if err := found.part(textproto.MIMEHeader(m.Header), m.Body, 0); err != nil {
			continue
		}
		said := found.plain
		if said == "" {
			said = words(found.page)
		}
		messages = append(messages, header{m.Header}.message(&b, said))
	}
	if len(messages) == 0 {
		return nil, errNoText
	}
	in.Text = b.String()
	return plain.Conversation(in, messages)
}

// mailsOf cuts a folder into its mails, without the lines between them.
func mailsOf(file []byte) (all [][]byte) {
	from := -1
	for _, at := range fromLine().FindAllIndex(file, -1) {
		if from >= 0 && !bytes.HasSuffix(file[:at[0]], []byte("\n\n")) && !bytes.HasSuffix(file[:at[0]], []byte("\n\r\n")) {
			continue // a sentence that begins like that
		}
		if from >= 0 {
			all = append(all, file[from:at[0]])
		}
		from = at[1]
	}
	if from < 0 {
		return nil
	}
	return append(all, file[from:])
}

// message writes a mail below others.
func (h header) message(b *strings.Builder, said string) thread.Message {
	m := thread.Message{Name: thread.NameOf(h.get("From")), Time: thread.Moment(h.get("Date")), Subject: h.get("Subject"), Header: text.Span{Start: b.Len()}}
	b.WriteString(strings.TrimSpace(h.String()))
	m.Header.End = b.Len()
	m.Body.Start = b.Len()
	b.WriteString("\n\n" + strings.ReplaceAll(strings.TrimSpace(said), "\n>From ", "\nFrom ") + "\n\n")
	m.Body.End = b.Len()
	return m
}
