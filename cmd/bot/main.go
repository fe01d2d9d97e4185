// Command bot answers questions about a text and cites the paragraphs that each
// sentence of an answer rests on. "bot help" says how it is used.
package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"reflect"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/config"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord/gateway"
	"pilcrow/internal/telegram"
	"pilcrow/internal/terminal"
	"pilcrow/internal/text"
	"pilcrow/internal/text/fetch"
	"pilcrow/internal/text/load"
)

// Exit codes.
const (
	exitDone    = 0 // answered or abstained
	exitFailed  = 1
	exitUsage   = 2 // the command line or the question makes no sense
	exitRefused = 3 // a platform does not let the bot in: starting it again would change nothing
)

const description = `Pilcrow answers questions about a text and cites the paragraphs (¶) that each sentence rests on. ` +
	`Without --text it answers about the article that ships with it.

It needs no key and no server: without a language model it answers with the sentences of the text itself. ` +
	`OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL switch on the model of any OpenAI-compatible endpoint; each of its sentences is checked against the text before it is shown.`

// commands is the command line. Flags of all commands come first.
type commands struct {
	assembly.Flags

	ShowVersion kong.VersionFlag `name:"version" help:"Print the version."`

	Ask      askCommand      `cmd:"" help:"Answer one question."`
	Chat     chatCommand     `cmd:"" help:"Talk about the text in the terminal."`
	Verify   verifyCommand   `cmd:"" help:"Hold the sentences of a file against the text: supported, contradicted or not found."`
	Discord  discordCommand  `cmd:"" help:"Serve people on Discord."`
	Telegram telegramCommand `cmd:"" help:"Serve people on Telegram."`
	Show     showCommand     `cmd:"" help:"Print paragraphs of the text."`
	Indexer  indexCommand    `cmd:"" name:"index" help:"Write an index file of a large text."`
	Search   searchCommand   `cmd:"" help:"Rank the paragraphs nearest to a query."`
	Eval     evalCommand     `cmd:"" help:"Measure on question sets."`
	Gaps     gapsCommand     `cmd:"" help:"List what was asked and not answered."`
	State    stateCommand    `cmd:"" help:"Check or recover what the bot keeps between runs."`
	Check    checkCommand    `cmd:"" help:"Test the configured language model, and say what it can be used for."`
	Run      runCommand      `cmd:"" help:"Serve people on all frontends that the configuration lists."`
	Serve    serveCommand    `cmd:"" help:"Serve a page and APIs over HTTP."`
	MCP      mcpCommand      `cmd:"" name:"mcp" help:"Serve assistants and editors over the Model Context Protocol."`
	Health   healthCommand   `cmd:"" help:"Ask the running bot whether it is well, for what watches over it."`
	Version  versionCommand  `cmd:"" help:"Print the version."`
	ReadText readCommand     `cmd:"" hidden:"" name:"read-text" help:"Read a text of a stranger, for a bot that serves people."`
	Help     struct{}        `cmd:"" help:"Explain the commands, or one of them: bot help ask."` // see run
}

func main() {
	collectLate()
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	s := assembly.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}
	os.Exit(run(ctx, s, os.Args[1:]))
}

// firstCollection is the GC percentage until the first garbage collection, which then comes at
// a heap of 16 MiB instead of 4: by then a short command has ended.
const firstCollection = 400

// collectLate puts the first garbage collection off, unless GOGC is set.
func collectLate() {
	if os.Getenv("GOGC") != "" {
		return
	}
	usual := debug.SetGCPercent(firstCollection)
	runtime.AddCleanup(new(sentinel), func(percent int) { debug.SetGCPercent(percent) }, usual)
}

// A sentinel is collected by the first garbage collection. It is large and holds a pointer, so
// it shares no block of memory with values that live longer.
type sentinel struct {
	_ [64]byte
	_ *byte
}

