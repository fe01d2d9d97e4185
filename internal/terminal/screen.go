package terminal

import (
	"io"
	"os"
	"runtime"

	"golang.org/x/term"
)

// A screen is where output goes, and what it can do.
type screen struct {
	out io.Writer
	fd  int  // if tty
	tty bool // a person is looking on
	// ansi reports whether escape sequences work. TERM=dumb says that they do not
	// (terminfo(5)); outside Windows a terminal without TERM is not trusted either.
	ansi  bool
	color bool // ansi, and no NO_COLOR (https://no-color.org)
}

// look finds out what out can do.
func look(out io.Writer, env func(string) (string, bool)) screen {
	f, ok := out.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return screen{out: out}
	}
	kind, _ := env("TERM")
	noColor, _ := env("NO_COLOR")
	s := screen{out: out, fd: int(f.Fd()), tty: true}
	s.ansi = kind != "dumb" && (kind != "" || runtime.GOOS == "windows") && enableANSI(f)
	s.color = s.ansi && noColor == ""
	return s
}

// size is the terminal's width and height at the moment.
func (s screen) size() (width, height int) {
	if s.tty {
		if w, h, err := term.GetSize(s.fd); err == nil && w > 0 {
			return w, h
		}
	}
	return defaultWidth, 24
}

// NewRenderer returns a renderer for out: as wide as the terminal and with colour
// if out is one, unless the variables NO_COLOR or TERM=dumb say otherwise, and in
// the person's [Language]. The environment is read by env; nil means [os.LookupEnv].
func NewRenderer(out io.Writer, env func(string) (string, bool)) Renderer {
	if env == nil {
		env = os.LookupEnv
	}
	s := look(out, env)
	width, _ := s.size()
	return Renderer{Width: width, Color: s.color, Language: Language(env)}
}
