package terminal

import (
	"os"

	"golang.org/x/sys/windows"
)

// enableANSI asks the console to understand escape sequences, which older ones do
// only if asked, and reports whether it does.
func enableANSI(f *os.File) bool {
	console := windows.Handle(f.Fd())
	var mode uint32
	if err := windows.GetConsoleMode(console, &mode); err != nil {
		return false
	}
	return windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
