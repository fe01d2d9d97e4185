package outline

import (
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// versionLine finds a line that is the number of a version, and its day at most: "Version 1.2:", "1.2.3 (3 May 2020)".
var versionLine = lazyregexp.New(`(?i)^(?:v|version |release )?\d+(?:\.\d+){1,3}(?:[-.]?(?:rc|beta|alpha|pre)[\w.]*)?(?:[ ,–-]*\(?[^()]*\d{4}[^()]*\)?)? ?:?$`)

// Versions are the entries of a list of changes without headings: the paragraphs that begin with a line that is the
// number of a version.
func (in Region) Versions() (all []Region) {
	for _, p := range in.Units(intent.Paragraph) {
		line, rest, _ := strings.Cut(p.Spans[0].Span.Of(p.Spans[0].Text), "\n")
		if rest != "" && versionLine().MatchString(strings.TrimSpace(line)) {
			p.Name = strings.TrimRight(line, ": ")
			all = append(all, p)
		}
	}
	return all
}

// extremeVersion finds the section, or else the entry, of the newest or the oldest version.
func (in Region) extremeVersion(newest bool) (best Region, score float64) {
	if best, score = extreme(in.Units(intent.Section), newest); score > 0 {
		return best, score
	}
	if best, score = extreme(in.Versions(), newest); score > 0 {
		best.Spans = entry(in.numberable(intent.Place{}), best)
	}
	return best, score
}

// OfKind finds the only section within an entry of a list of changes whose heading names a kind of changes that the
// question asks for: "Removed" for "what was removed in 1.2?". Who asks what changed or is new asks for all kinds.
func (in Region) OfKind(question string) (part Region, ok bool) {
	if in.Unit != intent.Section || versionOf(in.Name) == nil {
		return Region{}, false
	}
	asked := in.termsOf(question)
	for _, s := range in.Sections() {
		named := in.termsOf(s.Name)
		if len(named) == 0 || share(named, asked) < 1 || anyKind[strings.ToLower(s.Name)] {
			continue
		}
		if ok {
			return Region{}, false
		}
		part, ok = s, true
	}
	return part, ok
}

// anyKind are the headings of changes whose words are also used for changes of any kind.
var anyKind = lang.SetOf("change changed changes new news geändert änderungen neu neues neuerungen changé modifié changements modifications nouveau nouveautés " +
	"cambiado cambios modificado nuevo novedades изменено изменения новое 变更 更改 更新 变化")
