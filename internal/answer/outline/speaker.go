package outline

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

var (
	// stamp finds what stands before a name in the label of a turn: in brackets, or of digits.
	stamp = lazyregexp.New(`^\x{200e}?(?:\[[^\]]*\]|\d[\d/.:, -]*(?:[AaPp]\.?[Mm]\.?)?)\s*[-–—]?`)
	// stampBehind finds the time behind a name.
	stampBehind = lazyregexp.New(`\s*(?:\([^()]*\d[^()]*\)\s*[:：]?|\s{2,}\d[\d:.]*(?:\s?[AaPp]\.?[Mm]\.?)?)$`)
)

// SpeakerOf is who speaks by the label of a turn, and whether that has the time, too: "[10:02] Ann:", "Ann (5 May 10:02):".
// The name is empty where a program tells that somebody came.
func SpeakerOf(label string) (name string, isTimed bool) {
	bare := stampBehind().ReplaceAllString(stamp().ReplaceAllString(label, ""), "")
	if name = strings.Trim(bare, ":： <>@+~&"); !text.HasWords(name) {
		name = ""
	}
	return name, bare != label
}
