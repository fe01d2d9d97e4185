package discord

import (
	"pilcrow/internal/chat"
	"pilcrow/internal/discord/link"
)

// A sheet is the messages of one answer as they stand in Discord, on a surface:
// where they are written.
type (
	sheet   = chat.Sheet[link.Message]
	surface = chat.Surface[link.Message]
	job     = chat.Job[*sheet] // where the answer stands; nil if it was not begun
)