// run executes one command line and returns its exit code.
func run(ctx context.Context, s assembly.Streams, args []string) int {
	switch {
	case len(args) == 0:
		args = []string{"--help"}
	case args[0] == "help":
		args = append(args[1:], "--help")
	}
	var line commands
	exited := -1
	exit := kong.Exit(func(code int) { exited = code })
	parsed, err := newParser(&line, s, exit, onlyNamed(args)).Parse(args)
	if err != nil && exited < 0 { // the message may be about all commands
		line = commands{}
		parsed, err = newParser(&line, s, exit).Parse(args)
	}
	if exited >= 0 {
		return exited
	}
	if err != nil {
		return fail(s.Err, assembly.Usage(fmt.Errorf("%w (see bot help)", err)))
	}
	for _, name := range config.Unknown(os.Environ()) {
		fmt.Fprintf(s.Err, "bot: %s is set, but there is no such setting: config/config.yaml lists them\n", name)
	}
	return fail(s.Err, parsed.Run(&app{&assembly.App{
		Ctx: ctx, Flags: line.Flags, Streams: s, Standard: &assembly.Input{In: s.In}, Plain: terminal.IsTerminal(s.Err),
	}}))
}

// onlyNamed restricts a parser to the commands named in args, unless help is wanted: building
// all of them takes longer than some take to run.
func onlyNamed(args []string) kong.Option {
	var others []string
	named := false
	for field := range reflect.TypeFor[commands]().Fields() {
		if _, ok := field.Tag.Lookup("cmd"); !ok {
			continue
		}
		if name := cmp.Or(field.Tag.Get("name"), strings.ToLower(field.Name)); slices.Contains(args, name) {
			named = true
		} else {
			others = append(others, field.Name)
		}
	}
	if !named || slices.Contains(args, "--help") || slices.Contains(args, "-h") {
		return kong.OptionFunc(func(*kong.Kong) error { return nil })
	}
	return kong.IgnoreFields(`^commands\.(?:` + strings.Join(others, "|") + `)$`)
}

// An app is what all commands run with.
type app struct{ *assembly.App }

// renderer writes for the reader of standard output.
func (a *app) renderer(texts *text.Corpus) terminal.Renderer {
	r := terminal.NewRenderer(a.Out, nil)
	r.Corpus, r.Several = texts, len(texts.Documents) > 1
	return r
}

// writeJSON writes one value, indented, without escaping "<".
func (a *app) writeJSON(v any) error {
	if err := encode(a.Out, v); err != nil {
		return fmt.Errorf("write to standard output: %w", err)
	}
	return nil
}

func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

func newParser(line *commands, s assembly.Streams, more ...kong.Option) *kong.Kong {
	parser := kong.Must(line, append(more, kong.Name("bot"), kong.Description(description), kong.Writers(s.Out, s.Err),
		kong.NamedMapper("text", kong.MapperFunc(textPath)), kong.Vars{"formats": load.Formats, "version": versionLine()},
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}))...)
	parser.Model.HelpFlag.Help = "Explain the commands, or this one."
	return parser
}

// textPath makes a path start at the root, as kong does for those of other flags. An
// address on the web stays as it is, and so does - for standard input.
func textPath(ctx *kong.DecodeContext, to reflect.Value) error {
	var s string
	if err := ctx.Scan.PopValueInto("path", &s); err != nil {
		return err
	}
	scheme, _, isAddress := strings.Cut(s, "://")
	switch {
	case s == load.Input, fetch.IsAddress(s):
	case isAddress && !strings.ContainsAny(scheme, "/."):
		return fmt.Errorf("%s: no text is fetched by %s, but by http and https", s, scheme)
	default:
		s = kong.ExpandPath(s)
	}
	to.Set(reflect.Append(to, reflect.ValueOf(s)))
	return nil
}

// fail writes err as a sentence and returns the exit code for it.
func fail(w io.Writer, err error) int {
	if err == nil {
		return exitDone
	}
	var mistaken assembly.UsageError
	var refused *chat.Error
	switch {
	case errors.As(err, &refused):
		fmt.Fprintln(w, "bot:", chat.SentenceIn(terminal.Language(nil), err))
	case errors.Is(err, context.Canceled): // by Ctrl-C or SIGTERM
		fmt.Fprintln(w, "bot: stopped")
	default:
		fmt.Fprintln(w, "bot:", terminal.Inert(err.Error()))
	}
	if errors.As(err, &mistaken) || refused != nil && (refused.Kind == chat.EmptyQuestion || refused.Kind == chat.TooLong) {
		return exitUsage
	}
	discordBars, telegramBars := new(gateway.FatalError), new(telegram.FatalError)
	if errors.As(err, &discordBars) || errors.As(err, &telegramBars) {
		return exitRefused
	}
	return exitFailed
}
