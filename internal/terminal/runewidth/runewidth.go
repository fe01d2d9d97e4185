// Package runewidth stands for go-runewidth, of which the line editor needs one function: what
// is typed is as wide as what is shown is taken to be, and there is one table of widths in the
// program instead of two.
package runewidth

import "github.com/clipperhouse/displaywidth"

// RuneWidth returns how many columns a character takes.
func RuneWidth(r rune) int { return displaywidth.Rune(r) }
