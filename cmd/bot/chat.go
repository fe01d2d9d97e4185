package main

import (
	"os"
	"path/filepath"

	"golang.org/x/term"

	"pilcrow/internal/chat"
	"pilcrow/internal/terminal"
)

type chatCommand struct{}

// Help stands below the flags of "bot chat --help".
func (chatCommand) Help() string {
	return "Lines are questions, or commands: /help lists them. It works on pipes too: a line in, an answer out. " +
		"The bot's own words, here and in \"bot ask\", are in the language of LC_ALL, LC_MESSAGES or LANG (English, German, French, Spanish, Chinese); " +
		"/text shows the text in PAGER, or else in less or more."
}

func (chatCommand) Run(a *app) error {
	margin := margin(a)
	a.Standard.Use = "what you say"
	s, err := a.Service()
	if err != nil {
		return err
	}
	limits := s.Config().Limits
	return s.Run(a.Ctx, &terminal.Terminal{
		In: a.In, Out: a.Out, History: historyFile(), Margin: margin,
		Conversations: &chat.Conversations{Turns: limits.ConversationTurns, TTL: limits.ConversationTTL},
	})
}

// margin takes the log in, if it goes to a terminal; else it is nil.
func margin(a *app) *terminal.Margin {
	f, ok := a.Err.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return nil
	}
	m := &terminal.Margin{File: f}
	a.Err = m
	return m
}

// historyFile is where the lines typed are kept, "" if this user has no place for it.
func historyFile() string {
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "pilcrow", "history")
}
