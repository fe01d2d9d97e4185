package subtitles_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/subtitles"
	"pilcrow/internal/text/texttest"
)

func outline(t *testing.T, file string) []string {
	t.Helper()
	blocks, err := subtitles.Read(source.Input{Text: file, Meta: new(text.Meta)})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, b := range blocks {
		kind := b.Kind.String()
		if b.Kind == source.LeftOut {
			kind = "left out"
		}
		out = append(out, fmt.Sprintf("%s %s %s", b.Place, kind, b))
	}
	return out
}

func TestRead(t *testing.T) {
	for name, test := range map[string]struct {
		file string
		want []string
	}{
		"SubRip": {"1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>The ferry was built</i>\r\nin nineteen thirty-one\r\n\r\n2\r\n00:00:02,600 --> 00:00:04,000\r\n{\\an8}and sank.\r\n\r\n3\r\n00:01:12,000 --> 00:01:13,000\r\nNobody was hurt.\r\n",
			[]string{"00:00:01 prose The ferry was built in nineteen thirty-one and sank.", "00:01:12 prose Nobody was hurt."}},
		"WebVTT": {"WEBVTT - a talk\n\nNOTE made by hand\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Anna>When was it built?\n\n00:02.500 --> 00:03.000\n<v.loud Bo>In nineteen\n\n00:03.500 --> 00:04.000\n<v Bo>thirty-one, <c.yellow>I</c> think.\n",
			[]string{" left out NOTE made by hand", " left out STYLE ::cue { color: red }", "00:00:01 turn Anna: When was it built?", "00:00:02 turn Bo: In nineteen thirty-one, I think."}},
		"names and dashes": {"1\n00:00:01,000 --> 00:00:02,000\nANNA: Is it here?\nBO: No.\n\n2\n00:00:02,100 --> 00:00:03,000\n- Where is it?\n- At the pier.\n",
			[]string{"00:00:01 turn ANNA: Is it here?", "00:00:01 turn BO: No.", "00:00:02 prose Where is it?", "00:00:02 prose At the pier."}},
		"rolling": {"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nthe ferry was\n\n00:00:02.000 --> 00:00:03.000\nthe ferry was\nbuilt here\n\n00:00:03.000 --> 00:00:04.000\nbuilt here\n",
			[]string{"00:00:01 prose the ferry was built here"}},
		"times alone": {"0:00\nthe ferry was built\n0:05\nin nineteen thirty-one\n\n0:09\nand sank\n0:12\na year later\n1:00:13\nnobody was hurt\n",
			[]string{"00:00:00 prose the ferry was built in nineteen thirty-one and sank a year later nobody was hurt"}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := outline(t, test.file); !cmp.Equal(test.want, got) {
				t.Errorf("(-want +got):\n%s", cmp.Diff(test.want, got))
			}
		})
	}
}

// TestAreTimed: what has other lines with times is no transcript.
func TestAreTimed(t *testing.T) {
	const lines = "0:00\na\n0:05\nb\n0:09\nc\n0:12\nd\n"
	for file, want := range map[string]bool{
		lines + "1:00:13\ne\n": true, lines: false, lines + "0:01\ne\n": false, "Times\n" + lines + "0:20\ne\n": false, lines + "0:20\n": false,
	} {
		if subtitles.AreTimed(file) != want {
			t.Errorf("%q: %t", file, !want)
		}
	}
}

// TestWithoutSentences: words without sentences are cut, so that each block is near to when it is said.
func TestWithoutSentences(t *testing.T) {
	file := strings.Repeat("0:05\n"+strings.Repeat("the ferry was built here ", 8)+"\n0:05\n"+strings.Repeat("and sank there ", 10)+"\n", 4)
	if got := outline(t, file); len(got) != 2 {
		t.Errorf("%d blocks: %q", len(got), got)
	}
}

func TestNone(t *testing.T) {
	if _, err := subtitles.Read(source.Input{Text: "just a text", Meta: new(text.Meta)}); err == nil {
		t.Error("no error")
	}
}

func FuzzRead(f *testing.F) {
	f.Add("1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>The ferry</i>\r\nANNA: Is it here?\r\n\r\n2\r\n00:00:02,600 --> 00:00:04,000\r\n{\\an8}- No.\r\n")
	f.Add("WEBVTT\n\nNOTE made by hand\n\n00:01.000 --> 00:02.000\n<v Anna>When?\n<c>Now</c>")
	f.Fuzz(func(t *testing.T, file string) {
		blocks, err := subtitles.Read(source.Input{Text: file, Meta: new(text.Meta)})
		if err != nil {
			return
		}
		texttest.InOrder(t, blocks, len(file))
	})
}
