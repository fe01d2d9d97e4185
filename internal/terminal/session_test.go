package terminal_test

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/terminal"
	"pilcrow/internal/text"
)

func document(slug string, paragraphs ...string) *text.Document {
	d := &text.Document{Meta: text.Meta{Slug: slug}}
	for i, p := range paragraphs {
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: slug, Number: i + 1, Text: p})
	}
	return d
}

// converse types input into a terminal over pipes' worth of plain readers and
// returns what it writes.
func converse(t *testing.T, front terminal.Terminal, s chat.Service, input string) string {
	t.Helper()
	var out strings.Builder
	if front.Env == nil {
		front.Env = environment(nil)
	}
	front.In, front.Out, front.Interrupt = strings.NewReader(input), &out, make(chan os.Signal)
	if err := front.Run(context.Background(), s); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// environment has these variables only.
func environment(variables map[string]string) func(string) (string, bool) {
	return func(name string) (string, bool) {
		value, ok := variables[name]
		return value, ok
	}
}

func TestCommands(t *testing.T) {
	one := &text.Corpus{Documents: []*text.Document{document("lamps", "First.", "Second.", "Third.")}}
	two := &text.Corpus{Documents: []*text.Document{document("lamps", "First."), document("oil", "Oil.", "Tar.")}}
	const usage = "Say which paragraph, as in /show 20 or /show 3-5.\n\n"
	tests := []struct {
		name   string
		corpus *text.Corpus
		input  string
		want   string
	}{
		{"nothing", one, "", ""},
		{"empty lines", one, "\n  \n", ""},
		{"one", one, "/show 2", "¶2\n  Second.\n\n"},
		{"as a marker", one, "/show [¶2]\n", "¶2\n  Second.\n\n"},
		{"range", one, "/show 2-3\n", "¶2\n  Second.\n\n¶3\n  Third.\n\n"},
		{"with its name", one, "/show lamps 1\n", "¶1\n  First.\n\n"},
		{"of two", two, "/show oil ¶1–2\n", "oil ¶1\n  Oil.\n\noil ¶2\n  Tar.\n\n"},
		{"marker of two", two, "/show [oil ¶2]\n", "oil ¶2\n  Tar.\n\n"},
		{"too high", one, "/show 4\n", "The text has the paragraphs 1 to 3.\n\n"},
		{"zero", one, "/show 0\n", "The text has the paragraphs 1 to 3.\n\n"},
		{"backwards", one, "/show 3-2\n", "The text has the paragraphs 1 to 3.\n\n"},
		{"too high in one of two", two, "/show oil 4\n", "oil has the paragraphs 1 to 2.\n\n"},
		{"huge", one, "/show 99999999999999999999\n", usage},
		{"no number", one, "/show\n/show x\n/show 1 2 3\n", usage + usage + usage},
		{"which", two, "/show 1\n", "Say of which document, as in /show lamps 20. There are: lamps, oil.\n\n"},
		{"alone", one, "2\n¶2\n[¶2]\n2-3\n", "¶2\n  Second.\n\n¶2\n  Second.\n\n¶2\n  Second.\n\n¶2\n  Second.\n\n¶3\n  Third.\n\n"},
		{"alone, of two", two, "oil ¶2\n[oil ¶1]\n2\n", "oil ¶2\n  Tar.\n\noil ¶1\n  Oil.\n\noil ¶2\n  Tar.\n\n"},
		{"neighbours", one, "/next\n/next\n/next\n/next\n/prev\n", "¶1\n  First.\n\n¶2\n  Second.\n\n¶3\n  Third.\n\nThis is the end of the text.\n\n¶2\n  Second.\n\n"},
		{"before the first", one, "/prev\n/show 1\n/prev\n", "This is the beginning of the text.\n\n¶1\n  First.\n\nThis is the beginning of the text.\n\n"},
		{"neighbours of a range", one, "/show 2-3\n/prev\n", "¶2\n  Second.\n\n¶3\n  Third.\n\n¶1\n  First.\n\n"},
		{"neighbours of nothing", two, "/next\n", "Say of which document, as in /show lamps 20. There are: lamps, oil.\n\n"},
		{"whole", one, "/text\n", "¶1\n  First.\n\n¶2\n  Second.\n\n¶3\n  Third.\n\n"},
		{"whole from", one, "/text 3\n/prev\n", "¶3\n  Third.\n\n¶2\n  Second.\n\n"},
		{"whole of two", two, "/text\n/text oil\n/text oil 2\n/text tar\n", "Say of which document, as in /show lamps 20. There are: lamps, oil.\n\n" +
			"oil ¶1\n  Oil.\n\noil ¶2\n  Tar.\n\noil ¶2\n  Tar.\n\nThere is no document tar. There are: lamps, oil.\n\n"},
		{"whole, too high", one, "/text 4\n", "The text has the paragraphs 1 to 3.\n\n"},
		{"whole of nothing", nil, "/text\n", "There is no text to show.\n\n"},
		{"no such", two, "/show tar 1\n", "There is no document tar. There are: lamps, oil.\n\n"},
		{"no text", nil, "/show 1\n", "There is no text to show.\n\n"},
		{"no answer yet", one, "/why\n", "There is no answer yet.\n\n"},
		{"unknown", one, "/shwo\x1b[2J 1\n", "There is no command /shwo\ufffd[2J. /help lists the commands.\n\n"},
		{"quit", one, "/quit\n/help\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := converse(t, terminal.Terminal{}, of(tt.corpus), tt.input)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestHelpNamesEveryCommand(t *testing.T) {
	got := converse(t, terminal.Terminal{}, &chattest.Script{}, "/help\n")
	for _, command := range []string{"/show", "/next", "/prev", "/text", "/search", "/check", "/why", "/help", "/quit"} {
		if !strings.Contains(got, command) {
			t.Errorf("/help does not name %s:\n%s", command, got)
		}
	}
}

func TestWhyAfterAnAnswer(t *testing.T) {
	a := answer.Answer{Searched: []string{"the query"}, Text: "No.", Abstained: true, Receipt: answer.Receipt{Evidence: answer.Evidence{Chance: 0.5}}}
	script := &chattest.Script{Scenes: []chattest.Scene{{Answer: a}}}
	got := converse(t, terminal.Terminal{}, script, "Who?\n/why\n")
	if want := "No.\n\nSearched for: the query\nSure: 50 % that what was found answers\n"; !strings.HasPrefix(got, want) {
		t.Errorf("got %q, want it to begin with %q", got, want)
	}
}

func TestCorrectionOnAPipe(t *testing.T) {
	claims := []answer.Claim{{Text: "Too early."}, {Text: "True."}}
	script := &chattest.Script{Scenes: []chattest.Scene{
		{Claims: claims[:1], Answer: answer.Answer{Frame: "According to Ada:", Claims: claims[1:]}},
		{Claims: claims[1:], Answer: answer.Answer{Frame: "According to Ada:", Claims: claims[1:]}},
		{Claims: claims[:1], Answer: answer.Answer{Abstained: true, Text: "The text does not say."}},
		{Claims: claims[:1], Err: context.DeadlineExceeded},
	}}
	want := `Too early.

The answer above is withdrawn. This is the answer:

According to Ada:
True.

True.
— According to Ada

Too early.

The answer above is withdrawn. This is the answer:

The text does not say.

Too early.
The answer took too long. Please try again.

`
	got := converse(t, terminal.Terminal{}, script, "1?\n2?\n3?\n4?\n")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestLongLineIsOneQuestion(t *testing.T) {
	script := &chattest.Script{Scenes: []chattest.Scene{{}, {}}}
	converse(t, terminal.Terminal{}, script, strings.Repeat("a", 1<<20)+"\r\nnext?")
	asked := script.Asked()
	if len(asked) != 2 || len(asked[0].Text) != 64<<10 || asked[1].Text != "next?" {
		t.Errorf("%d questions", len(asked))
	}
}

func TestEndsOfARun(t *testing.T) {
	broken := errors.New("broken")
	in, _ := io.Pipe() // never says anything
	interrupt := make(chan os.Signal, 2)
	interrupt <- os.Interrupt
	done, cancel := context.WithCancel(context.Background())
	cancel()
	tests := []struct {
		name  string
		ctx   context.Context
		front terminal.Terminal
		want  error
	}{
		{"context", done, terminal.Terminal{In: in, Out: io.Discard}, nil},
		{"interrupt without a terminal", context.Background(), terminal.Terminal{In: in, Out: io.Discard, Interrupt: interrupt}, nil},
		{"broken input", context.Background(), terminal.Terminal{In: failing{broken}, Out: io.Discard}, broken},
		{"broken output", context.Background(), terminal.Terminal{In: strings.NewReader("Who?\n/help\n"), Out: failing{broken}}, broken},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			script := &chattest.Script{Scenes: []chattest.Scene{{Claims: []answer.Claim{{Text: "x"}}, Hang: true}}}
			if err := tt.front.Run(tt.ctx, script); !errors.Is(err, tt.want) {
				t.Errorf("Run returned %v, want %v", err, tt.want)
			}
		})
	}
}

// failing is a file that is broken.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error)  { return 0, f.err }
func (f failing) Write([]byte) (int, error) { return 0, f.err }

// An answer that does not heed its context cannot hold the person.
func TestSecondInterruptLeaves(t *testing.T) {
	interrupt, release := make(chan os.Signal), make(chan struct{})
	defer close(release)
	running := make(chan struct{})
	ended := make(chan error, 1)
	go func() {
		front := terminal.Terminal{In: strings.NewReader("Who?\n"), Out: io.Discard, Interrupt: interrupt}
		ended <- front.Run(context.Background(), chattest.Stub{AnswerFunc: func(context.Context, answer.Question, func(answer.Claim) error) (answer.Answer, error) {
			close(running)
			<-release // whatever becomes of its context
			return answer.Answer{}, nil
		}})
	}()
	<-running
	interrupt <- os.Interrupt
	interrupt <- os.Interrupt
	if err := <-ended; err != nil {
		t.Errorf("Run returned %v", err)
	}
}
