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

// TestMailbox: each mail of a folder is a turn, whatever its encoding, and a sentence that begins with "From" begins none.
func TestMailbox(t *testing.T) {
	const from = "From ada@example.org Wed May  1 08:00:00 2024\r\n"
	answer := strings.Replace(strings.Replace(mailHeader, "Subject: ", "Subject: Re: ", 1), "=?utf-8?q?Ad=C3=A8le_Quill?=", "Bo Roy", 1)
	file := from + mailHeader + plainPart + "\r\n" + from + multipart(answer, "alternative", pagePart) + "\r\n" +
		from + answer + "\r\nIt was late.\r\nFrom 08:00 on it was foggy, in 2024.\r\n>From then on we waited.\r\n"
	var meta text.Meta
	blocks, err := message.Mailbox(source.Input{Path: "a.mbox", Bytes: []byte(file), Meta: &meta})
	if err != nil {
		t.Fatal(err)
	}
	var turns []string
	for _, line := range texttest.Outline(blocks) {
		if strings.HasPrefix(line, "turn: ") {
			turns = append(turns, line)
		}
	}
	want := []string{
		"turn: Adèle Quill (Wed, 1 May 2024 08:00): The ferry to Calé leaves at nine, and it is back before the sun sets.",
		"turn: Bo Roy (Wed, 1 May 2024 08:00): The ferry to Calé leaves at nine, and it is back before the sun sets.",
		"turn: Bo Roy (Wed, 1 May 2024 08:00): It was late.", "turn: From 08:00 on it was foggy, in 2024.", "turn: From then on we waited.",
	}
	if !cmp.Equal(want, turns) || meta.Title != "The ferry" {
		t.Errorf("%q, (-want +got):\n%s", meta.Title, cmp.Diff(want, turns))
	}
	if _, err := message.Mailbox(source.Input{Bytes: []byte("no mail"), Meta: &meta}); err == nil {
		t.Error("no error")
	}
}

func TestLooksMailbox(t *testing.T) {
	const mails = "From ada@example.org Wed May  1 08:00:00 2024\nFrom: Ada <ada@example.org>\nMIME-Version: 1.0\n\nHello.\n"
	for file, want := range map[string]bool{
		mails: true, strings.Replace(mails, "MIME-Version: 1.0\n", "", 1): false, "Hello.\n\n" + mails: false,
	} {
		if message.LooksMailbox([]byte(file)) != want {
			t.Errorf("%q: %t", file, !want)
		}
	}
}
