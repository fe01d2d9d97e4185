package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/data"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/texttest"
)

func outline(t *testing.T, file string) []string {
	t.Helper()
	blocks, err := data.Read(source.Input{Text: file, Meta: new(text.Meta)})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, b := range blocks {
		out = append(out, b.Kind.String()+": "+b.String())
		if b.Group != 1 {
			t.Errorf("%q is in group %d", b, b.Group)
		}
	}
	return out
}

func TestRead(t *testing.T) {
	for name, test := range map[string]struct {
		file string
		want []string
	}{
		"commas":     {"name,fee\r\n\"Yacht, large\",60\r\n\"The \"\"Swan\"\"\",0\r\n", []string{"header row: name\tfee", "row: Yacht, large\t60", "row: The \"Swan\"\t0"}},
		"semicolons": {"sep=;\nName;Preis\nÄpfel;3,50\nBirnen;4,20", []string{"header row: Name\tPreis", "row: Äpfel\t3,50", "row: Birnen\t4,20"}},
		"tabs":       {"a\tb\tc\n1\t\t3\n\tx\t\n", []string{"header row: a\tb\tc", "row: 1\t\t3", "row: –\tx"}},
		"no header":  {"2024,12.5\n2025,13\n", []string{"row: 2024\t12.5", "row: 2025\t13"}},
		"lines":      {"k,v\nnote,\"two\nlines\"\n", []string{"header row: k\tv", "row: note\ttwo lines"}},
		"one row":    {"a,b", []string{"row: a\tb"}},
		"open quote": {"k,v\n5\" pipe,\"3\nx,y\n", []string{"header row: k\tv", "row: 5\" pipe\t\"3", "row: x\ty"}},
	} {
		if got := outline(t, test.file); !cmp.Equal(test.want, got) {
			t.Errorf("%s (-want +got):\n%s", name, cmp.Diff(test.want, got))
		}
	}
}

func TestLooks(t *testing.T) {
	for file, want := range map[string]bool{
		"a,b\n1,2\n3,4\n":    true,
		"a\tb\n1\t2\n3\t4\n": true,
		"Dear Ann, how are you?\nI am well, thank you.\nIt rains, as ever.\n": false,
		"One line.\nAnother.\nA third.\n":                                     false,
	} {
		if got := data.Looks(file); got != want {
			t.Errorf("%q: %v", file, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("name,fee\r\n\"Yacht, large\",60\r\n\"The \"\"Swan\"\"\",0\r\n")
	f.Add("sep=;\na;b\n;\"x\ny\"")
	f.Fuzz(func(t *testing.T, file string) {
		blocks, err := data.Read(source.Input{Text: file, Meta: new(text.Meta)})
		if err != nil {
			return
		}
		texttest.InOrder(t, blocks, len(file))
	})
}
